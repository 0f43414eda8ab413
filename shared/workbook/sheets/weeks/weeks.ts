import { scheduleByRow, weeksByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { weekAxis } from '#workbook/sheets/common/axis.ts';
import { axisGroups, notZero } from '#workbook/sheets/common/axis-cells.ts';
import { drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { type Context, goalSection, startSheet } from '#workbook/sheets/common/context.ts';
import { branchGroups, treeRows } from '#workbook/sheets/common/tree-rows.ts';
import type { GoalBlock } from '#workbook/sheets/decomposition/layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { labelColumns, type WeekRow, weekColumns } from './columns.ts';
import { drawHead, headLines } from './head.ts';
import type { WeeksLayout } from './layout.ts';

const HEAD_ROW = 3;

export function layOutWeeks({
  plan,
  texts,
  messages,
}: Pick<Context, 'plan' | 'texts' | 'messages'>): WeeksLayout {
  const axis = weekAxis(plan, texts, labelColumns(messages).length);
  const lines = placesInOrder(headLines, HEAD_ROW);
  const headerRow = lines.end + 1;
  return {
    sheet: texts.sheets.weeks.name,
    headerRow,
    axis,
    columns: placesInOrder(weekColumns(messages, axis)),
    lines,
    goals: plan.goals.map((_, index) => headerRow + 2 + index * (plan.tree.rows.length + 2)),
  };
}

/** Each month's target by its weeks, cut at month ends, by working days: the running total rounded. */
export function drawWeeks(context: PlanContext): SheetDraft {
  const { plan, messages, layouts } = context;
  const { headerRow, axis, columns } = layouts.weeks;
  const draft = startSheet(context, 'weeks');
  drawHeader(draft, headerRow, weekColumns(messages, axis));
  draft.rowHeights.push({ row: headerRow, height: 24 });
  draft.columnGroups.push(...axisGroups(axis));
  drawHead(draft, context);
  plan.goals.forEach((goal, index) => {
    drawGoal(draft, context, goal, index);
  });
  draft.conditionalFormats.push(
    notZero(headerRow + 1, columns.at('difference'), draft.rows - headerRow - 1, 1),
  );
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, paper: 'a4', pagesWide: 4, titleRows: headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawGoal(draft: SheetDraft, context: PlanContext, goal: GoalPlan, index: number): void {
  const { plan, texts, messages, layouts } = context;
  const { axis, columns, goals } = layouts.weeks;
  const { key, name, measure, unit } = goal.goal;
  const first = goals[index] as number;
  goalSection(draft, { row: first - 1, end: columns.end, key, title: texts.goalBlock(name, measure) });
  draft.rowGroups.push(...branchGroups(plan.tree, first));
  const perMonth = scheduleByRow(plan.tree, goal.schedule, plan.months.length, unit);
  const perWeek = weeksByRow(plan, goal);
  const names = plan.members.map((member) => member.name);
  const rows = treeRows(plan.tree, names, first).map(
    (row): WeekRow => ({
      ...row,
      context,
      goal,
      block: layouts.decomposition.goals[index] as GoalBlock,
      perMonth: perMonth[row.row] as readonly number[],
      perWeek: perWeek[row.row] as readonly number[],
    }),
  );
  drawRows(draft, rows, weekColumns(messages, axis));
}
