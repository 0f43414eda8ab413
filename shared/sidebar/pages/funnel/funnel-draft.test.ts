import { describe, expect, it } from 'vitest';
import { answerFunnel, sensitivityOf } from '#actions/funnel/funnel-answers.ts';
import { dealRange, withLever } from './funnel-draft.ts';

const frame = { target: 1_000_000, days: 250, weeks: 50, capacity: 60 };
const today = { averageDeal: 2000, rates: [0.1, 0.5, 0.1] };

describe('the worked case', () => {
  it.each([
    [2000, [0.1, 0.5, 0.1], 500, 400, false],
    [4000, [0.1, 0.5, 0.1], 250, 200, false],
    [4000, [0.2, 0.5, 0.2], 250, 50, true],
  ])(
    'average %i and rates %j ask for %i deals and %i calls a day',
    (averageDeal, rates, deals, calls, isWithin) => {
      expect(answerFunnel({ ...frame, averageDeal, rates })).toMatchObject({
        dealsPerYear: deals,
        topPerDay: calls,
        isWithin,
      });
    },
  );

  it('becomes possible with any lever that is said to be enough', () => {
    const answer = answerFunnel({ ...frame, ...today });
    const usable = answer?.levers.filter(({ input, needed }) => input !== 'target' && needed !== null) ?? [];
    expect(usable.length).toBeGreaterThan(0);
    for (const lever of usable) {
      expect(answerFunnel({ ...frame, ...withLever(today, lever) })?.isWithin).toBe(true);
    }
  });

  it('has no answer without a rate', () => {
    expect(answerFunnel({ ...frame, averageDeal: 2000, rates: [0, 0.5, 0.1] })).toBeNull();
  });

  it('has a grid with a row per rate and a column per deal', () => {
    const grid = sensitivityOf({ ...frame, ...today }, [2000, 4000], [0.1, 0.2, 0.4]);
    expect(grid).toEqual([
      [400, 200],
      [200, 100],
      [100, 50],
    ]);
  });
});

describe('the slider of the average deal', () => {
  it.each([
    [[2000, 4000], { min: 500, max: 16000, step: 100 }],
    [[8], { min: 2, max: 32, step: 0.1 }],
  ])('over %j is %j', (deals, range) => {
    expect(dealRange(deals.map((averageDeal) => ({ name: '', averageDeal, rates: [] })))).toEqual(range);
  });
});
