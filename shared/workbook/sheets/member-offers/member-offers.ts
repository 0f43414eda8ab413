import { scheduleByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan, OfferPlan } from '#engine/plan/goal-plan.ts';
import type { OfferTree } from '#engine/plan/offers.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { toAmount, type Units } from '#engine/units.ts';
import { formulasOn } from '#formula/fx.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import {
  drawColumnDifference,
  drawRowDifference,
  notZero,
  sumOfColumns,
} from '#workbook/sheets/common/axis-cells.ts';
import { type Context, goalSection, startSheet, unitCell } from '#workbook/sheets/common/context.ts';
import { crossing } from '#workbook/sheets/common/crossing.ts';
import { branchGroups, childrenSum, rowStyle } from '#workbook/sheets/common/tree-rows.ts';
import { type DecompositionLayout, decompositionCell } from '#workbook/sheets/decomposition/layout.ts';
import { type SplitBlock, type SplitLayout, splitCell } from '#workbook/sheets/split/layout.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** Who sells what through which channel in the year: one block per goal. */
export interface MemberOffersLayout {
  readonly sheet: string;
  readonly headerRow: number;
  /** Column of each row of the tree of offers; its top is the year. */
  readonly columns: readonly number[];
  readonly differenceColumn: number;
  readonly goals: readonly { readonly title: number; readonly first: number; readonly difference: number }[];
}

export function layOutMemberOffers(
  { tree, goals, offers }: Plan,
  texts: TableTexts,
): MemberOffersLayout | null {
  if (!offers) return null;
  const headerRow = 4;
  return {
    sheet: texts.sheets.memberOffers.name,
    headerRow,
    columns: offers.tree.rows.map((_, row) => 2 + row),
    differenceColumn: 2 + offers.tree.rows.length,
    goals: goals.map((_, index) => {
      const title = headerRow + 1 + index * (tree.rows.length + 3);
      return { title, first: title + 1, difference: title + 1 + tree.rows.length };
    }),
  };
}

