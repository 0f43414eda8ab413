import type { TreeNode } from '#engine/organisation/tree.ts';
import type { StageGoals } from '#engine/plan/actions.ts';
import { scheduleByRow, stageFigures } from '#engine/plan/by-row.ts';
import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { toAmount, type Units } from '#engine/units.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import { type Context, startSheet } from '#workbook/sheets/common/context.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import {
  type DecompositionLayout,
  decompositionCell,
  monthColumn,
} from '#workbook/sheets/decomposition/layout.ts';
import type { MonthsLayout } from '#workbook/sheets/months/layout.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type ActionsLayout, memberRow } from './layout.ts';
import { drawParameters } from './parameters.ts';
import { drawLabels, drawStage, parentKey } from './stage.ts';

/** The funnel applied to everyone's target: deals, meetings, appointments, calls per month, week and day. */
export function drawActions(
  context: Context,
  layout: ActionsLayout,
  months: MonthsLayout,
  decomposition: DecompositionLayout,
): SheetDraft {
  const { plan } = context;
  const funnel = plan.funnel as FunnelPlan;
  const goal = plan.goals[funnel.goal] as GoalPlan;
  const draft = startSheet(context, 'actions');
  drawParameters(context, layout, months, draft);
  drawHeader(context, layout, draft, goal);
  const figures = stageFigures(plan, funnel);
  const amounts = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit);
  plan.tree.rows.forEach((node, row) => {
    const isLeaf = node.children.length === 0;
    drawTarget(context, layout, decomposition, draft, row, goal, amounts[row] as readonly number[]);
    (figures[row] as readonly StageGoals[]).forEach((stage, index) => {
      drawStage({ context, layout, months, draft, row, stage: index, figures: stage, isLeaf });
    });
  });
  const { columns, firstRow } = layout;
  const rows = draft.rows - firstRow;
  draft.filter = { row: layout.headerRow, column: 0, rows: rows + 1, columns: columns.remarks + 1 };
  draft.rowGroups.push(...stageGroups(context, layout));
  draft.columnGroups.push({ from: columns.firstDaily, to: columns.remarks - 1, level: 1 });
  draft.conditionalFormats.push(
    overCapacity(layout, columns.perDay, 1, rows),
    overCapacity(layout, columns.firstDaily, layout.months, rows),
  );
  draft.freeze = { rows: layout.headerRow + 1, columns: columns.year };
  draft.print = {
    ...draft.print,
    paper: 'a4',
    pagesWide: 2,
    titleRows: layout.headerRow + 1,
    titleColumns: 4,
  };
  return draft;
}

/** Stages fold under their member's target. */
function stageGroups({ plan }: Context, layout: ActionsLayout) {
  return plan.tree.rows.map((_, row) => {
    const first = memberRow(layout, row);
    return { from: first + 1, to: first + layout.perMember - 1, level: 1 };
  });
}

function overCapacity({ columns, firstRow }: ActionsLayout, column: number, count: number, rows: number) {
  const capacity = `$${columnName(columns.capacity)}${firstRow + 1}`;
  const cell = columnName(column) + (firstRow + 1);
  return {
    area: { row: firstRow, column, rows, columns: count },
    formula: `AND(ISNUMBER(${capacity}),${cell}>${capacity}*(1+${TOLERANCE}))`,
    style: signals.bad,
  };
}

function drawHeader(
  { plan, texts }: Context,
  layout: ActionsLayout,
  draft: SheetDraft,
  { goal }: GoalPlan,
): void {
  const { columns, headerRow, months } = layout;
  const titles: readonly (readonly [number, string, number])[] = [
    [columns.key, texts.key, 9],
    [columns.name, texts.name, 20],
    [columns.parent, texts.parent, 9],
    [columns.stage, texts.actions.stage, 16],
    [columns.number, texts.actions.stageNumber, 10],
    [columns.lead, texts.actions.lead, 10],
    [columns.year, texts.year, 14],
    [columns.perWeek, texts.actions.perWeek, 10],
    [columns.perDay, texts.actions.perDay, 10],
    [columns.capacity, texts.actions.capacity, 10],
    [columns.remarks, texts.remarks, 28],
  ];
  for (const [column, title, width] of titles) {
    draft.put(headerRow, column, title, namedStyle(column < 4 ? 'headerLeft' : 'header'));
    draft.columnWidths[column] = width;
  }
  draft.rowHeights.push({ row: headerRow, height: 32 });
  draft.put(headerRow - 2, columns.firstMonth, texts.actions.months, namedStyle('subtitle'));
  draft.put(headerRow - 2, columns.firstDaily, texts.actions.daily, namedStyle('subtitle'));
  draft.put(headerRow - 2, columns.year, texts.goalBlock(goal.name, goal.measure), namedStyle('subtitle'));
  for (let month = 0; month < months; month++) {
    const name = texts.monthName(Number((plan.months[month] as { key: string }).key.slice(5)));
    const { key } = plan.months[month] as { key: string };
    draft.put(headerRow - 1, columns.firstMonth + month, key, namedStyle('key', '@'));
    draft.put(headerRow - 1, columns.firstDaily + month, `${key}/d`, namedStyle('key', '@'));
    draft.put(headerRow, columns.firstMonth + month, name, namedStyle('header'));
    draft.put(headerRow, columns.firstDaily + month, texts.actions.perDayIn(name), namedStyle('header'));
    draft.columnWidths[columns.firstMonth + month] = 10;
    draft.columnWidths[columns.firstDaily + month] = 9;
  }
}

function drawTarget(
  context: Context,
  layout: ActionsLayout,
  decomposition: DecompositionLayout,
  draft: SheetDraft,
  row: number,
  goal: GoalPlan,
  amounts: readonly number[],
): void {
  const { plan, texts } = context;
  const { columns } = layout;
  const node = plan.tree.rows[row] as TreeNode;
  const member = plan.members[row] as (typeof plan.members)[number];
  const at = memberRow(layout, row);
  const fx = formulasOn(layout.sheet);
  const style = row === 0 ? 'total' : 'subtotal';
  const number = amountFormat(goal.goal.unit);
  draft.style({ row: at, column: 0, rows: 1, columns: columns.remarks }, namedStyle(style));
  drawLabels(
    draft,
    layout,
    at,
    member.key,
    member.name,
    parentKey(context, node),
    node.depth,
    texts.actions.target,
    0,
    style,
  );
  const goalAt = plan.goals.indexOf(goal);
  const source = (column: number): string =>
    fx`${decompositionCell(decomposition, goalAt, row, column, 'column')}`;
  const yearColumn = (decomposition.axis[0] as DecompositionLayout['axis'][number]).column;
  const year = toAmount(goal.targets[row] as Units, goal.goal.unit);
  draft.calculate(at, columns.year, source(yearColumn), year, namedStyle(style, number));
  amounts.forEach((amount, month) => {
    const from = source(monthColumn(decomposition, month));
    draft.calculate(at, columns.firstMonth + month, from, amount, namedStyle(style, number));
  });
  draft.put(at, columns.remarks, null, namedStyle('remark'));
}
