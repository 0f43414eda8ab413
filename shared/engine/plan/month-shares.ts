import type { Quarter } from '#engine/periods/fiscal.ts';
import type { Goal } from '#engine/plan/inputs.ts';
import { runningParts } from '#engine/split/as-formula.ts';
import { sumOf } from '#engine/sum.ts';
import { countOf, type Units, units } from '#engine/units.ts';

/** What people have typed of a goal's months, in units. */
export interface TypedMonths {
  /** Months by themselves, where the goal's months are fixed; null: free. */
  readonly typed: readonly (Units | null)[];
  /** Totals of the plan's quarters; null: the quarter takes part in what the others leave. */
  readonly quarters: readonly (Units | null)[];
  /** Per month the index of its quarter among the plan's. */
  readonly quarterOf: readonly number[];
  /** First months that stay what they are, whatever is typed. */
  readonly kept: readonly Units[];
}

/** Months that share an amount: those of a quarter that has a total, or all others. */
export interface Pool {
  /** Index of the quarter; null: all others. */
  readonly quarter: number | null;
  readonly months: readonly number[];
  /** What is left of it for those that are free. */
  readonly left: number;
}

/** How a goal's year comes to its months. */
export interface MonthShares {
  readonly pools: readonly Pool[];
  /** Per month what stands, in units; null: the month shares what is left of its pool. */
  readonly fixed: readonly (Units | null)[];
  /** Per month what it weighs among those that share with it; 0 for those that do not. */
  readonly weights: readonly number[];
}

export function typedMonths(
  { monthMethod, months, quarters = [], unit }: Goal,
  planned: readonly Quarter[],
  count: number,
): TypedMonths {
  const inUnits = (amount: number | null | undefined): Units | null =>
    typeof amount === 'number' ? units(Math.round(countOf(amount, unit))) : null;
  return {
    typed: Array.from({ length: count }, (_, month) =>
      monthMethod === 'fixed' ? inUnits(months[month]) : null,
    ),
    quarters: planned.map((_, quarter) => inUnits(quarters[quarter])),
    quarterOf: planned.flatMap(
      ({ months: [from, to] }, quarter) => Array(to - from).fill(quarter) as number[],
    ),
    kept: [],
  };
}

/**
 * How a year of so many units is shared: quarters with a total have it, the others what those leave. Within, months that
 * are typed stand, and the others share what is left by the weights of the goal's method. Where all of them are typed,
 * they share by what is typed: as it is, if it adds up.
 */
export function monthShares(total: Units, of: TypedMonths, methodWeights: readonly number[]): MonthShares {
  const { typed, quarters, quarterOf, kept } = of;
  const months = [...typed.keys()];
  const poolOf = (month: number): number | null => {
    const quarter = quarterOf[month]!;
    return (quarters[quarter] ?? null) === null ? null : quarter;
  };
  const fixed = months.map((month): Units | null => kept[month] ?? null);
  const weights = months.map(() => 0);
  const pools = [null, ...quarters.keys()].flatMap((quarter): Pool[] => {
    const own = months.filter((month) => poolOf(month) === quarter);
    if (own.length === 0) return [];
    const open = own.filter((month) => month >= kept.length);
    const isFree = (month: number): boolean => typed[month] === null;
    const free = open.some(isFree) ? open.filter(isFree) : open;
    for (const month of open) if (!free.includes(month)) fixed[month] = typed[month]!;
    for (const month of free) weights[month] = typed[month] ?? methodWeights[month]!;
    const whole = quarter === null ? total - sumOf(quarters.map((each) => each ?? 0)) : quarters[quarter]!;
    return [{ quarter, months: own, left: whole - sumOf(own.map((month) => fixed[month] ?? 0)) }];
  });
  return { pools, fixed, weights };
}

/** The year by month, in units: each pool's rest by rounding its running total. */
export function monthTargets({ pools, fixed, weights }: MonthShares): Units[] {
  const targets = fixed.map((amount) => amount ?? units(0));
  for (const { months, left } of pools) {
    const free = months.filter((month) => fixed[month] === null);
    runningParts(
      units(left),
      free.map((month) => weights[month]!),
    ).forEach((part, at) => {
      targets[free[at]!] = part;
    });
  }
  return targets;
}

/** Whether what is typed of a pool's open months goes with what it has: the free ones take the rest, or there is none. */
export function fitsPool({ months, left }: Pool, { typed, kept }: TypedMonths): boolean {
  const open = months.filter((month) => month >= kept.length);
  if (open.some((month) => typed[month] === null)) return left >= 0;
  return left === sumOf(open.map((month) => typed[month] ?? 0));
}

/** Whether all that is typed goes with a total, in units. */
export function fitsTotal(total: Units, of: TypedMonths, { pools }: Pick<MonthShares, 'pools'>): boolean {
  const hasRest = pools.some(({ quarter }) => quarter === null);
  if (!hasRest && sumOf(of.quarters.map((quarter) => quarter ?? 0)) !== total) return false;
  return pools.every((pool) => fitsPool(pool, of));
}

/**
 * The first pool whose months cannot have what is typed; null: all can. It is given more than there is, or has something
 * left and no month that is free to take it.
 */
export const infeasiblePool = ({ pools, fixed }: MonthShares): Pool | null =>
  pools.find(
    ({ months, left }) => left < 0 || (left > 0 && months.every((month) => fixed[month] !== null)),
  ) ?? null;
