import { relativeKey } from '#formula/relative.ts';
import { type Area, type CellContent, isFormula } from '#host/sheet.ts';
import { yieldEvery } from './yield.ts';
import { yieldingRectangles } from './yielding-rectangles.ts';

/** A block whose formulas are those of its first cell, moved along. */
export interface Copies {
  readonly area: Area;
}

/** What a copy costs in a request; where formulas are shorter they are written out. */
const BYTES_A_COPY = 450;

/** Blocks of copied formulas that are worth it: sending the first formula and a copy is shorter than all of them. */
export async function copiesOf(cells: readonly (readonly CellContent[])[]): Promise<Copies[]> {
  const keys = new Map<string, string>();
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const keyOf = (content: CellContent, row: number, column: number): string | undefined => {
    if (!isFormula(content)) return undefined;
    const key = relativeKey(content.formula, row, column);
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, key);
    return key;
  };
  const didCells = yieldEvery();
  const grid: (readonly (string | undefined)[])[] = [];
  for (const [r, row] of cells.entries()) {
    grid.push(row.map((content, c) => keyOf(content, r, c)));
    await didCells(row.length);
  }
  const blocks = await yieldingRectangles(cells.length, columns, (row, column) => grid[row]?.[column]);
  return blocks
    .filter(({ area: { rows, columns: width }, value }) => (rows * width - 1) * value.length > BYTES_A_COPY)
    .map(({ area }) => ({ area }));
}
