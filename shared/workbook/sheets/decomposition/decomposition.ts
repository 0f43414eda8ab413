import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { toAmount } from '#engine/units.ts';
import { columnName } from '#formula/address.ts';
import type { ConditionalFormat, Style } from '#host/sheet.ts';
import { type AxisColumn, monthAxis } from '#workbook/sheets/common/axis.ts';
import {
  axisGroups,
  columnDifference,
  differenceMarks,
  expectedOf,
  rowDifference,
  sumOfColumns,
} from '#workbook/sheets/common/axis-cells.ts';
import {
  drawCell,
  drawHeader,
  drawLine,
  drawRows,
  type Line,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import { type Context, goalSection, pagesAcross, startSheet } from '#workbook/sheets/common/context.ts';
import { branchGroups, childrenSum, memberRows } from '#workbook/sheets/common/tree-rows.ts';
import { type GoalTable, goalTable } from '#workbook/sheets/goal-table.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { styles } from '#workbook/style/styles.ts';
import { decompositionColumns, labelColumns, type MemberRow } from './columns.ts';
import type { DecompositionLayout, GoalBlock } from './layout.ts';

const HEADER_ROW = 4;

export function layOutDecomposition({
  plan,
  texts,
  messages,
}: Pick<Context, 'plan' | 'texts' | 'messages'>): DecompositionLayout {
  const sheet = texts.sheets.decomposition.name;
  const axis = monthAxis(plan, texts, labelColumns(messages).length);
  let row = HEADER_ROW + 1;
  const goals = plan.goals.map((): GoalBlock => {
    const title = row;
    const first = title + 1;
    const foot = first + plan.tree.rows.length;
    row = foot + 4;
    return { sheet, title, first, difference: foot, uplift: foot + 1, withUplift: foot + 2 };
  });
  const columns = placesInOrder(decompositionColumns(messages, axis));
  return { sheet, keyRow: HEADER_ROW - 1, headerRow: HEADER_ROW, axis, columns, goals };
}

/** The target decomposition table: the organisation down, the year, its quarters and months across. */
export function drawDecomposition(context: PlanContext): SheetDraft {
  const { plan, texts, messages, layouts } = context;
  const { headerRow, axis, columns: places, goals } = layouts.decomposition;
  const draft = startSheet(context, 'decomposition');
  drawHeader(draft, headerRow, decompositionColumns(messages, axis));
  draft.rowHeights.push({ row: headerRow, height: 24 });
  draft.columnGroups.push(...axisGroups(axis));
  plan.goals.forEach((goal, index) => {
    const title = texts.goalBlock(goal.goal.name, goal.goal.measure);
    const block = goals[index] as GoalBlock;
    goalSection(draft, { row: block.title, end: places.end, key: goal.goal.key, title });
    const table = goalTable(context, index, draft.name);
    drawMembers(draft, block, table);
    drawFoot(draft, block, table);
  });
  const difference = places.at('difference');
  const year = places.at('year');
  draft.conditionalFormats.push(
    ...differenceMarks(draft, layouts.decomposition),
    ...goals.map((block) => typedOver(block.first, year, plan.tree.rows.length, difference - year)),
  );
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = {
    ...draft.print,
    pagesWide: pagesAcross(plan, 1),
    titleRows: headerRow + 1,
    titleColumns: 2,
  };
  return draft;
}

/** What a person types over a formula is marked at once. */
function typedOver(row: number, column: number, rows: number, columns: number): ConditionalFormat {
  const { color, fill, bold } = styles.held;
  const formula = `NOT(ISFORMULA(${columnName(column)}${row + 1}))`;
  return { area: { row, column, rows, columns }, formula, style: { color, fill, bold } };
}

function drawMembers(draft: SheetDraft, block: GoalBlock, of: GoalTable): void {
  const { context, goal } = of;
  const { plan, messages, layouts } = context;
  const { axis, columns } = layouts.decomposition;
  const amounts = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit);
  const leafOf = new Map(plan.tree.leaves.map((row, leaf) => [row, leaf]));
  const members = memberRows(plan, block.first).map(
    (row): MemberRow => ({
      ...row,
      of,
      rank: plan.members[row.row]?.rank ?? null,
      amounts: amounts[row.row] as readonly number[],
      leaf: leafOf.get(row.row) ?? null,
    }),
  );
  draft.rowGroups.push(...branchGroups(plan.tree, block.first));
  for (const { at, label } of members) {
    draft.style({ row: at, column: 0, rows: 1, columns: columns.at('remarks') }, namedStyle(label));
  }
  drawRows(draft, members, decompositionColumns(messages, axis));
}

