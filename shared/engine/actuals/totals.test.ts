import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '#engine/actuals/row.ts';
import {
  branchTallies,
  entriesWithin,
  periodIndex,
  personOf,
  type Tally,
  tally,
  tallyBy,
} from '#engine/actuals/totals.ts';
import { workCalendar } from '#engine/calendar/calendar.ts';
import { addDays } from '#engine/days/arithmetic.ts';
import { day } from '#engine/days/day.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import { periodsOf, planSpan } from '#engine/periods/periods.ts';

const START = day('2026-01-01');
const span = planSpan(START, day('2026-12-31'));
const monthsOfYear = span.ok ? periodsOf(span.value, 'month', workCalendar('CN')) : span;
const months = monthsOfYear.ok ? monthsOfYear.value : [];
const tree = treeOf([
  { key: 'C', parent: null },
  { key: 'T1', parent: 'C' },
  { key: 'P1', parent: 'T1' },
  { key: 'P2', parent: 'T1' },
  { key: 'T2', parent: 'C' },
  { key: 'P3', parent: 'T2' },
]);

const anyEntry: fc.Arbitrary<LogEntry> = fc.record({
  date: fc.integer({ min: 0, max: 364 }).map((offset) => addDays(START, offset)),
  person: fc.constantFrom('P1', 'P2', 'P3', 'gone'),
  counts: fc.tuple(fc.nat(5), fc.nat(20), fc.nat(100)),
  amount: fc.nat(1_000_000_000).map((hundredths) => hundredths / 100),
  figures: fc.tuple(
    fc.nat(9),
    fc.integer({ min: -900, max: 900 }).map((cents) => cents / 100),
  ),
  product: fc.constantFrom('Life', 'Car', null),
  channel: fc.constantFrom('Agents', null),
  customer: fc.constant(''),
});
const anyLog = fc.array(anyEntry, { maxLength: 30 });

const sumOf = (tallies: Iterable<Tally>): Tally => {
  const all = [...tallies];
  return {
    entries: all.reduce((sum, { entries }) => sum + entries, 0),
    counts: [0, 1, 2].map((stage) => all.reduce((sum, { counts }) => sum + counts[stage]!, 0)),
    amount: Math.round(all.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)) / 100,
    figures: [0, 1, 2, 3].map(
      (at) => all.reduce((sum, { figures }) => sum + Math.round(figures[at]! * 100), 0) / 100,
    ),
  };
};

describe('totals', () => {
  it('by person, and by any other key, add up to the whole', () => {
    fc.assert(
      fc.property(anyLog, (entries) => {
        const whole = tally(entries, 3);
        for (const keyOf of [personOf, ({ product }: LogEntry) => product]) {
          expect(sumOf(tallyBy(entries, 3, keyOf).values())).toEqual(whole);
        }
      }),
    );
  });

  it('of cents are exact where doubles are not', () => {
    const entry = {
      date: START,
      person: 'P1',
      counts: [1],
      figures: [],
      product: null,
      channel: null,
      customer: '',
    };
    const amounts = [0.1, 0.2, 0.3].map((amount) => ({ ...entry, amount }));
    expect(tally(amounts, 1)).toEqual({ entries: 3, counts: [3], amount: 0.6, figures: [0, 0, 0, 0] });
  });

  it('of nothing are zeros', () => {
    expect(tally([], 2)).toEqual({ entries: 0, counts: [0, 0], amount: 0, figures: [0, 0, 0, 0] });
  });

  it('of branches are those of their people, former members apart', () => {
    fc.assert(
      fc.property(anyLog, (entries) => {
        const { rows, former } = branchTallies(tree, entries, 3);
        const of = (...people: string[]) =>
          tally(
            entries.filter(({ person }) => people.includes(person)),
            3,
          );
        expect(rows).toEqual([of('P1', 'P2', 'P3'), of('P1', 'P2'), of('P1'), of('P2'), of('P3'), of('P3')]);
        expect(former).toEqual(of('gone'));
        expect(sumOf([rows[0]!, former])).toEqual(tally(entries, 3));
      }),
    );
  });

  it('of a span and of the days around it add up to the whole', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(364), fc.nat(364), (entries, a, b) => {
        const [first, last] = [addDays(START, Math.min(a, b)), addDays(START, Math.max(a, b))];
        const before = entriesWithin(entries, { first: START, last: addDays(first, -1) });
        const after = entriesWithin(entries, { first: addDays(last, 1), last: day('2026-12-31') });
        const parts = [...before, ...entriesWithin(entries, { first, last }), ...after];
        expect(tally(parts, 3)).toEqual(tally(entries, 3));
      }),
    );
  });
});

describe('the period of a day', () => {
  it.each([
    ['2025-12-31', -1],
    ['2026-01-01', 0],
    ['2026-01-31', 0],
    ['2026-02-01', 1],
    ['2026-12-31', 11],
    ['2027-01-01', -1],
  ])('%s is number %i', (date, index) => {
    expect(periodIndex(months, date)).toBe(index);
  });
});
