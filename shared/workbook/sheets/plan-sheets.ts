import type { PlanTableSheetKey } from '#language/plan/tables.ts';
import { drawActions, layOutActions } from '#workbook/sheets/action-goals/action-goals.ts';
import { drawChecks, type ExecutionChecks } from '#workbook/sheets/checks/checks.ts';
import type { Context } from '#workbook/sheets/common/context.ts';
import { drawDays } from '#workbook/sheets/days/days.ts';
import { drawDecomposition, layOutDecomposition } from '#workbook/sheets/decomposition/decomposition.ts';
import { drawFunnel, layOutFunnel } from '#workbook/sheets/funnel-table/funnel-table.ts';
import { drawLevels, layOutLevels } from '#workbook/sheets/levels/levels.ts';
import { drawMemberOffers, layOutMemberOffers } from '#workbook/sheets/member-offers/member-offers.ts';
import { drawMonths, layOutMonths } from '#workbook/sheets/months/months.ts';
import { drawOffers, layOutOffers } from '#workbook/sheets/offer-table/offer-table.ts';
import { drawRates, layOutRates } from '#workbook/sheets/rates/rates.ts';
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
  levels: layOutLevels(context),
  rates: layOutRates(context),
});

/** The sheets of every plan in their order; null: the plan has no such table. */
export const drawPlan = (
  context: PlanContext,
  executionChecks: ExecutionChecks | null,
): Readonly<Record<PlanTableSheetKey, SheetDraft | null>> => ({
  decomposition: addsUp(context) ? drawDecomposition(context) : null,
  levels: drawLevels(context),
  rates: drawRates(context),
  weeks: addsUp(context) ? drawWeeks(context) : null,
  offerTable: addsUp(context) ? drawOffers(context) : null,
  memberOffers: addsUp(context) ? drawMemberOffers(context) : null,
  funnelTable: drawFunnel(context),
  actions: drawActions(context),
  checks: drawChecks(context, executionChecks),
  split: drawSplit(context),
  months: drawMonths(context),
  days: drawDays(context),
});

/** Some goal does. */
const addsUp = ({ plan }: PlanContext): boolean => plan.goals.length > 0;
