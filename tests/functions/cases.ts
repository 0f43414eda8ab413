import fc from 'fast-check';
import type { FunctionId } from '#functions/catalogue/index.ts';
import { serialOf } from './serials.ts';

// Random calls of the functions that have a LAMBDA text: mostly sound ones, some without an answer.

const rate = fc.integer({ min: 1, max: 100 }).map((share) => share / 100);
const amount = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }),
  fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100),
);
const average = fc.integer({ min: 1, max: 20_000 });
const periods = fc.constantFrom(null, 0, 1, 12, 250, 2.5);

/** A range as a row, a column, a single cell, or a block with blanks left out where it may have any. */
const range = <T>(value: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[][]> =>
  fc
    .tuple(fc.array(value, { minLength, maxLength }), fc.boolean())
    .map(([values, isRow]) => (isRow ? [values] : values.map((each) => [each])));
const block = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

/** A list with spare cells behind it, as blank cells may arrive. */
const withSpare = (list: fc.Arbitrary<number[][]>): fc.Arbitrary<number[][]> =>
  fc
    .tuple(list, fc.constantFrom(0, 0, 0, 1, 2))
    .map(([rows, spare]) =>
      rows.length === 1 && rows[0]!.length > 1
        ? [[...rows[0]!, ...new Array<number>(spare).fill(0)]]
        : [...rows, ...Array.from({ length: spare }, () => [0])],
    );

const rates = withSpare(range(rate, 1, 5));
const unit = fc.constantFrom(null, 0, 1, 0.01, 10, 0.5);
/** An amount that is a multiple of the unit. */
const inUnits = (least: number) =>
  unit.chain((of) =>
    fc.tuple(fc.integer({ min: least, max: 20_000 }), fc.constant(of)).map(([count, each]) => {
      const size = each || 1;
      return [size < 1 ? count / Math.round(1 / size) : count * size, each] as const;
    }),
  );
const weight = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 999 }).map((mills) => mills / 1000),
);

const FIRST = serialOf('2025-01-01');
const day = fc.integer({ min: 0, max: 800 }).map((offset) => FIRST + offset);
const days = range(day, 1, 6);
const code = fc.constantFrom('weekdays', 'six-day', 'everyday', 'CN');
const dayWeight = fc.constantFrom(0, '', 0.5, 1, 2, 2.25, 20);
/** Of the weekdays, Monday first. */
const pattern = fc.array(dayWeight, { minLength: 7, maxLength: 7 });
/** Days or weekdays, each with its weight, below codes. */
const weighted = fc
  .tuple(
    fc.subarray(['six-day', 'CN'], { maxLength: 2 }),
    fc.array(fc.tuple(fc.oneof(day, fc.constantFrom('Sat', '周日', 'monday')), dayWeight), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([names, rows]) => [...names.map((name) => [name, '']), ...rows]);
const calendar = fc.oneof(
  { weight: 4, arbitrary: fc.option(code) },
  { weight: 2, arbitrary: days },
  // A code with further days off below it.
  {
    weight: 2,
    arbitrary: fc
      .tuple(code, fc.array(day, { maxLength: 5 }))
      .map(([name, off]) => [[name], ...off.map((each) => [each])]),
  },
  // China's days on a week of six days.
  {
    weight: 1,
    arbitrary: fc
      .array(day, { maxLength: 3 })
      .map((off) => [['six-day'], ['cn'], ...off.map((each) => [each])]),
  },
  { weight: 1, arbitrary: pattern.map((weights) => [weights]) },
  { weight: 1, arbitrary: pattern.map((weights) => weights.map((each) => [each])) },
  { weight: 1, arbitrary: weighted },
);
const extraDays = fc.option(range(day, 1, 5), { freq: 1 });
const span = fc
  .tuple(day, fc.integer({ min: -3, max: 400 }))
  .map(([first, length]) => [first, first + length] as const);
const today = fc.integer({ min: -5, max: 200 });
/** A target, below 0 at times, and mostly a plan that adds up to it. */
const targetWithPlan = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 13 }),
    fc.constantFrom(1, 1, 1, -1),
    fc.constantFrom('none', 'plan', 'plan', 'other'),
  )
  .map(([amounts, sign, kind]) => {
    const total = sign * amounts.reduce((sum, each) => sum + each, 0);
    const plan = kind === 'none' ? null : amounts.map((each) => [sign * each]);
    return [kind === 'other' ? total + 1000 : total, plan] as const;
  });

type Portable = Exclude<
  FunctionId,
  'FUNNEL_LAG' | 'TARGET_SPREAD' | 'TARGET_GRID' | 'TARGET_PEEL' | `SMART_${string}`
>;

export const randomCalls: Readonly<Record<Portable, fc.Arbitrary<readonly unknown[]>>> = {
  FUNNEL_DEALS: fc.tuple(amount, average),
  FUNNEL_CALLS: fc.tuple(amount, average, rates, periods),
  FUNNEL_STAGES: fc.tuple(amount, average, rates, periods),
  FUNNEL_FORECAST: fc.tuple(amount, rates, fc.constantFrom(null, 0, 2000, 0.5)),
  FUNNEL_RATES: fc
    .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 })
    .map((volumes) => [volumes.sort((a, b) => a - b).map((volume) => [volume])]),
  FUNNEL_SOLVE: fc.tuple(
    fc.constantFrom('target', 'avg_premium', 'rates'),
    average.map((each) => each * 100),
    average,
    rates,
    fc.integer({ min: 1, max: 100_000 }),
    periods,
    fc.constantFrom(null, [[1]], [[1, 2]], [[2], [1]], [[3]], [[0]], [[0, 2, 0]]),
  ),
  FUNNEL_SENSITIVITY: fc.tuple(
    amount,
    withSpare(range(average, 1, 4)),
    rates,
    fc.integer({ min: 1, max: 3 }),
    withSpare(range(rate, 1, 4)),
    periods,
  ),
  TARGET_SPLIT: fc
    .tuple(inUnits(-20_000), block(weight), fc.constantFrom(null, 'fair', 'ordered', 'monotone'))
    .map(([[total, each], weights, method]) => [total, weights, each, method]),
  TARGET_BY_RANK: fc
    .tuple(
      inUnits(0),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), weight), { minLength: 1, maxLength: 6 }),
    )
    .map(([[total, each], ranks]) => [
      total,
      ranks.map(([heads]) => [heads]),
      ranks.map(([, multiple]) => [multiple]),
      each,
    ]),
  PLAN_WORKDAYS: fc
    .tuple(span, calendar, extraDays)
    .map(([[start, end], off, extra]) => [start, end, off, extra]),
  GOAL_PACE: fc
    .tuple(targetWithPlan, amount, span, today, calendar, extraDays)
    .map(([[target, plan], actual, [start, end], offset, off, extra]) => [
      target,
      actual,
      start,
      end,
      start + offset,
      off,
      plan,
      extra,
    ]),
  GOAL_REQUIRED: fc
    .tuple(amount, amount, span, calendar, extraDays)
    .map(([target, actual, [start, end], off, extra]) => [target, actual, end, start, off, extra]),
  GOAL_FORECAST: fc
    .tuple(targetWithPlan, amount, span, today, calendar, extraDays)
    .map(([[, plan], actual, [start, end], offset, off, extra]) => [
      actual,
      start,
      end,
      start + offset,
      off,
      plan,
      extra,
    ]),
};
