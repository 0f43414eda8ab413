import { leafSums, type Tree } from '#engine/organisation/tree.ts';
import type { Schedule } from '#engine/plan/schedule.ts';
import { toAmount, type Units } from '#engine/units.ts';

/** Amounts of a schedule for every row of its tree: leaves as placed, units the sum of those below. */
export function scheduleByRow(
  tree: Tree,
  schedule: Schedule,
  columns: number,
  unit: number,
): readonly (readonly number[])[] {
  const perColumn = Array.from({ length: columns }, (_, column) =>
    leafSums(
      tree,
      schedule.rows.map(({ months }) => months[column] ?? 0),
    ),
  );
  return tree.rows.map((_, row) => perColumn.map((sums) => toAmount(sums[row] as Units, unit)));
}
