import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ExecutionReading, readExecution } from '#actions/execution/read-execution.ts';
import { type Understood, understoodImport } from '#actions/import/judged.ts';
import type { RecordRow } from '#workbook/records/rows.ts';
import { TODAY } from '../today.ts';
import { asText, begun, request, valueIn } from './import.ts';

/** A row of an export; `amount` as it is written, `cents` what it is worth where it can be read. */
interface Row {
  readonly id: string;
  readonly date: string;
  readonly person: string;
  readonly money: { readonly amount: string; readonly cents: number };
  readonly status: string;
  readonly customer: string;
}
const columns = ['id', 'date', 'person', 'amount', 'status', 'customer'] as const;
const headers = {
  id: 'Order no',
  date: 'Close date',
  person: 'Owner',
  amount: 'Amount',
  status: 'Stage',
  customer: 'Account name',
};

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });
const money = fc.oneof(
  { weight: 8, arbitrary: cents.map((each) => ({ amount: (each / 100).toFixed(2), cents: each })) },
  { weight: 1, arbitrary: fc.constantFrom('abc', '').map((amount) => ({ amount, cents: 0 })) },
);
// Few of each, so that the same row comes again and again.
const rowOf = fc.record<Row>({
  id: fc.constantFrom('', '', 'A-1', 'A-2', '007'),
  date: fc.constantFrom('2026-01-05', '2026-02-28', '2026-03-01', '2025-12-31', '2026-02-30', ''),
  person: fc.constantFrom('Ann', 'P1', 'bob', 'Cid', 'Somebody', ''),
  money: fc.oneof(money, fc.constantFrom({ amount: '10.00', cents: 1000 }, { amount: '0.07', cents: 7 })),
  status: fc.constantFrom('Closed Won', 'Won', 'Lost', 'Maybe', ''),
  customer: fc.constantFrom('', 'Acme', 'Total Wine'),
});
// Some rows come again, as they are.
const source = fc
  .tuple(fc.array(rowOf, { minLength: 1, maxLength: 10 }), fc.array(fc.nat(), { maxLength: 4 }))
  .map(([rows, again]) => [...rows, ...again.map((at) => rows[at % rows.length] as Row)]);

const cellsOf = (rows: readonly Row[], order: readonly (typeof columns)[number][] = columns) => [
  order.map((column) => headers[column]),
  ...rows.map((row) => order.map((column) => (column === 'amount' ? row.money.amount : row[column]) || null)),
];

let empty: ExecutionReading;
beforeAll(async () => {
  const { host } = await begun();
  empty = valueIn(await readExecution(host, TODAY));
});

const withLog = (log: readonly RecordRow[]): ExecutionReading => ({
  ...empty,
  records: { ...empty.records, rows: { ...empty.records.rows, log } },
});
const understood = (
  reading: ExecutionReading,
  cells: ReturnType<typeof cellsOf>,
  skipsTwins = false,
): Understood =>
  valueIn(
    understoodImport(reading, { name: 'Orders', cells, place: null }, request(asText(''), { skipsTwins })),
  );
const takenOf = ({ judged }: Understood): readonly RecordRow[] =>
  judged.rows.flatMap(({ fate }) => (fate.fate === 'taken' ? [fate.row as RecordRow] : []));
const centsOf = (row: RecordRow): number => Math.round(Number(row.amount ?? 0) * 100);
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
/** Rows that hold something: an export's lines, and what they are worth. */
const filled = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) =>
    [row.id, row.date, row.person, row.money.amount, row.status, row.customer].some(Boolean),
  );

describe('an import', () => {
  it('loses no row and no cent: the source is what the log gets, has, and what is rejected or left out', () => {
    fc.assert(
      fc.property(source, fc.boolean(), (rows, skipsTwins) => {
        const { tally, judged } = understood(empty, cellsOf(rows), skipsTwins);
        const { all, taken, completed, duplicates, rejected, left, aside } = tally;
        const parts = [taken, completed, duplicates, rejected, left];
        const at = tally.fields.indexOf('amount');
        expect(all.rows + aside).toBe(filled(rows).length);
        expect(sum(parts.map((part) => part.rows))).toBe(all.rows);
        expect(sum(parts.map(({ sums }) => sums[at]!))).toBe(all.sums[at]);
        const asideCents = sum(
          judged.rows.flatMap(({ source: { row }, fate }) =>
            fate.fate === 'aside' ? [rows[row - 1]!.money.cents] : [],
          ),
        );
        expect(all.sums[at]! + asideCents).toBe(sum(rows.map((row) => row.money.cents)));
      }),
    );
  });

  it('puts into the log what it says that it would, by month and person too', () => {
    fc.assert(
      fc.property(source, (rows) => {
        const whole = understood(empty, cellsOf(rows));
        const { tally } = whole;
        const at = tally.fields.indexOf('amount');
        const log = takenOf(whole);
        expect(tally.taken).toMatchObject({ rows: log.length });
        expect(tally.taken.sums[at]).toBe(sum(log.map(centsOf)));
        for (const { key, sums } of tally.months) {
          expect(sums[at]).toBe(sum(log.filter((row) => String(row.date).startsWith(key)).map(centsOf)));
        }
        for (const { key, sums } of tally.people) {
          expect(sums[at]).toBe(sum(log.filter((row) => row.person === key).map(centsOf)));
        }
      }),
    );
  });

  it('adds nothing the second time, in whatever order the rows come', () => {
    fc.assert(
      fc.property(source, fc.boolean(), fc.boolean(), (rows, skipsTwins, isReversed) => {
        const once = understood(empty, cellsOf(rows), skipsTwins);
        const after = withLog(takenOf(once));
        const again = understood(after, cellsOf(isReversed ? [...rows].reverse() : rows), skipsTwins);
        expect(again.tally.taken.rows).toBe(0);
        expect(again.tally.rejected).toEqual(once.tally.rejected);
        expect(again.tally.left).toEqual(once.tally.left);
      }),
      { numRuns: 300 },
    );
  });

  it('adds what is new in a longer export, and only that', () => {
    fc.assert(
      fc.property(source, source, (rows, more) => {
        const whole = understood(empty, cellsOf([...rows, ...more]));
        const first = understood(empty, cellsOf(rows));
        const then = understood(withLog(takenOf(first)), cellsOf([...rows, ...more]));
        expect(first.tally.taken.rows + then.tally.taken.rows).toBe(whole.tally.taken.rows);
      }),
    );
  });

  it('does not depend on the order of the columns', () => {
    const order = fc.shuffledSubarray([...columns], { minLength: columns.length });
    fc.assert(
      fc.property(source, order, (rows, columnsInOrder) => {
        const usual = understood(empty, cellsOf(rows));
        const other = understood(empty, cellsOf(rows, columnsInOrder));
        expect(other.tally).toEqual(usual.tally);
        expect(takenOf(other)).toEqual(takenOf(usual));
      }),
    );
  });
});
