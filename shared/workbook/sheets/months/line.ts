import type { Style } from '#host/sheet.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { StyleName } from '#workbook/style/styles.ts';
import { monthsColumns } from './layout.ts';

/** A formula and the number it must give; null: an empty cell. */
export interface Figure {
  readonly formula: string;
  readonly value: number;
}
export const figure = (formula: string, value: number): Figure => ({ formula, value });

/** One row of the sheet of months: what it is, its figure for the year, one for each month. */
export interface Line {
  readonly row: number;
  readonly key: string | null;
  readonly what: string;
  readonly year: Figure | null;
  readonly yearStyle: StyleName;
  readonly months: readonly (Figure | null)[];
  readonly style: StyleName;
  /** A running total starts from a 0 before the first month. */
  readonly kind: 'running' | 'plain';
  readonly format: string;
}

/** A line with the usual look; `over` says what is different. */
export const line = (
  row: number,
  key: string | null,
  what: string,
  months: Line['months'],
  over: Partial<Omit<Line, 'row' | 'key' | 'what' | 'months'>> = {},
): Line => ({
  row,
  key,
  what,
  months,
  year: null,
  yearStyle: 'total',
  style: 'calculation',
  kind: 'plain',
  format: formats.count,
  ...over,
});

export function drawLine(
  draft: SheetDraft,
  { row, key, what, year, yearStyle, months, style, kind, format }: Line,
): void {
  draft.put(row, monthsColumns.key, key, namedStyle('key'));
  draft.put(row, monthsColumns.what, what, namedStyle('label'));
  const put = (column: number, content: Figure | null, looks: Style): void => {
    if (content) draft.calculate(row, column, content.formula, content.value, looks);
  };
  put(monthsColumns.year, year, namedStyle(yearStyle, format));
  if (kind === 'running')
    draft.put(row, monthsColumns.start, 0, namedStyle('calculation', formats.difference));
  const looks = namedStyle(style, format);
  months.forEach((month, index) => {
    put(monthsColumns.first + index, month, looks);
  });
}

/** The sums up to and including each. */
export function runningOf(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
/** What divides by it must not be 0. */
export const divisor = (value: number): number => (value === 0 ? 1 : value);
