import { type ActionKind, actionKinds } from '#engine/actuals/action.ts';
import { timesCarriedOver } from '#engine/actuals/carry-over.ts';
import type { JudgedAction } from '#engine/actuals/judge-actions.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import type { FormulaCell } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { actionReasons } from '#language/execution/execution-tables.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame, RowCells, RowFrame } from '#workbook/records/row-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { rosterFormula, rosterPositions } from '#workbook/sheets/common/roster-formula.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';

/** Serial numbers that are days: 1900-03-01 to 9999-12-31. */
const DAYS = [61, 2_958_466] as const;

/**
 * Beside each action: whose it is, what is wrong (the first reason in the order of `actionReasons`, 0: nothing),
 * whether it counts, by how many ends of weeks it has been carried, and whether it is open, carried over or closed.
 */
export function actionCells(frame: RecordFrame): RowCells {
  const { plan, execution, messages } = frame;
  const position = rosterPositions(execution);
  const { people, units, former } = execution.context;
  const everybody = [...people, ...units, ...former];
  const weeks = plan.weeks.map(({ period }) => period);
  const { actionStates } = messages.execution;
  const today = nameOf('execution', 'asOf');
  const sheet = frame.places.tables.actionList?.sheet ?? '';
  const span = (['start', 'end'] as const).map((field) => {
    const place = frame.places.cell([field]);
    if (!place) throw new Error(`no cell for ${field}`);
    return formulasOn(sheet)`${cellAt(place, 'both')}`;
  });

  return (key, row): FormulaCell => {
    const { fx, cell, index } = row;
    const judged = index === null ? null : (execution.actions[index] ?? null);
    const record = index === null ? null : (execution.rows.actionList[index] ?? null);
    const at = record ? position(textOf(record, 'owner')) : '';
    const code = judged ? codeOf(judged) : '';
    const action = judged?.standing === 'counted' ? judged.action : null;
    const times = action && timesCarriedOver(action, weeks, execution.today);
    switch (key) {
      case 'at':
        return { formula: rosterFormula(fx, cell('owner')), value: at };
      case 'who':
        return {
          formula: fx`IF(N(${cell('at')})>0,INDEX(${workingsNames.rosterKeys},${cell('at')}),"")`,
          value: typeof at === 'number' && at > 0 ? (everybody[at - 1]?.key ?? '') : '',
        };
      case 'code':
        return { formula: codeFormula(row, span, today), value: code };
      case 'counted':
        return {
          formula: fx`IF(${cell('code')}="","",IF(${cell('code')}=0,1,0))`,
          value: code === '' ? '' : code === 0 ? 1 : 0,
        };
      case 'reason':
        return {
          formula: fx`IF(N(${cell('code')})=0,"",INDEX(${workingsNames.actionReasons},${cell('code')}))`,
          value:
            code === '' || code === 0 ? '' : messages.executionTables.actionReasons[actionReasons[code - 1]!],
        };
      case 'carried': {
        const { weekFirst } = workingsNames;
        const seen = fx`IF(${cell('closed')}="",${today},${cell('closed')})`;
        const carried = fx`MAX(0,MATCH(${seen},${weekFirst},1)-MATCH(${cell('due')},${weekFirst},1))`;
        return {
          formula: fx`IF(N(${cell('counted')})=0,"",IF(${seen}<=${cell('due')},0,${carried}))`,
          value: times ?? '',
        };
      }
      case 'state': {
        const [open, carried, closed] = (['open', 'carried', 'closed'] as const).map((state) =>
          textLiteral(actionStates[state]),
        ) as [string, string, string];
        const unclosed = fx`IF(${cell('carried')}>0,${carried},${open})`;
        return {
          formula: fx`IF(N(${cell('counted')})=0,"",IF(${cell('closed')}<>"",${closed},${unclosed}))`,
          value:
            action === null
              ? ''
              : actionStates[action.closed !== null ? 'closed' : times ? 'carried' : 'open'],
        };
      }
      default:
        throw new Error(`no formula for actionList.${key}`);
    }
  };
}

/** The number of the first reason, 0 where the action counts, '' where the row is blank. */
function codeOf(row: JudgedAction): number | '' {
  if (row.standing === 'blank') return '';
  if (row.standing === 'counted') return 0;
  const numbers = row.issues.map(
    ({ code }) => actionReasons.indexOf(code as (typeof actionReasons)[number]) + 1,
  );
  return Math.min(...numbers.filter((number) => number > 0));
}

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
