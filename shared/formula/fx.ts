import { type Block, columnName, type Place } from './address.ts';
import { numberText } from './number-text.ts';
import { sheetPrefix } from './sheet-name.ts';

/** What stays put when a person copies the formula: `$D6`, `D$6`, `$D$6`, `D6`. */
export type Anchor = 'column' | 'row' | 'both' | 'none';

/** A cell or block to be named in a formula. */
export interface Reference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly anchor: Anchor;
}

export const cellAt = (place: Place, anchor: Anchor = 'none'): Reference => ({
  sheet: place.sheet,
  row: place.row,
  column: place.column,
  lastRow: place.row,
  lastColumn: place.column,
  anchor,
});

export const blockAt = ({ sheet, area }: Block, anchor: Anchor = 'both'): Reference => ({
  sheet,
  row: area.row,
  column: area.column,
  lastRow: area.row + area.rows - 1,
  lastColumn: area.column + area.columns - 1,
  anchor,
});

type Part = Reference | number | string;

/** A template tag that gives formula text, named `fx` where it is used. */
export type FormulaTag = (texts: TemplateStringsArray, ...parts: Part[]) => string;

/**
 * The tag for formulas of one sheet. References to that sheet come without its name, so
 * `` fx`SUM(${months})` `` is `SUM(D2:D13)` there. Texts are spliced as they stand, numbers as Excel keeps them.
 */
export function formulasOn(home: string): FormulaTag {
  const prefixes = new Map<string, string>([[home, '']]);
  const prefix = (sheet: string): string => {
    let text = prefixes.get(sheet);
    if (text === undefined) {
      text = sheetPrefix(sheet);
      prefixes.set(sheet, text);
    }
    return text;
  };
  return (texts, ...parts) => {
    // Joined at once: texts that grow piece by piece keep all their pieces in memory.
    const pieces: (string | number)[] = [texts[0] ?? ''];
    parts.forEach((part, index) => {
      if (typeof part === 'object') pieces.push(prefix(part.sheet), referenceText(part));
      else pieces.push(typeof part === 'number' ? numberText(part) : part);
      pieces.push(texts[index + 1] ?? '');
    });
    return pieces.join('');
  };
}

function referenceText(reference: Reference): string {
  const { row, column, lastRow, lastColumn, anchor } = reference;
  const dollarColumn = anchor === 'column' || anchor === 'both' ? '$' : '';
  const dollarRow = anchor === 'row' || anchor === 'both' ? '$' : '';
  const first = dollarColumn + columnName(column) + dollarRow + (row + 1);
  if (lastRow === row && lastColumn === column) return first;
  return `${first}:${dollarColumn}${columnName(lastColumn)}${dollarRow}${lastRow + 1}`;
}

/** Text as a literal inside a formula. */
export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Formula for what a cell holds, as MATCH and COUNTIFS must be asked for it: they read `*`, `?` and `~` in a text as
 * patterns. `cell`: formula text.
 */
export const asTyped = (cell: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell}&"","~","~~"),"*","~*"),"?","~?")`;

/**
 * Formula for a name as records are looked up by it: no-break and ideographic spaces, tabs and line breaks are spaces,
 * those at the ends or doubled do not count, and nothing of no width does; `sameName` of the engine. `cell`: formula
 * text.
 */
export const tidied = (cell: string): string => `TRIM(${spaces.reduce(replaced, cell)})`;

const spaces = [
  ['CHAR(9)', '" "'],
  ['CHAR(10)', '" "'],
  ['"\u00A0"', '" "'],
  ['"\u3000"', '" "'],
  ['"\u200B"', '""'],
] as const;

const replaced = (text: string, [mark, by]: (typeof spaces)[number]): string =>
  `SUBSTITUTE(${text},${mark},${by})`;
