import type { WorkdayCount } from '#engine/tracking/days.ts';
import { type Level, levelOfPace } from '#engine/tracking/level.ts';
import type { Thresholds } from '#engine/tracking/thresholds.ts';

/** How one person, team or channel stands with one goal in one period. Null: cannot be told, an empty cell. */
export interface TrackingLine {
  readonly plan: number;
  readonly actual: number;
  /** Plan less actual 差额: what is still missing, below 0 what is more. To the hundredth. */
  readonly gap: number;
  /** Actual ÷ plan; null without a plan. */
  readonly completion: number | null;
  /** Share of the plan done ÷ share of the working days gone, as GOAL_PACE; null before the first one or without a plan. */
  readonly pace: number | null;
  /** What each working day left must bring; 0 when the plan is reached, null when no day is left. GOAL_REQUIRED. */
  readonly requiredPerDay: number | null;
  /** Where the period ends at the present rate, as GOAL_FORECAST; null before the first working day. */
  readonly forecast: number | null;
  readonly level: Level;
}

/**
 * One line of the tracking table, for a plan and an actual of 0 or more. Formulas: gap `ROUND(plan-actual,2)`, pace
 * `actual*all/(plan*gone)`, forecast `actual*all/gone`, required `IF(gap<=0,0,gap/left)`; the level is a chain of
 * IFs over `ROUND(pace,4)`.
 */
export function trackLine(
  plan: number,
  actual: number,
  days: WorkdayCount,
  thresholds: Thresholds,
): TrackingLine {
  const gap = toHundredth(plan - actual);
  const hasPlan = plan > 0;
  const hasBegun = days.gone > 0;
  const pace = hasPlan && hasBegun ? (actual * days.all) / (plan * days.gone) : null;
  return {
    plan,
    actual,
    gap,
    completion: hasPlan ? actual / plan : null,
    pace,
    requiredPerDay: requiredPerDay(gap, days.left),
    forecast: hasBegun ? (actual * days.all) / days.gone : null,
    level: hasPlan ? levelOf({ gap, pace, days }, thresholds) : 'unknown',
  };
}

function requiredPerDay(gap: number, daysLeft: number): number | null {
  if (gap <= 0) return 0;
  return daysLeft > 0 ? gap / daysLeft : null;
}

interface Standing {
  readonly gap: number;
  readonly pace: number | null;
  readonly days: WorkdayCount;
}

function levelOf({ gap, pace, days }: Standing, thresholds: Thresholds): Level {
  if (gap <= 0) return 'reached';
  if (pace === null) return 'unknown';
  return days.left === 0 ? 'missed' : levelOfPace(pace, thresholds);
}

/** `ROUND(x,2)`. */
export const toHundredth = (x: number): number => {
  const rounded = (Math.sign(x) * Math.round(Math.abs(x) * 100)) / 100;
  return rounded === 0 ? 0 : rounded;
};
