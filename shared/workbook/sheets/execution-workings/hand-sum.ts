import { MOST_MONTHS } from '#engine/actuals/by-hand.ts';
import { blockAt, formulasOn } from '#formula/fx.ts';
import type { Area } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { InputPlaces, TablePlace } from '#workbook/inputs/places.ts';
import { handNames } from './names.ts';

/** Which numbers are summed: of which days, and whose: of a person by the cell of the key, or of people by their numbers. */
export interface Within {
  readonly days: readonly [first: string, last: string];
  readonly who?: string;
  readonly people?: readonly [first: string, last: string];
}

/** Whether there are numbers to be typed by hand. */
export const isByHand = ({ places }: { readonly places: InputPlaces }): boolean =>
  places.tables.byHand !== undefined;

/** Formula of a sheet for the numbers by hand of a goal, by its number among the plan's (formula text). */
export function handSum(
  place: TablePlace,
  sheet: string,
  goal: string,
  { days, who, people }: Within,
): string {
  const [first, last] = [place.columns['counted.0'], place.columns[`counted.${MOST_MONTHS - 1}`]] as [
    number,
    number,
  ];
  const area: Area = {
    row: place.area.row + 1,
    column: first,
    rows: place.area.rows - 1,
    columns: last - first + 1,
  };
  const numbers = formulasOn(sheet)`${blockAt({ sheet: place.sheet, area })}`;
  const [goalAt, at, key] = [nameOf('byHand', 'goalAt'), nameOf('byHand', 'at'), nameOf('byHand', 'who')];
  const rows = [
    `(${goalAt}=${goal})`,
    ...(who === undefined ? [] : [`(${key}=${who})`]),
    ...(people === undefined ? [] : [`(${at}>=${people[0]})*(${at}<=${people[1]})`]),
  ];
  const inDays = `(${handNames.days}>=${days[0]})*(${handNames.days}<=${days[1]})`;
  // The numbers stand alone: what is no number among them is 0 then.
  return `SUMPRODUCT(${rows.join('*')}*${inDays},${numbers})`;
}
