import { closingIssue } from '#engine/closing/issues.ts';
import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import type { Tree } from '#engine/organisation/tree.ts';
import type { Period } from '#engine/periods/periods.ts';
import type { Goal } from '#engine/plan/inputs.ts';
import {
  infeasiblePool,
  type MonthShares,
  monthShares,
  monthTargets,
  type Pool,
  type TypedMonths,
} from '#engine/plan/month-shares.ts';
import { seasonOf } from '#engine/plan/months.ts';
import {
  type LeafQuestion,
  type PlacedYear,
  scheduleBySeason,
  scheduleLeaves,
} from '#engine/plan/schedule.ts';
import { sumOf } from '#engine/sum.ts';
import { countOf, toAmount, type Units, units } from '#engine/units.ts';

/** A person's month of a goal that stays, whatever becomes of the plan. */
export interface KeptMonth {
  readonly amount: number;
  /** Per stage of the goal's funnel, deals first; none: they follow the funnel as it is. */
  readonly activities: readonly number[];
}
/** People's first months that stay: by goal, then by member; one for each of those months. */
export type KeptPlan = ReadonlyMap<string, ReadonlyMap<string, readonly KeptMonth[]>>;
export const nothingKept: KeptPlan = new Map();

/** A goal's kept months in units, by leaf in the order of the tree's leaves. */
export interface KeptMonths {
  /** So many from the first. */
  readonly months: number;
  readonly rows: readonly (readonly Units[])[];
}

interface SharedYear extends PlacedYear {
  readonly shares: MonthShares;
}

/** A goal's year to be placed in its months. */
interface YearQuestion {
  readonly goal: Goal;
  readonly total: Units;
  readonly months: readonly Period[];
  readonly dayWeights: readonly number[];
  /** What months weigh by the goal's method, and what people have typed of them. */
  readonly weights: readonly number[];
  readonly typed: TypedMonths;
  /** The organisation, and what is asked of its leaves. */
  readonly tree: Tree;
  readonly leaves: readonly LeafQuestion[];
}

/**
 * A goal's year in its months. With kept months only what is left of it is placed, from the first month on from which the
 * others come out as they are kept: to close a month changes nothing.
 */
export function placeYear(
  question: YearQuestion,
  keptPlan: KeptPlan,
): Result<SharedYear & { readonly kept: KeptMonths | null }> {
  const kept = keptMonths(keptPlan, question);
  if (!kept.ok) return kept;
  const whole = placeWhole(question);
  if (kept.value === null) return whole.ok ? success({ ...whole.value, kept: null }) : whole;
  if (whole.ok && isAsKept(kept.value, whole.value)) return success({ ...whole.value, kept: null });
  for (let months = 1; months < kept.value.months; months++) {
    const first = { months, rows: kept.value.rows.map((own) => own.slice(0, months)) };
    const placed = placeRest(question, first);
    if (placed.ok && isAsKept(kept.value, placed.value)) return success({ ...placed.value, kept: first });
  }
  const rest = placeRest(question, kept.value);
  return rest.ok ? success({ ...rest.value, kept: kept.value }) : rest;
}

function placeWhole(question: YearQuestion): Result<SharedYear> {
  const shares = monthShares(question.total, question.typed, question.weights);
  const placed = placeFrom(0, question, shares);
  return placed.ok ? success({ ...placed.value, shares }) : placed;
}

/** The months from one on, and what people have in them: by the goal's totals, or by the season of each. */
function placeFrom(
  from: number,
  { goal, dayWeights, weights, tree, leaves }: YearQuestion,
  shares: MonthShares,
): Result<PlacedYear> {
  const frame = { goal: goal.name, dayWeights: dayWeights.slice(from), unit: goal.unit, tree };
  if (goal.joiners === 'season') {
    return scheduleBySeason(leaves, { ...frame, season: seasonOf(weights.slice(from)) });
  }
  const months = monthTargets(shares).slice(from);
  const schedule = scheduleLeaves(leaves, { ...frame, months });
  return schedule.ok ? success({ months, schedule: schedule.value }) : schedule;
}

/**
 * The kept months of a goal; null: there are none. Refused: somebody who has some and is no longer a person of the
 * organisation, and a kept month that somebody holds at another number.
 */
