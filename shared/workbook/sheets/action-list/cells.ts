import { type Action, type ActionKind, actionKinds } from '#engine/actuals/action.ts';
import { timesCarriedOver } from '#engine/actuals/carry-over.ts';
import { closedOnTime } from '#engine/evaluation/done.ts';
import { textLiteral } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { actionReasons } from '#language/execution/execution-tables.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { judgedColumns, reasonNumber } from '#workbook/sheets/common/judged-columns.ts';
import { planSpan } from '#workbook/sheets/common/plan-span.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { rosterFormula, rosterPositions } from '#workbook/sheets/execution-workings/roster-formula.ts';

/** Serial numbers that are days: 1900-03-01 to 9999-12-31. */
const DAYS = [61, 2_958_466] as const;

const TODAY = nameOf('execution', 'asOf');

/**
 * Beside each action: whose it is, what is wrong (the first reason in the order of `actionReasons`, 0: nothing),
 * whether it counts, by how many ends of weeks it has been carried, whether it is open, carried over or closed, and 1 if
 * that was in time, 0 if not; nothing while it is not due.
 */
export const actionCells = tableCells({
  state: (frame: RecordFrame) => {
    const { plan, execution, messages } = frame;
    const { people, units, former } = execution.context;
    const position = rosterPositions(execution);
    const weeks = plan.weeks.map(({ period }) => period);
    const counted = (index: number): Action | null => {
      const judged = execution.actions[index];
      return judged?.standing === 'counted' ? judged.action : null;
    };
    return {
      messages,
      span: planSpan(frame.places, frame.places.tables.actionList?.sheet ?? ''),
      keys: [...people, ...units, ...former].map(({ key }) => key),
      at: (index: number) => position(textOf(execution.rows.actionList[index] ?? {}, 'owner')),
      onTime: (index: number): number | '' => {
        const action = counted(index);
        return (action && closedOnTime(action, execution.asOf)) ?? '';
      },
      code: (index: number) => reasonNumber(execution.actions[index], actionReasons),
      counted,
      carried: (index: number): number | '' => {
        const action = counted(index);
        return action ? timesCarriedOver(action, weeks, execution.today) : '';
      },
    };
  },
  columns: {
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('owner')),
      value: (index, { at }) => at(index),
    },
    who: {
      formula: ({ fx, cell }) =>
        fx`IF(N(${cell('at')})>0,INDEX(${workingsNames.rosterKeys},${cell('at')}),"")`,
      value: (index, { at, keys }) => keys[Number(at(index)) - 1] ?? '',
    },
    code: {
      formula: (row, { span }) => codeFormula(row, span, TODAY),
      value: (index, { code }) => code(index),
    },
    ...judgedColumns({
      reasons: actionReasons,
      texts: workingsNames.actionReasons,
      textOf: (reason, { executionTables }) => executionTables.actionReasons[reason],
    }),
    carried: {
      formula: ({ fx, cell }) => {
        const { weekFirst } = workingsNames;
        const seen = fx`IF(${cell('closed')}="",${TODAY},${cell('closed')})`;
        const carried = fx`MAX(0,MATCH(${seen},${weekFirst},1)-MATCH(${cell('due')},${weekFirst},1))`;
        return fx`IF(N(${cell('counted')})=0,"",IF(${seen}<=${cell('due')},0,${carried}))`;
      },
      value: (index, { carried }) => carried(index),
    },
    state: {
      formula: ({ fx, cell }, { messages }) => {
        const { open, carried, closed } = messages.execution.actionStates;
        const unclosed = fx`IF(${cell('carried')}>0,${textLiteral(carried)},${textLiteral(open)})`;
        return fx`IF(N(${cell('counted')})=0,"",IF(${cell('closed')}<>"",${textLiteral(closed)},${unclosed}))`;
      },
      value: (index, { counted, carried, messages }) => {
        const action = counted(index);
        if (!action) return '';
        const state = action.closed !== null ? 'closed' : carried(index) ? 'carried' : 'open';
        return messages.execution.actionStates[state];
      },
    },
    onTime: {
      formula: ({ fx, cell }) => {
        const [due, closed] = [cell('due'), cell('closed')];
        const isLate = fx`IF(INT(${due})<=${workingsNames.asOf},0,"")`;
        return fx`IF(N(${cell('counted')})=0,"",IF(${closed}="",${isLate},IF(INT(${closed})<=INT(${due}),1,0)))`;
      },
      value: (index, { onTime }) => onTime(index),
    },
  },
});

/** A chain of IFs that asks in the order of `actionReasons`. Kinds may be chosen in any language. */
function codeFormula({ fx, cell }: RowFrame, [start, end]: readonly string[], today: string): string {
  const [kind, at, due, closed] = [cell('kind'), cell('at'), cell('due'), cell('closed')];
  const labels = new Set(inEveryLanguage(({ execution }) => labelsOf(execution.actionKinds)).flat());
  const isKind = [...labels].map((label) => fx`TRIM(${kind})=${textLiteral(label)}`).join(',');
  const typed = { ...kind, lastColumn: cell('remark').lastColumn };
  const [firstDay, lastDay] = DAYS;
  const ofClosed = fx`IF(${closed}="",0,IF(NOT(ISNUMBER(${closed})),10,IF(OR(${closed}<${firstDay},${closed}>=${lastDay}),10,IF(INT(${closed})>${today},11,0))))`;
  const ofDue = fx`IF(${due}="",7,IF(NOT(ISNUMBER(${due})),8,IF(OR(${due}<${firstDay},${due}>=${lastDay}),8,IF(OR(${due}<${start!},INT(${due})>${end!}),9,${ofClosed}))))`;
  const ofOwner = fx`IF(${at}="",4,IF(${at}=0,5,IF(${at}<0,6,${ofDue})))`;
  const ofWhat = fx`IF(TRIM(${cell('what')})="",3,${ofOwner})`;
  const ofKind = fx`IF(TRIM(${kind})="",1,IF(NOT(OR(${isKind})),2,${ofWhat}))`;
  return fx`IF(COUNTA(${typed})=0,"",${ofKind})`;
}

const labelsOf = (kinds: Readonly<Record<ActionKind, string>>): string[] =>
  actionKinds.map((kind) => kinds[kind]);
