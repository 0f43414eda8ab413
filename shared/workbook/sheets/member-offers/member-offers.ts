import type { OfferPlan } from '#engine/plan/goal-plan.ts';
import type { OfferTree } from '#engine/plan/offers.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { differenceMarks, drawDifferenceLine } from '#workbook/sheets/common/axis-cells.ts';
import { drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { type Context, goalSection, startSheet } from '#workbook/sheets/common/context.ts';
import { spanTitle } from '#workbook/sheets/common/period-titles.ts';
import { branchGroups, memberRows, type TreeBlock } from '#workbook/sheets/common/tree-rows.ts';
import { decompositionCell } from '#workbook/sheets/decomposition/layout.ts';
import { type GoalTable, goalTable } from '#workbook/sheets/goal-table.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { SplitBlock } from '#workbook/sheets/split/layout.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type MemberRow, memberOfferColumns } from './columns.ts';
import type { MemberOffersLayout } from './layout.ts';

const HEADER_ROW = 4;

export function layOutMemberOffers({
  plan,
  texts,
  messages,
}: Pick<Context, 'plan' | 'texts' | 'messages'>): MemberOffersLayout | null {
  const { tree, goals, offers } = plan;
  if (!offers) return null;
  const columns = placesInOrder(memberOfferColumns(messages, offers, spanTitle(plan, texts)));
  return {
    sheet: texts.sheets.memberOffers.name,
    headerRow: HEADER_ROW,
    columns,
    offerColumn: (row) => columns.at('year') + row,
    goals: goals.map((_, index) => {
      const title = HEADER_ROW + 1 + index * (tree.rows.length + 3);
      return { title, first: title + 1, difference: title + 1 + tree.rows.length };
    }),
  };
}

/** Who sells what through which channel in the year: one block per goal. Null where nothing is offered. */
export function drawMemberOffers(context: PlanContext): SheetDraft | null {
  const { plan, messages, texts, layouts } = context;
  const { offers } = plan;
  if (!layouts.memberOffers || !offers) return null;
  const { headerRow, offerColumn } = layouts.memberOffers;
  const draft = startSheet(context, 'memberOffers');
  drawHeader(draft, headerRow, memberOfferColumns(messages, offers, spanTitle(plan, texts)));
  draft.rowHeights.push({ row: headerRow, height: 32 });
  // Over each channel its product, under which it folds.
  offers.tree.rows.forEach(({ depth, end, parent }, row) => {
    const product = depth === 2 ? (offers.names[parent] ?? '') : '';
    draft.put(headerRow - 2, offerColumn(row), product || null, namedStyle('subtitle'));
    if (depth === 1)
      draft.columnGroups.push({ from: offerColumn(row + 1), to: offerColumn(end - 1), level: 1 });
  });
  for (const [index, goal] of plan.goals.entries()) {
    if (goal.offers) drawGoal(draft, goalTable(context, index, draft.name), goal.offers, offers);
  }
  draft.conditionalFormats.push(...differenceMarks(draft, layouts.memberOffers));
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, titleRows: headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawGoal(draft: SheetDraft, of: GoalTable, plan: OfferPlan, offers: OfferTree): void {
  const { context, goal, index } = of;
  const { texts, messages, layouts } = context;
  const { tree } = context.plan;
  const { columns, offerColumn, goals } = layouts.memberOffers as MemberOffersLayout;
  const block = goals[index] as TreeBlock;
  const { key, name, measure, unit } = goal.goal;
  goalSection(draft, {
    row: block.title,
    end: columns.end,
    key,
    title: texts.offers.byMember(name, measure),
  });
  draft.rowGroups.push(...branchGroups(tree, block.first));
  const split = layouts.split.offers[index] as SplitBlock;
  const amounts = scheduleByRow(tree, plan.byMember, offers.tree.leaves.length, unit);
  const yearColumn = layouts.decomposition.columns.at('year');
  const rows = memberRows(context.plan, block.first).map(
    (row): MemberRow => ({
      ...row,
      of,
      plan,
      split,
      year: decompositionCell(of.decomposition, row.row, yearColumn, 'column'),
      amounts: amounts[row.row]!,
    }),
  );
  drawRows(draft, rows, memberOfferColumns(messages, offers, spanTitle(context.plan, texts)));
  const across = offers.tree.rows.map((_, row) => offerColumn(row));
  drawDifferenceLine(draft, tree, block, { title: texts.difference, columns: across, decimals: of.decimals });
}
