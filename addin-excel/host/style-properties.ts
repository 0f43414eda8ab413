import { extentOf } from '#host/areas.ts';
import type { Area, BorderLine, SheetImage, Style } from '#host/sheet.ts';
import { styleLayers } from '#host/style-layers.ts';
import { CELLS_A_GLANCE, GLANCES_AN_AREA, yieldEvery } from './yield.ts';
import { yieldingRectangles } from './yielding-rectangles.ts';

/** One property of styles, for all cells that have it. */
export interface StyleProperty {
  readonly property: keyof Style;
  readonly value: NonNullable<Style[keyof Style]>;
  readonly areas: readonly Area[];
}

/**
 * The styles of a sheet property by property, later areas winning: each property with each of its values once, on
 * rectangles that do not overlap. Lines are drawn row by row, since the border of a block is only its outer edge.
 */
export async function stylePropertiesOf(
  image: Pick<SheetImage, 'cells' | 'styles'>,
): Promise<StyleProperty[]> {
  const { rows, columns } = extentOf(image);
  const layers = styleLayers({ row: 0, column: 0, rows, columns });
  const didCells = yieldEvery(CELLS_A_GLANCE);
  for (const styled of image.styles) {
    layers.add(styled);
    await didCells(styled.area.rows * styled.area.columns + GLANCES_AN_AREA);
  }
  const properties: StyleProperty[] = [];
  for (const [property, values] of valuesByProperty(layers.styles)) {
    const isLine = property === 'borderTop' || property === 'borderBottom';
    const areasOf = new Map<StyleProperty['value'], Area[]>();
    const found = await yieldingRectangles(
      rows,
      columns,
      (row, column) => values[layers.indexAt(row, column)],
    );
    for (const { area, value } of found) {
      const areas = areasOf.get(value) ?? [];
      areasOf.set(value, areas);
      areas.push(...(isLine ? rowsOf(area) : [area]));
      await didCells(GLANCES_AN_AREA);
    }
    for (const [value, areas] of areasOf) properties.push({ property, value, areas });
  }
  // What lies in the middle says so after what is wrapped.
  return properties.sort(
    (one, other) => Number(one.property === 'middle') - Number(other.property === 'middle'),
  );
}

/** What each style says of each property, equal values being one object. */
function valuesByProperty(
  styles: readonly Style[],
): ReadonlyMap<keyof Style, readonly (StyleProperty['value'] | undefined)[]> {
  const known = new Map<string, StyleProperty['value']>();
  const byProperty = new Map<keyof Style, (StyleProperty['value'] | undefined)[]>();
  for (const [index, style] of styles.entries()) {
    for (const [property, raw] of Object.entries(style) as [
      keyof Style,
      StyleProperty['value'] | undefined,
    ][]) {
      if (raw === undefined) continue;
      const value = known.get(keyOf(raw)) ?? raw;
      known.set(keyOf(raw), value);
      const values = byProperty.get(property) ?? new Array(styles.length).fill(undefined);
      byProperty.set(property, values);
      values[index] = value;
    }
  }
  return byProperty;
}

const keyOf = (value: StyleProperty['value']): string =>
  typeof value === 'object'
    ? `${(value as BorderLine).line} ${(value as BorderLine).color}`
    : `${typeof value} ${value}`;

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));
