import type { Action } from '#engine/actuals/action.ts';
import { periodIndex } from '#engine/actuals/totals.ts';
import { compareDays, earlier } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import type { Period } from '#engine/periods/periods.ts';

/** An action on the plan of one period (a week or a month). */
export interface PlannedAction {
  readonly action: Action;
  /** How often it was carried over before this period; 0 in the period of its due day. */
  readonly timesCarriedOver: number;
  /** `closed` within this period or before it, `open` and first due now, `carried` over from an earlier one. */
  readonly state: 'open' | 'carried' | 'closed';
}

/**
 * The actions on the plan of the period at an index: those due in it, and those due before it that were not closed
 * when it began. Most often carried first, then by due day; else in the order given.
 */
export function actionsOfPeriod(
  actions: readonly Action[],
  periods: readonly Period[],
  at: number,
): PlannedAction[] {
  const period = periods[at];
  if (!period) return [];
  return actions
    .flatMap((action): PlannedAction[] => {
      const timesCarriedOver = at - periodIndex(periods, action.due);
      const stillOpen = action.closed === null || action.closed >= period.first;
      if (timesCarriedOver < 0 || (timesCarriedOver > 0 && !stillOpen)) return [];
      const isClosed = action.closed !== null && action.closed <= period.last;
      return [
        { action, timesCarriedOver, state: isClosed ? 'closed' : timesCarriedOver > 0 ? 'carried' : 'open' },
      ];
    })
    .sort(
      (left, right) =>
        right.timesCarriedOver - left.timesCarriedOver || compareDays(left.action.due, right.action.due),
    );
}

/**
 * How often an action has been carried over by `today`, or had been when it was closed: the ends of periods between
 * its due day and then. `MAX(0,MATCH(MIN(today,closed),firstDays,1)-MATCH(due,firstDays,1))`; a day after the last
 * period counts as in it.
 */
export function timesCarriedOver({ due, closed }: Action, periods: readonly Period[], today: Day): number {
  const last = periods[periods.length - 1];
  if (!last) return 0;
  const seen = earlier(earlier(closed ?? today, today), last.last);
  return Math.max(0, periodIndex(periods, seen) - periodIndex(periods, due));
}
