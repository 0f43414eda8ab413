import { type LogKind, logKinds } from '#engine/actuals/kind.ts';
import { type LogRow, MOST_FIGURES, type Typed } from '#engine/actuals/row.ts';
import type { RecordRow } from './rows.ts';
import { dayOf, numberOf, textOf } from './rows.ts';

/** A row of the log as the engine judges it; `stages`: how many stages the funnel has. */
export const logRow = (row: RecordRow, stages: number): LogRow => ({
  date: dayOf(row, 'date'),
  person: textOf(row, 'person'),
  counts: Array.from({ length: stages }, (_, stage) => numberOf(row, `counts.${stage}`)),
  amount: numberOf(row, 'amount'),
  figures: Array.from({ length: MOST_FIGURES }, (_, figure) => numberOf(row, `figures.${figure}`)),
  product: textOf(row, 'product'),
  channel: textOf(row, 'channel'),
  kind: kindOf(row),
  customer: textOf(row, 'customer'),
  note: textOf(row, 'note'),
});

function kindOf(row: RecordRow): Typed<LogKind> {
  const typed = textOf(row, 'kind');
  if (typed === '') return null;
  return logKinds.find((kind) => kind === typed) ?? { typed };
}
