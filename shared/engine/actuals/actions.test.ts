import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, ActionRow } from '#engine/actuals/action.ts';
import { actionsOfPeriod, timesCarriedOver } from '#engine/actuals/carry-over.ts';
import { judgeActions } from '#engine/actuals/judge-actions.ts';
import type { LogContext } from '#engine/actuals/roster.ts';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import { periodsOf, planSpan } from '#engine/periods/periods.ts';
import { weeksOf } from '#engine/periods/weeks.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const START = day('2026-03-01');
const span = unwrap(planSpan(START, day('2026-04-30')));
const calendar = workCalendar('weekdays');
const months = unwrap(periodsOf(span, 'month', calendar));
const weeks = weeksOf(months, calendar).map(({ period }) => period);
const context: LogContext = {
  start: START,
  end: day('2026-04-30'),
  today: day('2026-03-20'),
  people: [{ key: 'P1', name: 'Ann', start: null, end: null }],
  units: [{ key: 'T1', name: 'Team 1' }],
  former: [],
  stages: ['Deals'],
  figures: ['Collected'],
  offers: [],
};
const row: ActionRow = {
  kind: 'visit',
  what: 'Show the new plan',
  owner: 'Ann',
  customer: 'Chan',
  due: day('2026-03-04'),
  closed: null,
  result: '',
  remark: '',
};
const action = (due: Day, closed: Day | null): Action => ({
  kind: 'visit',
  what: 'x',
  owner: 'P1',
  customer: 'c',
  due,
  closed,
  result: '',
  remark: '',
});

describe('an action as typed', () => {
  it('counts, with its owner by key', () => {
    expect(judgeActions([row], context)).toMatchObject([
      { standing: 'counted', action: { ...row, owner: 'P1' } },
    ]);
  });

  it('may be owned by a unit', () => {
    const campaign = { ...row, kind: 'campaign' as const, owner: 'Team 1', customer: '' };
    expect(judgeActions([campaign], context)[0]).toMatchObject({ action: { owner: 'T1' }, issues: [] });
  });

  it.each<[string, Partial<ActionRow>]>([
    ['actions.kind.missing', { kind: null }],
    ['actions.kind.unknown', { kind: { typed: 'party' } }],
    ['actions.what.missing', { what: '' }],
    ['actuals.person.missing', { owner: '' }],
    ['actuals.person.unknown', { owner: 'Zed' }],
    ['actions.due.missing', { due: null }],
    ['actions.due.unreadable', { due: { typed: 'soon' } }],
    ['actions.due.outside', { due: day('2026-05-01') }],
    ['actions.closed.unreadable', { closed: { typed: 'yes' } }],
    ['actions.closed.future', { closed: day('2026-03-21') }],
  ])('is left out for %s', (code, change) => {
    const [judged] = judgeActions([{ ...row, ...change }], context);
    expect(judged).toMatchObject({ standing: 'leftOut', issues: [{ code, severity: 'error' }] });
  });

  it.each<[string, Partial<ActionRow>]>([
    ['actions.customer.missing', { customer: '' }],
    ['actions.closed.withoutResult', { closed: day('2026-03-05') }],
    ['actions.result.withoutDay', { result: 'signed' }],
  ])('counts with the warning %s', (code, change) => {
    const [judged] = judgeActions([{ ...row, ...change }], context);
    expect(judged).toMatchObject({ standing: 'counted', issues: [{ code, severity: 'warning' }] });
  });

  it('that is empty is blank', () => {
    const empty = { kind: null, what: '', owner: '', customer: '', due: null, closed: null };
    expect(judgeActions([{ ...empty, result: '', remark: '' }], context)).toEqual([
      { standing: 'blank', index: 0 },
    ]);
  });
});

describe('carrying over', () => {
  // 1 March 2026 is a Sunday, the plan's week 0; 1 is 2–8, 2 is 9–15, 3 is 16–22, 5 is 30 March to 5 April.
  it.each([
    ['2026-03-04', null, 1, [0, 'open']],
    ['2026-03-04', null, 2, [1, 'carried']],
    ['2026-03-04', null, 4, [3, 'carried']],
    ['2026-03-04', '2026-03-10', 2, [1, 'closed']],
    ['2026-03-04', '2026-03-10', 3, undefined],
    ['2026-03-04', '2026-03-01', 1, [0, 'closed']],
    ['2026-03-04', null, 0, undefined],
    ['2026-03-31', null, 5, [0, 'open']],
    ['2026-03-31', '2026-04-02', 5, [0, 'closed']],
    ['2026-03-31', null, 6, [1, 'carried']],
  ] as const)('due %s, closed %s: in week %i it is %j', (due, closed, week, expected) => {
    const listed = actionsOfPeriod([action(day(due), closed === null ? null : day(closed))], weeks, week);
    expect(listed.map(({ timesCarriedOver: times, state }) => [times, state])).toEqual(
      expected ? [expected] : [],
    );
  });

  it('lists what was carried most often first', () => {
    const due = ['2026-03-16', '2026-03-04', '2026-03-10', '2026-03-02'].map(day);
    const listed = actionsOfPeriod(
      due.map((each) => action(each, null)),
      weeks,
      3,
    );
    expect(listed.map((each) => each.action.due)).toEqual([
      '2026-03-02',
      '2026-03-04',
      '2026-03-10',
      '2026-03-16',
    ]);
  });

  it('puts an action in every period from its due day until it is closed, one time more in each', () => {
    const offset = fc.nat(60);
    fc.assert(
      fc.property(offset, fc.option(offset), (due, closed) => {
        const one = action(addDays(START, due), closed === null ? null : addDays(START, closed));
        const seen = weeks.flatMap((_, at) => actionsOfPeriod([one], weeks, at));
        expect(seen.map((each) => each.timesCarriedOver)).toEqual(seen.map((_, index) => index));
        expect(seen.length).toBeGreaterThan(0);
        const last = timesCarriedOver(one, weeks, day('2026-04-30'));
        expect(seen[seen.length - 1]?.timesCarriedOver).toBe(last);
        expect(seen[seen.length - 1]?.state === 'closed').toBe(closed !== null);
      }),
    );
  });

  it.each([
    ['2026-02-01', 0],
    ['2026-03-08', 0],
    ['2026-03-09', 1],
    ['2026-03-20', 2],
    ['2027-01-01', 8],
  ])('seen on %s has happened %i times', (today, times) => {
    expect(timesCarriedOver(action(day('2026-03-04'), null), weeks, day(today))).toBe(times);
  });
});
