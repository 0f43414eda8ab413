import { areaName } from '#formula/address.ts';
import { rectangles } from '#host/rectangles.ts';
import type { BorderLine, Style, StyledArea } from '#host/sheet.ts';
import type { StyleLayers } from '#host/style-layers.ts';
import { indentFormat } from './number-formats.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Properties = readonly (keyof Style)[];
interface StyleAspect {
  readonly of: Properties;
  set(range: Range, values: <T>(value: (style: Style) => T) => T[][]): void;
}

const numberFormat = (style: Style): string => {
  const { numberFormat: format, indent = 0 } = style;
  if (indent > 0 && (format === undefined || format === '@')) return indentFormat(indent);
  return format ?? 'General';
};
const hash = (color: string | undefined): string | null =>
  color === undefined || color === 'none' ? null : `#${color}`;

/** Each aspect is one call for a whole block. */
const aspects: readonly StyleAspect[] = [
  { of: ['numberFormat', 'indent'], set: (range, values) => range.setNumberFormats(values(numberFormat)) },
  {
    of: ['fill'],
    set: (range, values) => range.setBackgrounds(values(({ fill }) => hash(fill)) as string[][]),
  },
  { of: ['color'], set: (range, values) => range.setFontColors(values(({ color }) => hash(color))) },
  {
    of: ['bold'],
    set: (range, values) => range.setFontWeights(values(({ bold }) => (bold ? 'bold' : 'normal'))),
  },
  {
    of: ['italic'],
    set: (range, values) => range.setFontStyles(values(({ italic }) => (italic ? 'italic' : 'normal'))),
  },
  { of: ['size'], set: (range, values) => range.setFontSizes(values(({ size }) => size ?? DEFAULT_SIZE)) },
  {
    of: ['align', 'indent'],
    set: (range, values) =>
      range.setHorizontalAlignments(values(({ align, indent = 0 }) => align ?? (indent > 0 ? 'left' : null))),
  },
  {
    of: ['wrap'],
    set(range, values) {
      const { WRAP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
      range.setWrapStrategies(values(({ wrap }) => (wrap ? WRAP : OVERFLOW)));
    },
  },
  {
    of: ['wrap', 'middle'],
    set: (range, values) =>
      range.setVerticalAlignments(values(({ wrap, middle }) => (middle ? 'middle' : wrap ? 'top' : null))),
  },
];
const DEFAULT_SIZE = 10;

/** Which aspects of the styles of a block are written: all, so that nothing of what it was remains, or those that styles name. */
export type Wanted = 'all' | 'named';

/** Writes the styles of a block; borders are those of {@link writeBorders}. */
export function writeStyles(
  range: Range,
  layers: StyleLayers,
  styles: readonly StyledArea[],
  wanted: Wanted,
): void {
  const values = <T>(value: (style: Style) => T): T[][] =>
    Array.from({ length: layers.block.rows }, (_, row) =>
      Array.from({ length: layers.block.columns }, (_, column) => value(layers.at(row, column))),
    );
  for (const { of, set } of aspects) {
    if (wanted === 'all' || styles.some(({ style }) => of.some((property) => style[property] !== undefined)))
      set(range, values);
  }
}

/** One call for each kind of line, whatever the number of cells under it. */
export function writeBorders(sheet: Sheet, layers: StyleLayers): void {
  const { row, column, rows, columns } = layers.block;
  for (const side of ['borderTop', 'borderBottom'] as const) {
    const lines = new Map<string, BorderLine>();
    const drawn = rectangles(rows, columns, (r, c) => {
      const line = layers.at(r, c)[side];
      if (line === undefined) return undefined;
      const key = `${line.line} ${line.color}`;
      lines.set(key, line);
      return key;
    });
    for (const [key, line] of lines) {
      const places = drawn
        .filter(({ value }) => value === key)
        .map(({ area }) => areaName({ ...area, row: area.row + row, column: area.column + column }));
      drawBorder(sheet.getRangeList(places), side, line);
    }
  }
}

function drawBorder(
  list: GoogleAppsScript.Spreadsheet.RangeList,
  side: 'borderTop' | 'borderBottom',
  { line, color }: BorderLine,
): void {
  const { SOLID, SOLID_MEDIUM, DOUBLE, DOTTED } = SpreadsheetApp.BorderStyle;
  const style = { thin: SOLID, medium: SOLID_MEDIUM, double: DOUBLE, hair: DOTTED }[line];
  const top = side === 'borderTop' ? true : null;
  const bottom = side === 'borderBottom' ? true : null;
  list.setBorder(top, null, bottom, null, null, true, `#${color}`, style);
}
