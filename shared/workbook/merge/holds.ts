import { issuesOf } from '#engine/issue.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import type { Holds } from '#engine/plan/plan.ts';
import { toUnits, type Units } from '#engine/units.ts';
import type { Place } from '#formula/address.ts';
import { namesSheet } from '#formula/map-references.ts';
import { sheetKey } from '#formula/sheet-name.ts';
import { tokenize } from '#formula/tokenize.ts';
import type { SheetContent } from '#host/host.ts';
import { type Area, isFormula } from '#host/sheet.ts';
import type { TableIssues } from '#language/plan/tables.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { BLOCK_MARK } from '#workbook/sheets/common/context.ts';
import { idsOf, usualTable } from './frame.ts';

const issue = issuesOf<TableIssues>();
const MONTH_KEY = /^\d{4}-\d{2}$/;

export interface HoldReading {
  readonly holds: Holds;
  /** The first cell that a member's months are held in, by goal and member. */
  readonly placeOf: (goal: string, member: string) => Place | null;
  readonly issues: readonly LocatedIssue[];
}
export const noHolds: HoldReading = { holds: new Map(), placeOf: () => null, issues: [] };

/** `2026-01` … for every month of the plan. */
export function monthKeys({ start, end }: PlanInputs): string[] {
  const keys: string[] = [];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (;;) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    keys.push(key);
    if (key >= end.slice(0, 7)) return keys;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** A month of a leaf in the decomposition table: where a person may type a number over the formula. */
export interface LeafMonth {
  readonly goal: Goal;
  readonly member: string;
  readonly month: number;
  readonly row: number;
  readonly column: number;
}

/** All of them, found by the keys of rows and columns. `months`: the plan's, as `2026-01`. */
export function leafMonths(
  content: SheetContent,
  area: Area,
  inputs: PlanInputs,
  months: readonly string[],
): readonly LeafMonth[] {
  const { rows, columns } = idsOf({ cells: content.cells, area }, usualTable);
  const parents = new Set(inputs.members.map(({ parent }) => parent));
  const leaves = new Set(inputs.members.flatMap(({ key }) => (parents.has(key) ? [] : [key])));
  const goals = new Map(inputs.goals.map((goal) => [goal.key, goal]));
  const monthColumns = [...columns].flatMap(([column, id]) => {
    const month = MONTH_KEY.test(id) ? months.indexOf(id) : -1;
    return month < 0 ? [] : [[column, month] as const];
  });
  return [...rows].flatMap(([row, id]) => {
    const [block = '', member = ''] = id.split('|');
    const goal = goals.get(block.slice(BLOCK_MARK.length));
    if (!goal || !leaves.has(member)) return [];
    return monthColumns.map(([column, month]): LeafMonth => ({ goal, member, month, row, column }));
  });
}

export interface DecompositionSheet {
  readonly content: SheetContent;
  readonly area: Area;
}

/**
 * Months of a leaf that a person has typed over in the decomposition table: a plain number or a formula of their own
 * where a formula of ours stood. Ours refer to the sheets of `workings`, add up others, or are one number. A negative
 * number, or one that is not a multiple of the goal's unit, is an issue at its cell.
 */
export function readHolds(
  { content, area }: DecompositionSheet,
  inputs: PlanInputs,
  workings: readonly string[],
): HoldReading {
  const holds = new Map<string, Map<string, Map<number, Units>>>();
  const firstCells = new Map<string, Place>();
  const issues: LocatedIssue[] = [];
  for (const { goal, member, month, row, column } of leafMonths(content, area, inputs, monthKeys(inputs))) {
    const typed = content.cells[row]?.[column] ?? null;
    const isTheirs = isFormula(typed) && !isOurs(typed.formula, workings);
    const value = isTheirs ? typed.value : typed;
    const place = { sheet: content.name, row, column };
    if (isTheirs && typeof value !== 'number') {
      issues.push({ ...issue('table.typedOver', ['held'], { value: `=${typed.formula}` }), place });
    }
    if (typeof value !== 'number') continue;
    const counted = toUnits(value, goal.unit);
    if (value < 0) {
      issues.push({ ...issue('table.heldNegative', ['held'], { value }), place });
    } else if (!counted.ok) {
      issues.push({ ...issue('table.heldNotMultiple', ['held'], { value, unit: goal.unit }), place });
    } else {
      if (!holds.get(goal.key)?.has(member)) firstCells.set(JSON.stringify([goal.key, member]), place);
      const ofGoal = holds.get(goal.key) ?? new Map<string, Map<number, Units>>();
      const ofMember = ofGoal.get(member) ?? new Map<number, Units>();
      holds.set(goal.key, ofGoal.set(member, ofMember.set(month, counted.value)));
    }
  }
  const placeOf = (goal: string, member: string): Place | null =>
    firstCells.get(JSON.stringify([goal, member])) ?? null;
  return { holds, placeOf, issues };
}

function isOurs(formula: string, workings: readonly string[]): boolean {
  if (workings.length === 0) return true;
  const keys = workings.map(sheetKey);
  if (namesSheet(formula, (sheet) => keys.includes(sheetKey(sheet)))) return true;
  return OURS.test(shapeOf(formula));
}

/** One number, or what stands in the months of a unit, which may have become a leaf since: `SUM(D7:D9,D12)+SUM(D14)`. */
const OURS = /^(?:-?n|SUM\(r(?:,r)*\)(?:\+SUM\(r(?:,r)*\))*)$/;

/** The formula with `n` for its numbers and `r` for references to its own sheet. */
const shapeOf = (formula: string): string =>
  tokenize(formula)
    .map(({ kind, text, prefix }) => {
      if (kind === 'space') return '';
      if (kind === 'number') return 'n';
      return kind === 'reference' && prefix === '' ? 'r' : text.toUpperCase();
    })
    .join('');
