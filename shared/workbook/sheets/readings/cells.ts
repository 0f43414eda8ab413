import { MOST_READING } from '#engine/actuals/readings.ts';
import { FIRST_DAY, LAST_DAY } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { asTyped, tidied } from '#formula/fx.ts';
import { readingReasons } from '#language/execution/execution-tables.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { textOf } from '#workbook/records/rows.ts';
import { judgedColumns, reasonNumber } from '#workbook/sheets/common/judged-columns.ts';
import { planSpan } from '#workbook/sheets/common/plan-span.ts';
import { ORDER_SCALE } from '#workbook/sheets/common/reading-order.ts';
import { readingNames, workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import {
  personFormula,
  personNamed,
  rosterFormula,
  rosterPositions,
} from '#workbook/sheets/execution-workings/roster-formula.ts';

/**
 * Beside each reading: whose it is and of which goal, the first of `readingReasons` why it does not count, and where it
 * comes among all that count, by day and row.
 */
export const readingCells = tableCells({
  state: (frame: RecordFrame) => {
    const { execution, messages, places } = frame;
    const [position, named] = [rosterPositions(execution), personNamed(execution)];
    const typed = (index: number, key: string): string => textOf(execution.rows.readings[index] ?? {}, key);
    const place = places.tables.readings!;
    return {
      messages,
      span: planSpan(places, place.sheet),
      at: (index: number) => position(typed(index, 'person')),
      who: (index: number) => named(typed(index, 'person')),
      goalAt: (index: number): number | '' =>
        typed(index, 'goal') === '' ? '' : execution.readings.goalAt(typed(index, 'goal')) + 1,
      code: (index: number) => reasonNumber(execution.readings.rows[index], readingReasons),
      order: (index: number): number | '' => {
        const judged = execution.readings.rows[index];
        if (!judged || judged.standing === 'blank') return '';
        if (judged.standing === 'leftOut') return 0;
        return toSerial(judged.reading.date) * ORDER_SCALE + place.rows[index]! + 1;
      },
    };
  },
  columns: {
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('person')),
      value: (index, { at }) => at(index),
    },
    who: { formula: personFormula, value: (index, { who }) => who(index) },
    goalAt: {
      formula: ({ fx, cell }) => {
        const wanted = asTyped(tidied(fx`${cell('goal')}`));
        const { keys, names } = readingNames;
        return fx`IF(${cell('goal')}="","",IFERROR(MATCH(${wanted},${keys},0),IFERROR(MATCH(${wanted},${names},0),0)))`;
      },
      value: (index, { goalAt }) => goalAt(index),
    },
    code: {
      formula: (row, { span }) => codeFormula(row, span),
      value: (index, { code }) => code(index),
    },
    ...judgedColumns({
      reasons: readingReasons,
      texts: readingNames.reasons,
      textOf: (reason, { executionTables }) => executionTables.readingReasons[reason],
    }),
    order: {
      formula: ({ fx, cell }) =>
        fx`IF(${cell('code')}="","",IF(${cell('code')}=0,${cell('date')}*${ORDER_SCALE}+ROW(${cell('date')}),0))`,
      value: (index, { order }) => order(index),
    },
  },
});

/** Asks in the order of `readingReasons`. */
function codeFormula({ fx, cell }: RowFrame, [start, end]: readonly string[]): string {
  const [date, person, at, number, of] = [
    cell('date'),
    cell('person'),
    cell('at'),
    cell('number'),
    cell('of'),
  ];
  const goalAt = cell('goalAt');
  const today = nameOf('execution', 'asOf');
  const typed = { ...date, lastColumn: cell('note').lastColumn };
  const isLevel = fx`INDEX(${readingNames.kinds},${goalAt})=1`;
  const isOf = fx`IF(ISNUMBER(${of}),AND(${of}>=0,${of}<=${MOST_READING}),FALSE)`;
  const ofOf = fx`IF(${isLevel},IF(${of}="",0,13),IF(${isOf},0,12))`;
  const ofNumber = fx`IF(ISNUMBER(${number}),IF(ABS(${number})>${MOST_READING},11,${ofOf}),11)`;
  const ofPerson = fx`IF(${person}="",7,IF(${at}=0,8,IF(${at}<0,9,IF(INDEX(${workingsNames.rosterKinds},${at})=2,10,${ofNumber}))))`;
  const ofDate = fx`IF(${date}="",3,IF(NOT(ISNUMBER(${date})),4,IF(OR(${date}<>INT(${date}),${date}<${toSerial(FIRST_DAY)},${date}>${toSerial(LAST_DAY)}),4,IF(OR(${date}<${start!},${date}>${end!}),5,IF(${date}>${today},6,${ofPerson})))))`;
  return fx`IF(COUNTA(${typed})=0,"",IF(N(${goalAt})=0,1,IF(INDEX(${readingNames.kinds},${goalAt})=2,2,${ofDate})))`;
}