/** A line below the people of a goal, with the mark that it is found again by. */
interface FootLine extends Line<AxisColumn> {
  readonly row: number;
  readonly mark: string;
  readonly title: string;
  readonly style: Style;
}

function drawFoot(draft: SheetDraft, block: GoalBlock, of: GoalTable): void {
  const { axis, columns } = of.context.layouts.decomposition;
  for (const line of footLines(block, of)) {
    const { row, mark, title, style } = line;
    draft.style({ row, column: 0, rows: 1, columns: columns.at('remarks') }, style);
    draft.put(row, columns.at('key'), mark, style);
    draft.put(row, columns.at('name'), title, style);
    drawLine(draft, row, line, axis);
  }
  const difference = rowDifference(block.uplift, axis[0] as AxisColumn, of.decimals);
  drawCell(draft, block.uplift, columns.at('difference'), difference);
}

function footLines(block: GoalBlock, of: GoalTable): FootLine[] {
  const { context, goal, fx, unit, format } = of;
  const { plan, texts } = context;
  const { tree } = plan;
  const hasPeople = (tree.rows[0]?.children.length ?? 0) > 0;
  const uplifts = goal.uplift.months.map((month) => toAmount(month, goal.goal.unit));
  const totals = goal.months.map((month) => toAmount(month, goal.goal.unit));
  const uplift = (period: AxisColumn): number => expectedOf(period, uplifts, goal.uplift.year, goal);
  const topCell = ({ column }: AxisColumn): string => `${columnName(column)}${block.first + 1}`;

  const parts = (period: AxisColumn): string => {
    if (hasPeople) return childrenSum(tree, 0, block.first, period.column);
    if (period.kind === 'month') return fx`${of.month('targets', period.index)}*${unit}`;
    return topCell(period);
  };
  const upliftFormula = ({ kind, index, parts }: AxisColumn): string => {
    if (kind === 'month') return fx`${of.month('uplift', index)}*${unit}`;
    if (kind === 'year') return fx`${of.year('uplift')}*${unit}`;
    return sumOfColumns(parts, block.uplift);
  };
  return [
    {
      key: 'difference',
      row: block.difference,
      mark: 'Δ',
      title: texts.difference,
      style: namedStyle('difference'),
      cell: (period) =>
        columnDifference(period.column, { row: block.first, below: parts(period) }, of.decimals),
    },
    {
      key: 'uplift',
      row: block.uplift,
      mark: '+',
      title: texts.uplift(`${Math.round(goal.goal.uplift * 10000) / 100}%`),
      style: namedStyle('label'),
      cell: (period) => ({
        formula: upliftFormula(period),
        value: uplift(period),
        style: namedStyle('calculation', format),
      }),
    },
    {
      key: 'withUplift',
      row: block.withUplift,
      mark: 'Σ',
      title: texts.withUplift,
      style: namedStyle('subtotal'),
      cell: (period) => ({
        formula: `${topCell(period)}+${columnName(period.column)}${block.uplift + 1}`,
        value: uplift(period) + expectedOf(period, totals, goal.total, goal),
        style: namedStyle('subtotal', format),
      }),
    },
  ];
}
