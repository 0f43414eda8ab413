import type { Plan } from '#engine/plan/plan.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { type ActionsLayout, layOutActions } from '#workbook/sheets/action-goals/layout.ts';
import { type DecompositionLayout, layOutDecomposition } from '#workbook/sheets/decomposition/layout.ts';
import { type FunnelLayout, layOutFunnel } from '#workbook/sheets/funnel-table/layout.ts';
import { layOutMemberOffers, type MemberOffersLayout } from '#workbook/sheets/member-offers/member-offers.ts';
import { layOutMonths, type MonthsLayout } from '#workbook/sheets/months/layout.ts';
import { layOutOffers, type OffersLayout } from '#workbook/sheets/offer-table/offer-table.ts';
import { layOutSplit, type SplitLayout } from '#workbook/sheets/split/layout.ts';
import { layOutWeeks, type WeeksLayout } from '#workbook/sheets/weeks/weeks.ts';

/** Where every cell of every generated sheet will stand, before any of them is written. */
export interface Layouts {
  /** The checks' own sheet. */
  readonly sheet: string;
  readonly decomposition: DecompositionLayout;
  readonly weeks: WeeksLayout;
  readonly offers: OffersLayout | null;
  readonly memberOffers: MemberOffersLayout | null;
  readonly funnel: FunnelLayout | null;
  readonly actions: ActionsLayout | null;
  readonly split: SplitLayout;
  readonly months: MonthsLayout;
}

export function layOutTables(
  plan: Plan,
  texts: TableTexts,
  labels: { month: number; split: number },
): Layouts {
  return {
    sheet: texts.sheets.checks.name,
    decomposition: layOutDecomposition(plan, texts),
    weeks: layOutWeeks(plan, texts),
    offers: layOutOffers(plan, texts),
    memberOffers: layOutMemberOffers(plan, texts),
    funnel: layOutFunnel(plan, texts),
    actions: layOutActions(plan, texts),
    split: layOutSplit(plan, texts),
    months: layOutMonths(plan, texts, labels),
  };
}
