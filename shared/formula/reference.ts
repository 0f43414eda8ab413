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
export interface FormulaReference {
  readonly scope: Scope;
  readonly first: Corner;
  /** Null: a single cell. */
  readonly last: Corner | null;
}

/** What a token of the kind `reference` says. */
export function referenceOf({ text, prefix }: Token): FormulaReference {
  const [first = '', last] = text.slice(prefix.length).split(':');
  return {
    scope: scopeOf(prefix),
    first: cornerOf(first),
    last: last === undefined ? null : cornerOf(last),
  };
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

const CORNER = /^(\$?)([A-Z]*)(\$?)(\d*)$/i;

function cornerOf(text: string): Corner {
  const [, lock, letters = '', rowLock, digits = ''] = CORNER.exec(text)!;
  return {
    row: digits === '' ? null : Number(digits) - 1,
    column: letters === '' ? null : columnNumber(letters),
    rowLocked: rowLock === '$' || (letters === '' && lock === '$'),
    columnLocked: letters !== '' && lock === '$',
  };
}

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
export const absoluteArea = (area: Area): string => areaName(area).replace(/[A-Z]+/g, '$$$&$$');
