import type { Area, SheetImage } from './sheet.ts';

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export const isSameArea = (one: Area, other: Area): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

/** What both areas hold; null: nothing. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** What is left of an area without another: at most four areas that do not overlap, the first cell's first. */
export function withoutArea(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (shared === null) return [area];
  const { row, column } = area;
  const [bottom, right] = [shared.row + shared.rows, shared.column + shared.columns];
  return [
    { ...area, rows: shared.row - row },
    { ...shared, column, columns: shared.column - column },
    { ...shared, column: right, columns: column + area.columns - right },
    { ...area, row: bottom, rows: row + area.rows - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Rows and columns, from the first cell, that cells and styles reach. */
export function extentOf({
  cells,
  styles,
}: Pick<SheetImage, 'cells' | 'styles'>): Pick<Area, 'rows' | 'columns'> {
  let rows = cells.length;
  let columns = 0;
  for (const row of cells) columns = Math.max(columns, row.length);
  for (const { area } of styles) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  return { rows, columns };
}
