import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranking } from '#engine/tracking/ranking.ts';

describe('ranking', () => {
  it('gives equals one rank and leaves out the next', () => {
    expect(ranking([0.8, 1.2, null, 0.8, 0.5])).toEqual([
      { rank: 2, order: 2 },
      { rank: 1, order: 1 },
      { rank: null, order: 5 },
      { rank: 2, order: 3 },
      { rank: 4, order: 4 },
    ]);
  });

  it('is one more than how many are larger', () => {
    const values = fc.array(fc.option(fc.nat(8)), { maxLength: 12 });
    fc.assert(
      fc.property(values, (given) => {
        const ranks = ranking(given);
        given.forEach((value, index) => {
          const larger = given.filter((other) => other !== null && value !== null && other > value).length;
          expect(ranks[index]!.rank).toBe(value === null ? null : larger + 1);
        });
        const orders = ranks.map(({ order }) => order).sort((left, right) => left - right);
        expect(orders).toEqual(given.map((_, index) => index + 1));
      }),
    );
  });
});
