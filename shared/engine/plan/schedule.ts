import { fitGrid } from '#engine/grid/grid.ts';
import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import { fairTable, MOST_FAIR_UNITS } from '#engine/organisation/fair-table.ts';
import type { Tree } from '#engine/organisation/tree.ts';
import { roundedAsFormula, runningParts } from '#engine/split/as-formula.ts';
import { type Crossed, crossed } from '#engine/split/crossed.ts';
import { sumOf } from '#engine/sum.ts';
import { type Units, units } from '#engine/units.ts';

export interface ScheduleIssues {
  'plan.holds.exceed': { member: string; target: number; held: number; excess: number };
  'plan.holds.noFreeMonth': { member: string; missing: number };
  'plan.schedule.impossible': { goal: string };
}
const issue = issuesOf<ScheduleIssues>();

/** One leaf whose year is to be placed in the months. */
export interface LeafQuestion {
  readonly key: string;
  readonly target: Units;
  /** What the days in post count per month, times the ramp's per cent; null: throughout. */
  readonly presence: readonly number[] | null;
  /** Months that a person has typed over. */
  readonly held: readonly (Units | null)[];
}

/**
 * How the leaves of a table come to their months.
 *
 * - `full` rows share the months' remaining totals under their tree, everybody within a unit of the exact share (`fair`).
 *   Of large numbers, where a unit tells little, and in tables without a tree they cross the totals with their years
 *   (running totals in two directions: `running`).
 * - `own` rows (joiners, leavers, held months) follow the months in proportion to their presence and round their
 *   own running total; what they take is taken off the months before the full rows share them.
 * - Where that would go below zero, or nobody is there throughout, every cell is the fitted grid's, as a value.
 */
export interface Schedule {
  readonly pattern: 'fair' | 'running' | 'grid';
  readonly rows: readonly LeafSchedule[];
  /** Each month's total less what own rows take: what the full rows share. */
  readonly remaining: readonly Units[];
}
export interface LeafSchedule {
  readonly kind: 'full' | 'own';
  readonly months: readonly Units[];
  /** Weights of the months for an own row, 0 where held; empty for a full one. */
  readonly weights: readonly number[];
}

/** The columns that the leaves' rows are to add up to, and how issues speak of them. */
export interface ScheduleFrame {
  readonly goal: string;
  readonly months: readonly Units[];
  /** What the days of each column's month count. */
  readonly dayWeights: readonly number[];
  readonly unit: number;
  /** What everybody's months go by, whatever the columns' totals; absent: by these. Not all 0. */
  readonly season?: readonly number[];
  /** Whose leaves these are; absent: no small numbers are to be made fair. */
  readonly tree?: Tree;
}

/** Places every leaf's year into the months; rows and columns add up. Amounts in issues are in `unit`s. */
export function scheduleLeaves(leaves: readonly LeafQuestion[], frame: ScheduleFrame): Result<Schedule> {
  const { months: monthTotals } = frame;
  const own = ownRows(leaves, frame);
  if (!own.ok) return own;
  const rows = own.value;
  const remaining = monthTotals.map((total, month) =>
    units(rows.reduce((left, row) => left - (row?.months[month] ?? 0), total as number)),
  );
  const full = leaves.filter((_, index) => rows[index] === null);
  const fullTotals = full.map(({ target }) => target);
  if (full.length > 0 && remaining.every((month) => month >= 0)) {
    const pattern = isFair(fullTotals, remaining, frame) ? 'fair' : 'running';
    const cells =
      pattern === 'fair' ? shared(leaves, rows, remaining, frame) : crossed(fullTotals, remaining);
    if (!cells.ok) return cells;
    if (cells.value.smallest >= 0) {
      let next = 0;
      const all = rows.map((row) => row ?? fullRow(cells.value.cells[next++] ?? []));
      return success({ pattern, rows: all, remaining });
    }
  } else if (full.length === 0 && remaining.every((month) => month === 0)) {
    return success({ pattern: 'running', rows: rows as LeafSchedule[], remaining });
  }
  return fitted(leaves, rows, remaining, frame);
}

/** Months of a goal and of its people. */
export interface PlacedYear {
  readonly months: readonly Units[];
  readonly schedule: Schedule;
}

/**
 * The same where everybody's year goes by the season of the months in which they are there, and the columns are what that
 * comes to.
 *
 * By hand: A and B have 100,000 a year by quarters of 20, 20, 20 and 40 %, B comes in March: 86,667. January is A's 6,667,
 * March twice as much.
 */
export function scheduleBySeason(
  leaves: readonly LeafQuestion[],
  frame: Omit<ScheduleFrame, 'months'> & { readonly season: readonly number[] },
): Result<PlacedYear> {
  const { season } = frame;
  const own = ownRows(leaves, { ...frame, months: season.map(() => units(0)) });
  if (!own.ok) return own;
  const full = sumOf(leaves.map(({ target }, leaf) => (own.value[leaf] === null ? target : 0)));
  const months = runningParts(units(full), season).map((shared, month) =>
    units(shared + sumOf(own.value.map((row) => row?.months[month] ?? 0))),
  );
  const schedule = scheduleLeaves(leaves, { ...frame, months });
  return schedule.ok ? success({ months, schedule: schedule.value }) : schedule;
}

