import type { FunnelPlan } from '#engine/plan/funnel.ts';
import type { LeakTable } from '#engine/tracking/leaks.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { ActionsLayout } from '#workbook/sheets/action-goals/layout.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type LeaksLayout, leakFacts } from './layout.ts';

/** What the sheet is drawn from. */
export interface LeaksDrawing {
  readonly context: ExecutionContext;
  readonly layout: LeaksLayout;
  readonly actions: ActionsLayout;
  readonly funnel: FunnelPlan;
  readonly draft: SheetDraft;
  readonly table: LeakTable;
}

/** A fact of the period, fixed. */
export const factCell = (layout: LeaksLayout, name: keyof typeof leakFacts): string =>
  formulasOn(
    layout.sheet,
  )`${cellAt({ sheet: layout.sheet, row: layout.factRow, column: leakFacts[name] }, 'both')}`;
