import { scheduleByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan, OfferPlan } from '#engine/plan/goal-plan.ts';
import type { OfferTree } from '#engine/plan/offers.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Units } from '#engine/units.ts';
import { formulasOn } from '#formula/fx.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { type AxisColumn, monthAxis } from '#workbook/sheets/common/axis.ts';
import {
  drawAxisHeader,
  drawColumnDifference,
  drawRowDifference,
  expectedOf,
  notZero,
  sumOfColumns,
} from '#workbook/sheets/common/axis-cells.ts';
import { type Context, goalSection, startSheet, unitCell } from '#workbook/sheets/common/context.ts';
import { crossing } from '#workbook/sheets/common/crossing.ts';
import { branchGroups, childrenSum, rowStyle } from '#workbook/sheets/common/tree-rows.ts';
import { type MonthsLayout, monthCell, yearCell } from '#workbook/sheets/months/layout.ts';
import { type SplitBlock, type SplitLayout, splitCell } from '#workbook/sheets/split/layout.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** One goal's two tables: offers by month, then people by offer. */
export interface OfferBlock {
  readonly title: number;
  /** The top row of the tree of offers. */
  readonly first: number;
  readonly difference: number;
}
export interface OffersLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly axis: readonly AxisColumn[];
  readonly differenceColumn: number;
  readonly goals: readonly OfferBlock[];
}

export function layOutOffers({ goals, offers, ...plan }: Plan, texts: TableTexts): OffersLayout | null {
  if (!offers) return null;
  const headerRow = 4;
  const axis = monthAxis({ goals, offers, ...plan }, texts, 2);
  const size = offers.tree.rows.length;
  return {
    sheet: texts.sheets.offerTable.name,
    headerRow,
    axis,
    differenceColumn: Math.max(...axis.map(({ column }) => column)) + 1,
    goals: goals.map((_, index) => {
      const title = headerRow + 1 + index * (size + 3);
      return { title, first: title + 1, difference: title + 1 + size };
    }),
  };
}

/** Products and their channels by month: both margins close. */
export function drawOffers(
  context: Context,
  layout: OffersLayout,
  split: SplitLayout,
  months: MonthsLayout,
): SheetDraft {
  const draft = startSheet(context, 'offerTable');
  const { texts, plan } = context;
  const { headerRow, axis, differenceColumn } = layout;
  drawAxisHeader(draft, axis, headerRow - 1, headerRow);
  draft.put(headerRow, 0, texts.key, namedStyle('headerLeft'));
  draft.put(headerRow, 1, texts.offers.offer, namedStyle('headerLeft'));
  draft.put(headerRow, differenceColumn, texts.difference, namedStyle('header'));
  draft.columnWidths[0] = 9;
  draft.columnWidths[1] = 26;
  draft.columnWidths[differenceColumn] = 9;
  plan.goals.forEach((goal, index) => {
    if (plan.offers && goal.offers)
      drawGoal(context, layout, split, months, draft, index, plan.offers, goal, goal.offers);
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
  layout: OffersLayout,
  split: SplitLayout,
  months: MonthsLayout,
  draft: SheetDraft,
  goalAt: number,
  { tree, names }: OfferTree,
  goal: GoalPlan,
  plan: OfferPlan,
): void {
  const { texts } = context;
  const block = layout.goals[goalAt] as OfferBlock;
  const number = amountFormat(goal.goal.unit);
  const fx = formulasOn(layout.sheet);
  const unit = unitCell(context, goal);
  const splitBlock = split.offers[goalAt] as SplitBlock;
  const monthRows = months.goals[goalAt] as MonthsLayout['goals'][number];
  const heading = texts.offers.byMonth(goal.goal.name, goal.goal.measure);
  goalSection(draft, block.title, layout.differenceColumn, goal.goal.key, heading);
  draft.rowGroups.push(...branchGroups(tree, block.first));
  const amounts = scheduleByRow(tree, plan.byMonth, goal.months.length, goal.goal.unit);

  tree.rows.forEach(({ key, depth, children }, row) => {
    const at = block.first + row;
    const style = rowStyle(tree, row);
    const plain = namedStyle(style, number);
    const isLeaf = children.length === 0;
    draft.put(at, 0, key, namedStyle('key'));
    draft.put(
      at,
      1,
      names[row] || texts.allOffers,
      namedStyle(style === 'calculation' ? 'label' : style, '', depth),
    );
    for (const column of layout.axis) {
      const expected = expectedOf(
        column,
        amounts[row] as readonly number[],
        plan.targets[row] as Units,
        goal,
      );
      const month = column.index;
      if (isLeaf && column.kind === 'month' && plan.byMonth.pattern === 'grid') {
        draft.calculate(at, column.column, String(expected), expected, namedStyle('held', number));
        continue;
      }
      const formula = (): string => {
        if (!isLeaf && row > 0) return childrenSum(tree, row, block.first, column.column);
        if (column.kind === 'quarter') return sumOfColumns(column.parts, at);
        if (column.kind === 'year') return fx`${splitCell(split, splitBlock, row, 'amount', 'column')}`;
        if (row === 0) return fx`${monthCell(months, monthRows.targets, month)}*${unit}`;
        return crossing(layout.sheet, {
          rowsTo: splitCell(split, splitBlock, row, 'running', 'column'),
          rowsBefore: splitCell(split, splitBlock, row - 1, 'running', 'column'),
          columnsTo: monthCell(months, monthRows.targetsRunning, month),
          columnsBefore: monthCell(months, monthRows.targetsRunning, month - 1),
          all: yearCell(months, monthRows.targetsRunning),
          unit,
        });
      };
      const isLink = column.kind === 'year' && isLeaf;
      const period = column.kind === 'quarter' && isLeaf ? namedStyle('period', number) : plain;
      draft.calculate(at, column.column, formula(), expected, isLink ? namedStyle('link', number) : period);
    }
    const year = layout.axis[0] as AxisColumn;
    drawRowDifference(draft, at, layout.differenceColumn, year.column, year.parts);
  });
  draft.put(block.difference, 0, 'Δ', namedStyle('difference'));
  draft.put(block.difference, 1, texts.difference, namedStyle('difference'));
  for (const { column } of layout.axis) {
    drawColumnDifference(
      draft,
      block.difference,
      column,
      block.first,
      childrenSum(tree, 0, block.first, column),
    );
  }
}
