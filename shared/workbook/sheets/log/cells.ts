import { MOST_AMOUNT } from '#engine/actuals/judge-figures.ts';
import type { JudgedRow } from '#engine/actuals/row.ts';
import { FIRST_DAY, LAST_DAY } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { logReasons } from '#language/execution/execution-tables.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { planSpan } from '#workbook/sheets/common/plan-span.ts';
import { personFormula, rosterFormula, rosterPositions } from '#workbook/sheets/common/roster-formula.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';

/**
 * Beside each row of the log: who is meant, what is wrong (the first reason in the order of `logReasons`, 0: nothing)
 * and whether it counts. Formulas are chains of IFs that ask in that order.
 */
export const logCells = tableCells({
  state: (frame: RecordFrame) => {
    const { execution, messages } = frame;
    const { people, units, former, stages } = execution.context;
    const position = rosterPositions(execution);
    return {
      messages,
      stages: stages.length,
      span: planSpan(frame.places, frame.places.tables.log?.sheet ?? ''),
      /** By place in the roster: units are nobody. */
      keys: [...people.map(({ key }) => key), ...units.map(() => ''), ...former.map(({ key }) => key)],
      at: (index: number) => position(textOf(execution.rows.log[index] ?? {}, 'person')),
      code: (index: number): number | '' => {
        const judged = execution.log[index];
        return judged ? codeOf(judged) : '';
      },
    };
  },
  columns: {
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('person')),
      value: (index, { at }) => at(index),
    },
    who: { formula: personFormula, value: (index, { at, keys }) => keys[Number(at(index)) - 1] ?? '' },
    code: {
      formula: (row, { stages, span }) => codeFormula(row, stages, span),
      value: (index, { code }) => code(index),
    },
    counted: {
      formula: ({ fx, cell }) => fx`IF(${cell('code')}="","",IF(${cell('code')}=0,1,0))`,
      value: (index, { code }) => (code(index) === '' ? '' : code(index) === 0 ? 1 : 0),
    },
    reason: {
      formula: ({ fx, cell }) =>
        fx`IF(N(${cell('code')})=0,"",INDEX(${workingsNames.logReasons},${cell('code')}))`,
      value: (index, { code, messages }) => {
        const reason = logReasons[Number(code(index)) - 1];
        return reason ? messages.executionTables.logReasons[reason] : '';
      },
    },
  },
});

/** The number of the first reason, 0 where the row counts, '' where it is blank. */
function codeOf(row: JudgedRow): number | '' {
  if (row.standing === 'blank') return '';
  if (row.standing === 'counted') return 0;
  const numbers = row.issues.map(({ code }) => logReasons.indexOf(code as (typeof logReasons)[number]) + 1);
  return Math.min(...numbers.filter((number) => number > 0));
}

function codeFormula({ fx, cell }: RowFrame, stages: number, [start, end]: readonly string[]): string {
  const [date, person, at, amount] = [cell('date'), cell('person'), cell('at'), cell('amount')];
  const today = nameOf('execution', 'asOf');
  const counts = { ...cell('counts.0'), lastColumn: cell(`counts.${stages - 1}`).lastColumn };
  const typed = { ...date, lastColumn: cell('note').lastColumn };
  const parts = Array.from({ length: stages }, (_, stage) => cell(`counts.${stage}`));
  const fractions = parts.map((part) => fx`${part}<>INT(${part})`).join(',');
  const ofAmount = fx`IF(${amount}="",0,IF(NOT(ISNUMBER(${amount})),12,IF(${amount}<0,13,IF(${amount}>${MOST_AMOUNT},14,IF(ABS(${amount}*100-ROUND(${amount}*100,0))>MIN(${TOLERANCE}*MAX(1,${amount}*100),0.01),15,0)))))`;
  const ofCounts = fx`IF(COUNTA(${counts})<>COUNT(${counts}),9,IF(MIN(${counts})<0,10,IF(OR(${fractions}),11,${ofAmount})))`;
  const ofPerson = fx`IF(${person}="",5,IF(${at}=0,6,IF(${at}<0,7,IF(INDEX(${workingsNames.rosterKinds},${at})=2,8,${ofCounts}))))`;
  const ofDate = fx`IF(${date}="",1,IF(NOT(ISNUMBER(${date})),2,IF(OR(${date}<>INT(${date}),${date}<${toSerial(FIRST_DAY)},${date}>${toSerial(LAST_DAY)}),2,IF(OR(${date}<${start!},${date}>${end!}),3,IF(${date}>${today},4,${ofPerson})))))`;
  return fx`IF(COUNTA(${typed})=0,"",${ofDate})`;
}
