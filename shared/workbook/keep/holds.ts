import { issuesOf } from '#engine/issue.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { Holds } from '#engine/plan/plan.ts';
import { toUnits, type Units } from '#engine/units.ts';
import type { SheetContent } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import type { TableIssues } from '#language/tables.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { BLOCK_MARK } from '#workbook/tables/context.ts';
import { cellAtFrame, idsOf } from './frame.ts';

const issue = issuesOf<TableIssues>();
const MONTH_KEY = /^\d{4}-\d{2}$/;

export interface HoldReading {
  readonly holds: Holds;
  readonly issues: readonly LocatedIssue[];
}
export const noHolds: HoldReading = { holds: new Map(), issues: [] };

/**
 * Months of a leaf that a person has typed over in the decomposition table: a plain number where a formula of ours
 * stood. A negative number, or one that is not a multiple of the goal's unit, is an issue at its cell.
 */
export function readHolds(
  content: SheetContent,
  area: Area,
  inputs: PlanInputs,
  months: readonly string[],
): HoldReading {
  const frame = { cells: content.cells, area };
  const { rows, columns } = idsOf(frame);
  const holds = new Map<string, Map<string, Map<number, Units>>>();
  const issues: LocatedIssue[] = [];
  const parents = new Set(inputs.members.map(({ parent }) => parent));
  const leaves = new Set(inputs.members.flatMap(({ key }) => (parents.has(key) ? [] : [key])));
  const goals = new Map(inputs.goals.map((goal) => [goal.key, goal]));
  const monthColumns = [...columns].flatMap(([column, id]) => {
    const month = MONTH_KEY.test(id) ? months.indexOf(id) : -1;
    return month < 0 ? [] : [[column, month] as const];
  });

  for (const [row, id] of rows) {
    const [block = '', member = ''] = id.split('|');
    const goal = goals.get(block.slice(BLOCK_MARK.length));
    if (!goal || !leaves.has(member)) continue;
    for (const [column, month] of monthColumns) {
      const value = cellAtFrame(frame, row, column);
      if (typeof value !== 'number') continue;
      const place = { sheet: content.name, row, column };
      const counted = toUnits(value, goal.unit);
      if (value < 0) {
        issues.push({ ...issue('table.heldNegative', ['held'], { value }), place });
      } else if (!counted.ok) {
        issues.push({ ...issue('table.heldNotMultiple', ['held'], { value, unit: goal.unit }), place });
      } else {
        const ofGoal = holds.get(goal.key) ?? new Map<string, Map<number, Units>>();
        const ofMember = ofGoal.get(member) ?? new Map<number, Units>();
        holds.set(goal.key, ofGoal.set(member, ofMember.set(month, counted.value)));
      }
    }
  }
  return { holds, issues };
}
