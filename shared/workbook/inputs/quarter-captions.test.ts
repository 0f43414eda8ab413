import { expect, it } from 'vitest';
import type { TablePlace } from './places.ts';
import { quarterCaptions } from './quarter-captions.ts';

const place = (columns: Record<string, number>, fields: Record<string, number>): TablePlace => ({
  sheet: 'S',
  area: { row: 5, column: 0, rows: 9, columns: 9 },
  columns,
  fields,
  rows: [],
});
const tables = {
  goals: place(Object.fromEntries([0, 1, 2, 3].map((at) => [`quarters.${at}`, at])), {}),
  settings: place({ value: 1 }, { start: 1, end: 2 }),
  week: place({ value: 1 }, { yearStartsIn: 3 }),
};
const over = (start: string, end: string, yearStartsIn: number | null = null) =>
  quarterCaptions(
    tables,
    { settings: [{ start, end }], week: [{ yearStartsIn }] },
    (quarter) => `Q${quarter}`,
  ).map(({ value }) => value);

it('the columns for totals of quarters say which quarters of the plan they are', () => {
  expect(over('2026-01-01', '2026-12-31')).toEqual(['Q1 2026-01', 'Q2 2026-04', 'Q3 2026-07', 'Q4 2026-10']);
  // Half a year later, where fiscal years begin in January.
  expect(over('2026-07-01', '2027-12-31')).toEqual(['Q3 2026-07', 'Q4 2026-10', 'Q1 2027-01', 'Q2 2027-04']);
  // A year of its own from April, and a first quarter that the plan cuts.
  expect(over('2026-04-01', '2027-03-31')[0]).toBe('Q1 2026-04');
  expect(over('2026-02-15', '2026-08-31')).toEqual(['Q1 2026-02', 'Q2 2026-04', 'Q3 2026-07', '']);
  expect(over('2026-08-01', '2027-01-31', 10)).toEqual(['Q4 2026-08', 'Q1 2026-10', 'Q2 2027-01', '']);
});
