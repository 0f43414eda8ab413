import { describe, expect, it } from 'vitest';
import { finderOf, type LogContext, logContext } from '#engine/actuals/roster.ts';
import { day } from '#engine/days/day.ts';
import type { Member, PlanInputs } from '#engine/plan/inputs.ts';
import { noFunnel, nothingBesides, plainMember } from '#engine/plan/plain-inputs.ts';

const person = (key: string, name: string) => ({ key, name, start: null, end: null });
const context: LogContext = {
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  today: day('2026-03-31'),
  people: [person('01', 'Ann'), person('P2', 'Bo'), person('P3', 'P2'), person('P5', 'Same')],
  units: [{ key: 'T1', name: 'East' }],
  former: [person('P4', 'Old'), person('P9', 'Bo'), person('P2', 'Earlier Bo')],
  stages: ['Deals'],
  figures: ['Collected'],
  offers: [],
};
const find = finderOf(context);

describe('who is meant', () => {
  it.each([
    ['1', 'person', '01'],
    ['ANN', 'person', '01'],
    ['P2', 'person', 'P2'],
    ['Bo', 'person', 'P2'],
    ['earlier bo', 'person', 'P2'],
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
    expect(find('Zed')).toMatchObject({ who: 'nobody', suggestion: { suggested: [] } });
  });
});

describe('the context of a plan', () => {
  const member = (key: string, parent: string | null, start: string | null): Member => ({
    ...plainMember(key, `name of ${key}`, parent),
    start: start === null ? null : day(start),
  });
  const inputs: PlanInputs = {
    title: '',
    language: 'en',
    start: day('2026-01-01'),
    end: day('2026-12-31'),
    goals: [],
    members: [member('P1', 'T1', '2026-04-01'), member('T1', 'C', null), member('C', null, null)],
    ...nothingBesides,
    offers: [{ product: 'Life', channel: 'Agents', weight: 1 }],
    funnel: { ...noFunnel, goal: 'G1', stages: ['Deals', 'Meetings'], lags: [0] },
  };
  const former = [person('P0', 'Old')];

  it('has the leaves as people and all others as units', () => {
    expect(logContext(inputs, day('2026-05-05'), former, { dealStage: 'Done', figures: [] })).toMatchObject({
      start: '2026-01-01',
      end: '2026-12-31',
      today: '2026-05-05',
      people: [{ key: 'P1', name: 'name of P1', start: '2026-04-01', end: null }],
      units: [{ key: 'C' }, { key: 'T1' }],
      former,
      stages: ['Deals', 'Meetings'],
      offers: [{ product: 'Life', channel: 'Agents' }],
    });
  });

  it('has one stage where the plan has no funnel', () => {
    const bare = { ...inputs, funnel: { ...inputs.funnel, goal: null } };
    expect(logContext(bare, day('2026-05-05'), former, { dealStage: 'Done', figures: [] }).stages).toEqual([
      'Done',
    ]);
  });
});
