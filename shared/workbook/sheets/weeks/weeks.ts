import { weeksByRow } from '#engine/plan/by-row.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { sumOf } from '#engine/sum.ts';
import { weekAxis } from '#workbook/sheets/common/axis.ts';
import { notZero } from '#workbook/sheets/common/axis-cells.ts';
import { drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { type Context, goalSection, pagesAcross, startSheet } from '#workbook/sheets/common/context.ts';
import { branchGroups, memberRows } from '#workbook/sheets/common/tree-rows.ts';
import { type GoalTable, goalTable } from '#workbook/sheets/goal-table.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { labelColumns, type WeekRow, weekColumns } from './columns.ts';
import { drawHead, headLines } from './head.ts';
import type { WeeksLayout } from './layout.ts';
import { drawPresence } from './presence.ts';

const HEAD_ROW = 3;

export function layOutWeeks({
  plan,
  texts,
  messages,
}: Pick<Context, 'plan' | 'texts' | 'messages'>): WeeksLayout {
  const axis = weekAxis(plan, texts, labelColumns(messages).length);
  const lines = placesInOrder(headLines, HEAD_ROW);
  const headerRow = lines.end + 1;
  const goals = plan.goals.map((_, index) => headerRow + 2 + index * (plan.tree.rows.length + 2));
  const absent = plan.absences.flatMap((inPost, row) => (inPost ? [row] : []));
  const firstAbsent = headerRow + 2 + goals.length * (plan.tree.rows.length + 2);
  return {
    sheet: texts.sheets.weeks.name,
    headerRow,
    axis,
    columns: placesInOrder(weekColumns(messages, axis)),
    lines,
    goals,
    presence: new Map(absent.map((row, index) => [row, firstAbsent + index])),
  };
}

/** The year by its weeks: each the sum of its days, by working days in post. */
export function drawWeeks(context: PlanContext): SheetDraft {
  const { plan, messages, layouts } = context;
  const { headerRow, axis, columns } = layouts.weeks;
  const draft = startSheet(context, 'weeks');
  drawHeader(draft, headerRow, weekColumns(messages, axis));
  draft.rowHeights.push({ row: headerRow, height: 24 });
  drawHead(draft, context);
  plan.goals.forEach((_, index) => {
    drawGoal(draft, goalTable(context, index, draft.name));
  });
  drawPresence(draft, context);
  draft.conditionalFormats.push(
    notZero(headerRow + 1, columns.at('difference'), draft.rows - headerRow - 1, 1),
  );
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = {
    ...draft.print,
    paper: 'a4',
    pagesWide: pagesAcross(plan, 4),
    titleRows: headerRow + 1,
    titleColumns: 2,
  };
  return draft;
}

function drawGoal(draft: SheetDraft, of: GoalTable): void {
  const { context, goal, index } = of;
  const { plan, texts, messages, layouts } = context;
  const { axis, columns, goals } = layouts.weeks;
  const { key, name, measure, unit } = goal.goal;
  const first = goals[index] as number;
  goalSection(draft, { row: first - 1, end: columns.end, key, title: texts.goalBlock(name, measure) });
  draft.rowGroups.push(...branchGroups(plan.tree, first));
  const perMonth = scheduleByRow(plan.tree, goal.schedule, plan.months.length, unit);
  const perWeek = weeksByRow(plan, goal);
  const rows = memberRows(plan, first).map(
    (row): WeekRow => ({ ...row, of, year: sumOf(perMonth[row.row]!), perWeek: perWeek[row.row]! }),
  );
  drawRows(draft, rows, weekColumns(messages, axis));
}
