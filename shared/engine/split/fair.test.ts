import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raiseLargest } from './fair.ts';

describe('raiseLargest', () => {
  it('tells neighbouring doubles apart', () => {
    const parts = [0, 0, 0];
    raiseLargest(parts, Float64Array.of(1, 1 + Number.EPSILON, 1), 1, 1 + Number.EPSILON);
    expect(parts).toEqual([0, 1, 0]);
  });

  it('raises the largest keys, ties to the earlier', () => {
    const keys = fc.array(fc.oneof(fc.nat(5), fc.double({ min: 0, max: 5, noNaN: true })), { minLength: 2 });
    fc.assert(
      fc.property(keys, fc.nat(), (list, draw) => {
        const count = 1 + (draw % (list.length - 1));
        const parts = list.map(() => 0);
        raiseLargest(parts, Float64Array.from(list), count, Math.max(...list));
        const order = list.map((_, i) => i).sort((i, j) => list[j]! - list[i]! || i - j);
        expect(parts.flatMap((part, i) => (part === 1 ? [i] : []))).toEqual(
          order.slice(0, count).sort((i, j) => i - j),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
