import { toSerial } from '#engine/days/serial.ts';
import { scheduleByRow, weeksByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { type AxisColumn, weekAxis } from '#workbook/sheets/common/axis.ts';
import { drawAxisHeader, notZero } from '#workbook/sheets/common/axis-cells.ts';
import { type Context, goalSection, startSheet, unitCell } from '#workbook/sheets/common/context.ts';
import { branchGroups, childrenSum, rowStyle } from '#workbook/sheets/common/tree-rows.ts';
import {
  type DecompositionLayout,
  decompositionCell,
  monthColumn,
} from '#workbook/sheets/decomposition/layout.ts';
import { workdaysBetween } from '#workbook/sheets/months/calendar.ts';
import { type MonthsLayout, monthCell } from '#workbook/sheets/months/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

export interface WeeksLayout {
  readonly sheet: string;
  readonly axis: readonly AxisColumn[];
  readonly difference: number;
  /** Rows above the tables: what a column is, its days, its working days, and those so far in its month. */
  readonly kind: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly workdays: number;
  readonly soFar: number;
  readonly headerRow: number;
  /** First row of the organisation per goal; the goal's title stands above it. */
  readonly goals: readonly number[];
}

export function layOutWeeks(plan: Plan, texts: TableTexts): WeeksLayout {
  const axis = weekAxis(plan, texts, 2);
  const headerRow = 9;
  return {
    sheet: texts.sheets.weeks.name,
    axis,
    difference: Math.max(...axis.map(({ column }) => column)) + 1,
    kind: 3,
    firstDay: 4,
    lastDay: 5,
    workdays: 6,
    soFar: 7,
    headerRow,
    goals: plan.goals.map((_, index) => headerRow + 2 + index * (plan.tree.rows.length + 2)),
  };
}

/** Each month's target by its weeks, cut at month ends, by working days: the running total rounded. */
export function drawWeeks(
  context: Context,
  layout: WeeksLayout,
  months: MonthsLayout,
  decomposition: DecompositionLayout,
): SheetDraft {
  const { plan } = context;
  const draft = startSheet(context, 'weeks');
  drawHeader(context, layout, months, draft);
  plan.goals.forEach((goal, index) => {
    drawGoal(context, layout, decomposition, draft, goal, index);
  });
  draft.conditionalFormats.push(
    notZero(layout.headerRow + 1, layout.difference, draft.rows - layout.headerRow - 1, 1),
  );
  draft.freeze = { rows: layout.headerRow + 1, columns: 2 };
  draft.print = {
    ...draft.print,
    paper: 'a4',
    pagesWide: 4,
    titleRows: layout.headerRow + 1,
    titleColumns: 2,
  };
  return draft;
}

function drawHeader(context: Context, layout: WeeksLayout, months: MonthsLayout, draft: SheetDraft): void {
  const { plan, texts } = context;
  const { axis, headerRow, difference } = layout;
  const fx = formulasOn(layout.sheet);
  drawAxisHeader(draft, axis, headerRow - 1, headerRow);
  draft.put(headerRow, 0, texts.key, namedStyle('headerLeft'));
  draft.put(headerRow, 1, texts.name, namedStyle('headerLeft'));
  draft.put(headerRow, difference, texts.difference, namedStyle('header'));
  draft.columnWidths[0] = 9;
  draft.columnWidths[1] = 24;
  draft.columnWidths[difference] = 9;
  const labels = [
    [layout.firstDay, texts.months.firstDay],
    [layout.lastDay, texts.months.lastDay],
    [layout.workdays, texts.months.workdays],
    [layout.soFar, texts.weekTable.soFar],
  ] as const;
  for (const [row, label] of labels) draft.put(row, 1, label, namedStyle('subtitle'));

  const days = namedStyle('subheader', formats.shortDay);
  const whole = namedStyle('subheader', formats.count);
  const here = (row: number, column: number): Reference =>
    cellAt({ sheet: layout.sheet, row, column }, 'row');
  const workdaysOfWeek = plan.weeks.map(({ period }) => period.workdays);
  for (const { kind, column, index, parts } of axis) {
    draft.put(layout.kind, column, kind === 'month' ? 'M' : 'W', namedStyle('key'));
    if (kind === 'month') {
      const month = plan.months[index] as Plan['months'][number];
      const [first, last] = [parts[0] as number, parts[parts.length - 1] as number];
      draft.calculate(
        layout.firstDay,
        column,
        fx`${monthCell(months, months.firstDay, index)}`,
        toSerial(month.first),
        days,
      );
      draft.calculate(
        layout.lastDay,
        column,
        fx`${monthCell(months, months.lastDay, index)}`,
        toSerial(month.last),
        days,
      );
      const sum = fx`SUM(${{ ...here(layout.workdays, first), lastColumn: last }})`;
      draft.calculate(layout.workdays, column, sum, month.workdays, whole);
      draft.put(layout.soFar, column, 0, whole);
      continue;
    }
    const { period } = plan.weeks[index] as Plan['weeks'][number];
    const monthAt = monthBefore(axis, column).column;
    const isFirst = column === monthAt + 1;
    const start = isFirst ? fx`${here(layout.firstDay, monthAt)}` : fx`${here(layout.lastDay, column - 1)}+1`;
    const from = here(layout.firstDay, column);
    draft.calculate(layout.firstDay, column, start, toSerial(period.first), days);
    const sunday = fx`${from}+7-WEEKDAY(${from},2)`;
    draft.calculate(
      layout.lastDay,
      column,
      fx`MIN(${sunday},${here(layout.lastDay, monthAt)})`,
      toSerial(period.last),
      days,
    );
    const counted = workdaysBetween(context, layout.sheet, from, here(layout.lastDay, column));
    draft.calculate(layout.workdays, column, counted, period.workdays, whole);
    const soFar = workdaysOfWeek
      .slice(0, index + 1)
      .reduce(
        (sum, worked, week) => (plan.weeks[week]?.month === plan.weeks[index]?.month ? sum + worked : sum),
        0,
      );
    draft.calculate(
      layout.soFar,
      column,
      fx`${here(layout.soFar, column - 1)}+${here(layout.workdays, column)}`,
      soFar,
      whole,
    );
  }
}

function monthBefore(axis: readonly AxisColumn[], column: number): AxisColumn {
  const month = axis.filter((each) => each.kind === 'month' && each.column < column).pop();
  if (!month) throw new Error('a week lies in a month');
  return month;
}

function drawGoal(
  context: Context,
  layout: WeeksLayout,
  decomposition: DecompositionLayout,
  draft: SheetDraft,
  goal: GoalPlan,
  goalAt: number,
): void {
  const { plan, texts } = context;
  const { tree } = plan;
  const first = layout.goals[goalAt] as number;
  const number = amountFormat(goal.goal.unit);
  const title = texts.goalBlock(goal.goal.name, goal.goal.measure);
  goalSection(draft, first - 1, layout.difference, goal.goal.key, title);
  draft.rowGroups.push(...branchGroups(tree, first));
  const perMonth = scheduleByRow(tree, goal.schedule, plan.months.length, goal.goal.unit);
  const perWeek = weeksByRow(plan, goal);
  const formulas = weekFormulas(context, layout, goal);
  const fx = formulasOn(layout.sheet);

  tree.rows.forEach(({ key, depth, children }, row) => {
    const at = first + row;
    const style = rowStyle(tree, row);
    const isLeaf = children.length === 0;
    const plain = namedStyle(style, number);
    draft.put(at, 0, key, namedStyle('key'));
    draft.put(
      at,
      1,
      plan.members[row]?.name ?? '',
      namedStyle(style === 'calculation' ? 'label' : style, '', depth),
    );
    for (const { kind, column, index } of layout.axis) {
      if (kind === 'month') {
        const source = decompositionCell(
          decomposition,
          goalAt,
          row,
          monthColumn(decomposition, index),
          'column',
        );
        const link = isLeaf ? namedStyle('link', number) : plain;
        draft.calculate(at, column, fx`${source}`, perMonth[row]?.[index] as number, link);
      } else {
        const formula = isLeaf ? formulas(at, column) : childrenSum(tree, row, first, column);
        draft.calculate(at, column, formula, perWeek[row]?.[index] as number, plain);
      }
    }
    drawDifference(layout, draft, at);
  });
}

/** A leaf's week: `ROUND(month × working days so far ÷ the month's)` less the week before. */
function weekFormulas(context: Context, layout: WeeksLayout, goal: GoalPlan) {
  const fx = formulasOn(layout.sheet);
  const unit = fx`${unitCell(context, goal)}`;
  const parts = new Map(
    layout.axis.flatMap(({ kind, column }) => {
      if (kind !== 'week') return [];
      const month = columnName(monthBefore(layout.axis, column).column);
      const [here, before] = [columnName(column), columnName(column - 1)];
      const so = layout.soFar + 1;
      const whole = `MAX(1,${month}$${layout.workdays + 1})`;
      return [
        [column, { month, here: `${here}$${so}/${whole}`, before: `${before}$${so}/${whole}` }] as const,
      ];
    }),
  );
  return (row: number, column: number): string => {
    const { month, here, before } = parts.get(column) as { month: string; here: string; before: string };
    const counted = `ROUND($${month}${row + 1}/${unit},0)`;
    return `(ROUND(${counted}*${here},0)-ROUND(${counted}*${before},0))*${unit}`;
  };
}

function drawDifference(layout: WeeksLayout, draft: SheetDraft, at: number): void {
  const from = columnName((layout.axis[0] as AxisColumn).column);
  const to = columnName(layout.difference - 1);
  const kinds = `$${from}$${layout.kind + 1}:$${to}$${layout.kind + 1}`;
  const figures = `${from}${at + 1}:${to}${at + 1}`;
  const formula = `ROUND(SUMIFS(${figures},${kinds},"M")-SUMIFS(${figures},${kinds},"W"),6)`;
  draft.calculate(at, layout.difference, formula, 0, namedStyle('difference', formats.difference));
}
