import type { Result } from '#engine/issue.ts';
import { checked, finite, notNegative, positive, rates as ratesIssues } from './checks.ts';
import { dealsOf } from './volumes.ts';

/** Expected deals from a volume at the top of the funnel: volume × every rate, exact. FUNNEL_FORECAST. */
export function forecastDeals(volume: number, rates: readonly number[]): Result<number> {
  return checked([...notNegative('volume', volume), ...ratesIssues(rates)], () =>
    finite(dealsOf(volume, rates)),
  );
}

/** Expected amount from a volume at the top: expected deals × average deal. FUNNEL_FORECAST with avg_premium. */
export function forecastAmount(
  volume: number,
  rates: readonly number[],
  averageDeal: number,
): Result<number> {
  const issues = [
    ...notNegative('volume', volume),
    ...ratesIssues(rates),
    ...positive('avg_premium', averageDeal),
  ];
  return checked(issues, () => finite(dealsOf(volume, rates) * averageDeal));
}
