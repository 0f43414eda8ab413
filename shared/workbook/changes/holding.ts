import { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
import { readNumber } from '#engine/typed/number.ts';
import { BLANK, type Reading, refused, typedIssue, understoodValue } from '#engine/typed/reading.ts';
import type { AreaContent } from '#host/host.ts';
import { type CellContent, isError, isFormula, type Scalar } from '#host/sheet.ts';
import { styles } from '#workbook/style/styles.ts';

/** The colour that marks a held cell. It moves along when people sort and filter, and stays in the file. */
export const HELD_FILL = styles.held.fill;

/** What a cell of a selection is to a spread. */
type CellRole =
  /** A number, also one that stands as text, or an empty cell that counts as 0. */
  | 'free'
  | 'held'
  /** A number that a formula gives: it counts, and keeps its value. */
  | 'formula'
  /** A text that can be read as two numbers. */
  | 'ambiguous'
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
      const isHeld = fills[r]?.[c] === HELD_FILL;
      return {
        row,
        column,
        content,
        value: numberIn(content),
        role: roleOf(content, isHeld, () => typesOver(row, column)),
      };
    }),
  );
}

function roleOf(content: CellContent, isHeld: boolean, typesOver: () => boolean): CellRole {
  if (isError(content)) return 'other';
  if (isFormula(content)) {
    if (content.value !== null && typeof content.value !== 'number') return 'other';
    if (isHeld && content.value !== null) return 'held';
    return content.value === null ? 'other' : typesOver() ? 'free' : 'formula';
  }
  const { kind } = typedNumber(content);
  if (kind === 'refused') return 'other';
  if (kind === 'ambiguous') return 'ambiguous';
  return isHeld && kind === 'understood' ? 'held' : 'free';
}

const numberIn = (content: CellContent): number => {
  const value = isFormula(content) ? content.value : isError(content) ? null : content;
  return typeof value === 'number'
    ? value
    : isFormula(content)
      ? 0
      : (understoodValue(typedNumber(value)) ?? 0);
};

/** Digits that begin with 0 are a key, not a number. */
const KEY = /^\s*[0０][0-9０-９]/;
export function typedNumber(value: Scalar): Reading<number> {
  if (value === null) return BLANK;
  if (typeof value === 'string' && KEY.test(value)) {
    return refused(typedIssue('typed.number.notUnderstood', ['selection'], { text: value }));
  }
  return readNumber(value, USUAL_CONVENTIONS);
}
