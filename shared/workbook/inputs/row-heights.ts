import { DEFAULT_ROW_HEIGHT, type RowHeight } from '#host/sheet.ts';
import type { ColumnDefinition, InputRow } from './table.ts';

/** In characters of the default font: a Chinese one is as wide as two. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '\u2E80' ? 2 : 1), 0);

/**
 * Rows whose wrapped texts take more than a line, from `first` on; their heights are told to the host, since not every
 * program finds them when it opens a file.
 */
export function rowHeights(
  columns: readonly ColumnDefinition[],
  rows: readonly InputRow[],
  first: number,
): RowHeight[] {
  const wrapped = columns.filter(({ cell }) => cell.kind === 'text' && cell.wraps);
  return rows.flatMap((row, index) => {
    const lines = Math.max(1, ...wrapped.map(({ key, width }) => linesOf(`${row[key] ?? ''}`, width - 2)));
    return lines === 1 ? [] : [{ row: first + index, height: lines * DEFAULT_ROW_HEIGHT }];
  });
}

/** Lines that a text takes in so many characters: words go on the next one whole, Chinese breaks anywhere. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const piece of paragraph.match(/[\u2E80-\uFFFF]|[^\s\u2E80-\uFFFF]+|\s+/g) ?? []) {
      const own = widthOf(piece);
      if (used > 0 && used + own > width && piece.trim() !== '') {
        lines += 1;
        used = 0;
      }
      used += own;
      // A word that is wider than a line is cut.
      while (used > width && piece.trim() !== '') {
        lines += 1;
        used -= width;
      }
    }
  }
  return lines;
}
