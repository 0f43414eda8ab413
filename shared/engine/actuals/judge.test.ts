import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeLog } from '#engine/actuals/judge.ts';
import type { LogContext } from '#engine/actuals/roster.ts';
import { entriesOf, type LogRow } from '#engine/actuals/row.ts';
import { day } from '#engine/days/day.ts';

const context: LogContext = {
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  today: day('2026-03-31'),
  people: [
    { key: 'P1', name: 'Ann', start: null, end: null },
    { key: 'P2', name: 'Bo', start: day('2026-02-01'), end: null },
    { key: 'P3', name: 'Twin', start: null, end: null },
    { key: 'P4', name: 'Twin', start: null, end: null },
  ],
  units: [{ key: 'T1', name: 'Team 1' }],
  former: [{ key: 'P0', name: 'Old', start: null, end: null }],
  stages: ['Deals', 'Meetings', 'Calls'],
  figures: ['Collected'],
  offers: [
    { product: 'Life', channel: 'Agents' },
    { product: 'Car', channel: 'Banks' },
  ],
};
const sound: LogRow = {
  date: day('2026-03-02'),
  person: 'P1',
  counts: [1, 2, 30],
  amount: 5000,
  figures: [],
  product: 'Life',
  channel: 'Agents',
  kind: null,
  customer: 'Chan',
  note: '',
};
const blank: LogRow = {
  date: null,
  person: '',
  counts: [null, null, null],
  amount: null,
  figures: [],
  product: '',
  channel: '',
  kind: null,
  customer: '',
  note: '',
};
const judged = (row: Partial<LogRow>) => judgeLog([{ ...sound, ...row }], context)[0]!;
const codes = (row: Partial<LogRow>) => {
  const one = judged(row);
  return one.standing === 'blank' ? [] : one.issues.map(({ code }) => code);
};

