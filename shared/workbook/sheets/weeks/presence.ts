import type { Plan } from '#engine/plan/plan.ts';
import { postOf, weightShared } from '#engine/plan/presence.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { AxisColumn } from '#workbook/sheets/common/axis.ts';
import { drawLine } from '#workbook/sheets/common/column-table.ts';
import { goalSection, memberCell } from '#workbook/sheets/common/context.ts';
import { weightFormula, weightLines } from '#workbook/sheets/common/day-weight.ts';
import { monthCell } from '#workbook/sheets/common/month-layout.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/**
 * Below the tables, for everybody who is in post for a part of the plan, the working days in post so far in the month in
 * which each week ends; where that month has none of them, all its working days so far.
 */
export function drawPresence(draft: SheetDraft, context: PlanContext): void {
  const { plan, texts, layouts } = context;
  const { presence, columns, axis } = layouts.weeks;
  const [first] = presence.values();
  if (first === undefined) return;
  const { presence: title, inPost } = texts.weekTable;
  goalSection(draft, { row: first - 1, end: columns.end, key: 'presence', title });
  const weeks = axis.filter(({ kind }) => kind === 'week');
  for (const [row, at] of presence) {
    const { key, name } = plan.members[row] as Plan['members'][number];
    draft.put(at, columns.at('key'), key, namedStyle('key'));
    draft.put(at, columns.at('name'), `${name} · ${inPost}`, namedStyle('label'));
    const cell = (week: AxisColumn) => ({
      formula: daysSoFar(context, row, week),
      value: daysOf(plan, row, week.index),
      style: namedStyle('calculation', formats.count),
    });
    drawLine(draft, at, { key, cell }, weeks);
  }
}

function daysOf(
  { weeks, months, calendar, members, inputs, absences }: Plan,
  row: number,
  week: number,
): number {
  const { pieces, period } = weeks[week] as Plan['weeks'][number];
  const month = pieces[pieces.length - 1]!.month;
  const soFar = { first: (months[month] as Plan['months'][number]).first, last: period.last };
  const isOut = absences[row]?.days[month] === 0;
  return weightShared(calendar, isOut ? soFar : postOf(members[row]!, inputs), soFar);
}

function daysSoFar(context: PlanContext, row: number, { column, months: [, end] }: AxisColumn): string {
  const { weeks, months } = context.layouts;
  const fx = formulasOn(weeks.sheet);
  const line = (key: string) => cellAt({ sheet: weeks.sheet, row: weeks.lines.at(key), column }, 'row');
  const month = end - 1;
  const [start, until] = [memberCell(context, row, 'start'), memberCell(context, row, 'end')];
  const from = fx`MAX(${monthCell(months, months.calendar.at('firstDay'), month)},${start})`;
  const to = fx`IF(${until}="",${line('lastDay')},MIN(${line('lastDay')},${until}))`;
  const days = monthCell(months, months.presence.get(row)!.at(weightLines(context.plan).inPost), month);
  const own = weightFormula(context, weeks.sheet, from, to);
  return fx`IF(${days}=0,${line('soFar')},IF(${from}>${to},0,${own}))`;
}
