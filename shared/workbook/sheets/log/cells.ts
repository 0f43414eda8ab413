import { MOST_AMOUNT } from '#engine/actuals/judge-figures.ts';
import { FIRST_DAY, LAST_DAY } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { logReasons } from '#language/execution/execution-tables.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { judgedColumns, reasonNumber } from '#workbook/sheets/common/judged-columns.ts';
import { planSpan } from '#workbook/sheets/common/plan-span.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import {
  personFormula,
  personNamed,
  rosterFormula,
  rosterPositions,
} from '#workbook/sheets/execution-workings/roster-formula.ts';

/**
 * Beside each row of the log: who is meant, what is wrong (the first reason in the order of `logReasons`, 0: nothing)
 * and whether it counts. Formulas are chains of IFs that ask in that order.
 */
export const logCells = tableCells({
  state: (frame: RecordFrame) => {
    const { execution, messages } = frame;
    const { stages } = execution.context;
    const [position, named] = [rosterPositions(execution), personNamed(execution)];
    const person = (index: number): string => textOf(execution.rows.log[index] ?? {}, 'person');
    return {
      messages,
      stages: stages.length,
      span: planSpan(frame.places, frame.places.tables.log?.sheet ?? ''),
      at: (index: number) => position(person(index)),
      who: (index: number) => named(person(index)),
      code: (index: number) => reasonNumber(execution.log[index], logReasons),
    };
  },
  columns: {
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('person')),
      value: (index, { at }) => at(index),
    },
    who: { formula: personFormula, value: (index, { who }) => who(index) },
    code: {
      formula: (row, { stages, span }) => codeFormula(row, stages, span),
      value: (index, { code }) => code(index),
    },
    ...judgedColumns({
      reasons: logReasons,
      texts: workingsNames.logReasons,
      textOf: (reason, { executionTables }) => executionTables.logReasons[reason],
    }),
  },
});

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