export function drawMemberOffers(
  context: Context,
  layout: MemberOffersLayout,
  split: SplitLayout,
  decomposition: DecompositionLayout,
): SheetDraft {
  const { plan, texts } = context;
  const draft = startSheet(context, 'memberOffers');
  const offers = plan.offers as OfferTree;
  const { headerRow, differenceColumn } = layout;
  draft.put(headerRow, 0, texts.key, namedStyle('headerLeft'));
  draft.put(headerRow, 1, texts.name, namedStyle('headerLeft'));
  offers.tree.rows.forEach(({ key, depth, end, parent }, row) => {
    const column = layout.columns[row] as number;
    const product = depth === 2 ? (offers.names[parent] ?? '') : '';
    draft.put(headerRow - 2, column, product || null, namedStyle('subtitle'));
    draft.put(headerRow - 1, column, row === 0 ? null : key, namedStyle('key'));
    draft.put(headerRow, column, row === 0 ? texts.year : (offers.names[row] ?? ''), namedStyle('header'));
    draft.columnWidths[column] = 14;
    if (depth === 1) draft.columnGroups.push({ from: column + 1, to: column + end - row - 1, level: 1 });
  });
  draft.put(headerRow, differenceColumn, texts.difference, namedStyle('header'));
  draft.rowHeights.push({ row: headerRow, height: 32 });
  draft.columnWidths[0] = 9;
  draft.columnWidths[1] = 24;
  draft.columnWidths[differenceColumn] = 9;
  plan.goals.forEach((goal, index) => {
    if (goal.offers) drawGoal(context, layout, split, decomposition, draft, index, offers, goal, goal.offers);
  });
  draft.conditionalFormats.push(
    notZero(headerRow + 1, differenceColumn, draft.rows - headerRow - 1, 1),
    ...layout.goals.map(({ difference }) => notZero(difference, 2, 1, differenceColumn - 2)),
  );
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, titleRows: headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawGoal(
  context: Context,
  layout: MemberOffersLayout,
  split: SplitLayout,
  decomposition: DecompositionLayout,
  draft: SheetDraft,
  goalAt: number,
  offers: OfferTree,
  goal: GoalPlan,
  plan: OfferPlan,
): void {
  const { texts } = context;
  const { tree, members } = context.plan;
  const { title, first, difference } = layout.goals[goalAt] as MemberOffersLayout['goals'][number];
  const number = amountFormat(goal.goal.unit);
  const fx = formulasOn(layout.sheet);
  const unit = unitCell(context, goal);
  const memberBlock = split.members[goalAt] as SplitBlock;
  const offerBlock = split.offers[goalAt] as SplitBlock;
  const heading = texts.offers.byMember(goal.goal.name, goal.goal.measure);
  goalSection(draft, title, layout.differenceColumn, goal.goal.key, heading);
  draft.rowGroups.push(...branchGroups(tree, first));
  const leaves = offers.tree.leaves;
  const amounts = scheduleByRow(tree, plan.byMember, leaves.length, goal.goal.unit);
  const all = splitCell(split, offerBlock, offers.tree.rows.length - 1, 'runningDivisor', 'both');
  const yearColumn = (decomposition.axis[0] as DecompositionLayout['axis'][number]).column;

  tree.rows.forEach(({ key, depth, children }, row) => {
    const at = first + row;
    const style = rowStyle(tree, row);
    const plain = namedStyle(style, number);
    const isLeaf = children.length === 0;
    const own = amounts[row] as readonly number[];
    draft.put(at, 0, key, namedStyle('key'));
    draft.put(
      at,
      1,
      members[row]?.name ?? '',
      namedStyle(style === 'calculation' ? 'label' : style, '', depth),
    );
    offers.tree.rows.forEach((offer, offerRow) => {
      const column = layout.columns[offerRow] as number;
      const under = leaves.flatMap((leafRow, leaf) =>
        leafRow >= offerRow && leafRow < offer.end ? [leaf] : [],
      );
      const expected =
        offerRow === 0
          ? toAmount(goal.targets[row] as Units, goal.goal.unit)
          : under.reduce((sum, leaf) => sum + (own[leaf] as number), 0);
      if (offerRow === 0) {
        const year = decompositionCell(decomposition, goalAt, row, yearColumn, 'column');
        draft.calculate(at, column, fx`${year}`, expected, isLeaf ? namedStyle('link', number) : plain);
      } else if (offer.children.length > 0) {
        const parts = offer.children.map((child) => layout.columns[child] as number);
        draft.calculate(
          at,
          column,
          sumOfColumns(parts, at),
          expected,
          isLeaf ? namedStyle('calculation', number) : plain,
        );
      } else if (row === 0 && !isLeaf) {
        draft.calculate(
          at,
          column,
          fx`${splitCell(split, offerBlock, offerRow, 'amount', 'both')}`,
          expected,
          plain,
        );
      } else if (!isLeaf) {
        draft.calculate(at, column, childrenSum(tree, row, first, column), expected, plain);
      } else if (plan.byMember.pattern === 'grid') {
        draft.calculate(at, column, String(expected), expected, namedStyle('held', number));
      } else {
        const formula = crossing(layout.sheet, {
          rowsTo: splitCell(split, memberBlock, row, 'runningAll', 'column'),
          rowsBefore: splitCell(split, memberBlock, row - 1, 'runningAll', 'column'),
          columnsTo: splitCell(split, offerBlock, offerRow, 'running', 'both'),
          columnsBefore: splitCell(split, offerBlock, offerRow - 1, 'running', 'both'),
          all,
          unit,
        });
        draft.calculate(at, column, formula, expected, plain);
      }
    });
    const products = (offers.tree.rows[0] as (typeof offers.tree.rows)[number]).children.map(
      (child) => layout.columns[child] as number,
    );
    drawRowDifference(draft, at, layout.differenceColumn, layout.columns[0] as number, products);
  });
  draft.put(difference, 0, 'Δ', namedStyle('difference'));
  draft.put(difference, 1, texts.difference, namedStyle('difference'));
  if ((tree.rows[0] as (typeof tree.rows)[number]).children.length === 0) return;
  for (const column of layout.columns) {
    drawColumnDifference(draft, difference, column, first, childrenSum(tree, 0, first, column));
  }
}
