import { logIssue } from '#engine/actuals/issues.ts';
import type { Issue } from '#engine/issue.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';

/**
 * Rows of the log that a workbook can bear: above it reading and writing are refused. The hosts would take more (Excel
 * 1,048,576 rows, Sheets 10 million cells, of which these are 2 million); a build would take minutes and gigabytes.
 */
export const MOST_LOG_ROWS = 100_000;

/** An issue at `['log']` where the log is too long, which says how many days fit with a row a day for each person. */
export function judgeLogLength(rows: number, { members }: Pick<PlanInputs, 'members'>): Issue[] {
  if (rows <= MOST_LOG_ROWS) return [];
  const people = treeOf(members).leaves.length;
  const days = Math.floor(MOST_LOG_ROWS / Math.max(1, people));
  return [logIssue('actuals.log.tooLong', ['log'], { rows, most: MOST_LOG_ROWS, people, days })];
}
