import { mapReferences, type ReferencePlace } from '#formula/map-references.ts';
import type { Corner, FormulaReference } from '#formula/reference.ts';
import { type CellContent, type ErrorCell, type FormulaCell, formulaOf, isFormula } from '#host/sheet.ts';

/** Where a cell is now; null: it is gone. At the border of a block the search goes on inwards. */
export type Moved = (sheet: string, row: number, column: number, search: Search) => Cell | null;
export type Search = 'exact' | 'down' | 'up';
interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula whose references follow the cells they meant. References without a sheet mean `home`. What pointed at a
 * cell that is gone becomes `#REF!`; whole rows and columns stay as they are, and so does what points into other
 * workbooks or through several sheets.
 */
const followReferences = (formula: string, home: string, moved: Moved): string =>
  mapReferences(formula, (reference, place) => {
    const { scope } = reference;
    if (scope.kind !== 'home' && scope.kind !== 'sheet') return reference;
    const sheet = scope.kind === 'home' ? home : scope.sheet;
    return updated(reference, place, (row, column, search) => moved(sheet, row, column, search));
  });

/** The same for a cell; null: it has no formula. What gave an error is written with that as its value. */
export function updatedCell(content: CellContent, home: string, moved: Moved): FormulaCell | null {
  const formula = formulaOf(content);
  if (formula === null) return null;
  const value = isFormula(content) ? content.value : (content as ErrorCell).error;
  return { formula: followReferences(formula, home, moved), value };
}

function updated(
  reference: FormulaReference,
  place: ReferencePlace,
  moved: (row: number, column: number, search: Search) => Cell | null,
): FormulaReference | null {
  const follow = (corner: Corner, search: Search): Corner | null => {
    if (corner.row === null || corner.column === null) return corner;
    const cell = moved(corner.row, corner.column, search);
    const stays = cell?.row === corner.row && cell.column === corner.column;
    return stays ? corner : cell && { ...corner, ...cell };
  };
  const first = follow(reference.first, reference.last === null ? SEARCH[place] : 'down');
  const last = reference.last && follow(reference.last, 'up');
  if (first === null || (last === null && reference.last !== null)) return null;
  return first === reference.first && last === reference.last ? reference : { ...reference, first, last };
}

/** A single cell may begin or end a block too: `A1:INDEX(…)`. */
const SEARCH: Readonly<Record<ReferencePlace, Search>> = { alone: 'exact', begins: 'down', ends: 'up' };
