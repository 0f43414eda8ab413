import type { LogRow } from '#engine/actuals/row.ts';
import type { InputRow } from '#workbook/inputs/table.ts';

/** The row as it is typed into the log. */
export function inputRow(log: LogRow, id: string): InputRow {
  const row: Record<string, string | number | null> = {};
  const put = (key: string, value: unknown): void => {
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) row[key] = value;
  };
  put('date', log.date);
  put('person', log.person);
  log.counts.forEach((count, stage) => {
    put(`counts.${stage}`, count);
  });
  put('amount', log.amount);
  log.figures.forEach((figure, index) => {
    put(`figures.${index}`, figure);
  });
  for (const key of ['product', 'channel', 'kind', 'customer', 'note'] as const) put(key, log[key]);
  put('source', id);
  return row;
}

/** Of a row as it would be typed, what the log's row has nothing of. */
export function lackingIn(logged: LogRow, row: InputRow): InputRow {
  const there = inputRow(logged, '');
  const lacking = Object.entries(row).filter(
    ([key, value]) => key !== 'source' && value !== 0 && !there[key],
  );
  return Object.fromEntries(lacking);
}
