import type { AreaContent } from '#host/host.ts';
import { type CellContent, isError, isFormula } from '#host/sheet.ts';
import { styles } from '#workbook/style/styles.ts';

/** The colour that marks a held cell. It moves along when people sort and filter, and stays in the file. */
export const HELD_FILL = styles.held.fill;

/** What a cell of a selection is to a spread. */
export type CellRole =
  /** A number, or an empty cell that counts as 0. */
  | 'free'
  | 'held'
  /** A number that a formula gives: it counts, and keeps its value. */
  | 'formula'
  /** Texts, truth values, errors: no part of it. */
  | 'other';

export interface SelectedCell {
  /** From the first cell of the sheet. */
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly value: number;
  readonly role: CellRole;
}

/** The cells of an area, row by row. `typesOver` says which formulas give way to a number typed over them. */
export function selectedCells(
  { area, cells, fills }: AreaContent,
  typesOver: (row: number, column: number) => boolean,
): readonly SelectedCell[] {
  return cells.flatMap((contents, r) =>
    contents.map((content, c): SelectedCell => {
      const [row, column] = [area.row + r, area.column + c];
      const value = isFormula(content) ? content.value : isError(content) ? null : content;
      const number = typeof value === 'number' ? value : 0;
      const isHeld = fills[r]?.[c] === HELD_FILL;
      return {
        row,
        column,
        content,
        value: number,
        role: roleOf(content, isHeld, () => typesOver(row, column)),
      };
    }),
  );
}

function roleOf(content: CellContent, isHeld: boolean, typesOver: () => boolean): CellRole {
  if (isError(content)) return 'other';
  const value = isFormula(content) ? content.value : content;
  if (typeof value !== 'number' && value !== null) return 'other';
  if (isHeld && value !== null) return 'held';
  if (isFormula(content)) return typeof value !== 'number' ? 'other' : typesOver() ? 'free' : 'formula';
  return 'free';
}
