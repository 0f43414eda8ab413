import type { PlanTableSheetKey } from '#language/plan/tables.ts';
import { drawActions, layOutActions } from '#workbook/sheets/action-goals/action-goals.ts';
import { drawChecks, type ExecutionChecks } from '#workbook/sheets/checks/checks.ts';
import type { Context } from '#workbook/sheets/common/context.ts';
import { drawDecomposition, layOutDecomposition } from '#workbook/sheets/decomposition/decomposition.ts';
import { drawFunnel, layOutFunnel } from '#workbook/sheets/funnel-table/funnel-table.ts';
import { drawMemberOffers, layOutMemberOffers } from '#workbook/sheets/member-offers/member-offers.ts';
import { drawMonths, layOutMonths } from '#workbook/sheets/months/months.ts';
import { drawOffers, layOutOffers } from '#workbook/sheets/offer-table/offer-table.ts';
import { drawSplit, layOutSplit } from '#workbook/sheets/split/split.ts';
import { drawWeeks, layOutWeeks } from '#workbook/sheets/weeks/weeks.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { Layouts } from './layouts.ts';
import type { PlanContext } from './plan-context.ts';

export const layOutPlan = (context: Context): Layouts => ({
  decomposition: layOutDecomposition(context),
  weeks: layOutWeeks(context),
  offers: layOutOffers(context),
  memberOffers: layOutMemberOffers(context),
  funnel: layOutFunnel(context),
  actions: layOutActions(context),
  split: layOutSplit(context),
  months: layOutMonths(context),
});

/** The sheets of every plan in their order; null: the plan has no such table. */
export const drawPlan = (
  context: PlanContext,
  executionChecks: ExecutionChecks | null,
): Readonly<Record<PlanTableSheetKey, SheetDraft | null>> => ({
  decomposition: drawDecomposition(context),
  weeks: drawWeeks(context),
  offerTable: drawOffers(context),
  memberOffers: drawMemberOffers(context),
  funnelTable: drawFunnel(context),
  actions: drawActions(context),
  checks: drawChecks(context, executionChecks),
  split: drawSplit(context),
  months: drawMonths(context),
});
