import type { Funnel } from '#engine/plan/inputs.ts';

/** What a person says about how a goal is reached, to have a first funnel for it. */
export interface FunnelAnswers {
  /** Key of the goal whose amount the funnel explains. */
  readonly goal: string;
  /** In the goal's measure. */
  readonly averageDeal: number;
  /** From the deal backwards: deals per meeting, meetings per appointment, appointments per call. */
  readonly rates: readonly number[];
  /** Activities of the top stage that one full-time person can do a day. */
  readonly capacityPerDay: number;
}

/** Rates and a day's calls to begin with, of the worked case: of ten meetings two deals. */
export const usualRates: readonly number[] = [0.2, 0.5, 0.2];
export const usualCapacity = 60;

/** The deals of one person in a year that a first average deal goes by: one a week, of fifty. */
const DEALS_A_YEAR = 50;

/**
 * An average deal to begin with: what everybody would have to bring at one deal a week, rounded to 1, 2 or 5 of its
 * highest digit, and nothing finer than the unit of the plan.
 */
export function proposedDeal(total: number, unit: number, heads: number): number {
  const exact = total / (DEALS_A_YEAR * Math.max(1, heads));
  if (!(exact > unit)) return unit;
  const digit = 10 ** Math.floor(Math.log10(exact));
  const step = [5, 2, 1].find((each) => exact >= each * digit) ?? 1;
  // 2 · 0.1 is 0.2, and 5 · 0.01 not 0.05000000000000001.
  return Math.max(unit, Number((step * digit).toPrecision(12)));
}

/** Parts of the answered value that the sensitivity grid shows around it. */
const around = [0.5, 1, 1.5, 2];
const aroundOf = (value: number): readonly number[] =>
  around.map((part) => Number((value * part).toPrecision(12)));

/**
 * The funnel with a scenario of these answers as the chosen one, and all else kept: stages that are there keep their
 * names where there are as many as the rates need. `stages`: deals first, one more than the rates.
 */
export function firstFunnel(
  before: Funnel,
  { goal, averageDeal, rates, capacityPerDay }: FunnelAnswers,
  words: { readonly stages: readonly string[]; readonly scenario: string },
): Funnel {
  const own = before.stages.length === rates.length + 1;
  const scenarios = before.scenarios.filter(
    ({ name, rates: others }) => own && name !== words.scenario && others.length === rates.length,
  );
  return {
    ...before,
    goal,
    capacityPerDay,
    stages: own ? before.stages : words.stages,
    lags: own ? before.lags : rates.map(() => 0),
    scenarios: [...scenarios, { name: words.scenario, averageDeal, rates }],
    chosen: words.scenario,
    sensitivityDeals: before.sensitivityDeals.length > 0 ? before.sensitivityDeals : aroundOf(averageDeal),
    sensitivityRates:
      before.sensitivityRates.length > 0
        ? before.sensitivityRates
        : [...new Set(aroundOf(rates[0] ?? 1).map((rate) => Math.min(1, rate)))],
  };
}
