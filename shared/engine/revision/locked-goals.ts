import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import { isNearly } from '#engine/units.ts';
import { revisionIssue } from './issues.ts';
import { type Revision, revisionState, revisionsOf } from './record.ts';

/** A goal as its cells say now. */
export interface FoundGoal {
  readonly key: string;
  readonly total: number;
  readonly start: Day;
  readonly end: Day;
}

/**
 * Goal cells that differ from the version on record: typed over without a revision. Issues at `['goals', index,
 * field]`; a goal on record that is no longer listed is one at `['goals']`. A goal that is not on record yet is
 * none: its first row puts it there.
 */
export function typedOver(record: readonly Revision[], found: readonly FoundGoal[]): Issue[] {
  const listed = new Set(found.map(({ key }) => key));
  const gone = [...new Set(record.map(({ goal }) => goal))].filter((goal) => !listed.has(goal));
  return [
    ...found.flatMap((cells, index) => differences(record, cells, index)),
    ...gone.map((goal) => revisionIssue('revision.goalGone', ['goals'], { goal })),
  ];
}

function differences(record: readonly Revision[], cells: FoundGoal, index: number): Issue[] {
  const current = revisionState(record, cells.key)?.current;
  if (!current) return [];
  const goal = cells.key;
  const days = (['start', 'end'] as const).flatMap((field) => {
    if (cells[field] === current[field]) return [];
    const params = { goal, field, recorded: current[field], found: cells[field] };
    return [revisionIssue('revision.typedOver.day', ['goals', index, field], params)];
  });
  if (isNearly(cells.total, current.total)) return days;
  const params = { goal, recorded: current.total, found: cells.total };
  return [revisionIssue('revision.typedOver.total', ['goals', index, 'total'], params), ...days];
}

/** What is kept elsewhere in the workbook about a goal's record, so that rows taken out of it show. */
export interface GoalBaseline {
  readonly goal: string;
  /** Rows on record. */
  readonly revisions: number;
  readonly total: number;
  readonly end: Day;
}

/** The baselines of a record, one per goal, in the order in which the goals were set. */
export const baselineOf = (record: readonly Revision[]): GoalBaseline[] =>
  [...new Set(record.map(({ goal }) => goal))].map((goal) => {
    const own = revisionsOf(record, goal);
    const { total, end } = own[own.length - 1]!.after;
    return { goal, revisions: own.length, total, end };
  });

/** Rows of the baseline that are gone, or that no longer say what they said. Issues at `['revisions']`. */
export function judgeBaseline(record: readonly Revision[], baseline: readonly GoalBaseline[]): Issue[] {
  return baseline.flatMap(({ goal, revisions: expected, total, end }) => {
    const own = revisionsOf(record, goal);
    const last = own[expected - 1];
    if (!last) {
      const params = { goal, expected, found: own.length };
      return [revisionIssue('revision.record.shortened', ['revisions'], params)];
    }
    if (isNearly(last.after.total, total) && last.after.end === end) return [];
    return [revisionIssue('revision.record.altered', ['revisions'], { goal, number: expected })];
  });
}
