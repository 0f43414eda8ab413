import { type Issue, issuesOf } from '#engine/issue.ts';
import { sumOf } from '#engine/sum.ts';
import { countOf, isNearly, isUnit, toAmount } from '#engine/units.ts';

/** `proportional`: all times one factor. `equal`: the same for each. `increment`: the same change for each. */
export type SpreadMethod = 'proportional' | 'equal' | 'increment';

export interface SpreadRequest {
  readonly values: readonly number[];
  readonly total: number;
  readonly method: SpreadMethod;
  /** Cells that keep their value, whatever their bounds; left out: none. */
  readonly held?: readonly boolean[] | undefined;
  /** Least value of each cell, -Infinity where there is none. */
  readonly minimums?: readonly number[] | undefined;
  /** Greatest value of each cell, Infinity where there is none. */
  readonly maximums?: readonly number[] | undefined;
  /** Every new value is a multiple of it; left out: no rounding. */
  readonly unit?: number | undefined;
}

export interface SpreadIssues {
  'spread.values.empty': Record<string, never>;
  'spread.total.notNumber': Record<string, never>;
  'spread.notNumber': { argument: string; position: number };
  'spread.length': { argument: string; count: number; expected: number };
  'spread.unit.invalid': { unit: number };
  'spread.notMultiple': { argument: string; position: number; value: number; unit: number };
  'spread.total.notMultiple': { total: number; unit: number };
  'spread.tooLarge': { unit: number };
  'spread.bounds.crossed': { position: number; minimum: number; maximum: number };
  'spread.total.tooSmall': { total: number; least: number; difference: number };
  'spread.total.tooLarge': { total: number; most: number; difference: number };
  'spread.periods.invalid': { periods: number; most: number };
  'spread.series.tooLarge': Record<string, never>;
  'spread.signsCancel': Record<string, never>;
  'spread.signsBounded': { position: number };
}
export const issue = issuesOf<SpreadIssues>();

/** A request counted in units (in amounts, where nothing is rounded), free of everything optional. */
export interface Counted {
  readonly values: readonly number[];
  readonly total: number;
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/** Whatever is wrong with the request by itself; nothing: it can be counted. */
export function problemsOf(request: SpreadRequest): Issue[] {
  const { values, total, held, minimums, maximums, unit } = request;
  if (values.length === 0) return [issue('spread.values.empty', ['values'], {})];
  const expected = values.length;
  const lists = { held, minimums, maximums };
  const wrongLengths = Object.entries(lists).flatMap(([argument, list]) =>
    list === undefined || list.length === expected
      ? []
      : [issue('spread.length', [argument], { argument, count: list.length, expected })],
  );
  const problems = [
    ...wrongLengths,
    ...notNumbers('values', values, Number.isFinite),
    ...notNumbers('minimums', minimums ?? [], (value) => value < Number.POSITIVE_INFINITY),
    ...notNumbers('maximums', maximums ?? [], (value) => value > Number.NEGATIVE_INFINITY),
  ];
  if (!Number.isFinite(total)) problems.push(issue('spread.total.notNumber', ['total'], {}));
  if (unit !== undefined && !isUnit(unit)) problems.push(issue('spread.unit.invalid', ['unit'], { unit }));
  return problems.length > 0 ? problems : unit === undefined ? [] : notMultiples(request, unit);
}

function notNumbers(argument: string, list: readonly number[], isFine: (value: number) => boolean): Issue[] {
  return list.flatMap((value, i) =>
    isFine(value) ? [] : [issue('spread.notNumber', [argument, i], { argument, position: i + 1 })],
  );
}

function notMultiples({ values, total, held }: SpreadRequest, unit: number): Issue[] {
  const size = values.reduce(
    (sum, value) => sum + Math.abs(countOf(value, unit)),
    Math.abs(countOf(total, unit)),
  );
  if (size > Number.MAX_SAFE_INTEGER) return [issue('spread.tooLarge', ['unit'], { unit })];
  const problems = values.flatMap((value, i) =>
    held?.[i] !== true || isMultiple(value, unit)
      ? []
      : [
          issue('spread.notMultiple', ['values', i], {
            argument: 'values',
            position: i + 1,
            value,
            unit,
          }),
        ],
  );
  if (!isMultiple(total, unit)) problems.push(issue('spread.total.notMultiple', ['total'], { total, unit }));
  return problems;
}

const isMultiple = (amount: number, unit: number) =>
  isNearly(countOf(amount, unit), Math.round(countOf(amount, unit)));

/** The request in units: a held cell has its value as both bounds, a bound between two units moves inwards. */
export function toCounts({ values, total, held, minimums, maximums, unit }: SpreadRequest): Counted {
  const count = (amount: number) => (unit === undefined ? amount : countWhole(countOf(amount, unit)));
  const inwards = (amount: number, round: (exact: number) => number) => {
    const exact = count(amount);
    return unit === undefined || !Number.isFinite(exact) ? exact : round(exact);
  };
  return {
    values: values.map(count),
    total: count(total),
    lows: values.map((value, i) =>
      held?.[i] === true ? count(value) : inwards(minimums?.[i] ?? Number.NEGATIVE_INFINITY, Math.ceil),
    ),
    highs: values.map((value, i) =>
      held?.[i] === true ? count(value) : inwards(maximums?.[i] ?? Number.POSITIVE_INFINITY, Math.floor),
    ),
  };
}

/** The whole number that `exact` is but for float noise; itself where it is none. */
function countWhole(exact: number): number {
  const whole = Math.round(exact);
  return Number.isFinite(exact) && isNearly(exact, whole) ? whole : exact;
}

/** Bounds that cross, or that keep the total out of reach: by how much. */
export function conflictsOf({ total, lows, highs }: Counted, unit: number | undefined): Issue[] {
  const amount = (count: number) => (unit === undefined ? count : toAmount(count, unit));
  const crossings = lows.flatMap((low, i) =>
    low <= highs[i]!
      ? []
      : [
          issue('spread.bounds.crossed', ['minimums', i], {
            position: i + 1,
            minimum: amount(low),
            maximum: amount(highs[i]!),
          }),
        ],
  );
  if (crossings.length > 0) return crossings;
  const least = sumOf(lows);
  const most = sumOf(highs);
  const noise = unit === undefined ? 1e-12 * Math.max(Math.abs(least), Math.abs(most), Math.abs(total)) : 0;
  if (total < least && least - total > finiteOr(noise)) {
    const difference = amount(least - total);
    const params = { total: amount(total), least: amount(least), difference };
    return [issue('spread.total.tooSmall', ['total'], params)];
  }
  if (total > most && total - most > finiteOr(noise)) {
    const difference = amount(total - most);
    const params = { total: amount(total), most: amount(most), difference };
    return [issue('spread.total.tooLarge', ['total'], params)];
  }
  return [];
}

const finiteOr = (noise: number) => (Number.isFinite(noise) ? noise : 0);
