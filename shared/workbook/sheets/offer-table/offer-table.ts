import type { OfferPlan } from '#engine/plan/goal-plan.ts';
import type { OfferTree } from '#engine/plan/offers.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { monthAxis } from '#workbook/sheets/common/axis.ts';
import { axisGroups, differenceMarks, drawDifferenceLine } from '#workbook/sheets/common/axis-cells.ts';
import { drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { type Context, goalSection, pagesAcross, startSheet } from '#workbook/sheets/common/context.ts';
import { branchGroups, type TreeBlock, treeRows } from '#workbook/sheets/common/tree-rows.ts';
import { type GoalTable, goalTable } from '#workbook/sheets/goal-table.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { SplitBlock } from '#workbook/sheets/split/layout.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { labelColumns, type OfferRow, offerColumns } from './columns.ts';
import type { OffersLayout } from './layout.ts';

const HEADER_ROW = 4;

export function layOutOffers({
  plan,
  texts,
  messages,
}: Pick<Context, 'plan' | 'texts' | 'messages'>): OffersLayout | null {
  const { goals, offers } = plan;
  if (!offers) return null;
  const axis = monthAxis(plan, texts, labelColumns(messages).length);
  const size = offers.tree.rows.length;
  return {
    sheet: texts.sheets.offerTable.name,
    headerRow: HEADER_ROW,
    axis,
    columns: placesInOrder(offerColumns(messages, axis)),
    goals: goals.map((_, index) => {
      const title = HEADER_ROW + 1 + index * (size + 3);
      return { title, first: title + 1, difference: title + 1 + size };
    }),
  };
}

/** Products and their channels by month: both margins close. Null where nothing is offered. */
export function drawOffers(context: PlanContext): SheetDraft | null {
  const { plan, messages, layouts } = context;
  if (!layouts.offers || !plan.offers) return null;
  const { headerRow, axis } = layouts.offers;
  const draft = startSheet(context, 'offerTable');
  drawHeader(draft, headerRow, offerColumns(messages, axis));
  draft.rowHeights.push({ row: headerRow, height: 24 });
  draft.columnGroups.push(...axisGroups(axis));
  for (const [index, goal] of plan.goals.entries()) {
    if (goal.offers) drawGoal(draft, goalTable(context, index, draft.name), goal.offers, plan.offers);
  }
  draft.conditionalFormats.push(...differenceMarks(draft, layouts.offers));
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = {
    ...draft.print,
    pagesWide: pagesAcross(plan, 1),
    titleRows: headerRow + 1,
    titleColumns: 2,
  };
  return draft;
}

function drawGoal(draft: SheetDraft, of: GoalTable, offers: OfferPlan, { tree, names }: OfferTree): void {
  const { context, goal, index } = of;
  const { texts, messages, layouts } = context;
  const { axis, columns, goals } = layouts.offers as OffersLayout;
  const block = goals[index] as TreeBlock;
  const { key, name, measure, unit } = goal.goal;
  goalSection(draft, { row: block.title, end: columns.end, key, title: texts.offers.byMonth(name, measure) });
  draft.rowGroups.push(...branchGroups(tree, block.first));
  const split = layouts.split.offers[index] as SplitBlock;
  const amounts = scheduleByRow(tree, offers.byMonth, goal.months.length, unit);
  const labels = names.map((each) => each || texts.allOffers);
  const rows = treeRows(tree, labels, block.first).map(
    (row): OfferRow => ({ ...row, of, offers, split, amounts: amounts[row.row]! }),
  );
  drawRows(draft, rows, offerColumns(messages, axis));
  const across = axis.map(({ column }) => column);
  drawDifferenceLine(draft, tree, block, { title: texts.difference, columns: across, decimals: of.decimals });
}
