import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { workdays } from '#engine/calendar/workdays.ts';
import { addDays, addMonths } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import {
  type MonthlyRoundRecord,
  monthlyRoundDay,
  monthlyRoundOf,
  nextMonthlyRoundStep,
} from '#engine/monthly-round/monthly-round.ts';
import { monthlyRoundSteps } from '#engine/monthly-round/steps.ts';

const china = workCalendar('CN');
const doneOn = (date: string, month: string, ...steps: readonly number[]): MonthlyRoundRecord[] =>
  steps.map((step) => ({ month, step, owner: '', done: day(date) }));
const ALL = [1, 2, 3, 4, 5, 6, 7, 8];

describe('the dates of the round over 2026 in China', () => {
  it.each([
    ['2026-01', '01-20', '01-28', '01-30'],
    // The 20th is in the Spring Festival (15th to 23rd); Saturday the 14th and Saturday the 28th are worked.
    ['2026-02', '02-14', '02-28', '02-28'],
    ['2026-03', '03-20', '03-27', '03-31'],
    ['2026-04', '04-20', '04-28', '04-30'],
    ['2026-05', '05-20', '05-28', '05-29'],
    // The 20th is in the Dragon Boat Festival (19th to 21st).
    ['2026-06', '06-18', '06-26', '06-30'],
    ['2026-07', '07-20', '07-28', '07-31'],
    ['2026-08', '08-20', '08-28', '08-31'],
    // Sunday the 20th is worked for the National Day.
    ['2026-09', '09-20', '09-28', '09-30'],
    ['2026-10', '10-20', '10-28', '10-30'],
    ['2026-11', '11-20', '11-27', '11-30'],
    ['2026-12', '12-18', '12-28', '12-31'],
  ])('of %s are %s, %s and %s', (month, set, confirm, publish) => {
    const entries = monthlyRoundOf(day(`${month}-05`), from(day('2026-01-01')), [], china);
    const due = entries.ok ? entries.value.map((entry) => entry.due.slice(5)) : [];
    expect(due).toEqual([set, set, set, confirm, confirm, confirm, publish, publish]);
  });

  it('are working days, with none between them and the nominal day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 263 }), fc.constantFrom(20, 28, 'lastDay'), (months, due) => {
        const month = addMonths(day('2004-02-01'), months);
        const found = monthlyRoundDay(due as 20, month, china);
        if (!found.ok) throw new Error('published');
        expect(workdays(china, found.value, found.value)).toEqual({ ok: true, value: 1 });
        const nominal =
          due === 'lastDay' ? addDays(addMonths(month, 1), -1) : addDays(month, Number(due) - 1);
        expect(workdays(china, found.value, nominal)).toEqual({ ok: true, value: 1 });
      }),
    );
  });

  it('of a year that is not published are an issue, once', () => {
    const entries = monthlyRoundOf(day('2099-05-05'), from(day('2099-05-05')), [], china);
    expect(entries).toMatchObject({ ok: false, issues: [{ code: 'calendar.unpublished' }] });
    expect(entries.ok ? 0 : entries.issues.length).toBe(1);
  });
});

/** Seen on a day, of a plan that began to be carried out on the other. */
const from = (today: Day, started: Day | null = null) => ({ today, started });

describe('the round on a day', () => {
  it('has eight steps, numbered in order', () => {
    expect(monthlyRoundSteps.map(({ number }) => number)).toEqual(ALL);
  });

  it('says what is done, overdue, due today and ahead, and who does it', () => {
    const records = [
      ...doneOn('2026-03-19', '2026-03', 1),
      { month: '2026-03', step: 3, owner: 'Ann', done: null },
      ...doneOn('2026-03-19', '2026-02', 2),
    ];
    const entries = monthlyRoundOf(day('2026-03-27'), from(day('2026-03-27')), records, china);
    const states = entries.ok
      ? entries.value.map(({ state, owner, daysLeft }) => [state, owner, daysLeft])
      : [];
    expect(states).toEqual([
      ['done', '', -7],
      ['overdue', '', -7],
      ['overdue', 'Ann', -7],
      ['today', '', 0],
      ['today', '', 0],
      ['today', '', 0],
      ['ahead', '', 4],
      ['ahead', '', 4],
    ]);
  });

  it('is not late with what was due before the plan began', () => {
    const seen = from(day('2026-03-30'), day('2026-03-23'));
    const entries = monthlyRoundOf(day('2026-03-30'), seen, doneOn('2026-03-19', '2026-03', 1), china);
    const states = entries.ok ? entries.value.map(({ state }) => state) : [];
    expect(states).toEqual(['done', 'before', 'before', 'overdue', 'overdue', 'overdue', 'ahead', 'ahead']);
    expect(nextMonthlyRoundStep(seen, [], china)).toMatchObject({ value: { step: { number: 4 } } });
  });

  it.each([
    ['2026-03-02', [], '2026-03', 1, 'ahead'],
    ['2026-03-20', [], '2026-03', 1, 'today'],
    ['2026-03-23', [1, 2], '2026-03', 3, 'overdue'],
    ['2026-03-23', [1, 2, 3], '2026-03', 4, 'ahead'],
    ['2026-03-31', ALL, '2026-04', 1, 'ahead'],
  ] as const)('%s with %j done has next of %s step %i, %s', (today, done, month, step, state) => {
    const next = nextMonthlyRoundStep(from(day(today)), doneOn(today, '2026-03', ...done), china);
    expect(next).toMatchObject({ ok: true, value: { month, step: { number: step }, state } });
  });

  it('goes on to next month’s open step', () => {
    const records = [...doneOn('2026-03-30', '2026-03', ...ALL), ...doneOn('2026-03-31', '2026-04', 1)];
    const next = nextMonthlyRoundStep(from(day('2026-03-31')), records, china);
    expect(next).toMatchObject({ value: { month: '2026-04', step: { number: 2 } } });
  });

  it.each([
    ['2026-03-20', '2026-03', 1],
    ['2026-03-21', '2026-03', 4],
    ['2026-03-31', '2026-03', 7],
    ['2026-05-30', '2026-06', 1],
  ])('has, on %s before a plan is carried out, the next of %s step %i', (today, month, step) => {
    const next = nextMonthlyRoundStep(from(day(today)), null, china);
    expect(next).toMatchObject({ ok: true, value: { month, step: { number: step } } });
  });
});
