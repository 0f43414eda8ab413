import type { ActionsLayout } from '#workbook/sheets/action-goals/layout.ts';
import type { MonthsLayout } from '#workbook/sheets/common/month-layout.ts';
import type { DecompositionLayout } from '#workbook/sheets/decomposition/layout.ts';
import type { FunnelLayout } from '#workbook/sheets/funnel-table/layout.ts';
import type { LevelsLayout } from '#workbook/sheets/levels/layout.ts';
import type { MemberOffersLayout } from '#workbook/sheets/member-offers/layout.ts';
import type { OffersLayout } from '#workbook/sheets/offer-table/layout.ts';
import type { RatesLayout } from '#workbook/sheets/rates/layout.ts';
import type { SplitLayout } from '#workbook/sheets/split/layout.ts';
import type { WeeksLayout } from '#workbook/sheets/weeks/layout.ts';

/** Where every cell of the plan's tables will stand, before any of them is written; null: the plan has no such table. */
export interface Layouts {
  readonly decomposition: DecompositionLayout;
  readonly weeks: WeeksLayout;
  readonly offers: OffersLayout | null;
  readonly memberOffers: MemberOffersLayout | null;
  readonly funnel: FunnelLayout | null;
  readonly actions: ActionsLayout | null;
  readonly split: SplitLayout;
  readonly months: MonthsLayout;
  readonly levels: LevelsLayout | null;
  readonly rates: RatesLayout | null;
}
