import { tidyName } from '#engine/typed/fold.ts';
import type { CellContent, Scalar } from '#host/sheet.ts';
import { shown } from '#workbook/inputs/locate.ts';
import { fieldsNamed, type NumberNames } from './fields.ts';

/** Rows of a source below their headers, as they stand there. */
export interface SourceTable {
  /** Different from each other; '' where a column has none and holds nothing. */
  readonly headers: readonly string[];
  /** Row of the headers in the source, from 0. */
  readonly headerRow: number;
  /** What stands in the lines above the headers: a title, a unit. */
  readonly above: readonly string[];
  /** One for each row below it; `row`: its number in the source, from 0. */
  readonly rows: readonly SourceRow[];
}
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly Scalar[];
}

/** Titles and filters rarely take more lines. */
const MOST_LINES_ABOVE = 25;

/**
 * Finds the headers by what they say: the line of the first ones that names most of what the log holds. Null: nothing
 * stands there, or no line names two of them.
 */
export function sourceTable(
  cells: readonly (readonly CellContent[])[],
  names: NumberNames,
): SourceTable | null {
  const lines = cells.slice(0, MOST_LINES_ABOVE).map((row) => row.map(textOf));
  const said = lines.map(
    (texts) => new Set(texts.flatMap((text) => fieldsNamed(text, names).map(({ field }) => field))).size,
  );
  const most = Math.max(0, ...said);
  const filled = lines.findIndex((texts) => texts.filter((text) => text !== '').length > 1);
  const headerRow = most >= 2 ? said.indexOf(most) : filled;
  if (headerRow < 0) return null;
  const widest = cells.reduce((width, row) => Math.max(width, row.length), 0);
  const headers = distinct(Array.from({ length: widest }, (_, column) => lines[headerRow]?.[column] ?? ''));
  const rows = cells.slice(headerRow + 1).map(
    (row, index): SourceRow => ({
      row: headerRow + 1 + index,
      cells: row.map(shown),
    }),
  );
  const above = lines.slice(0, headerRow).map((texts) => texts.filter((text) => text !== '').join(' '));
  return { headers, headerRow, above, rows };
}

const textOf = (cell: CellContent): string => tidyName(String(shown(cell) ?? ''));

/** Two columns of one name are told apart by a number. */
function distinct(headers: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return headers.map((header) => {
    if (header === '') return '';
    const count = (counts.get(header) ?? 0) + 1;
    counts.set(header, count);
    return count === 1 ? header : `${header} (${count})`;
  });
}

/** The columns that have a header. */
export const headed = ({ headers }: SourceTable): readonly string[] =>
  headers.filter((header) => header !== '');
