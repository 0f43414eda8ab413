import { toSerial } from '#engine/days/serial.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { cellAt, type FormulaTag, formulasOn, type Reference } from '#formula/fx.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { type AxisColumn, monthColumn } from '#workbook/sheets/common/axis.ts';
import { type Cell, drawLine } from '#workbook/sheets/common/column-table.ts';
import { monthCell } from '#workbook/sheets/common/month-layout.ts';
import { workdaysBetween } from '#workbook/sheets/common/workday-formula.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** A line above the tables: what a column is, its days, its working days. */
interface HeadLine {
  readonly key: string;
  readonly title: (texts: TableTexts) => string | null;
  readonly cell: (head: Head, period: AxisColumn) => Cell;
}

interface Head {
  readonly context: PlanContext;
  readonly fx: FormulaTag;
  readonly cell: (line: string, column: number) => Reference;
}

const day = namedStyle('subheader', formats.shortDay);
const whole = namedStyle('subheader', formats.count);

export const headLines: readonly HeadLine[] = [
  {
    key: 'kind',
    title: () => null,
    cell: (_head, { kind }) => ({ value: kind === 'month' ? 'M' : 'W', style: namedStyle('key') }),
  },
  {
    key: 'firstDay',
    title: ({ months }) => months.firstDay,
    cell: (head, period) => {
      const { context, fx, cell } = head;
      if (period.kind === 'month') return dayOfMonth(head, period, 'firstDay');
      const month = monthColumn(context.layouts.weeks, period.months[0]);
      const { column } = period;
      const formula =
        column === month + 1 ? fx`${cell('firstDay', month)}` : fx`${cell('lastDay', column - 1)}+1`;
      return { formula, value: toSerial(weekOf(head, period).period.first), style: day };
    },
  },
  {
    key: 'lastDay',
    title: ({ months }) => months.lastDay,
    cell: (head, period) => {
      const { context, fx, cell } = head;
      if (period.kind === 'month') return dayOfMonth(head, period, 'lastDay');
      const from = cell('firstDay', period.column);
      const month = monthColumn(context.layouts.weeks, period.months[0]);
      return {
        formula: fx`MIN(${from}+7-WEEKDAY(${from},2),${cell('lastDay', month)})`,
        value: toSerial(weekOf(head, period).period.last),
        style: day,
      };
    },
  },
  {
    key: 'workdays',
    title: ({ months }) => months.workdays,
    cell: (head, period) => {
      const { context, fx, cell } = head;
      const { kind, column, index, parts } = period;
      if (kind === 'month') {
        const weeks = { ...cell('workdays', parts[0]!), lastColumn: parts[parts.length - 1]! };
        const { workdays } = context.plan.months[index] as Plan['months'][number];
        return { formula: fx`SUM(${weeks})`, value: workdays, style: whole };
      }
      const { sheet } = context.layouts.weeks;
      return {
        formula: workdaysBetween(context, sheet, cell('firstDay', column), cell('lastDay', column)),
        value: weekOf(head, period).period.workdays,
        style: whole,
      };
    },
  },
  {
    key: 'soFar',
    title: ({ weekTable }) => weekTable.soFar,
    cell: (head, { kind, column, index }) => {
      if (kind === 'month') return { value: 0, style: whole };
      const { context, fx, cell } = head;
      const { weeks } = context.plan;
      const value = weeks
        .slice(0, index + 1)
        .filter(({ month }) => month === weeks[index]?.month)
        .reduce((sum, { period }) => sum + period.workdays, 0);
      return { formula: fx`${cell('soFar', column - 1)}+${cell('workdays', column)}`, value, style: whole };
    },
  },
];

const weekOf = ({ context }: Head, { index }: AxisColumn): Plan['weeks'][number] =>
  context.plan.weeks[index] as Plan['weeks'][number];

function dayOfMonth({ context, fx }: Head, { index }: AxisColumn, key: 'firstDay' | 'lastDay'): Cell {
  const { plan, layouts } = context;
  const { first, last } = plan.months[index] as Plan['months'][number];
  return {
    formula: fx`${monthCell(layouts.months, layouts.months.calendar.at(key), index)}`,
    value: toSerial(key === 'firstDay' ? first : last),
    style: day,
  };
}

export function drawHead(draft: SheetDraft, context: PlanContext): void {
  const { sheet, axis, columns, lines } = context.layouts.weeks;
  const cell = (line: string, column: number): Reference =>
    cellAt({ sheet, row: lines.at(line), column }, 'row');
  const head: Head = { context, fx: formulasOn(sheet), cell };
  for (const line of headLines) {
    const row = lines.at(line.key);
    const title = line.title(context.texts);
    if (title !== null) draft.put(row, columns.at('name'), title, namedStyle('subtitle'));
    drawLine(draft, row, { key: line.key, cell: (period: AxisColumn) => line.cell(head, period) }, axis);
  }
}
