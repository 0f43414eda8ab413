import { referenceOf } from '#formula/reference.ts';
import { HOME } from '#formula/sheet-name.ts';
import { tokenize } from '#formula/tokenize.ts';
import { bounding } from '#host/areas.ts';
import type { AreaContent } from '#host/host.ts';
import { type Area, isFormula } from '#host/sheet.ts';

// Formulas that add up cells of their own sheet: SUM, SUBTOTAL(9, …), A1+A2.

const SUM =
  /^(?:r|SUM\(r(?:,r)*\)|SUBTOTAL\((?:9|109),r(?:,r)*\))(?:\+(?:r|SUM\(r(?:,r)*\)|SUBTOTAL\((?:9|109),r(?:,r)*\)))*$/;

/** The cells of its own sheet that a formula refers to, by areas; whole columns and rows reach as far as `within`. */
export function referredAreas(formula: string, sheet: string, within: Area): readonly Area[] {
  return tokenize(formula).flatMap((token): Area[] => {
    if (token.kind !== 'reference') return [];
    const { scope, first, last } = referenceOf(token);
    const isHere = scope === HOME || (scope.kind === 'sheet' && scope.sheet === sheet);
    if (!isHere) return [];
    const end = last ?? first;
    const row = Math.min(first.row ?? within.row, end.row ?? within.row);
    const column = Math.min(first.column ?? within.column, end.column ?? within.column);
    const lastRow = Math.max(first.row ?? 0, end.row ?? within.row + within.rows - 1);
    const lastColumn = Math.max(first.column ?? 0, end.column ?? within.column + within.columns - 1);
    return [{ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }];
  });
}

/** Whether a formula adds up cells and does nothing else. */
const isSum = (formula: string): boolean => {
  const shape = tokenize(formula)
    .map(({ kind, text }) => (kind === 'space' ? '' : kind === 'reference' ? 'r' : text.toUpperCase()))
    .join('');
  return SUM.test(shape);
};

/** What selected sums add up. */
export interface Summed {
  /** With all of it. */
  readonly area: Area;
  /** Its cells, as `row:column`: sums among them too. */
  readonly cells: ReadonlySet<string>;
}

/**
 * What the sums that lie in `selected` add up, through sums of sums, as far as the cells that were read tell. Null: there is
 * none.
 */
export function summedBy({ sheet, area, cells }: AreaContent, selected: Area): Summed | null {
  const found = new Set<string>();
  let reached: Area | null = null;
  const look = (row: number, column: number): void => {
    const content = cells[row - area.row]?.[column - area.column] ?? null;
    if (!isFormula(content) || !isSum(content.formula)) return;
    for (const referred of referredAreas(content.formula, sheet, area)) {
      reached = reached === null ? referred : bounding(reached, referred);
      for (const [r, c] of cellsOf(referred)) {
        if (found.has(`${r}:${c}`)) continue;
        found.add(`${r}:${c}`);
        look(r, c);
      }
    }
  };
  for (const [row, column] of cellsOf(selected)) look(row, column);
  return reached === null ? null : { area: bounding(reached, selected), cells: found };
}

function* cellsOf({ row, column, rows, columns }: Area): Iterable<readonly [number, number]> {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) yield [r, c];
}