/** The months of those who have their own; null: of all others. */
function ownRows(
  leaves: readonly LeafQuestion[],
  frame: ScheduleFrame,
): Result<readonly (LeafSchedule | null)[]> {
  const issues: Issue[] = [];
  const rows = leaves.map((leaf): LeafSchedule | null => {
    const ownPattern = leaf.presence !== null || leaf.held.some((month) => month !== null);
    if (!ownPattern) return null;
    const placed = ownRow(leaf, frame);
    if (placed.ok) return placed.value;
    issues.push(...placed.issues);
    return null;
  });
  return issues.length > 0 ? failure(...issues) : success(rows);
}

/** Units a cell has on average at most where numbers are small. */
const SMALL = 100;

/** Whether the numbers are small, and there are several who share them. */
function isFair(years: readonly Units[], months: readonly Units[], { tree }: ScheduleFrame): boolean {
  const [ofYears, ofMonths] = [sumOf(years), sumOf(months)];
  const most = Math.min(MOST_FAIR_UNITS, SMALL * years.length * months.length);
  return tree !== undefined && years.length > 1 && ofYears === ofMonths && ofMonths <= most;
}

/** The full rows' months within a unit of their exact share. */
function shared(
  leaves: readonly LeafQuestion[],
  rows: readonly (LeafSchedule | null)[],
  remaining: readonly Units[],
  { tree }: ScheduleFrame,
): Result<Crossed> {
  const full = leaves.flatMap(({ target }, leaf) =>
    rows[leaf] === null ? [{ row: tree!.leaves[leaf]!, target }] : [],
  );
  const years = new Map<number, number>(full.map(({ row, target }) => [row, target]));
  const table = fairTable(tree!, years, remaining);
  const cells = full.map(({ row }) => table.cells.get(row)!.map(units));
  return success({ cells, smallest: units(Math.min(...cells.flat())) });
}

const fullRow = (months: readonly Units[]): LeafSchedule => ({ kind: 'full', months, weights: [] });

/** In proportion to each month's total times the presence in it; held months keep what was typed. */
function ownRow(leaf: LeafQuestion, frame: ScheduleFrame): Result<LeafSchedule> {
  const { unit } = frame;
  const weights = ownWeights(leaf, frame);
  const held = leaf.held.reduce<number>((sum, month) => sum + (month ?? 0), 0);
  const free = leaf.target - held;
  const params = { member: leaf.key, target: leaf.target * unit, held: held * unit };
  if (free < 0)
    return failure(issue('plan.holds.exceed', ['held', leaf.key], { ...params, excess: -free * unit }));
  const hasRoom = weights.some((weight) => weight > 0);
  if (!hasRoom && free > 0) {
    return failure(
      issue('plan.holds.noFreeMonth', ['held', leaf.key], { member: leaf.key, missing: free * unit }),
    );
  }
  const parts = runningParts(units(free), weights);
  const months = weights.map(
    (_, month) => leaf.held[month] ?? (hasRoom ? (parts[month] as Units) : units(0)),
  );
  return success({ kind: 'own', months, weights });
}

function ownWeights(leaf: LeafQuestion, { months, dayWeights, season }: ScheduleFrame): number[] {
  const all = season ? sumOf(season) : 1;
  return months.map((total, month) => {
    if (leaf.held[month] !== null && leaf.held[month] !== undefined) return 0;
    const amount = season ? SEASON_SCALE * (season[month] as number) : total;
    if (leaf.presence === null) return season ? roundedAsFormula(amount, 1, all) : total;
    const whole = 100 * (dayWeights[month] as number);
    return whole === 0 ? 0 : roundedAsFormula(amount, leaf.presence[month] as number, whole * all);
  });
}

/** A season in whole numbers is told to a ten-millionth of the year. */
export const SEASON_SCALE = 10_000_000;

/** The two-margin grid over all leaves, held cells taken out of it first. */
function fitted(
  leaves: readonly LeafQuestion[],
  rows: readonly (LeafSchedule | null)[],
  remaining: readonly Units[],
  { goal, months: monthTotals }: ScheduleFrame,
): Result<Schedule> {
  const heldAt = (leaf: LeafQuestion, month: number): number => leaf.held[month] ?? 0;
  const rowTotals = leaves.map((leaf) =>
    units(leaf.held.reduce<number>((left, month) => left - (month ?? 0), leaf.target)),
  );
  const columnTotals = monthTotals.map((total, month) =>
    units(leaves.reduce((left, leaf) => left - heldAt(leaf, month), total as number)),
  );
  const impossible = failure(issue('plan.schedule.impossible', ['goals'], { goal }));
  if ([...rowTotals, ...columnTotals].some((total) => total < 0)) return impossible;
  const pattern = leaves.map((leaf, index) =>
    monthTotals.map((total, month) => {
      if (leaf.held[month] !== null && leaf.held[month] !== undefined) return 0;
      return rows[index] ? (rows[index].weights[month] as number) : total * leaf.target;
    }),
  );
  const grid = fitGrid(rowTotals, columnTotals, pattern);
  if (!grid.ok) return impossible;
  return success({
    pattern: 'grid',
    remaining,
    rows: leaves.map((leaf, index) => ({
      kind: rows[index] ? 'own' : 'full',
      weights: rows[index]?.weights ?? [],
      months: (grid.value[index] as readonly Units[]).map((cell, month) => units(cell + heldAt(leaf, month))),
    })),
  });
}
