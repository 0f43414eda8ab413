import { type Result, success } from '#engine/issue.ts';
import { checked, eachOf, finite, notNegative, positive, rates as ratesIssues } from './checks.ts';
import { funnelIssue } from './issues.ts';
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

export interface PipelineForecast {
  /** Expected deals from the work that stands in each stage, deals first. */
  readonly dealsByStage: readonly number[];
  readonly deals: number;
  readonly amount: number;
}

/**
 * What the work in hand will bring. `volumes` is what stands in each stage now, deals first, the top last, each
 * case counted once, in the stage it has reached; one volume more than rates. Exact expectations.
 */
export function forecastPipeline(
  volumes: readonly number[],
  rates: readonly number[],
  averageDeal: number,
): Result<PipelineForecast> {
  const issues = [
    ...eachOf('volumes', volumes, notNegative),
    ...ratesIssues(rates),
    ...positive('avg_premium', averageDeal),
  ];
  if (issues.length === 0 && volumes.length !== rates.length + 1) {
    issues.push(
      funnelIssue('funnel.volumes.count', ['volumes'], { given: volumes.length, rates: rates.length }),
    );
  }
  return checked(issues, () => {
    const dealsByStage = volumes.map((volume, stage) => dealsOf(volume, rates.slice(0, stage)));
    const deals = dealsByStage.reduce((sum, expected) => sum + expected, 0);
    const amount = finite(deals * averageDeal);
    return amount.ok ? success({ dealsByStage, deals, amount: amount.value }) : amount;
  });
}
