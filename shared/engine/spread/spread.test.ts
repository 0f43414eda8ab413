import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import known from '../../../tests/fixtures/known-answers.json' with { type: 'json' };
import { unwrap } from '../../../tests/tools/unwrap.ts';
import type { SpreadMethod, SpreadRequest } from './request.ts';
import { spread } from './spread.ts';

function spreadOf(request: SpreadRequest): number[] {
  return unwrap(spread(request));
}
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const proportional = known.spread.filter(({ method }) => method === 'proportional');
const caseOf = (id: string) => known.spread.find((known) => known.id === id)!;

const method = fc.constantFrom<SpreadMethod>('proportional', 'equal', 'increment');

/** A request with bounds that leave room for the total; `unit` 1 or none. */
const boundedRequest = fc
  .record({
    cells: fc.array(
      fc.record({
        value: fc.oneof(fc.constant(0), fc.nat(200)),
        isHeld: fc.boolean(),
        low: fc.oneof(fc.constant(Number.NEGATIVE_INFINITY), fc.integer({ min: -50, max: 100 })),
        width: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(100)),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    aim: fc.double({ min: 0, max: 1, noNaN: true }),
    by: method,
    sign: fc.constantFrom(1, -1),
  })
  .map(({ cells, aim, by, sign }) => {
    const bounds = cells.map(({ low, width }) => ({ low, high: (Number.isFinite(low) ? low : 0) + width }));
    const reach = cells.map(({ value, isHeld }, i) => (isHeld ? { low: value, high: value } : bounds[i]!));
    const least = sumOf(reach.map(({ low }) => Math.max(low, -1000)));
    const most = sumOf(reach.map(({ high }) => Math.min(high, 1000)));
    const total = Math.round(least + aim * (most - least));
    const mirror = (list: readonly number[]) => list.map((value) => (value === 0 ? 0 : sign * value));
    const lows = mirror(bounds.map(({ low }) => low));
    const highs = mirror(bounds.map(({ high }) => high));
    return {
      values: mirror(cells.map(({ value }) => value)),
      held: cells.map(({ isHeld }) => isHeld),
      minimums: sign === 1 ? lows : highs,
      maximums: sign === 1 ? highs : lows,
      total: sign * total,
      method: by,
    };
  });

describe('spread', () => {
  it.each(proportional.filter(({ expect: answer }) => answer !== 'error'))(
    'agrees with known answer $id',
    (known) => {
      const { values = [], total = 0, held, decimals, expect: answer } = known;
      const unit = decimals === undefined ? undefined : 0.01;
      const isHeld = held ? values.map((_, i) => (held as number[]).includes(i)) : undefined;
      expect(spreadOf({ values, total, method: 'proportional', held: isHeld, unit })).toEqual(answer);
    },
  );

  it('agrees with known answers T2, T5, S2, K1, IBP and refuses A4', () => {
    const by = (total: number, values: readonly number[]) =>
      spreadOf({ values, total, method: 'proportional', unit: 1 });
    expect(by(400, caseOf('T2').reference!)).toEqual(caseOf('T2').expect);
    // One cell edited, the total kept: the edited one is held.
    const { values, edit, expect: kept } = caseOf('T5');
    const edited = values!.map((value, index) => (index === edit!.index ? edit!.value : value));
    const held = values!.map((_, index) => index === edit!.index);
    expect(spreadOf({ values: edited, total: sumOf(values!), method: 'proportional', held })).toEqual(kept);
    expect(spreadOf({ values: Array(6).fill(0), total: 100, method: 'equal', unit: 0.01 }).sort()).toEqual(
      caseOf('S2').expect_multiset,
    );
    expect(by(2000, caseOf('K1').shares!)).toEqual(caseOf('K1').expect);
    expect(by(140, caseOf('IBP').weights!)).toEqual(caseOf('IBP').expect);
    const a4 = caseOf('A4');
    expect(spread({ values: a4.values!, total: a4.total!, method: 'proportional' })).toMatchObject({
      issues: [{ code: 'spread.signsCancel' }],
    });
  });

  it.each<[string, SpreadRequest, number[]]>([
    [
      'moves what a maximum cuts off to the others in proportion',
      { values: [10, 20, 30], total: 120, method: 'proportional', maximums: [100, 30, 100] },
      [22.5, 30, 67.5],
    ],
    [
      'moves what a minimum needs from the others',
      { values: [10, 20, 30], total: 30, method: 'proportional', minimums: [8, 0, 0] },
      [8, 8.8, 13.2],
    ],
    [
      'lets zeros share what the others cannot take',
      { values: [10, 0, 0], total: 9, method: 'proportional', maximums: [5, 9, 9] },
      [5, 2, 2],
    ],
    ['changes each by the same', { values: [1, 5, 9], total: 30, method: 'increment' }, [6, 10, 14]],
    [
      'changes each by the same, down to the minimum',
      { values: [1, 5, 9], total: 9, method: 'increment', minimums: [0, 0, 0] },
      [0, 2.5, 6.5],
    ],
    ['gives the same to each', { values: [1, 5, 9], total: 30, method: 'equal' }, [10, 10, 10]],
    [
      'scales values of both signs that do not cancel',
      { values: [-10, 30], total: 40, method: 'proportional' },
      [-20, 60],
    ],
    [
      'leaves values of both signs as they are where the total stays',
      { values: [-10, 10], total: 0, method: 'proportional' },
      [-10, 10],
    ],
    [
      'rounds bounds inwards to the unit',
      { values: [1, 1], total: 10, method: 'equal', maximums: [3.7, 100], unit: 1 },
      [3, 7],
    ],
    [
      'gives odd units to the earlier of equal cells',
      { values: [5, 5, 5], total: 100, method: 'proportional', unit: 1 },
      [34, 33, 33],
    ],
    [
      'rounds fractions that were there before',
      { values: [1.5, 2.5, 4], total: 14, method: 'increment', unit: 1 },
      [4, 4, 6],
    ],
    [
      'mirrors for a negative total',
      { values: [1, 1, 1], total: -100, method: 'equal', unit: 1 },
      [-34, -33, -33],
    ],
  ])('%s', (_fact, request, expected) => {
    const values = spreadOf(request);
    expect(values).toHaveLength(expected.length);
    values.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 9);
    });
  });

  it('adds up, holds what is held and keeps every bound', () => {
    fc.assert(
      fc.property(boundedRequest, fc.constantFrom(undefined, 1), (request, unit) => {
        const values = spreadOf({ ...request, unit });
        expect(sumOf(values)).toBeCloseTo(request.total, unit === 1 ? 9 : 6);
        values.forEach((value, i) => {
          if (unit === 1) expect(Number.isInteger(value)).toBe(true);
          const isHeld = request.held[i];
          expect(value).toBeGreaterThanOrEqual(isHeld ? request.values[i]! : request.minimums[i]!);
          expect(value).toBeLessThanOrEqual(isHeld ? request.values[i]! : request.maximums[i]!);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('rounds every cell of the unrounded result down or up', () => {
    fc.assert(
      fc.property(boundedRequest, (request) => {
        const exact = spreadOf(request);
        spreadOf({ ...request, unit: 1 }).forEach((value, i) => {
          expect(Math.abs(value - exact[i]!)).toBeLessThan(1 + 1e-6);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('lowers no unrounded cell for a larger total', () => {
    fc.assert(
      fc.property(boundedRequest, fc.nat(40), (request, more) => {
        const raised = spread({ ...request, total: request.total + more });
        fc.pre(raised.ok);
        const before = spreadOf(request);
        if (raised.ok) {
          raised.value.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(before[i]! - 1e-9);
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the cells where nothing is rounded', () => {
    fc.assert(
      fc.property(boundedRequest, (request) => {
        const flip = <T>(list: readonly T[]) => [...list].reverse();
        const flipped = spreadOf({
          ...request,
          values: flip(request.values),
          held: flip(request.held),
          minimums: flip(request.minimums),
          maximums: flip(request.maximums),
        });
        const straight = spreadOf(request);
        flip(flipped).forEach((value, i) => {
          expect(value).toBeCloseTo(straight[i]!, 6);
        });
      }),
    );
  });

  it.each<[string, SpreadRequest, string, object]>([
    [
      'maximums below the total',
      { values: [1, 1], total: 10, method: 'equal', maximums: [3, 4] },
      'spread.total.tooLarge',
      { total: 10, most: 7, difference: 3 },
    ],
    [
      'minimums above the total',
      { values: [1, 1], total: 10, method: 'equal', minimums: [8, 4] },
      'spread.total.tooSmall',
      { total: 10, least: 12, difference: 2 },
    ],
    [
      'all held at another sum',
      { values: [1, 2], total: 10, method: 'proportional', held: [true, true] },
      'spread.total.tooLarge',
      { total: 10, most: 3, difference: 7 },
    ],
    [
      'a minimum above its maximum',
      { values: [1], total: 1, method: 'equal', minimums: [2], maximums: [1] },
      'spread.bounds.crossed',
      { position: 1, minimum: 2, maximum: 1 },
    ],
    [
      'a held cell between two units',
      { values: [1.5, 2], total: 10, method: 'equal', held: [true, false], unit: 1 },
      'spread.notMultiple',
      { position: 1, value: 1.5 },
    ],
    [
      'a total between two units',
      { values: [1], total: 1.5, method: 'equal', unit: 1 },
      'spread.total.notMultiple',
      { total: 1.5, unit: 1 },
    ],
    [
      'too few holds',
      { values: [1, 2], total: 3, method: 'equal', held: [true] },
      'spread.length',
      { count: 1 },
    ],
    ['no values', { values: [], total: 3, method: 'equal' }, 'spread.values.empty', {}],
    [
      'a value that is no number',
      { values: [Number.NaN], total: 3, method: 'equal' },
      'spread.notNumber',
      {},
    ],
    ['a unit that is none', { values: [1], total: 3, method: 'equal', unit: 0.3 }, 'spread.unit.invalid', {}],
    [
      'a bound in the way of values of both signs',
      { values: [-10, 30], total: 40, method: 'proportional', maximums: [0, 50] },
      'spread.signsBounded',
      { position: 2 },
    ],
  ])('refuses %s and says by how much', (_case, request, code, params) => {
    expect(spread(request)).toMatchObject({ ok: false, issues: [{ code, params }] });
  });
});
