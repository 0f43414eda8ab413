import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeOf } from '#engine/organisation/tree.ts';
import { units } from '#engine/units.ts';
import { shareSteps } from '#workbook/sheets/split/steps.ts';
import { MOST_SHARES, roundedAsFormula, runningParts, sharesOf } from './as-formula.ts';
import { crossed } from './crossed.ts';

const LARGEST = 900_000_000_000_000;
const sumOf = (values: readonly number[]): bigint => values.reduce((sum, value) => sum + BigInt(value), 0n);
/** Of all sizes alike. */
const size = (most: number): fc.Arbitrary<number> =>
  fc.tuple(fc.double({ min: 0, max: Math.log10(most), noNaN: true }), fc.nat(9)).map(([power, end]) => {
    return Math.min(most, Math.max(0, Math.floor(10 ** power) - end));
  });

describe('shares of siblings', () => {
  it('are shared to the unit as big whole numbers are, up to the largest total', () => {
    const weights = fc.array(size(LARGEST), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(size(LARGEST), weights, (total, list) => {
        const tree = treeOf([
          { key: 'top', parent: null },
          ...list.map((_, at) => ({ key: `m${at}`, parent: 'top' })),
        ]);
        const shares = sharesOf(list).map(BigInt);
        const all = shares.reduce((sum, share) => sum + share, 0n);
        const [top, ...steps] = shareSteps({
          tree,
          weights: [0, ...list],
          fixed: tree.rows.map(() => null),
          targets: [total, ...list.map(() => 0)].map(units),
        });
        steps.forEach(({ floor, remainder }, at) => {
          const product = BigInt(total) * shares[at]!;
          expect([BigInt(floor), BigInt(remainder)]).toEqual([product / all, product % all]);
        });
        expect(BigInt(top!.leftOver)).toBe(BigInt(total) - sumOf(steps.map(({ floor }) => floor)));
        expect(top!.leftOver).toBeLessThan(Math.max(1, list.length));
      }),
      { numRuns: 3000 },
    );
  });

  it('are the weights themselves as long as these are short', () => {
    expect(sharesOf([1, 0, 2])).toEqual([1, 0, 2]);
    expect(sharesOf([0, 0])).toEqual([1, 1]);
    expect(sharesOf([MOST_SHARES, 0])).toEqual([MOST_SHARES, 0]);
    // By hand: a third and two thirds of ten million.
    expect(sharesOf([1e12, 2e12])).toEqual([3_333_333, 6_666_667]);
  });
});

describe('running totals', () => {
  it('add up to any total, and are those of whole numbers where products have 15 digits', () => {
    const weights = fc.array(size(1e12), { minLength: 1, maxLength: 36 });
    fc.assert(
      fc.property(size(LARGEST), weights, (total, list) => {
        const parts = runningParts(units(total), list);
        expect(sumOf(parts)).toBe(BigInt(total));
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        const all = sumOf(list);
        if (all === 0n || BigInt(total) * all > 2n ** 52n) return;
        let soFar = 0n;
        let given = 0n;
        list.forEach((weight, at) => {
          soFar += BigInt(weight);
          given += BigInt(parts[at]!);
          expect(given).toBe((2n * BigInt(total) * soFar + all) / (2n * all));
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('mirror a negative total', () => {
    expect(runningParts(units(-5), [1, 1])).toEqual(runningParts(units(5), [1, 1]).map((part) => -part));
  });

  it('are off by the last digits only beyond that', () => {
    fc.assert(
      fc.property(size(LARGEST), size(LARGEST), size(LARGEST), (one, other, more) => {
        const divisor = Math.min(LARGEST, Math.max(1, one, other) + more);
        const rounded = BigInt(roundedAsFormula(one, other, divisor));
        const gap = rounded * BigInt(divisor) - BigInt(one) * BigInt(other);
        // Less than one unit; half of one is what rounding takes.
        expect(gap > -BigInt(divisor) && gap < BigInt(divisor)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('close a table of the largest totals in both directions', () => {
    const parts = fc.array(size(LARGEST / 40), { minLength: 1, maxLength: 36 });
    fc.assert(
      fc.property(parts, parts, (rows, weights) => {
        const total = Number(sumOf(rows));
        const columns = runningParts(units(total), weights);
        const table = crossed(rows.map(units), columns);
        if (!table.ok) throw new Error(table.issues[0]!.code);
        const { cells } = table.value;
        expect(cells.map(sumOf)).toEqual(rows.map(BigInt));
        expect(columns.map((_, at) => sumOf(cells.map((row) => row[at]!)))).toEqual(columns.map(BigInt));
      }),
      { numRuns: 500 },
    );
  });
});
