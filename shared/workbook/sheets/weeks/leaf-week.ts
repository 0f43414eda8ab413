import type { Plan } from '#engine/plan/plan.ts';
import { cellAt, type Reference } from '#formula/fx.ts';
import { type AxisColumn, monthColumn } from '#workbook/sheets/common/axis.ts';
import { weightLines } from '#workbook/sheets/common/day-weight.ts';
import { monthCell } from '#workbook/sheets/common/month-layout.ts';
import { decompositionCell } from '#workbook/sheets/decomposition/layout.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';

type Week = Plan['weeks'][number];

/**
 * A person's week as the sum of its days. Within a month it is what the running total adds,
 * `ROUND(month × days so far ÷ days of the month)`; where it has a month's last day, all of that month that the weeks
 * before it left.
 */
export function leafWeek(
  { of, row }: { readonly of: GoalTable; readonly row: number },
  week: AxisColumn,
): string {
  const { months, weeks } = of.context.plan;
  const { pieces } = weeks[week.index] as Week;
  const terms = pieces.map(({ month, first, last }) => {
    const { first: opens, last: closes } = months[month] as Plan['months'][number];
    const end = last === closes ? countedMonth(of, row, month) : upTo(of, row, month, week);
    return first === opens ? end : `${end}-${upTo(of, row, month, before(of, week))}`;
  });
  return `(${terms.join('+')})*${of.unit}`;
}

const before = ({ context }: GoalTable, { column }: AxisColumn): AxisColumn =>
  context.layouts.weeks.axis.find((week) => week.column === column - 1) as AxisColumn;

/** A month's target in units. */
function countedMonth({ context, decomposition, fx, unit }: GoalTable, row: number, month: number): string {
  const column = monthColumn(context.layouts.decomposition, month);
  return fx`ROUND(${decompositionCell(decomposition, row, column, 'column')}/${unit},0)`;
}

/** As much of it as is due by the end of a week that ends in that month. */
function upTo(of: GoalTable, row: number, month: number, week: AxisColumn): string {
  const { context, fx } = of;
  const { weeks, months } = context.layouts;
  const line = (at: number): Reference => cellAt({ sheet: weeks.sheet, row: at, column: week.column }, 'row');
  const all = fx`MAX(1,${line(weeks.lines.at('ofMonth'))})`;
  const own = weeks.presence.get(row);
  const inPost = months.presence.get(row);
  if (own === undefined || !inPost) {
    return fx`ROUND(${countedMonth(of, row, month)}*${line(weeks.lines.at('soFar'))}/${all},0)`;
  }
  const days = monthCell(months, inPost.at(weightLines(context.plan).inPost), month);
  return fx`ROUND(${countedMonth(of, row, month)}*${line(own)}/IF(${days}=0,${all},${days}),0)`;
}
