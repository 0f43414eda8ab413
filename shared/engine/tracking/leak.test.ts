import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeak } from '#engine/tracking/leak.ts';

// Planned: 400 calls, 40 appointments, 20 meetings, 2 deals.
const rates = [0.1, 0.5, 0.1];

describe('where deals are lost', () => {
  it.each([
    ['too few calls', [1, 10, 20, 200], 'activity', 1],
    ['appointments that are not made', [1, 10, 20, 400], 2, 1],
    ['meetings that do not take place', [1, 10, 40, 400], 1, 1],
    ['meetings that bring no deal', [0, 20, 40, 400], 0, 2],
  ] as const)('%s', (_, counts, step, lost) => {
    expect(findLeak(counts, rates, 400).worst).toMatchObject({ step, dealsLost: lost });
  });

  it('shows own rates beside the planned ones', () => {
    const { losses } = findLeak([1, 10, 40, 200], rates, 400);
    expect(losses).toEqual([
      { step: 0, plannedRate: 0.1, ownRate: 0.1, dealsLost: 0 },
      { step: 1, plannedRate: 0.5, ownRate: 0.25, dealsLost: 1 },
      { step: 2, plannedRate: 0.1, ownRate: 0.2, dealsLost: -1 },
      { step: 'activity', plannedRate: null, ownRate: null, dealsLost: 1 },
    ]);
  });

  it('takes the step nearest to the deal of equals', () => {
    expect(findLeak([1, 10, 40, 200], rates, 400).worst?.step).toBe(1);
  });

  it('is nowhere where everything went as planned or better', () => {
    expect(findLeak([3, 20, 40, 400], rates, 400).worst).toBeNull();
  });

  it('has no own rate of nothing', () => {
    const { losses, worst } = findLeak([0, 0, 0, 0], rates, 400);
    expect(losses.map(({ ownRate }) => ownRate)).toEqual([null, null, null, null]);
    expect(worst?.step).toBe('activity');
  });

  it('adds up to planned less actual deals', () => {
    const volume = fc.nat(500);
    const rate = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.tuple(volume, volume, volume), rate, rate, volume, (counts, r1, r2, top) => {
        const { losses, worst } = findLeak(counts, [r1, r2], top);
        const lost = losses.reduce((sum, { dealsLost }) => sum + dealsLost, 0);
        expect(lost).toBeCloseTo(top * r1 * r2 - counts[0], 4);
        for (const { dealsLost } of losses) expect(dealsLost).toBeLessThanOrEqual(worst?.dealsLost ?? 0);
      }),
    );
  });
});
