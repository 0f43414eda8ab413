import type { Area } from '#host/sheet.ts';

/** The cells of equal value as few rectangles: runs in a row, joined with the same run above. */
export function rectangles<T>(
  rows: number,
  columns: number,
  valueAt: (row: number, column: number) => T | undefined,
): { area: Area; value: T }[] {
  const done: { area: Area; value: T }[] = [];
  let above = new Map<string, { area: Area; value: T }>();
  for (let row = 0; row <= rows; row++) {
    const here = new Map<string, { area: Area; value: T }>();
    for (let from = 0; row < rows && from < columns; ) {
      const value = valueAt(row, from);
      let to = from + 1;
      while (to < columns && valueAt(row, to) === value) to++;
      if (value !== undefined) {
        const key = `${from}:${to}`;
        const upper = above.get(key);
        const joins = upper !== undefined && upper.value === value;
        const first = joins ? upper.area.row : row;
        if (joins) above.delete(key);
        const area = { row: first, column: from, rows: row - first + 1, columns: to - from };
        here.set(key, { area, value });
      }
      from = to;
    }
    done.push(...above.values());
    above = here;
  }
  return done;
}

export const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
