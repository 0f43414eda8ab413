import { type CellContent, isError, isFormula } from '#host/sheet.ts';
import { isDate } from './dates.ts';
import type { FormulaText } from './formula-text.ts';
import type { Regional } from './regional.ts';

/** What `setValues` takes, and what it leaves an empty cell with. */
export type CellInput = string | number | boolean;
const EMPTY = '';

/** Sheets reads texts as if they were typed: it takes them for numbers, dates, formulas, truth values or errors. */
const MAY_BE_READ_AS_MORE = /^[=+\-@'#]|\p{N}|^\s*(?:true|false)\s*$/iu;

/**
 * A content as `setValues` must get it. Only a formula begins a formula; a text that could be read as anything else
 * than text gets the apostrophe that says text.
 */
export function cellInput(content: CellContent | undefined, { toSheets }: FormulaText): CellInput {
  if (content === null || content === undefined) return EMPTY;
  if (typeof content === 'string') return MAY_BE_READ_AS_MORE.test(content) ? `'${content}` : content;
  if (isFormula(content)) return `=${toSheets(content.formula)}`;
  if (isError(content)) return content.formula === null ? content.error : `=${toSheets(content.formula)}`;
  return content;
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!)$/;

/** A content from what `getValues` and `getFormulas` say of its cell. */
export function cellContent(value: unknown, formula: string, { dates, formulas }: Regional): CellContent {
  const text = formula === '' ? null : formulas.fromSheets(formula.slice(1));
  if (typeof value === 'string' && ERROR.test(value)) return { error: value, formula: text };
  const plain = isDate(value) ? dates.serialOf(value) : (value as string | number | boolean);
  if (text !== null) return { formula: text, value: plain };
  return plain === EMPTY ? null : plain;
}

/** Rows that end with their last filled cell, and no empty rows at the end. */
export function withoutEmptyEnds(rows: readonly (readonly CellContent[])[]): CellContent[][] {
  const ended = rows.map((row) =>
    row.slice(
      0,
      endOf(row, (cell) => cell !== null),
    ),
  );
  return ended.slice(
    0,
    endOf(ended, (row) => row.length > 0),
  );
}

function endOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  for (let end = items.length; end > 0; end--) if (holds(items[end - 1]!)) return end;
  return 0;
}
