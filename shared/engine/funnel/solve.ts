import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import { atMost } from '#engine/whole.ts';
import { checked, finitePositive, positive, rates as ratesIssues, whichRate } from './checks.ts';
import { funnelIssue } from './issues.ts';
import { dealsOf, type Funnel } from './volumes.ts';

// FUNNEL_SOLVE: the value of one input at which exactly `calls` are needed in each of `periods`. Deals are not
// rounded here, so that the answer is one value and not a step: target ÷ average ÷ rates = calls × periods.

/** The target that exactly `calls` per period bring. */
export function solveForTarget(known: Omit<Funnel, 'target'>, calls: number, periods = 1): Result<number> {
  const { averageDeal, rates } = known;
  const issues = [
    ...positive('avg_premium', averageDeal),
    ...ratesIssues(rates),
    ...activityIssues(calls, periods),
  ];
  return checked(issues, () => finitePositive(dealsOf(calls * periods, rates) * averageDeal));
}

/** The average deal at which exactly `calls` per period are needed. */
export function solveForAverageDeal(
  known: Omit<Funnel, 'averageDeal'>,
  calls: number,
  periods = 1,
): Result<number> {
  const { target, rates } = known;
  const issues = [...positive('target', target), ...ratesIssues(rates), ...activityIssues(calls, periods)];
  return checked(issues, () => finitePositive(target / dealsOf(calls * periods, rates)));
}

/**
 * All rates after those numbered in `which` (1 for the first; all when left out) were multiplied by one common
 * factor, so that exactly `calls` per period are needed. No answer if a rate would have to pass 100 %.
 */
export function solveForRates(
  funnel: Funnel,
  calls: number,
  periods = 1,
  which: readonly number[] = funnel.rates.map((_, index) => index + 1),
): Result<readonly number[]> {
  const { target, averageDeal, rates } = funnel;
  const issues = [
    ...positive('target', target),
    ...positive('avg_premium', averageDeal),
    ...ratesIssues(rates),
    ...activityIssues(calls, periods),
    ...whichIssues(which, rates.length),
  ];
  return checked(issues, () => {
    const step = finitePositive(target / averageDeal / dealsOf(calls * periods, rates));
    if (!step.ok) return step;
    const factor = step.value ** (1 / which.length);
    const solved = rates.map((rate, index) => (which.includes(index + 1) ? rate * factor : rate));
    const above = solved.findIndex((rate) => !atMost(rate, 1));
    if (above < 0) return success(solved.map((rate) => Math.min(1, rate)));
    const params = { rate: above + 1, value: solved[above]! };
    return failure(funnelIssue('funnel.noAnswer.rateAboveOne', ['rates', above], params));
  });
}

const activityIssues = (calls: number, periods: number): Issue[] => [
  ...positive('calls', calls),
  ...positive('periods', periods),
];

function whichIssues(which: readonly number[], rates: number): Issue[] {
  if (rates === 0) return [];
  const argument = 'which_rates';
  if (which.length === 0) return [funnelIssue('funnel.empty', [argument], { argument })];
  return which.flatMap((value, index) => {
    if (which.indexOf(value) === index) return whichRate(argument, value, rates, index);
    return [funnelIssue('funnel.whichRate.repeated', [argument, index], { argument, value })];
  });
}
