import { describe, expect, it } from 'vitest';
import type { Basis, PlanInputs } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { historyOf } from './history.ts';

const inputs = exampleInputs('mdrt', 'en');
const goal = inputs.goals[0]!;
const top = inputs.members[0]!;
const organisation = [
  { ...top, key: 'O', parent: null },
  { ...top, key: 'A', parent: 'O' },
  { ...top, key: 'A1', parent: 'A' },
  { ...top, key: 'A2', parent: 'A' },
  { ...top, key: 'B', parent: 'O' },
];
const basis = (member: string, entries: Partial<Basis>): Basis =>
  plainBasis(member, goal.key, { lastPeriod: [], ...entries });
const plan = (...bases: Basis[]): PlanInputs => ({ ...inputs, members: organisation, bases });
const people = [
  basis('A1', { lastPeriod: [10, null, 20] }),
  basis('A2', { lastPeriod: [70] }),
  basis('B', { average: 100 }),
];

describe('the history of a goal', () => {
  it.each<[string, PlanInputs, number | null, number | null]>([
    ['nobody has any', plan(), null, null],
    ['months add up, an average stands for itself', plan(...people), 200, null],
    ['an average stands before months', plan(basis('B', { average: 5, lastPeriod: [9] })), 5, null],
    ['nothing reached is a history too', plan(basis('B', { lastPeriod: [0, 0] })), 0, null],
    ['months that are all blank are none', plan(basis('B', { lastPeriod: [null, null] })), null, null],
    [
      'potentials add up',
      plan(...people, basis('A', { potential: 7 }), basis('O', { potential: 3 })),
      200,
      10,
    ],
    ['a rate argues for its share of the branch', plan(...people, basis('A', { growth: 0.1 })), 200, 10],
    [
      'a rate at the top covers those below',
      plan(...people, basis('A', { growth: 0.1 }), basis('O', { growth: 0.2 })),
      200,
      40,
    ],
    [
      'who states a potential has none by a rate',
      plan(basis('A1', { lastPeriod: [30], potential: 4 }), people[1]!, basis('A', { growth: 0.1 })),
      100,
      11,
    ],
    [
      'rates side by side add up',
      plan(...people.slice(0, 2), basis('A', { growth: 0.1 }), basis('B', { average: 100, growth: 0.5 })),
      200,
      60,
    ],
    ['other goals are not counted', plan({ ...basis('B', { average: 5 }), goal: 'other' }), null, null],
  ])('%s', (_, given, pastAverage, potential) => {
    expect(historyOf(given, goal)).toEqual({ pastAverage, potential });
  });

  it('is told of an organisation that goes in a circle as well', () => {
    const circle = [
      { ...top, key: 'A', parent: 'B' },
      { ...top, key: 'B', parent: 'A' },
    ];
    const given = { ...plan(basis('A', { average: 10, growth: 0.5 })), members: circle };
    expect(historyOf(given, goal)).toEqual({ pastAverage: 10, potential: 5 });
  });
});
