import { expect } from 'vitest';
import type { Host, ReadReply, SheetContent, WriteStep } from '#host/host.ts';
import type { CellContent, SheetImage } from '#host/sheet.ts';

export const all = (host: Host): Promise<ReadReply> => host.read({ sheets: [{ by: 'all' }] });

/** One sheet, and nothing else, as the host reads it. */
export async function contentOf(host: Host, sheet: string): Promise<SheetContent> {
  const { contents } = await host.read({ sheets: [{ by: 'title', name: sheet }] });
  expect(contents.map((content) => content.name)).toEqual([sheet]);
  return contents[0]!;
}

/** The step that writes a sheet, over the one that was called `previous`. */
export const put = (image: SheetImage, previous: string | null = null, position = 0): WriteStep => ({
  step: 'sheet',
  previous,
  image,
  position,
});

/** Rows without what is empty at their end, as hosts may give or leave it; to some an empty text is an empty cell. */
export function trimmed(cells: readonly (readonly CellContent[])[]): CellContent[][] {
  return cells.map((row) =>
    row
      .map((cell) => (cell === '' ? null : cell))
      .slice(
        0,
        row.reduce<number>((end, cell, index) => (cell === null ? end : index + 1), 0),
      ),
  );
}

/** The number format of each of the first cells. */
export function formatGrid(
  { styles }: Pick<SheetContent, 'styles'>,
  rows: number,
  columns: number,
): string[][] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'General'));
  for (const {
    area: { row, column, rows: height, columns: width },
    style,
  } of styles) {
    for (let r = row; r < Math.min(rows, row + height); r++) {
      for (let c = column; c < Math.min(columns, column + width); c++)
        grid[r]![c] = style.numberFormat ?? 'General';
    }
  }
  return grid;
}