describe('a row of the log', () => {
  it('counts, with its person by key', () => {
    expect(judged({ person: 'ann' })).toEqual({
      standing: 'counted',
      index: 0,
      issues: [],
      entry: {
        date: '2026-03-02',
        person: 'P1',
        counts: [1, 2, 30],
        amount: 5000,
        figures: [0],
        product: 'Life',
        channel: 'Agents',
        customer: 'Chan',
      },
    });
  });

  it.each<[string, Partial<LogRow>]>([
    ['actuals.date.missing', { date: null }],
    ['actuals.date.unreadable', { date: { typed: '3/45' } }],
    ['actuals.date.outside', { date: day('2025-12-31') }],
    ['actuals.date.outside', { date: day('2027-01-01') }],
    ['actuals.date.future', { date: day('2026-04-01') }],
    ['actuals.person.missing', { person: '' }],
    ['actuals.person.unknown', { person: 'Zed' }],
    ['actuals.person.ambiguous', { person: 'twin' }],
    ['actuals.person.isUnit', { person: 'T1' }],
    ['actuals.count.tooFine', { counts: [1, 0.333, 3] }],
    ['actuals.count.tooLarge', { counts: [1, 2, -1e10] }],
    ['actuals.count.unreadable', { counts: [1, { typed: 'many' }, 3] }],
    ['actuals.amount.tooLarge', { amount: 1_000_000_001 }],
    ['actuals.amount.tooLarge', { amount: -1_000_000_001 }],
    ['actuals.kind.unknown', { kind: { typed: 'gift' } }],
    ['actuals.return.above', { kind: 'return' }],
    ['actuals.amount.unreadable', { amount: { typed: '5k' } }],
  ])('is left out for %s', (code, row) => {
    expect(judged(row).standing).toBe('leftOut');
    expect(codes(row)).toEqual([code]);
  });

  it.each<[string, Partial<LogRow>]>([
    ['actuals.person.notInPost', { person: 'Bo', date: day('2026-01-31') }],
    ['actuals.person.former', { person: 'Old' }],
    ['actuals.deals.aboveMeetings', { counts: [3, 2, 30] }],
    ['actuals.amount.withoutDeal', { counts: [0, 2, 30] }],
    ['actuals.deal.withoutAmount', { amount: null }],
    ['actuals.amount.rounded', { amount: 433.3333 }],
    ['actuals.product.unknown', { product: 'Boat' }],
    ['actuals.channel.unknown', { channel: 'Radio' }],
    ['actuals.offer.unknown', { product: 'Car', channel: 'Agents' }],
  ])('counts with the warning %s', (code, row) => {
    expect(judged(row)).toMatchObject({ standing: 'counted', issues: [{ code, severity: 'warning' }] });
  });

  it.each<[string, Partial<LogRow>, { counts: readonly number[]; amount: number }]>([
    [
      'a return',
      { kind: 'return', counts: [-1, null, null], amount: -200 },
      { counts: [-1, 0, 0], amount: -200 },
    ],
    ['a correction up', { kind: 'correction', counts: [0, 1, 0] }, { counts: [0, 1, 0], amount: 5000 }],
    ['what is taken back without a kind', { amount: -200 }, { counts: [1, 2, 30], amount: -200 }],
    ['half a deal', { counts: [0.5, 1, null], amount: 300 }, { counts: [0.5, 1, 0], amount: 300 }],
    ['a third of 1300', { amount: 1300 / 3 }, { counts: [1, 2, 30], amount: 433.33 }],
    ['half a cent', { amount: 10.005 }, { counts: [1, 2, 30], amount: 10.01 }],
    ['half a cent back', { amount: -10.005 }, { counts: [1, 2, 30], amount: -10.01 }],
  ])('counts %s', (_what, row, figures) => {
    expect(judged(row)).toMatchObject({ standing: 'counted', entry: figures });
  });

  it.each(['P1 ', ' Ann', 'ANN\u00A0', '\u3000ann', 'A\u200Bnn'])(
    'finds its person whatever the spaces: %j',
    (person) => {
      expect(judged({ person })).toMatchObject({ standing: 'counted', entry: { person: 'P1' } });
    },
  );

  it('of a date and a person alone says that the person was there', () => {
    expect(judged({ ...blank, date: sound.date, person: 'P1' })).toMatchObject({
      standing: 'counted',
      issues: [],
      entry: { counts: [0, 0, 0], amount: 0 },
    });
  });

  it('names every mistake, errors first, at its cell', () => {
    const row = { date: null, product: 'Boat', counts: [1, 2, 0.001], amount: 2e9 };
    const one = judgeLog([blank, { ...sound, ...row }], context)[1];
    expect(one).toMatchObject({
      standing: 'leftOut',
      issues: [
        { code: 'actuals.date.missing', path: ['log', 1, 'date'] },
        { code: 'actuals.count.tooFine', path: ['log', 1, 'counts', 2] },
        { code: 'actuals.amount.tooLarge', path: ['log', 1, 'amount'] },
        { code: 'actuals.product.unknown', path: ['log', 1, 'product'] },
      ],
    });
  });

  it('takes products in any case, and none as none', () => {
    expect(judged({ product: 'LIFE', channel: '' })).toMatchObject({
      issues: [],
      entry: { product: 'Life', channel: null },
    });
  });

  it('may name any product where the plan lists none', () => {
    const rows = judgeLog([{ ...sound, product: 'Boat' }], { ...context, offers: [] });
    expect(rows[0]).toMatchObject({ standing: 'counted', issues: [] });
  });

  it('that repeats an earlier one counts, and says which', () => {
    const rows = judgeLog([blank, sound, { ...sound, note: 'other' }, sound], context);
    expect(rows.map(({ standing }) => standing)).toEqual(['blank', 'counted', 'counted', 'counted']);
    expect(rows[3]).toMatchObject({ issues: [{ code: 'actuals.row.repeated', params: { first: 2 } }] });
  });

  it('repeats nothing where it says only that somebody was there', () => {
    const there = { ...blank, date: sound.date, person: 'P1' };
    expect(judgeLog([there, there], context)[1]).toMatchObject({ issues: [] });
  });
});

describe('the log', () => {
  const anyRow = fc.record({
    date: fc.constantFrom(day('2026-03-02'), day('2025-01-01'), null, { typed: 'x' }),
    person: fc.constantFrom('P1', 'Bo', 'nobody', ''),
    counts: fc.tuple(fc.integer({ min: -1, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.constant(null)),
    amount: fc.oneof(fc.constant(null), fc.integer({ min: -10, max: 10_000 })),
    figures: fc.constant([]),
    product: fc.constantFrom('Life', 'Boat', ''),
    channel: fc.constantFrom('Banks', ''),
    kind: fc.constantFrom('return' as const, 'correction' as const, null),
    customer: fc.constant(''),
    note: fc.constantFrom('', 'note'),
  });

  it('drops no row: each is blank, left out for an error, or counted with warnings at most', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const all = judgeLog(rows, context);
        expect(all.map(({ index }) => index)).toEqual(rows.map((_, index) => index));
        for (const row of all) {
          if (row.standing === 'blank') continue;
          const hasError = row.issues.some(({ severity }) => severity === 'error');
          expect(hasError).toBe(row.standing === 'leftOut');
        }
        expect(entriesOf(all)).toHaveLength(all.filter(({ standing }) => standing === 'counted').length);
      }),
    );
  });

  it('is judged alike whatever stands in the other rows, repetition apart', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const alone = rows.map((row) => judgeLog([row], context)[0]!.standing);
        expect(judgeLog(rows, context).map(({ standing }) => standing)).toEqual(alone);
      }),
    );
  });
});
