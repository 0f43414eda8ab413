import type { Action } from '#engine/actuals/action.ts';
import type { Day } from '#engine/days/day.ts';

/**
 * Points for what was done of what was planned, in per cent, 0 to 100, to the hundredth; null where nothing was planned.
 * More than the plan brings no more points: many calls make up for no visit.
 * `ROUND(MAX(0,MIN(10000,ROUND(done*100,0)*10000/ROUND(planned*100,0))),0)/100`.
 *
 * By hand: 45 of 50 calls are 90 points, 60 of 50 are 100.
 */
export function donePoints(done: number, planned: number): number | null {
  const whole = Math.round(planned * 100);
  if (whole <= 0) return null;
  return Math.round(Math.max(0, Math.min(10_000, (Math.round(done * 100) * 10_000) / whole))) / 100;
}

/** 1: closed by its due day; 0: later, or still open on the as-of day; null: it is not due yet. */
export function closedOnTime({ due, closed }: Pick<Action, 'due' | 'closed'>, asOf: Day): 0 | 1 | null {
  if (closed !== null) return closed <= due ? 1 : 0;
  return due <= asOf ? 0 : null;
}
