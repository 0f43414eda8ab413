import { day } from '#engine/days/day.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { nothingBesides, plainBasis, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';
import type { InputRow } from '#workbook/inputs/table.ts';

const endingAt = (end: number) => Array.from({ length: 12 }, (_, month) => (month === 11 ? end : null));

/** Two in the north and a shop: heads 20 → 24, a stock that falls, a renewal rate of what is due, an average, a margin. */
export const company = (language: Language): PlanInputs => ({
  ...nothingBesides,
  title: 'Kinds',
  language,
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  members: [
    plainMember('TOP', 'Company'),
    plainMember('N', 'North', 'TOP'),
    plainMember('A', 'Ann', 'N'),
    plainMember('B', 'Bo', 'N'),
    plainMember('C', 'Shop', 'TOP'),
  ],
  goals: [
    { ...plainGoal('DUE', 'Premium due', 450), kind: 'sum', monthMethod: 'equal' },
    { ...plainGoal('DEALS', 'Deals', 200), kind: 'sum' },
    { ...plainGoal('SALES', 'Sales', 51_600), kind: 'sum' },
    { ...plainGoal('TALKS', 'Talks', 400), kind: 'sum' },
  ],
  unsummed: [
    { ...plainGoal('HEADS', 'Headcount', 24), kind: 'level', measure: 'people' },
    { ...plainGoal('STOCK', 'Stock', 12), kind: 'level', opening: 60 },
    { ...plainGoal('RENEW', 'Renewal rate', 0.85), unit: 0.01, kind: 'rate', weightedBy: 'DUE' },
    { ...plainGoal('TICKET', 'Average ticket', 258), kind: 'average', weightedBy: 'DEALS' },
    { ...plainGoal('EACH', 'Sales a deal', 258), kind: 'average', weightedBy: 'DEALS', amountOf: 'SALES' },
    {
      ...plainGoal('WON', 'Won of talks', 0.4),
      unit: 0.01,
      kind: 'rate',
      weightedBy: 'TALKS',
      amountOf: 'DEALS',
    },
    { ...plainGoal('MARGIN', 'Margin', 0.3), unit: 0.01, kind: 'rate' },
  ],
  bases: [
    ...[8, 8, 4].map((end, at) => plainBasis(['A', 'B', 'C'][at]!, 'HEADS', { lastPeriod: endingAt(end) })),
    ...[300, 100, 50].map((fixed, at) => plainBasis(['A', 'B', 'C'][at]!, 'DUE', { fixed })),
  ],
});

const row = (
  date: string,
  person: string,
  goal: string,
  [number, of]: readonly (number | string | null)[],
): InputRow => ({ date, person, goal, number: number ?? null, of: of ?? null });

/** Readings that count, out of order, by names, twice a day, of somebody who left; then all that do not. */
export const readings: readonly InputRow[] = [
  row('2026-03-20', 'A', 'HEADS', [10]),
  row('2026-01-31', 'A', 'HEADS', [9]),
  row('2026-01-31', ' bo ', 'headcount', [7]),
  row('2026-03-31', 'C', 'HEADS', [3]),
  row('2026-03-31', 'C', 'HEADS', [4]),
  row('2026-02-28', 'A', 'STOCK', [15.5]),
  row('2026-01-31', 'A', 'RENEW', [100, 120]),
  row('2026-03-31', 'A', 'RENEW', [140, 160]),
  row('2026-03-31', 'B', 'RENEW', [90, 90]),
  row('2026-02-10', 'C', 'RENEW', [30, 40]),
  row('2026-03-02', 'Z', 'RENEW', [4, 10]),
  row('2026-03-03', 'A', 'TICKET', [24000, 100]),
  row('2026-03-04', 'C', 'MARGIN', [31.25, 125]),
  row('2026-03-31', 'A', 'DUE', [9]),
  row('2026-03-31', 'A', 'EACH', [9, 9]),
  row('2026-04-01', 'A', 'HEADS', [99]),
  row('2025-12-31', 'A', 'HEADS', [99]),
  row('2026-03-31', 'N', 'HEADS', [99]),
  row('2026-03-31', 'Nobody', 'HEADS', [99]),
  row('2026-03-31', 'A', 'HEADS', ['many']),
  row('2026-03-31', 'A', 'HEADS', [99, 9]),
  row('2026-03-31', 'A', 'RENEW', [9]),
  row('2026-03-31', 'A', 'RENEW', [9, -1]),
  { person: 'A', goal: 'HEADS', number: 99 },
  { date: '2026-03-31', goal: 'HEADS', number: 99 },
  { note: 'Zoe left' },
];

const worked = (date: string, person: string, [due, deals, sales, talks]: readonly number[]): InputRow => ({
  date,
  person,
  'figures.0': due ?? 0,
  'counts.0': deals ?? 0,
  amount: sales ?? 0,
  'figures.1': talks ?? 0,
});

export const records = {
  log: [
    worked('2026-01-05', 'A', [10, 3, 900, 5]),
    worked('2026-03-05', 'C', [0, 1, 100, 5]),
    worked('2026-03-05', 'Z', [0, 1, 300, 2]),
  ],
  measures: [
    { goal: 'DUE', measure: 'figure1' },
    { goal: 'DEALS', measure: 'stage1' },
    { goal: 'SALES', measure: 'amount' },
    { goal: 'TALKS', measure: 'figure2' },
  ],
  readings,
  formerMembers: [{ key: 'Z', name: 'Zoe', team: 'North', leftOn: '2026-03-31' }],
};
