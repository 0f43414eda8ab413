import { type Result, success } from '#engine/issue.ts';
import { wholeUp } from '#engine/whole.ts';
import { allCountable, checked, eachOf, notNegative, positive, rate, rates, whichRate } from './checks.ts';
import { topOf } from './volumes.ts';

export interface SensitivityQuestion {
  readonly target: number;
  readonly averageDeals: readonly number[];
  readonly rates: readonly number[];
  /** The rate that is varied, 1 for the first. */
  readonly whichRate: number;
  readonly rateValues: readonly number[];
}

/**
 * How many activities the top of the funnel needs per period: one row per rate value, one column per average
 * deal, each cell what `topVolume` gives. FUNNEL_SENSITIVITY.
 */
export function sensitivityGrid(
  question: SensitivityQuestion,
  periods = 1,
): Result<readonly (readonly number[])[]> {
  const { target, averageDeals, rates: baseRates, whichRate: varied, rateValues } = question;
  const issues = [
    ...notNegative('target', target),
    ...eachOf('avg_premiums', averageDeals, positive),
    ...rates(baseRates),
    ...(baseRates.length > 0 ? whichRate('which_rate', varied, baseRates.length) : []),
    ...eachOf('rate_values', rateValues, rate),
    ...positive('periods', periods),
  ];
  return checked(issues, () => {
    const grid = rateValues.map((value) => {
      const rowRates = baseRates.map((base, index) => (index === varied - 1 ? value : base));
      return averageDeals.map((average) => wholeUp(topOf(wholeUp(target / average), rowRates) / periods));
    });
    const counted = allCountable(grid.flat());
    return counted.ok ? success(grid) : counted;
  });
}
