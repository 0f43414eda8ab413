import { columnName } from './address.ts';
import { mapReferences } from './map-references.ts';
import { type Corner, type Corners, cornersOf } from './reference.ts';
import { tokenize } from './tokenize.ts';

const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/**
 * A formula as its copy reads so many rows below and columns to the right, which is also how cells of a shared formula
 * are stored (ECMA-376 part 1, 18.3.1.40): `$` stays, the rest moves along, other workbooks' cells too. What is pushed
 * off the sheet becomes `#REF!`.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    if (isOpen(reference)) return reference;
    const first = moved(reference.first, rows, columns);
    const last = reference.last && moved(reference.last, rows, columns);
    if (first === null || (last === null && reference.last !== null)) return null;
    return { ...reference, first, last };
  });
}

function moved(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowLocked ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnLocked ? corner.column : corner.column + columns;
  return isWithin(row, LAST_ROW) && isWithin(column, LAST_COLUMN) ? { ...corner, row, column } : null;
}

const isWithin = (index: number | null, last: number): boolean =>
  index === null || (index >= 0 && index <= last);

/** In Excel, which copies, there are no open ranges: what stands after the colon of `A2:end` is a name. */
const isOpen = ({ first, last }: Corners): boolean =>
  last !== null &&
  ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null));

/** The formula as it reads seen from its cell: two cells with the same key hold copies of one formula. */
export function relativeKey(formula: string, row: number, column: number): string {
  const seen = (corner: Corner): string => {
    const line = corner.row === null ? '' : corner.rowLocked ? corner.row + 1 : `[${corner.row - row}]`;
    if (corner.column === null) return `R${line}`;
    const letters = corner.columnLocked ? columnName(corner.column) : `[${corner.column - column}]`;
    return corner.row === null ? `C${letters}` : `R${line}C${letters}`;
  };
  return tokenize(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const corners = cornersOf(token);
      if (isOpen(corners)) return token.text;
      const { first, last } = corners;
      return `${token.prefix}\u0001${seen(first)}${last === null ? '' : `:${seen(last)}`}`;
    })
    .join('');
}
