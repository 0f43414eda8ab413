import type { Area } from './sheet.ts';

export interface Rectangle<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * The cells whose value is not undefined as rectangles of equal values: runs in a row, joined with the same run above.
 * Values are compared by identity. Rectangles do not overlap and come row by row.
 */
export function rectangles<T>(
  rows: number,
  columns: number,
  valueAt: (row: number, column: number) => T | undefined,
): Rectangle<T>[] {
  const growing = rectanglesByRow<T>(columns);
  for (let row = 0; row < rows; row++) growing.add((column) => valueAt(row, column));
  return growing.end();
}

/** Takes the rows one after the other, from the first on. */
export interface RectanglesByRow<T> {
  add(valueAt: (column: number) => T | undefined): void;
  /** After the last row. */
  end(): Rectangle<T>[];
}

export function rectanglesByRow<T>(columns: number): RectanglesByRow<T> {
  const done: Rectangle<T>[] = [];
  let above = new Map<number, Rectangle<T>>();
  let row = 0;
  return {
    add(valueAt) {
      const here = new Map<number, Rectangle<T>>();
      for (let column = 0; column < columns; ) {
        const value = valueAt(column);
        const start = column;
        do column++;
        while (column < columns && valueAt(column) === value);
        if (value === undefined) continue;
        const known = above.get(start);
        const joins = known !== undefined && known.value === value && known.area.columns === column - start;
        if (joins) above.delete(start);
        const area = joins
          ? { ...known.area, rows: known.area.rows + 1 }
          : { row, column: start, rows: 1, columns: column - start };
        here.set(start, { area, value });
      }
      done.push(...above.values());
      above = here;
      row++;
    },
    end: () =>
      [...done, ...above.values()].sort(
        (one, other) => one.area.row - other.area.row || one.area.column - other.area.column,
      ),
  };
}

export interface Run<T> {
  readonly from: number;
  readonly count: number;
  readonly value: T;
}

/** Lines (rows or columns) of equal values that follow each other; those without a value are in none. */
export function runs<T>(lines: Iterable<readonly [number, T | undefined]>): Run<T>[] {
  const found: { from: number; count: number; value: T }[] = [];
  for (const [line, value] of [...lines].sort(([one], [other]) => one - other)) {
    if (value === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && last.from + last.count === line && last.value === value) last.count++;
    else found.push({ from: line, count: 1, value });
  }
  return found;
}
