import { failure, type Result, success } from '#engine/issue.ts';
import { notNegative, positive, share } from './checks.ts';

export interface Worker {
  /** 1 for full time, 0.5 for half. */
  readonly fullTimeShare: number;
  /** Activities (calls) that this person does in one full working day. */
  readonly capacityPerDay: number;
}

/** What a team can do in one working day: the sum of full-time share × capacity of a full day. Nobody: 0. */
export function teamCapacityPerDay(people: readonly Worker[]): Result<number> {
  const issues = people.flatMap(({ fullTimeShare, capacityPerDay }, index) => [
    ...share('full_time_share', fullTimeShare, ['people', index, 'full_time_share']),
    ...notNegative('capacity_per_day', capacityPerDay, ['people', index, 'capacity_per_day']),
  ]);
  if (issues.length > 0) return failure(...issues);
  return success(people.reduce((sum, who) => sum + who.fullTimeShare * who.capacityPerDay, 0));
}

export interface Assignment {
  /** Company target ÷ assigned: the share of what was assigned that must be attained. */
  readonly attainmentFactor: number;
  /** Assigned ÷ company target: above 1, more was handed out than is needed. */
  readonly overAssignment: number;
}

/** How the sum of all personal targets (`assigned`) stands to the target above them. */
export function assignmentAgainst(target: number, assigned: number): Result<Assignment> {
  const issues = [...positive('target', target, ['target']), ...positive('assigned', assigned, ['assigned'])];
  if (issues.length > 0) return failure(...issues);
  return success({ attainmentFactor: target / assigned, overAssignment: assigned / target });
}
