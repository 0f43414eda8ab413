import type { Block } from '../parameter.ts';

/** One value a row. */
export const asColumn = <T>(values: readonly T[]): T[][] => values.map((value) => [value]);

/** The values row by row in the shape of the block they came from. */
export function inShapeOf<T>({ rowCount, columnCount }: Block<unknown>, values: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (let row = 0, at = 0; row < rowCount; row += 1) {
    const cells: T[] = [];
    for (let column = 0; column < columnCount; column += 1, at += 1) cells.push(values[at]!);
    rows.push(cells);
  }
  return rows;
}
