import { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
import { readNumber } from '#engine/typed/number.ts';
import { BLANK, type Reading, refused, typedIssue, understoodValue } from '#engine/typed/reading.ts';
import type { AreaContent } from '#host/host.ts';
import { type Area, type CellContent, isError, isFormula, type Scalar } from '#host/sheet.ts';
import { styles } from '#workbook/style/styles.ts';
import { referredAreas } from './sums.ts';

/** The colour that marks a held cell. It moves along when people sort and filter, and stays in the file. */
export const HELD_FILL = styles.held.fill;

/** What a cell of a selection is to a spread. */
type CellRole =
  /** A number, also one that stands as text, or an empty cell that counts as 0. */
  | 'free'
  | 'held'
  /** A number that a formula gives: it counts, and keeps its value. */
  | 'formula'
  /** A number that a formula makes of other numbers among the cells: it does not count again, and follows. */
  | 'follows'
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
  /** A person does not see it: hidden, folded or filtered. */
  readonly isHidden: boolean;
}

/** The cells of an area, row by row. */
export function selectedCells({ sheet, area, cells, fills, seen }: AreaContent): readonly SelectedCell[] {
  const [rows, columns] = [new Set(seen?.hiddenRows), new Set(seen?.hiddenColumns)];
  const found = cells.flatMap((contents, r) =>
    contents.map((content, c): SelectedCell => {
      const [row, column] = [area.row + r, area.column + c];
      const isHeld = fills[r]?.[c] === HELD_FILL;
      const isHidden = rows.has(row) || columns.has(column);
      return { row, column, content, value: numberIn(content), role: roleOf(content, isHeld), isHidden };
    }),
  );
  const isNumber = new Set(
    found.flatMap(({ row, column, role, content }) =>
      role === 'other' || content === null ? [] : [`${row}:${column}`],
    ),
  );
  return found.map((cell) => {
    if (cell.role !== 'formula' || !isFormula(cell.content)) return cell;
    const referred = referredAreas(cell.content.formula, sheet, area);
    const follows = referred.some((each) => hasNumber(each, area, isNumber));
    return follows ? { ...cell, role: 'follows' } : cell;
  });
}

function hasNumber(referred: Area, area: Area, numbers: ReadonlySet<string>): boolean {
  const lastRow = Math.min(referred.row + referred.rows, area.row + area.rows);
  const lastColumn = Math.min(referred.column + referred.columns, area.column + area.columns);
  for (let row = Math.max(referred.row, area.row); row < lastRow; row++) {
    for (let column = Math.max(referred.column, area.column); column < lastColumn; column++) {
      if (numbers.has(`${row}:${column}`)) return true;
    }
  }
  return false;
}

function roleOf(content: CellContent, isHeld: boolean): CellRole {
  if (isError(content)) return 'other';
  if (isFormula(content)) {
    if (typeof content.value !== 'number') return 'other';
    return isHeld ? 'held' : 'formula';
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
