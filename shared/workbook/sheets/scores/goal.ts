import type { Plan } from '#engine/plan/plan.ts';
import { scoredGoal } from '#workbook/sheets/common/scored-goal.ts';
import type { WeeksLayout } from '#workbook/sheets/weeks/layout.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** Defined names over the scored goal's block on the sheet of weeks, for formulas beside the scores. */
export const weekTargetNames = {
  /** Rows of the organisation by columns of the axis. */
  targets: 'GS_WeekTargets',
  members: 'GS_WeekTargetMembers',
  periods: 'GS_WeekTargetPeriods',
} as const;

/** Names that block; an empty row belongs to it, since lookups over one cell fail in one of the engines. */
export function nameWeekTargets(draft: SheetDraft, layout: WeeksLayout, plan: Plan): void {
  const scored = scoredGoal(plan);
  if (!scored) return;
  const row = layout.goals[scored.index] as number;
  const column = Math.min(...layout.axis.map((each) => each.column));
  const rows = plan.tree.rows.length + 1;
  const columns = layout.axis.length;
  draft.named.push(
    { name: weekTargetNames.targets, area: { row, column, rows, columns } },
    { name: weekTargetNames.members, area: { row, column: 0, rows, columns: 1 } },
    { name: weekTargetNames.periods, area: { row: layout.headerRow - 1, column, rows: 1, columns } },
  );
}
