import { blockAt, cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { type Context, inputCell, inputColumn } from './context.ts';

/**
 * The day itself if it is worked, else the working day before it; `day` is a formula, written twice. The last day
 * that is worked by the week and no holiday, or the last make-up workday, whichever is later.
 */
export function workdayOnOrBeforeFormula(places: InputPlaces, sheet: string, day: string): string {
  const fx = formulasOn(sheet);
  const mask = places.cell(['calendar', 'mask']);
  const [holidays, extra] = [places.column('holidays', 'day'), places.column('extraWorkdays', 'day')];
  if (!mask || !holidays || !extra) throw new Error('the calendar stands nowhere');
  const made = blockAt(extra);
  return fx`MAX(WORKDAY.INTL(${day}+1,-1,${cellAt(mask, 'both')},${blockAt(holidays)}),SUMPRODUCT(MAX((${made}<=${day})*${made})))`;
}

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

/** Working days a year and working weeks of the funnel, as typed, else of the calendar, whose year is `workdays`. */
export function funnelTime(
  context: Context,
  sheet: string,
  workdays: Reference,
): { readonly days: string; readonly weeks: (days: string) => string } {
  const fx = formulasOn(sheet);
  const typedDays = inputCell(context, ['funnel', 'workingDays']);
  const typedWeeks = inputCell(context, ['funnel', 'workingWeeks']);
  const mask = inputCell(context, ['calendar', 'mask']);
  const worked = fx`LEN(SUBSTITUTE(${mask},"1",""))`;
  return {
    days: fx`IF(${typedDays}="",${workdays},${typedDays})`,
    weeks: (days) => fx`IF(${typedWeeks}="",${days}/${worked},${typedWeeks})`,
  };
}
