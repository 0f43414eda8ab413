import { blockAt, cellAt, formulasOn } from '#formula/fx.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';

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
