import { HALF_NOISE, hundredth, MOST_AMOUNT, TOO_FINE } from '#engine/actuals/judge-figures.ts';
import { MOST_FIGURES } from '#engine/actuals/row.ts';
import { FIRST_DAY, LAST_DAY } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { tidyName } from '#engine/typed/fold.ts';
import { textLiteral, tidied } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { logReasons } from '#language/execution/execution-tables.ts';
import { type RowFrame, tableCells } from '#workbook/inputs/computed.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';
import { plainNumber, textOf } from '#workbook/records/rows.ts';
import { judgedColumns, reasonNumber } from '#workbook/sheets/common/judged-columns.ts';
import { planSpan } from '#workbook/sheets/common/plan-span.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import {
  personFormula,
  personNamed,
  rosterFormula,
  rosterPositions,
} from '#workbook/sheets/execution-workings/roster-formula.ts';

/**
 * Beside each row of the log: who and which channel is meant, the amount to the hundredth, what is wrong (the first reason in the order of `logReasons`, 0: nothing)
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
      channel: (index: number) => tidyName(textOf(execution.rows.log[index] ?? {}, 'channel')),
      amount: (index: number) => {
        const amount = plainNumber(execution.rows.log[index] ?? {}, 'amount');
        return amount === null ? '' : hundredth(amount);
      },
      code: (index: number) => reasonNumber(execution.log[index], logReasons),
    };
  },
  columns: {
    at: {
      formula: ({ fx, cell }) => rosterFormula(fx, cell('person')),
      value: (index, { at }) => at(index),
    },
    who: { formula: personFormula, value: (index, { who }) => who(index) },
    channelFound: {
      formula: ({ fx, cell }) => tidied(fx`${cell('channel')}`),
      value: (index, { channel }) => channel(index),
    },
    amountCounted: {
      formula: ({ fx, cell }) => {
        const amount = cell('amount');
        return fx`IF(ISNUMBER(${amount}),ROUND(${amount}*100+SIGN(${amount})*${HALF_NOISE},0)/100,"")`;
      },
      value: (index, { amount }) => amount(index),
    },
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
  const [kind, rounded] = [cell('kind'), cell('amountCounted')];
  const today = nameOf('execution', 'asOf');
  const counts = { ...cell('counts.0'), lastColumn: cell(`counts.${stages - 1}`).lastColumn };
  const figures = { ...cell('figures.0'), lastColumn: cell(`figures.${MOST_FIGURES - 1}`).lastColumn };
  const typed = { ...date, lastColumn: cell('note').lastColumn };
  const isOf = (labels: readonly string[]): string =>
    `OR(${[...new Set(labels)].map((label) => fx`TRIM(${kind})=${textLiteral(label)}`).join(',')})`;
  const isKind = isOf(inEveryLanguage(({ inputs }) => Object.values(inputs.choices.logKind)).flat());
  const isReturn = isOf(inEveryLanguage(({ inputs }) => inputs.choices.logKind.return));
  const isAbove = fx`MAX(${counts},${figures},${rounded})>0`;
  const ofKind = fx`IF(TRIM(${kind})="",0,IF(NOT(${isKind}),14,IF(AND(${isReturn},${isAbove}),15,0)))`;
  const ofAmount = fx`IF(AND(${amount}<>"",NOT(ISNUMBER(${amount}))),12,IF(ABS(N(${amount}))>${MOST_AMOUNT},13,${ofKind}))`;
  const parts = [
    ...Array.from({ length: stages }, (_, stage) => cell(`counts.${stage}`)),
    ...Array.from({ length: MOST_FIGURES }, (_, figure) => cell(`figures.${figure}`)),
  ];
  const tooFine = parts.map((part) => fx`ABS(${part}*100-ROUND(${part}*100,0))>${TOO_FINE}`).join(',');
  const ofCounts = fx`IF(COUNTA(${counts},${figures})<>COUNT(${counts},${figures}),9,IF(MAX(MAX(${counts},${figures}),-MIN(${counts},${figures}))>${MOST_AMOUNT},10,IF(OR(${tooFine}),11,${ofAmount})))`;
  const ofPerson = fx`IF(${person}="",5,IF(${at}=0,6,IF(${at}<0,7,IF(INDEX(${workingsNames.rosterKinds},${at})=2,8,${ofCounts}))))`;
  const ofDate = fx`IF(${date}="",1,IF(NOT(ISNUMBER(${date})),2,IF(OR(${date}<>INT(${date}),${date}<${toSerial(FIRST_DAY)},${date}>${toSerial(LAST_DAY)}),2,IF(OR(${date}<${start!},${date}>${end!}),3,IF(${date}>${today},4,${ofPerson})))))`;
  return fx`IF(COUNTA(${typed},${kind},${figures})=0,"",${ofDate})`;
}
