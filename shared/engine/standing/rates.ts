import { branchSums } from '#engine/organisation/tree.ts';
import type { RatePlan } from '#engine/plan/goal-plan.ts';
import { RATE_DECIMALS, rateOver } from '#engine/plan/rates.ts';
import { builtCounts, builtFrom, type Counts } from '#engine/standing/built.ts';
import { isPast, type ReadPlan, readBy, type Standing, unsummedAt } from '#engine/standing/read-plan.ts';
import { sumOf } from '#engine/sum.ts';
import type { ExecutedPlan, Stretch } from '#engine/tracking/executed-plan.ts';

/** How a row of the organisation stands with a rate or an average in a stretch of months. Null: an empty cell. */
export interface RateStanding {
  /** The planned one of the stretch, weighted. */
  readonly target: number;
  /** What was reached, and of how much: renewed of due, the amount of so many deals. */
  readonly number: number;
  readonly of: number;
  /** Number ÷ of how much so far, which is its pace too; null while nothing is counted. */
  readonly value: number | null;
  readonly gap: number | null;
  readonly attainment: number | null;
  /** Of how much the stretch is planned to be; null where the goal is weighted by no other. */
  readonly planned: number | null;
  /** What the rest of that must average so that the whole reaches the target; null where there is no rest. */
  readonly required: number | null;
  readonly standing: Standing;
}

/**
 * How everybody stands with a rate or an average, by row of the organisation: that of several is what all of them reached
 * of all there was, never a sum or a plain mean; the top has what former members did too. `counts`: absent: as read. Formulas: `ROUND(number/of,8)`,
 * required `(target*planned-number)/(planned-of)`.
 *
 * By hand, renewal 85 %, of 300, 100 and 50 due: 240 of 280, 90 of 90 and 30 of 40 are 360 ÷ 410 = 87.80 % (the mean of
 * 85.71, 100 and 75 would be 86.90). Of 450 planned 40 are left: (0.85 × 450 − 360) ÷ 40 = 56.25 %.
 */
export function rateStandings(
  read: ReadPlan,
  rate: RatePlan,
  stretch: Stretch,
  counts: Counts = readCounts(read, rate, stretch),
): readonly RateStanding[] {
  const { plan } = read;
  const { tree } = plan;
  const [from, to] = stretch.months;
  const isOver = isPast(read, stretch);
  const isWeighted = plan.goals.some(({ goal }) => goal.key === rate.goal.weightedBy);
  return tree.rows.map((_, row): RateStanding => {
    const months = (of: readonly (readonly number[])[]): readonly number[] => (of[row] ?? []).slice(from, to);
    const target = rateOver({
      months: months(rate.months),
      weights: months(rate.weights),
      products: months(rate.products),
    });
    const [number, of] = [counts.number[row] ?? 0, counts.of[row] ?? 0];
    const planned = isWeighted ? sumOf(months(rate.weights)) : null;
    const value = of === 0 ? null : rounded(number / of);
    const required =
      planned !== null && planned > of ? rounded((target * planned - number) / (planned - of)) : null;
    return {
      target,
      number,
      of,
      value,
      gap: value === null ? null : rounded(value - target),
      attainment: value === null || target === 0 ? null : value / target,
      planned,
      required,
      standing: standingOf({ target, value, required }, { isOver, isShare: rate.goal.kind === 'rate' }),
    };
  });
}

/** The same where it may follow from two goals of the log. */
export function trackedRate(
  executed: ExecutedPlan,
  read: ReadPlan,
  rate: RatePlan,
  stretch: Stretch,
): readonly RateStanding[] {
  const from = builtFrom(executed.plan, rate);
  return rateStandings(read, rate, stretch, from ? builtCounts(executed, from, stretch) : undefined);
}

/** What was read within a stretch. */
function readCounts(read: ReadPlan, rate: RatePlan, stretch: Stretch): Counts {
  const { tree, members } = read.plan;
  const found = readBy(read, unsummedAt(read.plan, rate.goal.key), stretch);
  const everybody = [...found.values()].flat();
  const countOf = (what: 'number' | 'of'): readonly number[] => {
    const own = tree.rows.map(({ children }, row) =>
      children.length === 0 ? sumOf((found.get(members[row]?.key ?? '') ?? []).map((each) => each[what])) : 0,
    );
    const sums = branchSums(tree, own);
    return [sumOf(everybody.map((each) => each[what])), ...sums.slice(1)];
  };
  return { number: countOf('number'), of: countOf('of') };
}

const SCALE = 10 ** RATE_DECIMALS;
const rounded = (value: number): number => {
  const whole = Math.sign(value) * Math.round(Math.abs(value) * SCALE);
  return whole === 0 ? 0 : whole / SCALE;
};

/** `isShare`: a rate, of which the rest cannot be above 100 %. */
function standingOf(
  { target, value, required }: Pick<RateStanding, 'target' | 'value' | 'required'>,
  { isOver, isShare }: { readonly isOver: boolean; readonly isShare: boolean },
): Standing {
  if (value === null) return 'none';
  const isReached = value >= target;
  if (isOver) return isReached ? 'reached' : 'missed';
  if (required !== null && required <= 0) return 'safe';
  if (required !== null && required > 1 && isShare && target <= 1) return 'impossible';
  return isReached ? 'onTarget' : 'below';
}
