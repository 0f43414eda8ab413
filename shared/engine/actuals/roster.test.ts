import { describe, expect, it } from 'vitest';
import { finderOf, type LogContext } from '#engine/actuals/roster.ts';
import { day } from '#engine/days/day.ts';

const person = (key: string, name: string) => ({ key, name, start: null, end: null });
const context: LogContext = {
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  today: day('2026-03-31'),
  people: [person('01', 'Ann'), person('P2', 'Bo'), person('P3', 'P2'), person('P5', 'Same')],
  units: [{ key: 'T1', name: 'East' }],
  former: [person('P4', 'Old'), person('P9', 'Bo'), person('P2', 'Earlier Bo')],
  stages: ['Deals'],
  offers: [],
};
const find = finderOf(context);

describe('who is meant', () => {
  it.each([
    ['1', 'person', '01'],
    ['ANN', 'person', '01'],
    ['P2', 'person', 'P2'],
    ['Bo', 'person', 'P2'],
    ['old', 'former', 'P4'],
  ])('by %j is a %s, %s', (typed, who, key) => {
    expect(find(typed)).toMatchObject({ who, person: { key } });
  });

  it('can be a unit', () => {
    expect(find('east')).toMatchObject({ who: 'unit', key: 'T1' });
  });

  it('by a name that two have is several', () => {
    const twice = finderOf({ ...context, people: [...context.people, person('P6', 'same')] });
    expect(twice('SAME')).toMatchObject({ who: 'several', keys: ['P5', 'P6'] });
  });

  it('can be nobody', () => {
    expect(find('Zed')).toEqual({ who: 'nobody' });
  });
});
