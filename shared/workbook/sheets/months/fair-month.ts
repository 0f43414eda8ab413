import { MOST_FAIR_UNITS } from '#engine/organisation/fair-table.ts';
import type { Reference } from '#formula/fx.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';
import { inRow, leastRunning } from './fair-running.ts';

/**
 * A leaf's month in units: what its running total adds. It is a unit less than the exact one
 * rounded up, and that where the leaf's claim is one of the strongest; for goals beyond what can be shared so it stands in the claim's own cell.
 */
export function fairMonth({ context, fx, year, month, months }: GoalTable, row: number, at: number): string {
  const fair = months.fair!;
  const parent = context.plan.tree.rows[row]!.parent;
  const claim = fair.claims.get(row)!.at('claim');
  const limit = fair.groups.get(parent)!.at('limit');
  const whole = year('remainingRunning');
  const claimed = (last: number): Reference => inRow(month('remainingRunning', last), claim);
  const upTo = (last: number): string => {
    const soFar = month('remainingRunning', last);
    const least = leastRunning(fx, { year: inRow(whole, claim), soFar, all: whole });
    return fx`${least}+(${claimed(last)}>=${inRow(soFar, limit)})`;
  };
  return fx`IF(${whole}>${MOST_FAIR_UNITS},${claimed(at)}-${claimed(at - 1)},${upTo(at)}-(${upTo(at - 1)}))`;
}
