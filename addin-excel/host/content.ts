import type { SheetContent } from '#host/host.ts';
import { rectanglesByRow } from '#host/rectangles.ts';
import type { CellContent } from '#host/sheet.ts';
import { type CellProperties, contentsOfRow } from './cell-properties.ts';
import { yieldEvery } from './yield.ts';

/** What a sheet holds, made of blocks of its rows as they come; nothing of the blocks is kept. */
export interface ContentBuilder {
  /** The rows after those that it has. */
  add(grid: CellProperties): Promise<void>;
  /** After the last block. */
  end(columnWidths: SheetContent['columnWidths']): SheetContent;
}

export function contentBuilder(name: string, columns: number): ContentBuilder {
  const didCells = yieldEvery();
  const cells: (readonly CellContent[])[] = [];
  const formats = rectanglesByRow<string>(columns);
  return {
    async add(grid) {
      const { values, numberFormat } = grid;
      for (let row = 0; row < values.length; row++) {
        cells.push(trimmed(contentsOfRow(grid, row)));
        formats.add((column) => formatOf(numberFormat[row]?.[column]));
        await didCells(columns);
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
