import { type Tree, treeOf } from '#engine/organisation/tree.ts';
import type { Figure } from '#engine/plan/figures.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { namesSheet } from '#formula/map-references.ts';
import { sheetKey } from '#formula/sheet-name.ts';
import { tokenize } from '#formula/tokenize.ts';
import type { SheetContent } from '#host/host.ts';
import { type Area, type CellContent, isError, isFormula } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { closedNames } from '#workbook/sheets/common/closed-names.ts';
import { BLOCK_MARK } from '#workbook/sheets/common/context.ts';
import { idsOf, usualTable } from './frame.ts';

/** A number of the decomposition table, and its cell. */
export interface FigureCell extends Figure {
  /** Index of the goal. */
  readonly goal: number;
  readonly cell: { readonly row: number; readonly column: number };
}

const yearColumn = { key: 'year', captions: inEveryLanguage(({ tables }) => tables.year) };
/** A calendar year or a quarter of it. */
const QUARTER_KEY = /^(\d{4})(?:-Q([1-4]))?$/;
const FISCAL_YEAR = /^FY\d{4}\/\d\d$/;
const FISCAL_QUARTER = /^FY\d{4}\/\d\d-Q[1-4]$/;
const MONTH = /^\d{4}-\d\d$/;

/**
 * Every number of a person or unit in the decomposition table, found by the keys of rows and columns, in the order of
 * the sheet. `months`: the plan's, as `2026-01`.
 */
export function figureCells(
  content: SheetContent,
  area: Area,
  inputs: PlanInputs,
  months: readonly string[],
): readonly FigureCell[] {
  const table = { ...usualTable, columns: withYear(usualTable.columns) };
  const { rows, columns } = idsOf({ cells: content.cells, area }, table);
  const tree: Tree = treeOf(inputs.members);
  const rowOf = new Map(tree.rows.map(({ key }, row) => [key, row]));
  const goalOf = new Map(inputs.goals.map(({ key }, goal) => [key, goal]));
  const ordered = [...columns];
  const periods = ordered.flatMap(([column, id], place) => {
    const span = spanOf(id, months) ?? fiscalSpan(ordered.slice(place), months);
    return span ? [{ column, ...span }] : [];
  });
  return [...rows].flatMap(([row, id]) => {
    const [block = '', member = ''] = id.split('|');
    const goal = goalOf.get(block.slice(BLOCK_MARK.length));
    const treeRow = rowOf.get(member);
    if (goal === undefined || treeRow === undefined) return [];
    return periods.map(
      ({ column, from, to }): FigureCell => ({ goal, row: treeRow, from, to, cell: { row, column } }),
    );
  });
}

/** The year stands before the quarters. */
const withYear = (columns: (typeof usualTable)['columns']): (typeof usualTable)['columns'] => [
  ...columns.slice(0, 2),
  { ...yearColumn, column: 3 },
  ...columns.slice(2),
];

/** The months that a column covers; null: it is no period. */
function spanOf(id: string, months: readonly string[]): { from: number; to: number } | null {
  if (id === yearColumn.key) return { from: 0, to: months.length };
  const month = months.indexOf(id);
  if (month >= 0) return { from: month, to: month + 1 };
  const [, year, quarter] = QUARTER_KEY.exec(id) ?? [];
  if (!year) return null;
  const own = months.flatMap((key, index) =>
    key.startsWith(year) && (!quarter || Math.ceil(Number(key.slice(5)) / 3) === Number(quarter))
      ? [index]
      : [],
  );
  const [from] = own;
  return from === undefined ? null : { from, to: from + own.length };
}

/**
 * A fiscal year, or a quarter of one, covers the months that follow it on the sheet, however the year is set by now; null:
 * the first column is none.
 */
function fiscalSpan(
  [quarter, ...after]: readonly (readonly [column: number, id: string])[],
  months: readonly string[],
): { from: number; to: number } | null {
  const isYear = quarter !== undefined && FISCAL_YEAR.test(quarter[1]);
  if (!quarter || !(isYear || FISCAL_QUARTER.test(quarter[1]))) return null;
  const end = after.findIndex(([, id]) => !(MONTH.test(id) || (isYear && FISCAL_QUARTER.test(id))));
  const own = after
    .slice(0, end < 0 ? after.length : end)
    .flatMap(([, id]) => (MONTH.test(id) ? [months.indexOf(id)] : []));
  const [from, last] = [own[0] ?? -1, own[own.length - 1] ?? -1];
  return from < 0 || last < from ? null : { from, to: last + 1 };
}

/** A figure that a person has typed over: with a number, a text or a formula of their own where a formula of ours stood. */
export interface TypedFigure extends FigureCell {
  readonly content: Exclude<CellContent, null>;
  /** A month of somebody with nobody below: what is typed there can be held. */
  readonly isOpen: boolean;
}

/** Names of sheets that formulas of ours refer to. None known: every formula is ours. */
export interface OurSheets {
  readonly workings: readonly string[];
  /** The total of the top's year stands there. */
  readonly goals: string | null;
}

/**
 * All of them. Formulas of ours refer to the workings or to the goal's total, add up others, or are one number where the
 * goal's months have no other formula.
 */
export function typedFigures(
  content: SheetContent,
  cells: readonly FigureCell[],
  inputs: PlanInputs,
  ours: OurSheets,
): readonly TypedFigure[] {
  const { rows } = treeOf(inputs.members);
  const isOpen = ({ row, from, to }: Figure): boolean => to === from + 1 && rows[row]?.children.length === 0;
  const contentOf = ({ cell }: FigureCell): CellContent => content.cells[cell.row]?.[cell.column] ?? null;
  const keys = new Set(ours.workings.map(sheetKey));
  const follows = (formula: string): boolean =>
    keys.size === 0 || namesSheet(formula, (sheet) => keys.has(sheetKey(sheet)));
  const isTotal = ({ row, from, to }: Figure, formula: string): boolean =>
    row === 0 &&
    to - from > 1 &&
    namesSheet(formula, (sheet) => ours.goals !== null && sheetKey(sheet) === sheetKey(ours.goals));
  const calculated = new Set<number>();
  for (const cell of cells) {
    const now = contentOf(cell);
    if (!calculated.has(cell.goal) && isOpen(cell) && isFormula(now) && follows(now.formula)) {
      calculated.add(cell.goal);
    }
  }
  return cells.flatMap((cell): TypedFigure[] => {
    const now = contentOf(cell);
    if (now === null || now === '' || isError(now)) return [];
    const isOurs =
      isFormula(now) &&
      (SUMS.test(shapeOf(now.formula)) ||
        (ONE_NUMBER.test(shapeOf(now.formula)) && !calculated.has(cell.goal)) ||
        now.formula.includes(closedNames.plan) ||
        follows(now.formula) ||
        isTotal(cell, now.formula));
    return isOurs ? [] : [{ ...cell, content: now, isOpen: isOpen(cell) }];
  });
}

/** What stands in the months of a unit, which may have become a leaf since: `SUM(D7:D9,D12)+SUM(D14)`. */
const SUMS = /^SUM\(r(?:,r)*\)(?:\+SUM\(r(?:,r)*\))*$/;
const ONE_NUMBER = /^-?n$/;

/** The formula with `n` for its numbers and `r` for references to its own sheet. */
const shapeOf = (formula: string): string =>
  tokenize(formula)
    .map(({ kind, text, prefix }) => {
      if (kind === 'space') return '';
      if (kind === 'number') return 'n';
      return kind === 'reference' && prefix === '' ? 'r' : text.toUpperCase();
    })
    .join('');
