import type { Plan } from '#engine/plan/plan.ts';
import type { DefinedName } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import type { Messages } from '#language/messages.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { SheetDraft } from '#workbook/look/draft.ts';
import { drawActions } from './actions.ts';
import { drawChecks } from './checks.ts';
import type { Context } from './context.ts';
import { drawDecomposition } from './decomposition.ts';
import { decompositionCell, monthColumn } from './decomposition-layout.ts';
import { drawFunnel } from './funnel.ts';
import { type Layouts, layOutTables } from './layouts.ts';
import { drawMemberOffers } from './member-offers.ts';
import { drawMonths, methodLabels } from './months.ts';
import type { HeldCells } from './months-own.ts';
import { drawOffers } from './offers.ts';
import { drawSplit } from './split.ts';
import { drawWeeks } from './weeks.ts';

/** Is that month of that leaf held by a person? By index of goal, leaf and month. */
export type IsHeld = (goal: number, leaf: number, month: number) => boolean;

/** A generated sheet with the defined name by which it is found again; the name stands on its first cell. */
export interface GeneratedTable {
  readonly name: GeneratedName;
  readonly image: SheetImage;
}
export const generatedNames = [
  'GS_Decomposition',
  'GS_Weeks',
  'GS_OfferTable',
  'GS_MemberOffers',
  'GS_FunnelTable',
  'GS_Actions',
  'GS_Checks',
  'GS_Split',
  'GS_Months',
] as const;
export type GeneratedName = (typeof generatedNames)[number];

export interface Tables {
  readonly tables: readonly GeneratedTable[];
  readonly layouts: Layouts;
}

/** All generated sheets of a plan, in the order in which they stand in the workbook. */
export function drawTables(plan: Plan, places: InputPlaces, messages: Messages, isHeld: IsHeld): Tables {
  const context: Context = { plan, places, messages, texts: messages.tables };
  const labels = methodLabels([messages, messages === en ? zhCN : en]);
  const layouts = layOutTables(plan, context.texts, {
    month: labels.month.length,
    split: labels.split.length,
  });
  const { decomposition, weeks, offers, memberOffers, funnel, actions, split, months } = layouts;
  const held: HeldCells = (goal, leaf, month) =>
    isHeld(goal, leaf, month)
      ? decompositionCell(
          decomposition,
          goal,
          plan.tree.leaves[leaf] as number,
          monthColumn(decomposition, month),
        )
      : null;
  const heldMonths = plan.goals.map((_, goal) =>
    plan.tree.leaves.reduce(
      (count, _leaf, leaf) => count + plan.months.filter((_month, month) => isHeld(goal, leaf, month)).length,
      0,
    ),
  );

  const drafts: readonly (readonly [GeneratedName, SheetDraft | null])[] = [
    ['GS_Decomposition', drawDecomposition(context, decomposition, split, months, held)],
    ['GS_Weeks', drawWeeks(context, weeks, months, decomposition)],
    ['GS_OfferTable', offers && drawOffers(context, offers, split, months)],
    ['GS_MemberOffers', memberOffers && drawMemberOffers(context, memberOffers, split, decomposition)],
    ['GS_FunnelTable', funnel && actions && drawFunnel(context, funnel, actions, months)],
    ['GS_Actions', actions && drawActions(context, actions, months, decomposition)],
    ['GS_Checks', drawChecks(context, layouts, heldMonths)],
    ['GS_Split', drawSplit(context, split, months)],
    ['GS_Months', drawMonths(context, months, split, held, labels)],
  ];
  return {
    layouts,
    tables: drafts.flatMap(([name, draft]) => (draft ? [{ name, image: draft.image() }] : [])),
  };
}

/** The name that stands on a sheet's first cell. */
export const anchorOf = (name: string, sheet: string): DefinedName => ({
  name,
  sheet,
  area: { row: 0, column: 0, rows: 1, columns: 1 },
});
