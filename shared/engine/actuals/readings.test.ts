import { expect, it } from 'vitest';
import { day } from '#engine/days/day.ts';
import { judgeReadings, type ReadingContext } from './readings.ts';

const context: ReadingContext = {
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  today: day('2026-03-31'),
  people: [{ key: 'A', name: 'Ann', start: null, end: null }],
  units: [],
  former: [],
  stages: ['Deals'],
  figures: [],
  offers: [],
  goals: [
    { key: 'R', name: 'Renewal', kind: 'rate', amountOf: null },
    { key: 'H', name: 'Headcount', kind: 'level', amountOf: null },
    { key: 'T', name: 'Ticket', kind: 'average', amountOf: null },
  ],
};

it.each([
  ['R', 0.85, 33, ['actuals.reading.share warning']],
  ['R', 28, 33, []],
  ['R', 0, 33, []],
  // Counted in millions: a part of one.
  ['R', 0.4, 0.5, []],
  ['T', 0.5, 3, []],
  ['H', -3, null, ['actuals.reading.negative warning']],
  ['H', 12, null, []],
  ['H', 12, 3, ['actuals.reading.ofLevel error']],
] as const)('of %s a reading of %s (of %s) is told as %j', (goal, number, of, told) => {
  const row = { date: day('2026-02-10'), person: 'A', goal, number, of, note: '' };
  const [judged] = judgeReadings([row], context);
  const issues = judged && 'issues' in judged ? judged.issues : [];
  expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(told);
  expect(judged?.standing).toBe(told.some((each) => each.endsWith('error')) ? 'leftOut' : 'counted');
});
