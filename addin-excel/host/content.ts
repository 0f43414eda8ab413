import type { SheetContent } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { contentsOfRow, type Grid } from './grid.ts';
import { rectanglesByRow } from './rectangles.ts';
import { yieldEvery } from './yield.ts';

/** What a sheet holds, made of blocks of its rows as they come; nothing of the blocks is kept. */
export interface GrowingContent {
  /** The rows after those that it has. */
  add(grid: Grid): Promise<void>;
  /** After the last block. */
  end(columnWidths: SheetContent['columnWidths']): SheetContent;
}

export function growingContent(name: string, columns: number): GrowingContent {
  const slice = yieldEvery();
  const cells: (readonly CellContent[])[] = [];
  const formats = rectanglesByRow<string>(columns);
  return {
    async add(grid) {
      const { values, numberFormat } = grid;
      for (let row = 0; row < values.length; row++) {
        cells.push(trimmed(contentsOfRow(grid, row)));
        formats.add((column) => formatOf(numberFormat[row]?.[column]));
        await slice(columns);
      }
    },
    end(columnWidths) {
      while (cells.length > 0 && cells.at(-1)!.length === 0) cells.pop();
      const styles = formats.end().map(({ area, value }) => ({ area, style: { numberFormat: value } }));
      return { name, cells, styles, columnWidths };
    },
  };
}

const formatOf = (format: unknown): string | undefined =>
  typeof format === 'string' && format !== 'General' ? format : undefined;

function trimmed(cells: readonly CellContent[]): readonly CellContent[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end--;
  return cells.slice(0, end);
}
