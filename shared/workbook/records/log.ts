import type { LogRow } from '#engine/actuals/row.ts';
import type { RecordRow } from './rows.ts';
import { dayOf, numberOf, textOf } from './rows.ts';

/** A row of the log as the engine judges it; `stages`: how many stages the funnel has. */
export const logRow = (row: RecordRow, stages: number): LogRow => ({
  date: dayOf(row, 'date'),
  person: textOf(row, 'person'),
  counts: Array.from({ length: stages }, (_, stage) => numberOf(row, `counts.${stage}`)),
  amount: numberOf(row, 'amount'),
  product: textOf(row, 'product'),
  channel: textOf(row, 'channel'),
  customer: textOf(row, 'customer'),
  note: textOf(row, 'note'),
});
