import type { Issue } from '#engine/issue.ts';
import { trackingIssue } from '#engine/tracking/issues.ts';
import { type Thresholds, thresholdNames } from '#engine/tracking/thresholds.ts';

/**
 * Early warning 风险预警, best first. `missed`: the period is over and the target was not reached. `notBegun`: nothing is
 * due yet. `tooEarly`: too few working days are behind it to tell. `unknown`: there is no target.
 */
const levels = [
  'reached',
  'onPace',
  'watch',
  'behind',
  'critical',
  'missed',
  'tooEarly',
  'notBegun',
  'unknown',
] as const;

export type Level = (typeof levels)[number];

/** Thresholds above 0 and at most 2 (200 %), each below the one before it; else issues at `['thresholds', name]`. */
export function judgeThresholds(thresholds: Thresholds): Issue[] {
  const outside = thresholdNames.filter((name) => !(thresholds[name] > 0 && thresholds[name] <= 2));
  if (outside.length > 0) {
    return outside.map((threshold) =>
      trackingIssue('tracking.threshold.range', ['thresholds', threshold], {
        threshold,
        value: thresholds[threshold],
      }),
    );
  }
  return thresholdNames.slice(1).flatMap((lower, index) => {
    const higher = thresholdNames[index]!;
    const [low, high] = [thresholds[lower], thresholds[higher]];
    if (low < high) return [];
    return [trackingIssue('tracking.threshold.order', ['thresholds', lower], { lower, low, higher, high })];
  });
}

/** A ratio to the hundredth of a per cent, `ROUND(x,4)`: what is compared, so that 90 % is not missed by noise. */
export const toBasisPoint = (ratio: number): number => Math.round(ratio * 10_000) / 10_000;

/** The level of a pace (see `goalPace`); thresholds are taken as sound. */
export function levelOfPace(pace: number, { onPace, watch, behind }: Thresholds): Level {
  const seen = toBasisPoint(pace);
  if (seen >= onPace) return 'onPace';
  if (seen >= watch) return 'watch';
  return seen >= behind ? 'behind' : 'critical';
}
