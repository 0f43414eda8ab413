import type { Issue } from '#engine/issue.ts';
import { supervisorIssue } from '#engine/supervisor/issues.ts';
import { type TimeUse, timeUses } from '#engine/supervisor/uses.ts';

/** Parts of the working time in per cent; any numbers that are not below 0 are taken in proportion. */
export type TimeShares = Readonly<Record<TimeUse, number>>;

/** Own sales 60 %, recruiting and coaching 17 %, meetings 8 %, own learning 10 %, other 5 %: a default to edit. */
export const defaultShares: TimeShares = {
  ownSales: 60,
  coaching: 17,
  meetings: 8,
  learning: 10,
  other: 5,
};

/** One use of the week's time, in hours. */
export interface TimeLine {
  readonly use: TimeUse;
  /** Share of all shares, 0 to 1. */
  readonly share: number;
  /** What the share gives of the week's hours. */
  readonly budget: number;
  /** What the week's blocks hold. */
  readonly planned: number;
  /** As logged. */
  readonly spent: number;
  /** Planned less budget, and spent less planned: above 0 is too much. */
  readonly planOverBudget: number;
  readonly spentOverPlan: number;
}

/** Budget `hours*share/SUM(shares)`, planned and spent SUMIFS over blocks and notes. Shares are taken as sound. */
export function timeBalance(
  shares: TimeShares,
  hours: number,
  planned: TimeShares,
  spent: TimeShares,
): TimeLine[] {
  const all = timeUses.reduce((sum, use) => sum + shares[use], 0);
  return timeUses.map((use) => {
    const budget = (hours * shares[use]) / all;
    return {
      use,
      share: shares[use] / all,
      budget,
      planned: planned[use],
      spent: spent[use],
      planOverBudget: planned[use] - budget,
      spentOverPlan: spent[use] - planned[use],
    };
  });
}

/** Shares below 0, or none above it; a warning where they are not 100 in all. Issues at `['shares', use]`. */
export function judgeShares(shares: TimeShares): Issue[] {
  const wrong = timeUses.filter((use) => !(shares[use] >= 0 && shares[use] <= 100));
  if (wrong.length > 0) {
    return wrong.map((use) =>
      supervisorIssue('supervisor.share.range', ['shares', use], { use, share: shares[use] }),
    );
  }
  const sum = Math.round(timeUses.reduce((total, use) => total + shares[use], 0) * 100) / 100;
  if (sum === 0) return [supervisorIssue('supervisor.shares.none', ['shares'], {})];
  if (sum === 100) return [];
  return [supervisorIssue('supervisor.shares.sum', ['shares'], { sum }, 'warning')];
}
