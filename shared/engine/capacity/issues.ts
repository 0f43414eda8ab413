import { issuesOf } from '#engine/issue.ts';

/** The inputs by the names people see; issues carry them in their parameters. */
export type CapacityArgument =
  | 'full_time_share'
  | 'capacity_per_day'
  | 'ramp'
  | 'start_month'
  | 'months_since_start'
  | 'months'
  | 'target'
  | 'assigned';

export interface CapacityIssues {
  'capacity.notPositive': { argument: CapacityArgument; value: number };
  'capacity.negative': { argument: CapacityArgument; value: number };
  'capacity.share.negative': { argument: CapacityArgument; value: number };
  'capacity.share.aboveOne': { argument: CapacityArgument; value: number };
  'capacity.notWhole': { argument: CapacityArgument; value: number };
  'capacity.months.outside': { value: number; limit: number };
}
export const capacityIssue = issuesOf<CapacityIssues>();
