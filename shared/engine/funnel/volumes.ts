import type { Result } from '#engine/issue.ts';
import { wholeUp } from '#engine/whole.ts';
import {
  allCountable,
  allFinite,
  checked,
  countable,
  notNegative,
  positive,
  rates as ratesIssues,
} from './checks.ts';

/**
 * How a target becomes activity. `target` and `averageDeal` are amounts of one currency; `rates` run from the
 * deal backwards (deals per meeting, meetings per appointment, appointments per call …), each in (0, 1].
 */
export interface Funnel {
  readonly target: number;
  readonly averageDeal: number;
  readonly rates: readonly number[];
}

/** Whole deals that a target needs: target ÷ average deal, rounded up. A target of 0 needs 0. FUNNEL_DEALS. */
export function dealsNeeded(target: number, averageDeal: number): Result<number> {
  return checked([...notNegative('target', target), ...positive('avg_premium', averageDeal)], () =>
    countable(wholeUp(target / averageDeal)),
  );
}

/**
 * Whole activities at the top of the funnel in each of `periods`: whole deals ÷ every rate ÷ periods, rounded
 * up once, at the end. FUNNEL_CALLS.
 */
export function topVolume(funnel: Funnel, periods = 1): Result<number> {
  return checked(funnelIssues(funnel, periods), () => {
    const deals = wholeUp(funnel.target / funnel.averageDeal);
    return countable(wholeUp(topOf(deals, funnel.rates) / periods));
  });
}

/**
 * The volume of each stage, deals first, the top of the funnel last. Without `periods` whole numbers, each
 * rounded up from whole deals ÷ the rates so far; with `periods` the exact quotients per period, which may be
 * fractional. FUNNEL_STAGES.
 */
export function stageVolumes(funnel: Funnel, periods?: number): Result<readonly number[]> {
  return checked(funnelIssues(funnel, periods ?? 1), () => {
    const deals = wholeUp(funnel.target / funnel.averageDeal);
    const volumes = volumesOf(deals, funnel.rates);
    if (periods === undefined) return allCountable(volumes.map(wholeUp));
    return allFinite(volumes.map((volume) => volume / periods));
  });
}

const funnelIssues = ({ target, averageDeal, rates }: Funnel, periods: number) => [
  ...notNegative('target', target),
  ...positive('avg_premium', averageDeal),
  ...ratesIssues(rates),
  ...positive('periods', periods),
];

/** Deals, then the exact volume of each stage back to the top. Checks nothing. */
export function volumesOf(deals: number, rates: readonly number[]): number[] {
  const volumes = [deals];
  let volume = deals;
  for (const rate of rates) {
    volume /= rate;
    volumes.push(volume);
  }
  return volumes;
}

/** The exact volume at the top: the last of {@link volumesOf}, bit for bit. Checks nothing. */
export function topOf(deals: number, rates: readonly number[]): number {
  let volume = deals;
  for (const rate of rates) volume /= rate;
  return volume;
}

/** The exact deals that come of a volume at the top. Checks nothing. */
export function dealsOf(volume: number, rates: readonly number[]): number {
  let deals = volume;
  for (let stage = rates.length - 1; stage >= 0; stage--) deals *= rates[stage]!;
  return deals;
}
