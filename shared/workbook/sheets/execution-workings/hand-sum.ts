import { MOST_MONTHS, YEAR } from '#engine/plan/month-keys.ts';
import { blockAt, formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { InputPlaces, TablePlace } from '#workbook/inputs/places.ts';
import { yearsOfMonths } from '#workbook/inputs/table.ts';
import { ofYear } from './names.ts';

/** Which numbers are summed: of which days, and whose: of a person by the cell of the key, or of people by their numbers. */
export interface Within {
  readonly days: readonly [first: string, last: string];
  readonly who?: string;
  readonly people?: readonly [first: string, last: string];
}

/** Whether there are numbers to be typed by hand. */
export const isByHand = ({ places }: { readonly places: InputPlaces }): boolean =>
  places.tables.byHand !== undefined;

/** The first month of each twelve, from 0, for which the list of numbers by hand has columns. */
export const handYears = ({ columns }: Pick<TablePlace, 'columns'>): readonly number[] =>
  yearsOfMonths(MOST_MONTHS).filter((from) => columns[`counted.${from}`] !== undefined);

/** Formula of a sheet for the numbers by hand of a goal, by its number among the plan's (formula text). */
export function handSum(
  place: TablePlace,
  sheet: string,
  goal: string,
  { days, who, people }: Within,
): string {
  const [goalAt, at, key] = [nameOf('byHand', 'goalAt'), nameOf('byHand', 'at'), nameOf('byHand', 'who')];
  const rows = [
    `(${goalAt}=${goal})`,
    ...(who === undefined ? [] : [`(${key}=${who})`]),
    ...(people === undefined ? [] : [`(${at}>=${people[0]})*(${at}<=${people[1]})`]),
  ];
  const sums = handYears(place).map((from): string => {
    const column = place.columns[`counted.${from}`]!;
    const area = { row: place.area.row + 1, column, rows: place.area.rows - 1, columns: YEAR };
    const numbers = formulasOn(sheet)`${blockAt({ sheet: place.sheet, area })}`;
    const on = ofYear('days', from);
    const inDays = `(${on}>=${days[0]})*(${on}<=${days[1]})`;
    // The numbers stand alone: what is no number among them is 0 then.
    return `SUMPRODUCT(${rows.join('*')}*${inDays},${numbers})`;
  });
  return sums.length === 1 ? sums[0]! : `(${sums.join('+')})`;
}
