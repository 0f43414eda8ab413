import { failure, type Result, success } from '#engine/issue.ts';
import { wholeDown, wholeUp } from '#engine/whole.ts';
import { checked } from './checks.ts';
import { funnelIssue } from './issues.ts';
import { type Scenario, scenarioIssues, workingDaysPerYear } from './scenario.ts';
import { solveForAverageDeal, solveForRates, solveForTarget } from './solve.ts';
import { dealsOf } from './volumes.ts';

/** How far one input has to move, everything else unchanged, until the calls just fit the capacity. */
export interface Move<T> {
  readonly from: T;
  /** Where the capacity is met exactly, deals not rounded: what FUNNEL_SOLVE gives. */
  readonly exact: T;
  /** Where a year of whole deals just fits: a scenario with this value is within capacity. */
  readonly wholeDeals: T;
}

/** For each input alone: the move, or why moving it cannot be enough. */
export interface Levers {
  readonly target: Result<Move<number>>;
  readonly averageDeal: Result<Move<number>>;
  /** In the order of the rates, each moved alone. */
  readonly eachRate: readonly Result<Move<number>>[];
  /** All rates multiplied by one common factor. */
  readonly allRates: Result<Move<readonly number[]>>;
}

/**
 * What must move, and how far, so that the scenario needs exactly its capacity. For a scenario that is already
 * within capacity the moves say how much room there is.
 */
export function leversToCapacity(scenario: Scenario): Result<Levers> {
  return checked(scenarioIssues(scenario), () =>
    success({
      target: moveTarget(scenario),
      averageDeal: moveAverageDeal(scenario),
      eachRate: scenario.rates.map((_, index) => moveRate(scenario, index)),
      allRates: moveRates(scenario),
    }),
  );
}

function moveTarget(scenario: Scenario): Result<Move<number>> {
  const exact = solveForTarget(scenario, scenario.capacityPerDay, workingDaysPerYear(scenario));
  if (!exact.ok) return exact;
  const deals = dealsWithinCapacity(scenario);
  if (!deals.ok) return deals;
  return success({
    from: scenario.target,
    exact: exact.value,
    wholeDeals: deals.value * scenario.averageDeal,
  });
}

function moveAverageDeal(scenario: Scenario): Result<Move<number>> {
  const exact = solveForAverageDeal(scenario, scenario.capacityPerDay, workingDaysPerYear(scenario));
  if (!exact.ok) return exact;
  const deals = dealsWithinCapacity(scenario);
  if (!deals.ok) return deals;
  return success({
    from: scenario.averageDeal,
    exact: exact.value,
    wholeDeals: scenario.target / deals.value,
  });
}

function moveRate(scenario: Scenario, index: number): Result<Move<number>> {
  const move = moveRates(scenario, [index + 1]);
  if (!move.ok) return move;
  const { from, exact, wholeDeals } = move.value;
  return success({ from: from[index]!, exact: exact[index]!, wholeDeals: wholeDeals[index]! });
}

function moveRates(scenario: Scenario, which?: readonly number[]): Result<Move<readonly number[]>> {
  const { target, averageDeal, rates, capacityPerDay } = scenario;
  const days = workingDaysPerYear(scenario);
  const exact = solveForRates(scenario, capacityPerDay, days, which);
  if (!exact.ok) return exact;
  const wholeYear = { target: wholeUp(target / averageDeal), averageDeal: 1, rates };
  const wholeDeals = solveForRates(wholeYear, capacityPerDay, days, which);
  if (!wholeDeals.ok) return wholeDeals;
  return success({ from: rates, exact: exact.value, wholeDeals: wholeDeals.value });
}

/** The most whole deals a year that the capacity allows; none at all is no answer. */
function dealsWithinCapacity(scenario: Scenario): Result<number> {
  const exact = dealsOf(scenario.capacityPerDay * workingDaysPerYear(scenario), scenario.rates);
  const deals = wholeDown(exact);
  if (deals >= 1) return success(deals);
  return failure(funnelIssue('funnel.noAnswer.lessThanOneDeal', ['capacity_per_day'], { deals: exact }));
}
