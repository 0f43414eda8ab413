import { columnName } from '#formula/address.ts';
import { type CellContent, isError, isFormula, type Scalar, type StyledArea } from '#host/sheet.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { FileStyle, StyleBook } from './styles.ts';
import { escapeText, escapeXml } from './xml.ts';

/** Where texts and formats of the cells go. */
export interface CellSink {
  readonly strings: SharedStrings;
  readonly styles: StyleBook;
}

/** One cell's element; nothing at all for an empty cell without a format. */
export function cellXml(
  row: number,
  column: number,
  content: CellContent,
  format: number,
  { strings, styles }: CellSink,
): string {
  const formatted =
    typeof content === 'string' && looksLikeFormula(content)
      ? styles.format(format, { quotePrefix: true })
      : format;
  const start = `<c r="${columnName(column)}${row + 1}"${formatted === 0 ? '' : ` s="${formatted}"`}`;
  if (content === null || content === undefined) return formatted === 0 ? '' : `${start}/>`;
  if (typeof content === 'string') return `${start} t="s"><v>${strings.add(content)}</v></c>`;
  if (isError(content))
    return `${start} t="e">${formulaXml(content.formula)}<v>${escapeXml(content.error)}</v></c>`;
  if (isFormula(content)) return `${start}${resultXml(content.formula, content.value)}</c>`;
  return `${start}${resultXml(null, content)}</c>`;
}

/** Excel turns such a text into a formula when a person edits the cell, unless the cell has the quote prefix. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@']/.test(text);

function resultXml(formula: string | null, value: Scalar): string {
  const before = formulaXml(formula);
  if (value === null) return `>${before}`;
  if (typeof value === 'string') return ` t="str">${before}<v>${escapeText(value)}</v>`;
  if (typeof value === 'boolean') return ` t="b">${before}<v>${value ? 1 : 0}</v>`;
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${value}`);
  return `>${before}<v>${value}</v>`;
}

const formulaXml = (formula: string | null): string =>
  formula === null ? '' : `<f>${escapeXml(formula)}</f>`;

/** A look for each cell of a sheet, from areas of which later ones win property by property. */
export interface FormatGrid {
  readonly rows: number;
  readonly columns: number;
  /** Formats by row × columns + column. */
  readonly formats: Int32Array;
}

/**
 * Cells under the same areas share one look, so the work is one step a cell and area, whatever the styles say.
 * `base` gives the format that the cell has before.
 */
export function formatGrid(
  areas: readonly StyledArea[],
  rows: number,
  columns: number,
  styles: StyleBook,
): FormatGrid {
  const looks: FileStyle[] = [{}];
  const combined = new Map<string, number>();
  const combine = (under: number, over: number): number => {
    const key = `${under}:${over}`;
    let look = combined.get(key);
    if (look === undefined) {
      look = looks.push({ ...looks[under], ...areas[over]!.style }) - 1;
      combined.set(key, look);
    }
    return look;
  };
  const grid = new Int32Array(rows * columns);
  areas.forEach(({ area }, over) => {
    let lastUnder = -1;
    let lastLook = 0;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let at = row * columns + area.column; at < row * columns + area.column + area.columns; at++) {
        const under = grid[at]!;
        if (under !== lastUnder) {
          lastUnder = under;
          lastLook = combine(under, over);
        }
        grid[at] = lastLook;
      }
    }
  });
  const formats = looks.map(() => -1);
  for (let at = 0; at < grid.length; at++) {
    const look = grid[at]!;
    if (formats[look] === -1) formats[look] = styles.format(0, looks[look]!);
    grid[at] = formats[look]!;
  }
  return { rows, columns, formats: grid };
}

/** The smallest sheet, from its first cell, that holds all cells and areas. */
export function extentOf(
  cells: readonly (readonly CellContent[])[],
  styles: readonly StyledArea[],
): { rows: number; columns: number } {
  let rows = cells.length;
  let columns = 0;
  for (const row of cells) columns = Math.max(columns, row.length);
  for (const { area } of styles) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  return { rows, columns };
}
