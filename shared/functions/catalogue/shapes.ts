import type { Block } from '../parameter.ts';

/** One value a row. */
export const asColumn = <T>(values: readonly T[]): T[][] => values.map((value) => [value]);

/** The values row by row in the shape of the block they came from. */
export function inShapeOf<T>({ rowCount, columnCount }: Block<unknown>, values: readonly T[]): T[][] {
  return Array.from({ length: rowCount }, (_, row) =>
    values.slice(row * columnCount, (row + 1) * columnCount),
  );
}
