import { type Rectangle, rectanglesByRow } from '#host/rectangles.ts';
import { CELLS_A_GLANCE, yieldEvery } from './yield.ts';

/** Rectangles of equal values as in `rectangles`, made while the pane goes on answering people. */
export async function yieldingRectangles<T>(
  rows: number,
  columns: number,
  valueAt: (row: number, column: number) => T | undefined,
): Promise<Rectangle<T>[]> {
  const didCells = yieldEvery(CELLS_A_GLANCE);
  const growing = rectanglesByRow<T>(columns);
  for (let row = 0; row < rows; row++) {
    growing.add((column) => valueAt(row, column));
    await didCells(columns);
  }
  return growing.end();
}
