import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RevisionOfGoal } from '#actions/revision/revision-types.ts';
import { day } from '#engine/days/day.ts';
import { changeIn, draftOf, rateIn } from './revise-draft.ts';

const goal = (averageDeal: number | null, rates: readonly number[]): RevisionOfGoal =>
  ({
    current: {
      total: 1_000_000,
      start: day('2026-01-01'),
      end: day('2026-06-30'),
      averageDeal,
      rates,
      actions: 'As it is',
    },
  }) as unknown as RevisionOfGoal;

describe('the draft of a revision', () => {
  it('asks for the goal as it stands when nothing was typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 }),
        (deal, thousandths) => {
          const rates = thousandths.map((part) => part / 1000);
          const asked = goal(deal / 100, rates);
          expect(changeIn({ ...draftOf(asked), step: 'plan' }, asked)).toEqual({
            step: 'plan',
            averageDeal: deal / 100,
            rates,
            actions: 'As it is',
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('asks for words alone where the goal has no funnel', () => {
    const asked = goal(null, []);
    expect(changeIn({ ...draftOf(asked), step: 'plan', actions: 'New' }, asked)).toEqual({
      step: 'plan',
      averageDeal: null,
      rates: [],
      actions: 'New',
    });
  });

  it.each([
    [{ step: 'plan', averageDeal: 'much' }],
    [{ step: 'plan', averageDeal: '0' }],
    [{ step: 'plan', rates: ['101'] }],
    [{ step: 'time', end: '' }],
    [{ step: 'amount', total: '-5' }],
    [{ step: '' }],
  ] as const)('asks for nothing with %o', (typed) => {
    const asked = goal(8000, [0.15]);
    expect(changeIn({ ...draftOf(asked), ...typed }, asked)).toBeNull();
  });

  it.each([
    ['15', 0.15],
    ['15 %', 0.15],
    ['１２．５％', 0.125],
    ['100', 1],
    ['0', null],
    ['100.5', null],
    ['', null],
  ])('reads the rate %s', (text, rate) => {
    expect(rateIn(text)).toBe(rate);
  });
});
