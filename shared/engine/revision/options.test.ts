import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { nthWorkday } from '#engine/calendar/workdays.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { needOf, type Outlook, revisionOptions } from '#engine/revision/options.ts';

// The worked case of domain §3 with half the year gone and nothing done: 125 working days are left.
const weekdays = workCalendar('weekdays');
const outlook: Outlook = {
  version: {
    total: 1_000_000,
    start: day('2026-01-01'),
    end: day('2026-12-22'),
    averageDeal: 4000,
    rates: [0.2, 0.5, 0.2],
    actions: '',
  },
  done: 0,
  today: day('2026-06-30'),
  calendar: weekdays,
  capacityPerDay: 60,
};

describe('what a goal needs', () => {
  it('is twice the year’s activity in half the year', () => {
    expect(needOf(outlook)).toEqual({
      ok: true,
      value: {
        remaining: 1_000_000,
        deals: 250,
        workdays: 125,
        stagesPerDay: [2, 10, 20, 100],
        callsPerDay: 100,
        utilisation: 100 / 60,
        verdict: 'beyond',
      },
    });
  });

  it('counts from the first day of a goal that has not begun', () => {
    const early = needOf({ ...outlook, today: day('2025-06-30') });
    expect(early).toMatchObject({ value: { workdays: 254 } });
  });

  it.each<[string, Partial<Outlook>]>([
    ['revision.reached', { done: 1_000_000 }],
    ['revision.noDayLeft', { today: day('2026-12-22') }],
    [
      'revision.noDayLeft',
      { version: { ...outlook.version, end: day('2026-07-05') }, today: day('2026-07-03') },
    ],
    ['revision.noFunnel', { version: { ...outlook.version, averageDeal: null } }],
    ['funnel.rate.aboveOne', { version: { ...outlook.version, rates: [20] } }],
    ['funnel.notPositive', { capacityPerDay: 0 }],
    [
      'calendar.unpublished',
      { calendar: workCalendar('CN'), version: { ...outlook.version, end: day('2099-01-01') } },
    ],
  ])('has no answer: %s', (code, change) => {
    expect(needOf({ ...outlook, ...change })).toMatchObject({ ok: false, issues: [{ code }] });
  });
});

describe('the options', () => {
  const found = revisionOptions(outlook);
  if (!found.ok) throw new Error('the worked case has options');
  const { plan, time, amount } = found.value;

  it('of the worked case are those that its capacity allows', () => {
    // 60 calls on 125 days make 150 deals.
    expect(amount).toEqual({ ok: true, value: { total: 600_000, deals: 150 } });
    expect(plan.averageDeal).toEqual({ ok: true, value: 1_000_000 / 150 });
    expect(plan.eachRate[0]).toMatchObject({ ok: true });
    expect(plan.eachRate[0]?.ok ? plan.eachRate[0].value : 0).toBeCloseTo(1 / 3, 12);
    // 12,500 calls at 60 a day take 209 days.
    expect(time).toEqual({ ok: true, value: { workdays: 209, end: '2027-04-19' } });
  });

  it('after the end leave time only', () => {
    const late = revisionOptions({ ...outlook, today: day('2026-12-22') });
    expect(late).toMatchObject({
      ok: true,
      value: {
        now: { ok: false, issues: [{ code: 'revision.noDayLeft' }] },
        plan: { averageDeal: { ok: false }, allRates: { ok: false } },
        time: { ok: true, value: { workdays: 209 } },
        amount: { ok: false },
      },
    });
  });

  it('that would need a rate above 100 %, or less than one deal, have no answer', () => {
    const small = revisionOptions({ ...outlook, capacityPerDay: 0.1 });
    expect(small).toMatchObject({
      value: {
        plan: {
          averageDeal: { ok: false, issues: [{ code: 'funnel.noAnswer.lessThanOneDeal' }] },
          allRates: { ok: false, issues: [{ code: 'funnel.noAnswer.rateAboveOne' }] },
        },
        amount: { ok: false, issues: [{ code: 'funnel.noAnswer.lessThanOneDeal' }] },
      },
    });
  });

  it('once taken fit the capacity, and one working day less does not', () => {
    const rate = fc.integer({ min: 5, max: 95 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 5_000_000 }),
        fc.integer({ min: 100, max: 20_000 }),
        fc.tuple(rate, rate),
        fc.integer({ min: 1, max: 300 }),
        (total, averageDeal, rates, capacityPerDay) => {
          const version = { ...outlook.version, total, averageDeal, rates };
          const asked = { ...outlook, version, capacityPerDay };
          const options = revisionOptions(asked);
          if (!options.ok) throw new Error('a sound question');
          const verdictOf = (change: Partial<typeof version>) => {
            const need = needOf({ ...asked, version: { ...version, ...change } });
            return need.ok ? need.value.verdict : need.issues[0]!.code;
          };
          const { plan: levers, time: longer, amount: less } = options.value;
          if (levers.averageDeal.ok) {
            expect(verdictOf({ averageDeal: levers.averageDeal.value })).toBe('within');
          }
          if (levers.allRates.ok) {
            expect(verdictOf({ rates: levers.allRates.value as [number, number] })).toBe('within');
          }
          if (less.ok) expect(verdictOf({ total: less.value.total })).toBe('within');
          if (!longer.ok) return;
          expect(verdictOf({ end: longer.value.end })).toBe('within');
          const shorter = nthWorkday(weekdays, addDays(longer.value.end, -1), -1);
          if (longer.value.workdays > 1 && shorter.ok) {
            expect(verdictOf({ end: shorter.value })).toBe('beyond');
          }
        },
      ),
    );
  });
});
