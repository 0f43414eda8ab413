import { describe, expect, it } from 'vitest';
import { quartersOf, spanKind, yearStartOf } from '#engine/periods/fiscal.ts';
import type { Month } from '#engine/periods/month.ts';

/** So many months from a first one: `2026-04`. */
function months(first: string, count: number): string[] {
  const from = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = from + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
const quarters = (first: string, count: number, start: Month) =>
  quartersOf(months(first, count), start).map(({ key, months: [from, to] }) => `${key} ${from}–${to}`);

describe('fiscal years', () => {
  it.each([
    ['2026-01', 12, null, 1],
    ['2026-04', 12, null, 4],
    ['2026-02', 24, null, 2],
    // A quarter, the rest of a year and a year and a half are cut as the calendar is.
    ['2026-04', 3, null, 1],
    ['2026-02', 11, null, 1],
    ['2026-07', 18, null, 1],
    ['2026-01', 12, 7, 7],
    ['2026-04', 3, 4, 4],
  ] as const)('of %s and %i months, set %s, begin in month %i', (first, count, set, start) => {
    expect(yearStartOf(months(first, count), set)).toBe(start);
  });

  it('from April have Q1 = April to June … Q4 = January to March', () => {
    expect(quarters('2026-04', 12, 4)).toEqual([
      'FY2026/27-Q1 0–3',
      'FY2026/27-Q2 3–6',
      'FY2026/27-Q3 6–9',
      'FY2026/27-Q4 9–12',
    ]);
  });

  // As the companies name them in their reports to the SEC: the first fiscal quarter ends in this month.
  it.each([
    ['Microsoft, year ends 30 June', 7, '2026-07', '2026-09'],
    ['Oracle, 31 May', 6, '2026-06', '2026-08'],
    ['Toyota and most of Japan, 31 March', 4, '2026-04', '2026-06'],
    ['Salesforce, 31 January', 2, '2026-02', '2026-04'],
    ['US government, 30 September', 10, '2026-10', '2026-12'],
  ] as const)('of %s have their first quarter', (_, start, first, last) => {
    const all = months(first, 12);
    const [q1] = quartersOf(all, start);
    expect(q1).toMatchObject({ number: 1, months: [0, 3] });
    expect(all[2]).toBe(last);
    expect(yearStartOf(all, null)).toBe(start);
  });

  it('cut the quarters of a plan at its ends', () => {
    expect(quarters('2026-02', 11, 1)).toEqual(['2026-Q1 0–2', '2026-Q2 2–5', '2026-Q3 5–8', '2026-Q4 8–11']);
    expect(quarters('2026-12', 3, 4)).toEqual(['FY2026/27-Q3 0–1', 'FY2026/27-Q4 1–3']);
    expect(quarters('1999-04', 3, 4)).toEqual(['FY1999/00-Q1 0–3']);
  });

  it.each([
    ['2026-01', 12, 1, { kind: 'year' }],
    ['2026-04', 12, 4, { kind: 'fiscalYear', year: 2026 }],
    ['2026-04', 12, 1, { kind: 'months', count: 12 }],
    ['2026-07', 6, 1, { kind: 'half' }],
    ['2026-07', 6, 4, { kind: 'months', count: 6 }],
    ['2026-10', 3, 1, { kind: 'quarter' }],
    ['2026-11', 3, 1, { kind: 'months', count: 3 }],
    ['2026-11', 1, 1, { kind: 'month' }],
    ['2026-07', 18, 1, { kind: 'months', count: 18 }],
  ] as const)('%s and %i months in years from month %i are %o', (first, count, start, kind) => {
    expect(spanKind(months(first, count), start)).toEqual(kind);
  });
});
