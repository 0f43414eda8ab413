import { type LeverMove, leverSets } from '#engine/funnel/lever-sets.ts';
import { leversToCapacity, type Move } from '#engine/funnel/levers.ts';
import { evaluateScenario, type Scenario as Question } from '#engine/funnel/scenario.ts';
import { sensitivityGrid } from '#engine/funnel/sensitivity.ts';
import type { Result } from '#engine/issue.ts';

export type { LeverMove };

/** A funnel question as the sidebar holds it: plain numbers, answered at once while a slider moves. */
export interface FunnelQuestion {
  readonly target: number;
  readonly averageDeal: number;
  /** From the deal backwards. */
  readonly rates: readonly number[];
  /** Working days and weeks of the year. */
  readonly days: number;
  readonly weeks: number;
  /** Activities of the top stage that all people can do a day. */
  readonly capacity: number;
}
export interface FunnelAnswer {
  readonly dealsPerYear: number;
  /** Deals first. */
  readonly stagesPerDay: readonly number[];
  readonly topPerDay: number;
  readonly utilisation: number;
  readonly isWithin: boolean;
  readonly levers: readonly Lever[];
  /** Levers that together make it possible, each moved as far as can be asked; none where it is possible. */
  readonly sets: readonly (readonly LeverMove[])[];
}
/** One input moved alone until the activity fits a day; null: moving it cannot be enough. */
export interface Lever {
  readonly input: 'averageDeal' | 'rate' | 'target';
  /** Index of the rate; 0 for the others. */
  readonly index: number;
  readonly from: number;
  readonly needed: number | null;
}

/** What the scenario asks of a day and which single lever would make it possible; null: it has no answer. */
export function answerFunnel(question: FunnelQuestion): FunnelAnswer | null {
  const scenario = scenarioOf(question);
  const outcome = evaluateScenario(scenario);
  const levers = leversToCapacity(scenario);
  const sets = leverSets(scenario);
  if (!outcome.ok || !levers.ok || !sets.ok) return null;
  const { customersPerYear, stagesPerDay, callsPerDay, utilisation, verdict } = outcome.value;
  const { averageDeal, eachRate, target } = levers.value;
  return {
    dealsPerYear: customersPerYear,
    stagesPerDay,
    topPerDay: callsPerDay,
    utilisation,
    isWithin: verdict === 'within',
    sets: sets.value,
    levers: [
      { input: 'averageDeal', index: 0, from: question.averageDeal, needed: neededOf(averageDeal) },
      ...eachRate.map((move, index) => ({
        input: 'rate' as const,
        index,
        from: question.rates[index] as number,
        needed: neededOf(move),
      })),
      { input: 'target', index: 0, from: question.target, needed: neededOf(target) },
    ],
  };
}

/** Activities a day at the top: a row per value of the first rate, a column per average deal; empty without any. */
export function sensitivityOf(
  { target, rates, days }: FunnelQuestion,
  averageDeals: readonly number[],
  rateValues: readonly number[],
): readonly (readonly number[])[] {
  if (averageDeals.length === 0 || rateValues.length === 0) return [];
  const grid = sensitivityGrid({ target, averageDeals, rates, whichRate: 1, rateValues }, days);
  return grid.ok ? grid.value : [];
}

const neededOf = (move: Result<Move<number>>): number | null => (move.ok ? move.value.wholeDeals : null);

const scenarioOf = ({ target, averageDeal, rates, days, weeks, capacity }: FunnelQuestion): Question => ({
  target,
  averageDeal,
  rates,
  workingDays: days / weeks,
  workingWeeks: weeks,
  capacityPerDay: capacity,
});
