import { toSerial } from '#engine/days/serial.ts';
import type { Member } from '#engine/plan/inputs.ts';
import type { InPost } from '#engine/plan/plan.ts';
import { formulasOn, type Reference } from '#formula/fx.ts';
import {
  type Context,
  inputCell,
  inputColumn,
  memberCell,
  section,
} from '#workbook/sheets/common/context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type MonthsLayout, monthCell, monthSpan, monthsColumns, type PresenceRows } from './layout.ts';
import { drawLine, figure, line, sumOf } from './line.ts';

/** Working days from one day of a formula to another, both included, by the Calendar sheet. */
export function workdaysFormula(context: Context, sheet: string, from: string, to: string): string {
  const fx = formulasOn(sheet);
  const mask = inputCell(context, ['calendar', 'mask']);
  const holidays = inputColumn(context, 'holidays', 'day');
  const extraDays = inputColumn(context, 'extraWorkdays', 'day');
  const extra = inputColumn(context, 'extraWorkdays', 'extra');
  return fx`NETWORKDAYS.INTL(${from},${to},${mask},${holidays})+SUMIFS(${extra},${extraDays},">="&${from},${extraDays},"<="&${to})`;
}

export const workdaysBetween = (context: Context, sheet: string, from: Reference, to: Reference): string => {
  const fx = formulasOn(sheet);
  return workdaysFormula(context, sheet, fx`${from}`, fx`${to}`);
};

/** The plan's months with their days and working days, and who is in post for a part of them. */
export function drawCalendar(context: Context, layout: MonthsLayout, draft: SheetDraft): void {
  const { plan, texts } = context;
  const fx = formulasOn(layout.sheet);
  const { months } = plan;
  const first = (month: number) => monthCell(layout, layout.firstDay, month);
  const last = (month: number) => monthCell(layout, layout.lastDay, month);
  drawLine(draft, line(layout.number, null, texts.months.number, []));
  months.forEach((_, index) => {
    draft.put(
      layout.number,
      monthsColumns.first + index,
      index + 1,
      namedStyle('calculation', formats.count),
    );
  });
  const firstDays = months.map((month, index) =>
    figure(
      index === 0 ? fx`${inputCell(context, ['start'])}` : fx`${last(index - 1)}+1`,
      toSerial(month.first),
    ),
  );
  const lastDays = months.map((month, index) => figure(fx`EOMONTH(${first(index)},0)`, toSerial(month.last)));
  const workdays = months.map((month, index) =>
    figure(workdaysBetween(context, layout.sheet, first(index), last(index)), month.workdays),
  );
  drawLine(draft, line(layout.firstDay, null, texts.months.firstDay, firstDays, { format: formats.day }));
  drawLine(draft, line(layout.lastDay, null, texts.months.lastDay, lastDays, { format: formats.day }));
  const year = figure(
    fx`SUM(${monthSpan(layout, layout.workdays)})`,
    sumOf(months.map((month) => month.workdays)),
  );
  drawLine(draft, line(layout.workdays, null, texts.months.workdays, workdays, { year }));
  drawPresence(context, layout, draft);
}

function drawPresence(context: Context, layout: MonthsLayout, draft: SheetDraft): void {
  if (layout.presenceTitle === null) return;
  section(
    draft,
    layout.presenceTitle,
    monthsColumns.first + layout.months - 1,
    context.texts.months.presence,
  );
  for (const [row, rows] of layout.presence) drawMemberPresence(context, layout, draft, row, rows);
}

function drawMemberPresence(
  context: Context,
  layout: MonthsLayout,
  draft: SheetDraft,
  row: number,
  rows: PresenceRows,
): void {
  const { plan, texts } = context;
  const { key, name } = plan.members[row] as Member;
  const { days, ramp } = plan.absences[row] as InPost;
  const fx = formulasOn(layout.sheet);
  const start = memberCell(context, row, 'start');
  const end = memberCell(context, row, 'end');
  const numbers = inputColumn(context, 'ramp', 'month');
  const shares = inputColumn(context, 'ramp', 'share');
  const present = days.map((worked, month) => worked * (ramp[month] as number));

  const daysInPost = days.map((worked, month) => {
    const from = fx`MAX(${monthCell(layout, layout.firstDay, month)},${start})`;
    const lastDay = monthCell(layout, layout.lastDay, month);
    const to = fx`IF(${end}="",${lastDay},MIN(${lastDay},${end}))`;
    return figure(`IF(${from}>${to},0,${workdaysFormula(context, layout.sheet, from, to)})`, worked);
  });
  const ramps = ramp.map((percent, month) => {
    const firstDay = monthCell(layout, layout.firstDay, month);
    const since = fx`(YEAR(${firstDay})-YEAR(${start}))*12+MONTH(${firstDay})-MONTH(${start})+1`;
    const share = fx`IF(COUNTIFS(${numbers},${since})=0,100,ROUND(100*SUMIFS(${shares},${numbers},${since}),0))`;
    return figure(fx`IF(${start}="",100,${share})`, percent);
  });
  const products = present.map((value, month) =>
    figure(fx`${monthCell(layout, rows.days, month)}*${monthCell(layout, rows.ramp, month)}`, value),
  );
  const total = (of: number, values: readonly number[]) => ({
    year: figure(fx`SUM(${monthSpan(layout, of)})`, sumOf(values)),
  });
  const what = (label: string): string => `${name} · ${label}`;
  drawLine(draft, line(rows.days, key, what(texts.months.daysInPost), daysInPost, total(rows.days, days)));
  drawLine(draft, line(rows.ramp, key, what(texts.months.ramp), ramps));
  drawLine(
    draft,
    line(rows.present, key, what(texts.months.present), products, total(rows.present, present)),
  );
}
