import { areaName } from '#formula/address.ts';
import type { BorderLine, Style, StyledArea } from '#host/sheet.ts';
import { rectangles } from './areas.ts';
import { indentFormat } from './number-formats.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A style for each cell of a block; areas that win come later, property by property. */
export interface StyleGrid {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Style;
}

const PLAIN: Style = {};

/** `row` and `column` say where in the sheet the block begins. */
export function styleGrid(
  areas: readonly StyledArea[],
  row: number,
  column: number,
  rows: number,
  columns: number,
): StyleGrid {
  const styles: Style[] = [PLAIN];
  const combined = new Map<string, number>();
  const grid = new Int32Array(rows * columns);
  areas.forEach(({ area, style }, over) => {
    const bottom = Math.min(rows, area.row + area.rows - row);
    const right = Math.min(columns, area.column + area.columns - column);
    for (let r = Math.max(0, area.row - row); r < bottom; r++) {
      for (let c = Math.max(0, area.column - column); c < right; c++) {
        const under = grid[r * columns + c]!;
        const key = `${under}:${over}`;
        let index = combined.get(key);
        if (index === undefined) {
          index = styles.push({ ...styles[under], ...style }) - 1;
          combined.set(key, index);
        }
        grid[r * columns + c] = index;
      }
    }
  });
  return { rows, columns, at: (r, c) => styles[grid[r * columns + c]!]! };
}

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
  grid: StyleGrid,
  styles: readonly StyledArea[],
  wanted: Wanted,
): void {
  const values = <T>(value: (style: Style) => T): T[][] =>
    Array.from({ length: grid.rows }, (_, row) =>
      Array.from({ length: grid.columns }, (_, column) => value(grid.at(row, column))),
    );
  for (const { of, set } of aspects) {
    if (wanted === 'all' || styles.some(({ style }) => of.some((property) => style[property] !== undefined)))
      set(range, values);
  }
}

/** One call for each kind of line, whatever the number of cells under it. */
export function writeBorders(sheet: Sheet, grid: StyleGrid, row: number, column: number): void {
  for (const side of ['borderTop', 'borderBottom'] as const) {
    const lines = new Map<string, BorderLine>();
    const drawn = rectangles(grid.rows, grid.columns, (r, c) => {
      const line = grid.at(r, c)[side];
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
