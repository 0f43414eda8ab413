import type { Area, BorderLine, SheetImage, Style } from '#host/sheet.ts';
import { rectangles } from './rectangles.ts';
import { CELLS_A_GLANCE, GLANCES_AN_AREA, yieldEvery } from './yield.ts';

/** One property of styles, for all cells that have it. */
export interface StyleProperty {
  readonly property: keyof Style;
  readonly value: NonNullable<Style[keyof Style]>;
  readonly areas: readonly Area[];
}

/** Rows and columns that cells or styles reach. */
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

/**
 * The styles of a sheet property by property, later areas winning: each property with each of its values once, on
 * rectangles that do not overlap. Lines are drawn row by row, since the border of a block is only its outer edge.
 */
export async function stylePropertiesOf(
  image: Pick<SheetImage, 'cells' | 'styles'>,
): Promise<StyleProperty[]> {
  const { rows, columns } = extentOf(image);
  const properties: StyleProperty[] = [];
  const didCells = yieldEvery(CELLS_A_GLANCE);
  for (const [property, values] of await valuesByProperty(image, rows, columns)) {
    const isLine = property === 'borderTop' || property === 'borderBottom';
    const byValue = new Map<string, { value: StyleProperty['value']; areas: Area[] }>();
    const keys = new Map<unknown, string>();
    for (const { area, value } of await rectangles(
      rows,
      columns,
      (row, column) => values[row * columns + column],
    )) {
      const key = keys.get(value) ?? keyOf(value);
      keys.set(value, key);
      const known = byValue.get(key) ?? { value, areas: [] };
      byValue.set(key, known);
      known.areas.push(...(isLine ? rowsOf(area) : [area]));
      await didCells(GLANCES_AN_AREA);
    }
    for (const { value, areas } of byValue.values()) properties.push({ property, value, areas });
  }
  // What lies in the middle says so after what is wrapped.
  return properties.sort(
    (one, other) => Number(one.property === 'middle') - Number(other.property === 'middle'),
  );
}

type Values = (StyleProperty['value'] | undefined)[];

async function valuesByProperty(
  { styles }: Pick<SheetImage, 'styles'>,
  rows: number,
  columns: number,
): Promise<Map<keyof Style, Values>> {
  const didCells = yieldEvery(CELLS_A_GLANCE);
  const found = new Map<keyof Style, Values>();
  const interned = new Map<string, StyleProperty['value']>();
  for (const { area, style } of styles) {
    for (const [name, raw] of Object.entries(style) as [keyof Style, StyleProperty['value'] | undefined][]) {
      if (raw === undefined) continue;
      const key = keyOf(raw);
      const value = interned.get(key) ?? raw;
      interned.set(key, value);
      let values = found.get(name);
      if (values === undefined) {
        values = new Array<StyleProperty['value'] | undefined>(rows * columns).fill(undefined);
        found.set(name, values);
      }
      for (let row = area.row; row < area.row + area.rows; row++) {
        values.fill(value, row * columns + area.column, row * columns + area.column + area.columns);
        await didCells(area.columns + GLANCES_AN_AREA);
      }
    }
  }
  return found;
}

const keyOf = (value: StyleProperty['value']): string =>
  typeof value === 'object'
    ? `${(value as BorderLine).line} ${(value as BorderLine).color}`
    : `${typeof value} ${value}`;

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));