function keptMonths(
  kept: KeptPlan,
  { goal: { key, unit }, months, leaves }: YearQuestion,
): Result<KeptMonths | null> {
  const ofGoal = kept.get(key);
  const count = Math.max(0, ...[...(ofGoal?.values() ?? [])].map(({ length }) => length));
  if (!ofGoal || count === 0) return success(null);
  const inUnits = (amount: number): Units => units(Math.round(countOf(amount, unit)));
  const known = new Set(leaves.map((leaf) => leaf.key));
  const monthKey = (month: number): string => months[month]?.key ?? '';
  const issues: Issue[] = [...ofGoal].flatMap(([member, own]) => {
    const month = known.has(member) ? -1 : own.findIndex(({ amount }) => amount !== 0);
    return month < 0
      ? []
      : [closingIssue('closing.memberGone', ['members'], { member, month: monthKey(month) })];
  });
  const rows = leaves.map(({ key: member, held }) => {
    const own = Array.from({ length: count }, (_, month) =>
      inUnits(ofGoal.get(member)?.[month]?.amount ?? 0),
    );
    own.forEach((closed, month) => {
      const typed = held[month] ?? null;
      if (typed === null || typed === closed) return;
      const amounts = { closed: toAmount(closed, unit), held: toAmount(typed, unit) };
      const params = { member, month: monthKey(month), ...amounts };
      issues.push(closingIssue('closing.heldOver', ['held', member], params));
    });
    return own;
  });
  return issues.length > 0 ? failure(...issues) : success({ months: count, rows });
}

/** Whether a year that was placed has the kept months as they are. */
const isAsKept = ({ rows }: KeptMonths, { schedule }: PlacedYear): boolean =>
  rows.every((own, leaf) => own.every((count, month) => schedule.rows[leaf]?.months[month] === count));

/**
 * A year whose first months stay as they are: what is left of it, and of everybody's year, goes to the others by their
 * weights. Somebody whose kept months are more than the year: an issue.
 */
function placeRest(question: YearQuestion, kept: KeptMonths): Result<SharedYear> {
  const { goal, total, weights, typed, leaves } = question;
  const from = kept.months;
  const sums = kept.rows.map(sumOf);
  const beyond = leaves.flatMap(({ key, target }, leaf) => {
    const closed = sums[leaf] as number;
    if (closed <= target) return [];
    const [year, done] = [toAmount(target, goal.unit), toAmount(closed, goal.unit)];
    const params = { member: key, target: year, held: done, excess: toAmount(closed - target, goal.unit) };
    return [closingIssue('closing.beyondYear', ['held', key], params)];
  });
  if (beyond.length > 0) return failure(...beyond);
  const first = Array.from({ length: from }, (_, month) =>
    units(kept.rows.reduce((sum, own) => sum + (own[month] as number), 0)),
  );
  const shares = monthShares(total, { ...typed, kept: first }, weights);
  const short = infeasiblePool(shares);
  if (short) return failure(noRoom(short, goal));
  const rest = leaves.map(
    (leaf, at): LeafQuestion => ({
      ...leaf,
      target: units(leaf.target - (sums[at] as number)),
      presence: leaf.presence?.slice(from) ?? null,
      held: leaf.held.slice(from),
    }),
  );
  const placed = placeFrom(from, { ...question, leaves: rest }, shares);
  if (!placed.ok) return placed;
  const { months, schedule } = placed.value;
  const none = first.map(() => 0);
  return success({
    months: [...first, ...months],
    shares,
    schedule: {
      pattern: schedule.pattern,
      remaining: [...first.map(() => units(0)), ...schedule.remaining],
      rows: schedule.rows.map((row, leaf) => ({
        ...row,
        months: [...(kept.rows[leaf] as readonly Units[]), ...row.months],
        weights: row.kind === 'own' ? [...none, ...row.weights] : row.weights,
      })),
    },
  });
}

/** What is typed of months and quarters does not go with the months that are kept. */
function noRoom({ left, quarter }: Pool, { name, unit }: Goal): Issue {
  const at = quarter === null ? ['months', 0] : ['quarters', quarter];
  const params = { goal: name, quarter: (quarter ?? -1) + 1, left: toAmount(units(left), unit) };
  return closingIssue('closing.noRoom', at, params);
}
