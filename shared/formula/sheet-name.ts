import { columnNumber } from './address.ts';

/** Where a reference points, as said before its `!`. */
export type Scope =
  /** Nothing is said: the sheet that the formula is on. */
  | { readonly kind: 'home' }
  | { readonly kind: 'sheet'; readonly sheet: string }
  /** A block through all sheets from one to another: `Jan:Mar!A1`. */
  | { readonly kind: 'sheets'; readonly first: string; readonly last: string }
  /** Another workbook, `[1]` in files, `[Book.xlsx]` or `C:\dir\[Book.xlsx]` in Excel; `sheets` as they stand there. */
  | { readonly kind: 'book'; readonly book: string; readonly sheets: string }
  /** A sheet that was deleted: `#REF!A1`. */
  | { readonly kind: 'gone' };

export const HOME: Scope = { kind: 'home' };
const GONE: Scope = { kind: 'gone' };

/** What the prefix of a token says. Throws for what is none. */
export function scopeOf(prefix: string): Scope {
  if (prefix === '') return HOME;
  if (prefix === '#REF!') return GONE;
  const name = prefix.slice(0, -1);
  const bare = name.startsWith("'") ? name.slice(1, -1).replaceAll("':'", ':').replaceAll("''", "'") : name;
  const book = bare.lastIndexOf(']') + 1;
  if (book > 0) return { kind: 'book', book: bare.slice(0, book), sheets: bare.slice(book) };
  // No sheet's name has a slash: a name of a whole workbook, `'C:\dir\Book.xlsx'!Rate`.
  if (/[\\/]/.test(bare)) return { kind: 'book', book: bare, sheets: '' };
  const [first = '', last] = bare.split(':');
  return last === undefined ? { kind: 'sheet', sheet: first } : { kind: 'sheets', first, last };
}

/** The text before a reference to there, with its `!`; '' for the sheet that the formula is on. */
export function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'home':
      return '';
    case 'gone':
      return '#REF!';
    case 'sheet':
      return sheetPrefix(scope.sheet);
    case 'sheets': {
      const names = `${scope.first}:${scope.last}`;
      const isPlain = !needsQuotes(scope.first) && !needsQuotes(scope.last);
      return isPlain ? `${names}!` : quotedPrefix(names);
    }
    case 'book': {
      const { book, sheets } = scope;
      const isPlain = sheets === '' || !sheets.split(':').some(needsQuotes);
      return isPlain && /^\[[\w.]+\]$/.test(book) ? `${book}${sheets}!` : quotedPrefix(book + sheets);
    }
  }
}

/** A sheet's name as formulas need it, with its `!`: `Plan!`, `目标!`, `'Plan 1'!`, `'It''s'!`. */
export const sheetPrefix = (sheet: string): string =>
  needsQuotes(sheet) ? quotedPrefix(sheet) : `${sheet}!`;

/** What names of one sheet have in common: spreadsheets do not tell their case. */
export const sheetKey = (sheet: string): string => sheet.toLowerCase();

/** Whether two names are of one sheet, or of one defined name. */
export const sameName = (one: string, other: string): boolean => sheetKey(one) === sheetKey(other);

/** A name in quotes, whether it needs them or not. */
export const quotedPrefix = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

/** Letters of any script in the basic plane, digits, `_` and `.`; not a digit or a point first. */
const PLAIN = /^[\p{L}_][\p{L}\p{Nd}_.]*$/u;
const BEYOND_BASIC_PLANE = /[\ud800-\udfff]/;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/**
 * Whether Excel puts the name in quotes: anything but letters and digits, what looks like a cell (`A1`, `Q4`), what
 * begins like `R1C1`, and `TRUE` and `FALSE`. As XlsxWriter's rules, which were taken from files that Excel wrote; for
 * rare signs (`・`, emoji) quotes where Excel leaves them out, which every program reads.
 */
function needsQuotes(sheet: string): boolean {
  if (!PLAIN.test(sheet) || BEYOND_BASIC_PLANE.test(sheet)) return true;
  if (/^(?:TRUE|FALSE|R|C|RC)$/i.test(sheet)) return true;
  const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/i.exec(sheet) ?? [];
  if (letters !== undefined && columnNumber(letters) < LAST_COLUMN && isWithin(digits, LAST_ROW)) return true;
  const [, row] = /^R(\d+)/i.exec(sheet) ?? [];
  const [, column] = /^R?C(\d+)/i.exec(sheet) ?? [];
  return isWithin(row, LAST_ROW) || isWithin(column, LAST_COLUMN);
}

const isWithin = (digits: string | undefined, last: number): boolean =>
  digits !== undefined && Number(digits) >= 1 && Number(digits) <= last;
