import type { Issue } from '#engine/issue.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { Execution } from './execution.ts';

/**
 * What of the log, of the numbers by hand and of the readings does not count (warnings), and what counts otherwise than it looks (info),
 * at its cell. None of it keeps a plan from being built.
 */
export const recordIssues = (
  { log, byHand, readings }: Pick<Execution, 'log' | 'byHand' | 'readings'>,
  places: InputPlaces,
): LocatedIssue[] =>
  [
    ...[...log, ...readings.rows].flatMap((row) => (row.standing === 'blank' ? [] : row.issues)),
    ...byHand.rows.flatMap(issuesOf),
  ].map((issue) => ({
    ...issue,
    severity: issue.severity === 'error' ? 'warning' : 'info',
    place: places.nearest(issue.path),
  }));

const issuesOf = ({ issues }: { readonly issues: readonly Issue[] }): readonly Issue[] => issues;

/** How many rows or single numbers of those are left out. */
export const leftOutCount = (issues: readonly LocatedIssue[]): number =>
  new Set(
    issues.flatMap(({ severity, path: [list, index, ...field] }) =>
      severity === 'warning'
        ? [JSON.stringify(list === 'log' || list === 'readings' ? [list, index] : [list, index, ...field])]
        : [],
    ),
  ).size;
