import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units } from '#engine/units.ts';
import known from '../../../tests/fixtures/known-answers.json' with { type: 'json' };
import { unwrap } from '../../../tests/tools/unwrap.ts';
import { type SplitMethod, split } from './split.ts';

const METHODS: readonly SplitMethod[] = ['fair', 'ordered', 'monotone'];

function partsOf(total: number, weights: ArrayLike<number>, method: SplitMethod): number[] {
  return unwrap(split(units(total), weights, method));
}
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + BigInt(value), 0n);

/** Exact share as a fraction, for integer weights. */
const doubled = (total: number, weight: number, sum: bigint) => [2n * BigInt(total) * BigInt(weight), sum];

const method = fc.constantFrom(...METHODS);
const total = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeInteger(),
  fc.constantFrom(0, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER),
);
const wholeWeight = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(), fc.nat(2 ** 46));
const wholeWeights = fc.array(wholeWeight, { minLength: 1, maxLength: 30 });
const anyWeights = fc.array(
  fc.oneof(fc.constant(0), fc.nat(100), fc.double({ min: 0, max: 1e6, noNaN: true })),
  { minLength: 1, maxLength: 30 },
);

describe('split', () => {
  it.each(known.round_1d_largest_remainder)('agrees with known answer $id', ({ w, n, expect: parts }) => {
    expect(partsOf(n, w, 'fair')).toEqual(parts);
  });

  it.each<[string, number, number[], SplitMethod, number[]]>([
    ['a hundred over twelve months', 100, Array(12).fill(1), 'ordered', [8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9, 8]],
    ['ties to the earlier', 1, [1, 1, 1], 'fair', [1, 0, 0]],
    ['ties to the earlier', 1, [1, 1, 1], 'monotone', [1, 0, 0]],
    ['ties among large remainders to the earlier', 2, [1, 5, 5, 5], 'fair', [0, 1, 1, 0]],
    ['a raised total lowers nobody', 10, [6, 6, 2], 'monotone', [5, 4, 1]],
    ['a raised total lowers nobody', 11, [6, 6, 2], 'monotone', [5, 5, 1]],
    ['decimals count as typed', 10, [0.5, 0.3, 0.2], 'fair', [5, 3, 2]],
    ['float noise in a weight is no weight', 2, [0.3, 0.1 + 0.2, 0.3], 'fair', [1, 1, 0]],
    ['thirds are equal', 3, [1 / 3, 1 / 3, 1 / 3], 'fair', [1, 1, 1]],
    ['all zero counts as equal', 5, [0, 0, 0], 'fair', [2, 2, 1]],
    ['nothing of zero', 0, [0, 3], 'ordered', [0, 0]],
    ['a negative total mirrors the positive', -100, [1, 1, 1], 'fair', [-34, -33, -33]],
    ['halves away from zero', -1, [1, 1], 'ordered', [-1, 0]],
  ])('%s: %d by %j, %s', (_fact, amount, weights, by, parts) => {
    expect(partsOf(amount, weights, by)).toEqual(parts);
  });

  it('gives parts that add up to any total', () => {
    fc.assert(
      fc.property(total, anyWeights, method, (amount, weights, by) => {
        expect(sumOf(partsOf(amount, weights, by))).toBe(BigInt(amount));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a zero weight among others nothing', () => {
    fc.assert(
      fc.property(total, anyWeights, method, (amount, weights, by) => {
        fc.pre(weights.some((weight) => weight > 0));
        const parts = partsOf(amount, weights, by);
        expect(parts.filter((part, i) => weights[i] === 0 && part !== 0)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the negative total the negatives of the positive one’s parts', () => {
    fc.assert(
      fc.property(total, wholeWeights, method, (amount, weights, by) => {
        const mirrored = partsOf(-amount, weights, by).map((part) => 0 - part);
        expect(mirrored).toEqual(partsOf(amount, weights, by));
      }),
    );
  });

  it('gives fair parts less than one unit off the exact share', () => {
    fc.assert(
      fc.property(total, wholeWeights, (amount, weights) => {
        const sum = sumOf(weights);
        fc.pre(sum > 0n);
        partsOf(amount, weights, 'fair').forEach((part, i) => {
          const off = BigInt(part) * sum - BigInt(amount) * BigInt(weights[i]!);
          expect(off < sum && -off < sum).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the units left over to the largest remainders, ties to the earlier', () => {
    fc.assert(
      fc.property(total, wholeWeights, (amount, weights) => {
        const sum = sumOf(weights);
        fc.pre(sum > 0n);
        const size = BigInt(Math.abs(amount));
        const shares = weights.map((weight, i) => ({ i, product: size * BigInt(weight) }));
        const floors = shares.map(({ product }) => product / sum);
        const left = Number(size - floors.reduce((a, b) => a + b, 0n));
        const winners = [...shares].sort(
          (a, b) => Number((b.product % sum) - (a.product % sum)) || a.i - b.i,
        );
        for (const { i } of winners.slice(0, left)) floors[i]! += 1n;
        const parts = partsOf(Math.abs(amount), weights, 'fair');
        expect(parts).toEqual(floors.map(Number));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the ordered running total within half a unit, halves away from zero', () => {
    fc.assert(
      fc.property(total, wholeWeights, (amount, weights) => {
        const sum = sumOf(weights);
        fc.pre(sum > 0n);
        let soFar = 0n;
        let given = 0n;
        partsOf(Math.abs(amount), weights, 'ordered').forEach((part, i) => {
          soFar += BigInt(weights[i]!);
          given += BigInt(part);
          const [twice, by] = doubled(Math.abs(amount), 1, sum);
          const off = 2n * given * by! - twice! * soFar;
          expect(off <= sum && off > -sum).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('never lowers a monotone part for a larger total', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(50), wholeWeights, (amount, more, weights) => {
        const before = partsOf(amount, weights, 'monotone');
        const after = partsOf(amount + more, weights, 'monotone');
        expect(after.filter((part, i) => part < before[i]!)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the monotone parts that one unit after another would', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), (amount, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const expected = weights.map(() => 0);
        for (let unit = 0; unit < amount; unit += 1) {
          let best = weights.findIndex((weight) => weight > 0);
          weights.forEach((weight, i) => {
            if (weight * (2 * expected[best]! + 1) > weights[best]! * (2 * expected[i]! + 1)) best = i;
          });
          expected[best]! += 1;
        }
        expect(partsOf(amount, weights, 'monotone')).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('no single unit could move to a member with a better claim, whatever the size', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), wholeWeights, (amount, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const parts = partsOf(Math.abs(amount), weights, 'monotone').map(BigInt);
        const claims = weights.map(BigInt);
        parts.forEach((part, i) => {
          if (part === 0n) return;
          parts.forEach((other, j) => {
            const stays = claims[i]! * (2n * other + 1n) - claims[j]! * (2n * part - 1n);
            expect(stays > 0n || (stays === 0n && i < j) || i === j).toBe(true);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, number[], string, (string | number)[]]>([
    ['no weights', [], 'split.weights.empty', ['weights']],
    ['a negative weight', [1, -2], 'split.weight.negative', ['weights', 1]],
    ['a weight that is no number', [1, 2, Number.NaN], 'split.weight.notNumber', ['weights', 2]],
    ['an infinite weight', [Number.POSITIVE_INFINITY], 'split.weight.notNumber', ['weights', 0]],
    ['weights beyond all numbers', [1.5e308, 1.5e308], 'split.weights.tooLarge', ['weights']],
  ])('refuses %s', (_case, weights, code, path) => {
    expect(split(units(10), weights, 'fair')).toMatchObject({ ok: false, issues: [{ code, path }] });
  });
});
