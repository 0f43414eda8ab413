import type { Weekday } from '#engine/days/arithmetic.ts';
import { issuesOf } from '#engine/issue.ts';
import type { FixedTask, TimeUse } from '#engine/supervisor/uses.ts';

/** Times of day are written as 'HH:MM'. */
export interface SupervisorIssues {
  'supervisor.share.range': { use: TimeUse; share: number };
  'supervisor.shares.none': Record<string, never>;
  'supervisor.shares.sum': { sum: number };
  'supervisor.block.reversed': { weekday: Weekday; from: string; to: string };
  'supervisor.block.outside': { weekday: Weekday; minutes: number };
  'supervisor.block.overlap': { weekday: Weekday; from: string; to: string; other: string };
  'supervisor.fixed.skipped': { weekday: Weekday; task: FixedTask };
}
export const supervisorIssue = issuesOf<SupervisorIssues>();
