import type { Area } from '#host/sheet.ts';

/** Equal numbers that are not 0 as rectangles: runs in a row, joined with the same run above. */
export function areasOf(rows: readonly (readonly number[])[]): { area: Area; value: number }[] {
  const done: { area: Area; value: number }[] = [];
  let above = new Map<string, { area: Area; value: number }>();
  for (let row = 0; row <= rows.length; row++) {
    const here = new Map<string, { area: Area; value: number }>();
    for (const { column, columns, value } of runsOf(rows[row] ?? [])) {
      const key = `${column}:${columns}:${value}`;
      const height = (above.get(key)?.area.rows ?? 0) + 1;
      above.delete(key);
      here.set(key, { area: { row: row - height + 1, column, rows: height, columns }, value });
    }
    done.push(...above.values());
    above = here;
  }
  return done;
}

function runsOf(line: readonly number[]): { column: number; columns: number; value: number }[] {
  const runs: { column: number; columns: number; value: number }[] = [];
  let start = 0;
  for (let column = 1; column <= line.length; column++) {
    if (column < line.length && line[column] === line[start]) continue;
    const value = line[start]!;
    if (value !== 0) runs.push({ column: start, columns: column - start, value });
    start = column;
  }
  return runs;
}
