import type { Area } from '#host/sheet.ts';
import { CELLS_A_GLANCE, yieldEvery } from './yield.ts';

export interface Rectangle<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * The cells whose value is not undefined as rectangles of equal values: runs in a row, joined with the same run above.
 * Values are compared by identity.
 */
export async function rectangles<T>(
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
    end: () => [...done, ...above.values()],
  };
}

/** Lines of equal values that follow each other, as first and count. */
export function runs<T>(
  lines: ReadonlyMap<number, T>,
): { readonly from: number; readonly count: number; readonly value: T }[] {
  const found: { from: number; count: number; value: T }[] = [];
  for (const [line, value] of [...lines].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last.from + last.count === line && last.value === value) last.count++;
    else found.push({ from: line, count: 1, value });
  }
  return found;
}
