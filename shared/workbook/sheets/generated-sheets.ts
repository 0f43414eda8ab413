import type { Plan } from '#engine/plan/plan.ts';
import type { DefinedName } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import { otherMessages } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';
import type { GeneratedSheetKey } from '#language/plan/tables.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { drawActions } from '#workbook/sheets/action-goals/action-goals.ts';
import { drawChecks } from '#workbook/sheets/checks/checks.ts';
import type { Context } from '#workbook/sheets/common/context.ts';
import type { Chosen } from '#workbook/sheets/common/execution-context.ts';
import { methodLabels } from '#workbook/sheets/common/methods.ts';
import { drawDecomposition } from '#workbook/sheets/decomposition/decomposition.ts';
import { decompositionCell, monthColumn } from '#workbook/sheets/decomposition/layout.ts';
import { nameWeekTargets } from '#workbook/sheets/evaluation/goal.ts';
import { drawFunnel } from '#workbook/sheets/funnel-table/funnel-table.ts';
import { drawMemberOffers } from '#workbook/sheets/member-offers/member-offers.ts';
import { drawMonths } from '#workbook/sheets/months/months.ts';
import type { HeldCells } from '#workbook/sheets/months/own.ts';
import { drawOffers } from '#workbook/sheets/offer-table/offer-table.ts';
import { drawSplit } from '#workbook/sheets/split/split.ts';
import { drawWeeks } from '#workbook/sheets/weeks/weeks.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { drawExecution } from './execution-sheets.ts';
import { tableNames } from './generated-names.ts';
import { layOutTables } from './layouts.ts';

/** Is that month of that leaf held by a person? By index of goal, leaf and month. */
export type IsHeld = (goal: number, leaf: number, month: number) => boolean;

/** A generated sheet, and the defined name over all of it by which it is found again. */
export interface GeneratedTable {
  readonly key: GeneratedSheetKey;
  readonly image: SheetImage;
  readonly name: DefinedName;
  /** Defined names of single columns and cells on it. */
  readonly names: readonly DefinedName[];
}

/**
 * All generated sheets of a plan, in the order in which they stand in the workbook, under the names given; `carried`:
 * with those of its carrying out.
 */
export function drawTables(
  plan: Plan,
  places: InputPlaces,
  messages: Messages,
  names: Readonly<Record<GeneratedSheetKey, string>>,
  isHeld: IsHeld,
  carried: { readonly execution: Execution; readonly chosen: Chosen } | null,
): readonly GeneratedTable[] {
  const context: Context = { plan, places, messages, texts: named(messages, names) };
  const labels = methodLabels([messages, ...otherMessages(messages)]);
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

  const execution = carried && { ...context, ...carried, layouts };
  const drafts: Readonly<Partial<Record<GeneratedSheetKey, SheetDraft | null>>> = {
    decomposition: drawDecomposition(context, decomposition, split, months, held),
    weeks: drawWeeks(context, weeks, months, decomposition),
    offerTable: offers && drawOffers(context, offers, split, months),
    memberOffers: memberOffers && drawMemberOffers(context, memberOffers, split, decomposition),
    funnelTable: funnel && actions && drawFunnel(context, funnel, actions, months),
    actions: actions && drawActions(context, actions, months, decomposition),
    checks: drawChecks(context, layouts, heldMonths, execution),
    split: drawSplit(context, split, months),
    months: drawMonths(context, months, split, held, labels),
    ...(execution ? drawExecution(execution) : {}),
  };
  if (carried && drafts.weeks) nameWeekTargets(drafts.weeks, weeks, plan);
  return Object.entries(drafts).flatMap(([key, draft]) =>
    draft ? [generated(key as GeneratedSheetKey, draft)] : [],
  );
}

function named(messages: Messages, names: Readonly<Record<GeneratedSheetKey, string>>): Messages['tables'] {
  const { tables } = messages;
  const sheets = Object.fromEntries(
    Object.entries(tables.sheets).map(([key, sheet]) => [
      key,
      { ...sheet, name: names[key as GeneratedSheetKey] },
    ]),
  ) as Messages['tables']['sheets'];
  return { ...tables, sheets };
}

function generated(key: GeneratedSheetKey, draft: SheetDraft): GeneratedTable {
  const image = draft.image();
  const columns = Math.max(...image.cells.map((row) => row.length));
  const area = { row: 0, column: 0, rows: image.cells.length, columns };
  const names = draft.named.map((named) => ({ ...named, sheet: image.name }));
  return { key, image, name: { name: tableNames[key], sheet: image.name, area }, names };
}
