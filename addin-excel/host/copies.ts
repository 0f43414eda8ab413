import { type Area, type CellContent, isFormula } from '#host/sheet.ts';
import { rectangles } from './rectangles.ts';
import { yieldEvery } from './yield.ts';

/** A block whose formulas are those of its first cell, moved along. */
export interface Copies {
  readonly area: Area;
}

/** Text in quotes, a sheet's name before `!`, a cell, or any other word or number. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\p{L}\p{N}_.]*)!|(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|'(?:[^']|'')*'/gu;
/** Whole columns and rows of which an end would move in a copy; `$A:$B` and `$1:$3` do not. */
const MOVING_LINES =
  /(?:^|[^$\p{L}\p{N}_])(?:[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$[A-Za-z]{1,3}:[A-Za-z]{1,3}|\d+:\$?\d+|\$\d+:\d+)(?![\p{L}\p{N}_(])/u;

/**
 * The formula as it reads seen from its cell: two cells with the same key hold copies of one formula. Null: it cannot
 * be told.
 */
export function relativeKey(formula: string, row: number, column: number): string | null {
  if (MOVING_LINES.test(formula.replace(/"(?:[^"]|"")*"/g, '""'))) return null;
  return formula.replace(TOKEN, (token, columnLock, letters, rowLock, digits) => {
    if (digits === undefined) return token;
    const c = columnLock === '$' ? letters.toUpperCase() : `[${columnOf(letters) - column}]`;
    const r = rowLock === '$' ? digits : `[${Number(digits) - row}]`;
    return `\u0001${c},${r}`;
  });
}

function columnOf(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index++)
    number = number * 26 + (letters.charCodeAt(index) & 31);
  return number;
}

/** What a copy costs in a request; where formulas are shorter they are written out. */
const BYTES_A_COPY = 450;

/** Blocks of copied formulas that are worth it: sending the first formula and a copy is shorter than all of them. */
export async function copiesOf(cells: readonly (readonly CellContent[])[]): Promise<Copies[]> {
  const keys = new Map<string, string>();
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const keyOf = (content: CellContent, row: number, column: number): string | undefined => {
    if (!isFormula(content)) return undefined;
    const key = relativeKey(content.formula, row, column);
    if (key === null) return undefined;
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, key);
    return key;
  };
  const didCells = yieldEvery();
  const grid: (readonly (string | undefined)[])[] = [];
  for (const [r, row] of cells.entries()) {
    grid.push(row.map((content, c) => keyOf(content, r, c)));
    await didCells(row.length);
  }
  const blocks = await rectangles(cells.length, columns, (row, column) => grid[row]?.[column]);
  return blocks
    .filter(({ area: { rows, columns: width }, value }) => (rows * width - 1) * value.length > BYTES_A_COPY)
    .map(({ area }) => ({ area }));
}
