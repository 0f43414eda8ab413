import { issuesOf } from '#engine/issue.ts';
import type { Reallocation, RevisionStep } from '#engine/revision/record.ts';

export type RevisionField = 'total' | 'start' | 'end' | 'plan';

export interface RevisionIssues {
  'revision.notSet': { goal: string };
  'revision.alreadySet': { goal: string };
  'revision.reason.missing': Record<string, never>;
  'revision.author.missing': Record<string, never>;
  'revision.date.earlier': { date: string; last: string };
  'revision.order': { goal: string; step: RevisionStep; missing: RevisionStep };
  'revision.before.stale': { field: RevisionField; recorded: string | number; given: string | number };
  'revision.change.foreign': { step: RevisionStep | Reallocation['step']; field: RevisionField };
  'revision.change.none': { step: RevisionStep | Reallocation['step'] };
  'revision.figure.stale': { goal: string };
  'revision.time.notLater': { from: string; to: string };
  'revision.time.beyondPlan': { from: string; to: string; latest: string };
  'revision.total.invalid': { total: number };
  'revision.record.noBeginning': { goal: string };
  'revision.record.shortened': { goal: string; expected: number; found: number };
  'revision.record.altered': { goal: string; number: number };
  'revision.typedOver.total': { goal: string; recorded: number; found: number };
  'revision.typedOver.day': {
    goal: string;
    field: 'start' | 'end';
    recorded: string;
    found: string;
  };
  'revision.goalGone': { goal: string };
  'revision.follow.both': { goal: string };
  'revision.follow.belowZero': { member: string };
  'revision.noFunnel': Record<string, never>;
  'revision.reached': { done: number; total: number };
  'revision.noDayLeft': { today: string; end: string };
}
export const revisionIssue = issuesOf<RevisionIssues>();
