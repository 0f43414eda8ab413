import type { WorkdayCount } from '#engine/tracking/days.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { type Level, levelOfPace } from '#engine/tracking/level.ts';
import type { PlanToDate } from '#engine/tracking/plan-to-date.ts';
import type { Thresholds } from '#engine/tracking/thresholds.ts';

/** How one person, team or channel stands with one goal in one period. Null: cannot be told, an empty cell. */
export interface TrackingLine {
  readonly plan: number;
  /** What the plan asks by the as-of day. */
  readonly due: number;
  readonly actual: number;
  /** Plan less actual 差额: what is still missing, below 0 what is more. To the hundredth. */
  readonly gap: number;
  /** Actual ÷ plan; null without a plan. */
  readonly completion: number | null;
  /** Actual ÷ due, as GOAL_PACE; null without a plan, before anything is due, and while it is too early to tell. */
  readonly pace: number | null;
  /**
   * What the next working day must bring if all that is left of the plan is raised alike; 0 when the plan is reached,
   * null when no day is left.
   */
  readonly requiredPerDay: number | null;
  /**
   * Where the period ends if the rest of the plan comes at the pace so far, as GOAL_FORECAST; a pace below 0 (more was
   * given back than sold) brings nothing more. Null as the pace.
   */
  readonly forecast: number | null;
  /** The same at the pace of the last four weeks. */
  readonly recentForecast: number | null;
  readonly level: Level;
}

/** What a line is told from. */
export interface Standing {
  readonly toDate: PlanToDate;
  readonly actual: number;
  /** Done in the last four weeks; null: unknown. */
  readonly recent: number | null;
  /** Of the period. */
  readonly days: WorkdayCount;
  readonly isOver: boolean;
  readonly leastDays: number;
  readonly thresholds: Thresholds;
}

/**
 * One line of the tracking table. Formulas: gap `ROUND(plan-actual,2)`, pace `actual/due`, forecast
 * `actual+(plan-due)*MAX(0,actual/due)`, required `gap*nextDay/(plan-due)`; the level is a chain of IFs over `ROUND(pace,4)`.
 *
 * By hand: a plan of 151,000 of which 62,000 is due and 68,000 done is at 68 ÷ 62 = 1.0968, and ends at
 * 68,000 + 89,000 × 68 ÷ 62 = 165,612.90.
 */
export function trackLine(standing: Standing): TrackingLine {
  const { toDate, actual, recent, days } = standing;
  const { plan, due } = toDate;
  const gap = toHundredth(plan - actual);
  const hasPlan = plan > 0;
  const rest = days.left === 0 ? 0 : plan - due;
  const isTellable = days.left === 0 || toDate.daysBehind >= standing.leastDays;
  const pace = hasPlan && due > 0 && isTellable ? actual / due : null;
  const forecastAt = (at: number | null): number | null => {
    if (days.left === 0) return actual;
    return pace === null || at === null ? null : actual + rest * Math.max(0, at);
  };
  return {
    plan,
    due,
    actual,
    gap,
    completion: hasPlan ? actual / plan : null,
    pace,
    requiredPerDay: requiredPerDay(gap, rest, toDate.nextDay, days.left),
    forecast: forecastAt(pace),
    recentForecast: forecastAt(recent !== null && toDate.recent > 0 ? recent / toDate.recent : null),
    level: levelOf(standing, gap, pace),
  };
}

function requiredPerDay(gap: number, rest: number, nextDay: number, daysLeft: number): number | null {
  if (gap <= 0) return 0;
  if (daysLeft === 0) return null;
  return rest > 0 && nextDay > 0 ? (gap * nextDay) / rest : gap / daysLeft;
}

function levelOf({ toDate, isOver, thresholds }: Standing, gap: number, pace: number | null): Level {
  if (toDate.plan <= 0) return 'unknown';
  if (gap <= 0) return 'reached';
  if (isOver) return 'missed';
  if (toDate.due <= 0) return 'notBegun';
  return pace === null ? 'tooEarly' : levelOfPace(pace, thresholds);
}
