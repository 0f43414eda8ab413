import type { Area } from '#host/sheet.ts';

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** What is left of an area without another: at most four areas that do not overlap, the first cell's first. */
export function withoutArea(area: Area, hole: Area): Area[] {
  const top = Math.max(area.row, hole.row);
  const left = Math.max(area.column, hole.column);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [area];
  const { row, column } = area;
  const [end, edge] = [row + area.rows, column + area.columns];
  return [
    { ...area, rows: top - row },
    { row: top, column, rows: bottom - top, columns: left - column },
    { row: top, column: right, rows: bottom - top, columns: edge - right },
    { ...area, row: bottom, rows: end - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
