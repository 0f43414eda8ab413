import type { Area } from '#host/sheet.ts';
import { areaName, columnName, columnNumber } from './address.ts';
import { HOME, type Scope, scopeOf, scopeText, sheetPrefix } from './sheet-name.ts';
import { type Token, tokenize } from './tokenize.ts';

/** One end of a reference, from 0. No row: whole columns. No column: whole rows. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  /** A `$` before the row's number: it stays put when the formula is copied. */
  readonly rowLocked: boolean;
  readonly columnLocked: boolean;
}

/** `A1`, `Plan!$A$1:B9`, `A:C`, `2:5`, `[1]Plan!A1`, and Google's open ranges `A2:A`, as written: nothing is sorted. */
export interface FormulaReference extends Corners {
  readonly scope: Scope;
}
export interface Corners {
  readonly first: Corner;
  /** Null: a single cell. */
  readonly last: Corner | null;
}

/** What a token of the kind `reference` says. */
export const referenceOf = (token: Token): FormulaReference => ({
  scope: scopeOf(token.prefix),
  ...cornersOf(token),
});

/** Its cells alone, which is faster. */
export function cornersOf({ text, prefix }: Token): Corners {
  const colon = text.indexOf(':', prefix.length);
  if (colon < 0) return { first: cornerOf(text.slice(prefix.length)), last: null };
  return { first: cornerOf(text.slice(prefix.length, colon)), last: cornerOf(text.slice(colon + 1)) };
}

/** The text as one reference; null: it is anything else. */
export function parseReference(text: string): FormulaReference | null {
  const [token, ...rest] = tokenize(text);
  return token?.kind === 'reference' && rest.length === 0 ? referenceOf(token) : null;
}

export const printReference = ({ scope, first, last }: FormulaReference): string =>
  scopeText(scope) + cornersText(first, last);

export const cornersText = (first: Corner, last: Corner | null): string =>
  last === null ? cornerText(first) : `${cornerText(first)}:${cornerText(last)}`;

/** Of `$B$7`, `B`, `$7`: sign by sign, because it is asked for every reference of a workbook. */
function cornerOf(text: string): Corner {
  const from = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  let digits = from;
  while (digits < text.length && text.charCodeAt(digits) >= FIRST_LETTER) digits++;
  const hasLetters = digits > from;
  const isLocked = hasLetters ? text.charCodeAt(digits) === DOLLAR : from === 1;
  if (hasLetters && isLocked) digits++;
  const hasDigits = digits < text.length;
  return {
    row: hasDigits ? Number(text.slice(digits)) - 1 : null,
    column: hasLetters ? columnNumber(text.slice(from, digits)) : null,
    rowLocked: hasDigits && isLocked,
    columnLocked: hasLetters && from === 1,
  };
}
const DOLLAR = 36;
const FIRST_LETTER = 65;

function cornerText({ row, column, rowLocked, columnLocked }: Corner): string {
  const letters = column === null ? '' : (columnLocked ? '$' : '') + columnName(column);
  return row === null ? letters : `${letters}${rowLocked ? '$' : ''}${row + 1}`;
}

/** A block of cells and the sheet it is on. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The block on one sheet of this workbook that a text names, such as what a defined name stands for; null: it names
 * anything else, or no sheet.
 */
export function parseSheetArea(text: string): SheetArea | null {
  const reference = parseReference(text);
  const area = reference && areaOf(reference);
  return area && reference.scope.kind === 'sheet' ? { sheet: reference.scope.sheet, area } : null;
}

/** The block of cells that a text names by itself, with `$` or without; null: it names a sheet, or is anything else. */
export function parseArea(text: string): Area | null {
  const reference = parseReference(text);
  return reference?.scope === HOME ? areaOf(reference) : null;
}

/** The block between both corners, whichever way round they are; null: whole lines, or an open range. */
export function areaOf({ first, last }: FormulaReference): Area | null {
  const [top, bottom] = sorted(first.row, (last ?? first).row);
  const [left, right] = sorted(first.column, (last ?? first).column);
  if (top === null || bottom === null || left === null || right === null) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const sorted = (one: number | null, other: number | null): [number | null, number | null] =>
  one !== null && other !== null && one > other ? [other, one] : [one, other];

/** `'Plan 1'!$B$2:$D$9`, one cell as `'Plan 1'!$B$2`. */
export const absoluteReference = (sheet: string, area: Area): string =>
  sheetPrefix(sheet) + absoluteArea(area);

/** `$B$2:$D$9`. */
const absoluteArea = (area: Area): string => areaName(area).replace(/[A-Z]+/g, '$$$&$$');
