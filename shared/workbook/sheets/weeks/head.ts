import { weightWithin } from '#engine/calendar/day-weights.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { sumOf } from '#engine/sum.ts';
import { cellAt, type FormulaTag, formulasOn, type Reference } from '#formula/fx.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import { type Cell, drawLine } from '#workbook/sheets/common/column-table.ts';
import { isWeighted, weightFormula, weightLines } from '#workbook/sheets/common/day-weight.ts';
import { monthCell } from '#workbook/sheets/common/month-layout.ts';
import { placeInWeekFormula } from '#workbook/sheets/common/week-days.ts';
import { workdaysBetween } from '#workbook/sheets/common/workday-formula.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** A line above the tables: the days of a column, its working days. */
interface HeadLine {
  readonly key: string;
  readonly title: (texts: TableTexts, isByWeights: boolean) => string;
  /** Null: no cell. */
  readonly cell: (head: Head, period: AxisColumn) => Cell | null;
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
    key: 'firstDay',
    title: ({ months }) => months.firstDay,
    cell: (head, { kind, column, index }) => {
      const { context, fx, cell } = head;
      const formula =
        kind === 'year' || index === 0
          ? fx`${dayOfMonth(head, 'firstDay', 0)}`
          : fx`${cell('lastDay', column - 1)}+1`;
      const { start } = context.plan.inputs;
      const value = kind === 'year' ? start : weekOf(head, index).period.first;
      return { formula, value: toSerial(value), style: day };
    },
  },
  {
    key: 'lastDay',
    title: ({ months }) => months.lastDay,
    cell: (head, { kind, column, index }) => {
      const { context, fx, cell } = head;
      const { months, inputs } = context.plan;
      const end = dayOfMonth(head, 'lastDay', months.length - 1);
      if (kind === 'year') return { formula: fx`${end}`, value: toSerial(inputs.end), style: day };
      const from = cell('firstDay', column);
      const place = placeInWeekFormula[inputs.calendar.weekStart];
      return {
        formula: fx`MIN(${from}+7-${place(fx`${from}`)},${{ ...end, anchor: 'both' }})`,
        value: toSerial(weekOf(head, index).period.last),
        style: day,
      };
    },
  },
  {
    key: 'workdays',
    title: ({ months }) => months.workdays,
    cell: (head, { kind, column, index, parts }) => {
      const { context, fx, cell } = head;
      if (kind === 'year') {
        const weeks = { ...cell('workdays', parts[0]!), lastColumn: parts[parts.length - 1]! };
        const value = sumOf(context.plan.months.map(({ workdays }) => workdays));
        return { formula: fx`SUM(${weeks})`, value, style: whole };
      }
      const { sheet } = context.layouts.weeks;
      return {
        formula: workdaysBetween(context, sheet, cell('firstDay', column), cell('lastDay', column)),
        value: weekOf(head, index).period.workdays,
        style: whole,
      };
    },
  },
  {
    key: 'soFar',
    title: ({ weekTable }, isByWeights) => (isByWeights ? weekTable.weightSoFar : weekTable.soFar),
    cell: (head, { kind, column, index, months: [, end] }) => {
      if (kind === 'year') return null;
      const { context, fx, cell } = head;
      const { calendar, months } = context.plan;
      const { first } = months[end - 1] as Plan['months'][number];
      const opens = dayOfMonth(head, 'firstDay', end - 1);
      return {
        formula: weightFormula(
          context,
          context.layouts.weeks.sheet,
          fx`${opens}`,
          fx`${cell('lastDay', column)}`,
        ),
        value: weightWithin(calendar, { first, last: weekOf(head, index).period.last }),
        style: whole,
      };
    },
  },
  {
    key: 'ofMonth',
    title: ({ weekTable }, isByWeights) => (isByWeights ? weekTable.weightOfMonth : weekTable.ofMonth),
    cell: ({ context, fx }, { kind, months: [, end] }) => {
      if (kind === 'year') return null;
      const { months } = context.layouts;
      return {
        formula: fx`${monthCell(months, months.calendar.at(weightLines(context.plan).month), end - 1)}`,
        value: context.plan.dayWeights[end - 1] as number,
        style: whole,
      };
    },
  },
];

const weekOf = ({ context }: Head, index: number): Plan['weeks'][number] =>
  context.plan.weeks[index] as Plan['weeks'][number];

const dayOfMonth = ({ context }: Head, key: 'firstDay' | 'lastDay', month: number): Reference => {
  const { months } = context.layouts;
  return monthCell(months, months.calendar.at(key), month);
};

export function drawHead(draft: SheetDraft, context: PlanContext): void {
  const { sheet, axis, columns, lines } = context.layouts.weeks;
  const cell = (line: string, column: number): Reference =>
    cellAt({ sheet, row: lines.at(line), column }, 'row');
  const head: Head = { context, fx: formulasOn(sheet), cell };
  for (const line of headLines) {
    const row = lines.at(line.key);
    draft.put(
      row,
      columns.at('name'),
      line.title(context.texts, isWeighted(context.plan)),
      namedStyle('subtitle'),
    );
    drawLine(draft, row, { key: line.key, cell: (period: AxisColumn) => line.cell(head, period) }, axis);
  }
}
