import { columnName, columnNumber } from '#formula/address.ts';

/** Where a cell is now; null: it is gone. At the border of a block the search goes on inwards. */
export type Moved = (
  sheet: string,
  row: number,
  column: number,
  search?: 'exact' | 'down' | 'up',
) => { readonly row: number; readonly column: number } | null;

/** Text in quotes, an optional sheet before `!`, then a cell or a block; words and numbers pass untouched. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*!?|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|'(?:[^']|'')*'!?/gu;

/**
 * A formula whose references follow the cells they meant. References without a sheet mean `home`. What pointed at a
 * cell that is gone becomes `#REF!`; whole rows and columns stay as they are.
 */
export function followReferences(formula: string, home: string, moved: Moved): string {
  return formula.replace(
    TOKEN,
    (
      token,
      prefix,
      columnLock,
      letters,
      rowLock,
      digits,
      lastColumnLock,
      lastLetters,
      lastRowLock,
      lastDigits,
    ) => {
      if (digits === undefined) return token;
      const sheet = prefix === undefined ? home : unquoted(prefix);
      const isBlock = lastDigits !== undefined;
      const first = moved(sheet, Number(digits) - 1, columnNumber(letters), isBlock ? 'down' : 'exact');
      if (first === null) return '#REF!';
      const before = prefix === undefined ? '' : `${prefix}!`;
      const start = `${before}${columnLock}${columnName(first.column)}${rowLock}${first.row + 1}`;
      if (!isBlock) return start;
      const last = moved(sheet, Number(lastDigits) - 1, columnNumber(lastLetters), 'up');
      if (last === null) return '#REF!';
      return `${start}:${lastColumnLock}${columnName(last.column)}${lastRowLock}${last.row + 1}`;
    },
  );
}

const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
