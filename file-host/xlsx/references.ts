import { columnName, columnNumber, sheetPrefix } from '#formula/address.ts';

/** XFD; words with more before their digits are names. */
const LAST_COLUMN = 16_383;
/** Text in quotes, a sheet's name before `!`, a cell, a whole row or column, or any other word. */
const TOKEN =
  /"(?:[^"]|"")*"|('(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\p{L}\p{N}_.]*)!|(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|'(?:[^']|'')*'/gu;

/**
 * A formula of a shared group as it reads in another cell: relative references move along, `$` ones stay
 * (ECMA-376 18.3.1.40). A reference pushed off the sheet becomes `#REF!`.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token, sheet, columnLock, letters, rowLock, digits) => {
    if (sheet !== undefined || digits === undefined) return token;
    if (columnNumber(letters) > LAST_COLUMN) return token;
    const column = columnNumber(letters) + (columnLock ? 0 : columns);
    const row = Number(digits) + (rowLock ? 0 : rows);
    return column < 0 || row < 1 ? '#REF!' : `${columnLock}${columnName(column)}${rowLock}${row}`;
  });
}

const SHEET_REFERENCE =
  /"(?:[^"]|"")*"|('(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\p{L}\p{N}_.]*)!(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+|#REF!)?/gu;

/** The formula after sheets were renamed; a sheet that maps to null is gone, what pointed at it is `#REF!`. */
export function renameSheets(formula: string, renamed: ReadonlyMap<string, string | null>): string {
  if (!formula.includes('!')) return formula;
  return formula.replace(SHEET_REFERENCE, (token, prefix: string | undefined, target: string | undefined) => {
    if (prefix === undefined) return token;
    const name = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
    const next = renamed.get(name);
    if (next === undefined) return token;
    return next === null ? '#REF!' : sheetPrefix(next) + (target ?? '');
  });
}
