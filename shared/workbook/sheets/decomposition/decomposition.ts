import { scheduleByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { toAmount, type Units } from '#engine/units.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import {
  drawAxisHeader,
  drawColumnDifference,
  drawRowDifference,
  expectedOf,
  notZero,
  sumOfColumns,
} from '#workbook/sheets/common/axis-cells.ts';
import {
  type Context,
  goalIndex,
  goalSection,
  inputCell,
  startSheet,
  unitCell,
} from '#workbook/sheets/common/context.ts';
import { crossing } from '#workbook/sheets/common/crossing.ts';
import { branchGroups, childrenSum, rowStyle } from '#workbook/sheets/common/tree-rows.ts';
import { type MonthsLayout, monthCell, yearCell } from '#workbook/sheets/months/layout.ts';
import type { HeldCells } from '#workbook/sheets/months/own.ts';
import { type SplitLayout, splitCell } from '#workbook/sheets/split/layout.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { DecompositionLayout, GoalBlock } from './layout.ts';

/** The target decomposition table: the organisation down, the year, its quarters and months across. */
export function drawDecomposition(
  context: Context,
  layout: DecompositionLayout,
  split: SplitLayout,
  months: MonthsLayout,
  held: HeldCells,
): SheetDraft {
  const draft = startSheet(context, 'decomposition');
  drawHeader(context, layout, draft);
  context.plan.goals.forEach((goal, index) => {
    const block = layout.goals[index] as GoalBlock;
    drawTitle(context, layout, draft, block, goal);
    drawMembers(context, layout, split, months, draft, index, held);
    drawFoot(context, layout, months, draft, index);
  });
  const lastRow = draft.rows - 1;
  const { difference } = layout.columns;
  draft.conditionalFormats.push(
    notZero(layout.headerRow + 1, difference, lastRow - layout.headerRow, 1),
    ...layout.goals.map((block) => notZero(block.difference, 3, 1, difference - 3)),
  );
  draft.freeze = { rows: layout.headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, titleRows: layout.headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawHeader({ texts }: Context, layout: DecompositionLayout, draft: SheetDraft): void {
  const { keyRow, headerRow, axis, columns } = layout;
  drawAxisHeader(draft, axis, keyRow, headerRow);
  draft.put(headerRow, columns.key, texts.key, namedStyle('headerLeft'));
  draft.put(headerRow, columns.name, texts.name, namedStyle('headerLeft'));
  draft.put(headerRow, columns.rank, texts.rank, namedStyle('header'));
  draft.put(headerRow, columns.difference, texts.difference, namedStyle('header'));
  draft.put(headerRow, columns.remarks, texts.remarks, namedStyle('headerLeft'));
  draft.columnWidths[columns.key] = 9;
  draft.columnWidths[columns.name] = 24;
  draft.columnWidths[columns.rank] = 10;
  draft.columnWidths[columns.difference] = 9;
  draft.columnWidths[columns.remarks] = 28;
}

function drawTitle(
  { texts }: Context,
  layout: DecompositionLayout,
  draft: SheetDraft,
  block: GoalBlock,
  { goal }: GoalPlan,
): void {
  const title = texts.goalBlock(goal.name, goal.measure);
  goalSection(draft, block.title, layout.columns.remarks, goal.key, title);
}

function drawMembers(
  context: Context,
  layout: DecompositionLayout,
  split: SplitLayout,
  months: MonthsLayout,
  draft: SheetDraft,
  goalAt: number,
  held: HeldCells,
): void {
  const { plan } = context;
  const { tree } = plan;
  const goal = plan.goals[goalAt] as GoalPlan;
  const block = layout.goals[goalAt] as GoalBlock;
  const number = amountFormat(goal.goal.unit);
  const amounts = scheduleByRow(tree, goal.schedule, plan.months.length, goal.goal.unit);
  draft.rowGroups.push(...branchGroups(tree, block.first));
  const leafOf = new Map(tree.leaves.map((row, leaf) => [row, leaf]));

  tree.rows.forEach((node, row) => {
    const member = plan.members[row] as (typeof plan.members)[number];
    const at = block.first + row;
    const style = rowStyle(tree, row);
    const plain = namedStyle(style, number);
    const label = style === 'calculation' ? 'label' : style;
    draft.style({ row: at, column: 0, rows: 1, columns: layout.columns.remarks }, namedStyle(label));
    draft.put(at, layout.columns.key, member.key, label === 'label' ? namedStyle('key') : namedStyle(label));
    draft.put(at, layout.columns.name, member.name, namedStyle(label, '', node.depth));
    draft.put(at, layout.columns.rank, member.rank, namedStyle(label));
    const months12 = amounts[row] as readonly number[];
    const leaf = leafOf.get(row);
    if (leaf === undefined && row > 0) {
      for (const axisColumn of layout.axis) {
        const expected = expectedOf(axisColumn, months12, goal.targets[row] as Units, goal);
        draft.calculate(
          at,
          axisColumn.column,
          childrenSum(tree, row, block.first, axisColumn.column),
          expected,
          plain,
        );
      }
    } else {
      drawOwnFigures(context, layout, split, months, draft, goalAt, row, leaf ?? null, months12, plain, held);
    }
    rowDifference(layout, draft, at);
    draft.put(at, layout.columns.remarks, null, namedStyle('remark'));
  });
}

/** Year and months of the top or a leaf: from the steps on the other two sheets. */
function drawOwnFigures(
  context: Context,
  layout: DecompositionLayout,
  split: SplitLayout,
  months: MonthsLayout,
  draft: SheetDraft,
  goalAt: number,
  row: number,
  leaf: number | null,
  amounts: readonly number[],
  plain: Style,
  held: HeldCells,
): void {
  const { plan } = context;
  const goal = plan.goals[goalAt] as GoalPlan;
  const block = layout.goals[goalAt] as GoalBlock;
  const at = block.first + row;
  const fx = formulasOn(layout.sheet);
  const number = amountFormat(goal.goal.unit);
  const unit = unitCell(context, goal);
  const link = row === 0 ? plain : namedStyle('link', number);
  for (const axisColumn of layout.axis) {
    const { kind, column, index } = axisColumn;
    const expected = expectedOf(axisColumn, amounts, goal.targets[row] as Units, goal);
    if (kind === 'year') {
      const source =
        row === 0
          ? fx`${inputCell(context, ['goals', goalIndex(context, goal), 'total'])}`
          : fx`${splitCell(split, split.members[goalAt] as SplitLayout['members'][number], row, 'amount', 'column')}`;
      draft.calculate(at, column, source, expected, link);
    } else if (kind === 'quarter') {
      draft.calculate(
        at,
        column,
        sumOfColumns(axisColumn.parts, at),
        expected,
        row === 0 ? plain : namedStyle('period', number),
      );
    } else if (leaf === null) {
      const rows = months.goals[goalAt] as MonthsLayout['goals'][number];
      draft.calculate(at, column, fx`${monthCell(months, rows.targets, index)}*${unit}`, expected, link);
    } else if (held(goalAt, leaf, index)) {
      draft.put(at, column, expected, namedStyle('held', number));
    } else {
      const formula = leafMonth(context, layout, split, months, goalAt, row, leaf, index);
      if (formula === null)
        draft.calculate(at, column, String(expected), expected, namedStyle('held', number));
      else
        draft.calculate(at, column, formula, expected, row === 0 ? plain : namedStyle('calculation', number));
    }
  }
}

/**
 * Null where only the fitted grid has an answer, which is written as a value: `=1200`, a formula of ours, so that it
 * is never taken for a number that a person holds.
 */
function leafMonth(
  context: Context,
  layout: DecompositionLayout,
  split: SplitLayout,
  months: MonthsLayout,
  goalAt: number,
  row: number,
  leaf: number,
  month: number,
): string | null {
  const { plan } = context;
  const goal = plan.goals[goalAt] as GoalPlan;
  if (goal.schedule.pattern === 'grid') return null;
  const fx = formulasOn(layout.sheet);
  const unit = unitCell(context, goal);
  const rows = months.goals[goalAt] as MonthsLayout['goals'][number];
  const own = rows.own.get(leaf);
  if (own) return fx`${monthCell(months, own.months, month)}*${unit}`;
  const block = split.members[goalAt] as SplitLayout['members'][number];
  return crossing(layout.sheet, {
    rowsTo: splitCell(split, block, row, 'running', 'column'),
    rowsBefore: splitCell(split, block, row - 1, 'running', 'column'),
    columnsTo: monthCell(months, rows.remainingRunning, month),
    columnsBefore: monthCell(months, rows.remainingRunning, month - 1),
    all: yearCell(months, rows.remainingRunning),
    unit,
  });
}

function rowDifference({ axis, columns }: DecompositionLayout, draft: SheetDraft, row: number): void {
  const year = axis[0] as AxisColumn;
  drawRowDifference(draft, row, columns.difference, year.column, year.parts);
}

function drawFoot(
  context: Context,
  layout: DecompositionLayout,
  months: MonthsLayout,
  draft: SheetDraft,
  goalAt: number,
): void {
  const { plan, texts } = context;
  const goal = plan.goals[goalAt] as GoalPlan;
  const block = layout.goals[goalAt] as GoalBlock;
  const rows = months.goals[goalAt] as MonthsLayout['goals'][number];
  const fx = formulasOn(layout.sheet);
  const number = amountFormat(goal.goal.unit);
  const unit = unitCell(context, goal);
  const uplift = goal.uplift.months.map((month) => toAmount(month, goal.goal.unit));
  const total = goal.months.map((month) => toAmount(month, goal.goal.unit));
  const name = (row: number, key: string, label: string, style: Style): void => {
    draft.style({ row, column: 0, rows: 1, columns: layout.columns.remarks }, style);
    draft.put(row, layout.columns.key, key, style);
    draft.put(row, layout.columns.name, label, style);
  };
  name(block.difference, 'Δ', texts.difference, namedStyle('difference'));
  name(
    block.uplift,
    '+',
    texts.uplift(`${Math.round(goal.goal.uplift * 10000) / 100}%`),
    namedStyle('label'),
  );
  name(block.withUplift, 'Σ', texts.withUplift, namedStyle('subtotal'));

  const top = plan.tree.rows[0] as (typeof plan.tree.rows)[number];
  for (const axisColumn of layout.axis) {
    const { kind, column, index, parts } = axisColumn;
    const letter = columnName(column);
    const topCell = `${letter}${block.first + 1}`;
    const against =
      top.children.length > 0
        ? childrenSum(plan.tree, 0, block.first, column)
        : kind === 'month'
          ? fx`${monthCell(months, rows.targets, index)}*${unit}`
          : topCell;
    drawColumnDifference(draft, block.difference, column, block.first, against);
    const upliftFormula =
      kind === 'month'
        ? fx`${monthCell(months, rows.uplift, index)}*${unit}`
        : kind === 'year'
          ? fx`${yearCell(months, rows.uplift)}*${unit}`
          : sumOfColumns(parts, block.uplift);
    const expectedUplift = expectedOf(axisColumn, uplift, goal.uplift.year, goal);
    draft.calculate(block.uplift, column, upliftFormula, expectedUplift, namedStyle('calculation', number));
    draft.calculate(
      block.withUplift,
      column,
      `${topCell}+${letter}${block.uplift + 1}`,
      expectedUplift + expectedOf(axisColumn, total, goal.total, goal),
      namedStyle('subtotal', number),
    );
  }
  rowDifference(layout, draft, block.uplift);
}
