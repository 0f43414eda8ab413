import { type OfferPlan, weightBelow } from '#engine/plan/goal-plan.ts';
import type { OfferTree } from '#engine/plan/offers.ts';
import { formulasOn } from '#formula/fx.ts';
import {
  type ColumnPlaces,
  drawHeader,
  drawRows,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import {
  type Context,
  goalCell,
  goalSection,
  startSheet,
  unitCell,
} from '#workbook/sheets/common/context.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { splitColumns } from './columns.ts';
import { HEADER_ROW, type SplitBlock, type SplitLayout, splitCell } from './layout.ts';
import { type SplitTable, splitRows } from './row.ts';
import { ownCounts } from './weights.ts';

export function layOutSplit(context: Pick<Context, 'plan' | 'texts' | 'messages'>): SplitLayout {
  const { goals, levels, tree, offers } = context.plan;
  const sheet = context.texts.sheets.split.name;
  const columns: ColumnPlaces = placesInOrder(splitColumns(context.messages));
  let row = HEADER_ROW + 1;
  const block = (rows: number): SplitBlock => {
    const titleRow = row;
    row += rows + 2;
    return { sheet, columns, titleRow, firstRow: titleRow + 1, rows };
  };
  return {
    sheet,
    headerRow: HEADER_ROW,
    members: goals.map(() => block(tree.rows.length)),
    offers: goals.map(() => (offers ? block(offers.tree.rows.length) : null)),
    levels: levels.map(() => block(tree.rows.length)),
  };
}

/**
 * How each target goes down the organisation (and to products and channels), step by step and live: a weight for
 * every method, the one chosen, exact shares rounded down, remainders, who gets one more, the target. Largest
 * remainder in integers; counted in the goal's units.
 */
export function drawSplit(context: PlanContext): SheetDraft {
  const { plan, texts, layouts } = context;
  const { tree } = plan;
  const { headerRow, members, offers, levels } = layouts.split;
  const draft = startSheet(context, 'split');
  drawHeader(draft, headerRow, splitColumns(context.messages));
  draft.keyedColumns.push({ key: 'freeBelow', column: null, captions: ['Not fixed below', '下级未固定数'] });
  draft.rowHeights.push({ row: headerRow, height: 45 });
  plan.goals.forEach((goal, index) => {
    const { key, name, measure } = goal.goal;
    const ofMembers = members[index] as SplitBlock;
    const full = tree.leaves.filter((_, leaf) => goal.schedule.rows[leaf]?.kind === 'full');
    drawBlock(draft, memberTable(context, ofMembers, { ...goal, crossing: full }), {
      key,
      title: texts.goalBlock(name, measure),
    });
    const ofOffers = offers[index];
    if (ofOffers && plan.offers && goal.offers) {
      const total = formulasOn(ofOffers.sheet)`${splitCell(ofMembers, 0, 'target', 'both')}`;
      const table = { ...offerTable(context, plan.offers, goal.offers), block: ofOffers, goal, total };
      drawBlock(draft, table, { key: `${key}/offers`, title: texts.split.offerBlock(name) });
    }
  });
  plan.levels.forEach((level, index) => {
    const { key, name, measure } = level.goal;
    const table = memberTable(context, levels[index] as SplitBlock, { ...level, kept: null, crossing: [] });
    drawBlock(draft, table, { key, title: texts.goalBlock(name, measure) });
  });
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, paper: 'a4', pagesWide: 3, titleRows: headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawBlock(
  draft: SheetDraft,
  table: SplitTable,
  heading: { readonly key: string; readonly title: string },
): void {
  const { context, block, goal } = table;
  const { columns, titleRow } = block;
  goalSection(draft, { ...heading, row: titleRow, end: columns.end });
  const note = context.texts.split.unitNote(goal.goal.unit, goal.goal.measure);
  draft.put(titleRow, columns.at('methodBelow'), note, namedStyle('section'));
  for (const running of ['running', 'runningAll']) {
    draft.put(titleRow, columns.at(running), 0, namedStyle('section', formats.difference));
  }
  for (const cell of ownCounts(table))
    draft.put(titleRow, cell.column, cell, namedStyle('section', formats.difference));
  drawRows(draft, splitRows(table), splitColumns(context.messages));
}

function memberTable(
  context: PlanContext,
  block: SplitBlock,
  { crossing, ...goal }: SplitTable['goal'] & { readonly crossing: readonly number[] },
): SplitTable {
  const { tree, members } = context.plan;
  const fx = formulasOn(block.sheet);
  return {
    context,
    block,
    goal,
    tree,
    names: members.map(({ name }) => name),
    offers: null,
    weights: tree.rows.map(({ parent }, row) =>
      parent < 0 || goal.fixed[row] !== null ? 0 : weightBelow(goal, parent, row),
    ),
    fixed: goal.fixed,
    targets: goal.targets,
    crossing: new Set(crossing),
    total: fx`ROUND(${goalCell(context, goal, 'total')}/${unitCell(context, goal)},0)`,
  };
}

const offerTable = (context: PlanContext, offers: OfferTree, { weights, targets }: OfferPlan) => ({
  context,
  tree: offers.tree,
  names: offers.names.map((name) => name || context.texts.allOffers),
  offers,
  weights,
  fixed: offers.tree.rows.map(() => null),
  targets,
  crossing: new Set(offers.tree.leaves),
});
