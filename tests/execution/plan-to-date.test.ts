import { describe, expect, it } from 'vitest';
import { nothingClosed } from '#engine/closing/record.ts';
import { type Day, day } from '#engine/days/day.ts';
import { asOfDay } from '#engine/tracking/as-of.ts';
import type { ExecutedPlan } from '#engine/tracking/executed-plan.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { exampleInputs, exampleRecords } from '#workbook/examples/index.ts';
import { executionOf } from '#workbook/records/execution.ts';
import type { RecordRows } from '#workbook/records/rows.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import { brought, planOf, seasonal, seen, table, whole } from './season.ts';

describe('a shop with a season', () => {
  const plan = planOf(seasonal(151_000, [['S', 'Shop', null]]));

  it('that has brought 68,000 by June of the 62,000 that are due is on pace and ends above its year', () => {
    const done = [10, 12, 9, 11, 14, 12].map((thousands, month) =>
      brought('S', `2026-0${month + 1}-15`, thousands * 1000),
    );
    const line = whole(seen(plan, day('2026-06-30'), done));
    expect(line).toMatchObject({ due: 62_000, actual: 68_000, level: 'onPace' });
    expect(line.pace).toBeCloseTo(1.0968, 4);
    expect(line.forecast).toBeCloseTo(165_613, -0.5);
    // Four weeks before is 2 June, after 2 of 22 working days: 12,000 of 11,000 × 20 ÷ 22 = 10,000 since then.
    expect(line.recentForecast).toBeCloseTo(68_000 + (89_000 * 12_000) / 10_000, 2);
  });

  it('at 110 % of its plan to date says so on any day', () => {
    const due = 8000 + 9000 + (10_000 * 10) / 22;
    const done = [brought('S', '2026-03-13', Math.round(due * 110) / 100)];
    expect(whole(seen(plan, day('2026-03-13'), done))).toMatchObject({ level: 'onPace' });
    expect(whole(seen(plan, day('2026-03-13'), done)).pace).toBeCloseTo(1.1, 4);
  });
});

describe('the branch in its first quarter', () => {
  const inputs = exampleInputs('branch', 'en');
  const plan = planOf(inputs);
  const records = exampleRecords('branch', 'en');
  const on = (today: string, typed: Day | null = null, upTo = today): ExecutedPlan => {
    const [settings] = records?.execution ?? [];
    const log = (records?.log ?? []).filter(({ date }) => String(date) <= upTo);
    const rows = { ...records, byHand: [], log, execution: [{ ...settings, today: typed }] };
    const read = { rows: rows as unknown as RecordRows, closing: nothingClosed };
    return executedPlan(plan, executionOf(inputs, read, day(today), messagesIn.en));
  };
  const levels = (executed: ExecutedPlan, from: number, to: number) =>
    table(executed, from, to).rows.flatMap(({ ranked, line, plan: planned }) =>
      ranked && planned > 0 ? [line?.level] : [],
    );

  it('has not begun March at 8 a.m. on the 2nd, and on the 3rd it is too early', () => {
    const morning = on('2026-03-02', null, '2026-03-01');
    // The 28th, a Saturday, is made up for the Spring Festival.
    expect(morning.asOf).toBe('2026-02-28');
    expect(new Set(levels(morning, 2, 3))).toEqual(new Set(['notBegun']));
    expect(whole(morning, 2, 3)).toMatchObject({ due: 0, pace: null, forecast: null, level: 'notBegun' });
    const third = on('2026-03-03');
    expect(third.asOf).toBe('2026-03-03');
    expect(new Set(levels(third, 2, 3))).toEqual(new Set(['tooEarly']));
    // Two of March's 22 working days are due.
    expect(whole(third, 2, 3)).toMatchObject({ pace: null, forecast: null, level: 'tooEarly' });
    expect(whole(third, 2, 3).due).toBeCloseTo((1_174_600 * 2) / 22, 0);
  });

  it('has missed nothing on the morning of the 31st, nor with its first row, but in the evening that a person sets', () => {
    const morning = on('2026-03-31', null, '2026-03-30');
    expect(morning.asOf).toBe('2026-03-30');
    for (const running of [morning, on('2026-03-31')]) {
      expect(levels(running, 2, 3)).not.toContain('missed');
      expect(table(running, 2, 3).isOver).toBe(false);
    }
    const evening = on('2026-03-31', day('2026-03-31'));
    expect(whole(evening, 2, 3).level).toBe('missed');
    expect(new Set(levels(evening, 2, 3))).toEqual(new Set(['missed', 'reached']));
  });

  it('is behind its plan, with a forecast below the year and the gaps of people beside its own', () => {
    const executed = on('2026-03-31', day('2026-03-31'));
    const line = whole(executed);
    // January to March: 1,413,500 + 776,400 + 1,174,600.
    expect(line).toMatchObject({ due: 3_364_500, actual: 3_225_600, level: 'watch' });
    expect(line.pace).toBeCloseTo(3_225_600 / 3_364_500, 12);
    expect(line.forecast).toBeCloseTo((11_945_000 * 3_225_600) / 3_364_500, 4);
    const quarter = table(executed, 0, 3);
    expect(quarter.company).toMatchObject({ owed: 709_700, line: { gap: 138_900 } });
  });

  it('gives nobody who has reached the plan a red level, and nobody without a plan any', () => {
    for (const today of ['2026-02-11', '2026-03-16', '2026-03-31']) {
      for (const [from, to] of [
        [0, 12],
        [0, 3],
        [2, 3],
      ] as const) {
        for (const { line } of table(on(today), from, to).rows) {
          if (line && line.plan === 0) expect(line.level).toBe('unknown');
          else if (line && line.actual >= line.plan) expect(line.level).toBe('reached');
        }
      }
    }
  });
});

describe('the as-of day', () => {
  const plan = planOf(seasonal(151_000, [['S', 'Shop', null]]));
  const asOf = (today: string, dates: readonly string[], typed: string | null = null) =>
    asOfDay({
      plan: { first: plan.inputs.start, last: plan.inputs.end },
      calendar: plan.calendar,
      typed: typed === null ? null : day(typed),
      today: day(today),
      dates: dates.map(day),
    });

  it.each([
    ['the last row', '2026-03-20', ['2026-03-10', '2026-03-05'], '2026-03-10'],
    ['the working day before a row on a Saturday', '2026-03-20', ['2026-03-07'], '2026-03-06'],
    ['the day before the plan without rows', '2026-03-20', [], '2025-12-31'],
    ['the last day of a plan that is over', '2027-01-10', ['2026-12-20'], '2026-12-31'],
  ] as const)('is %s', (_, today, dates, expected) => {
    expect(asOf(today, dates)).toBe(expected);
    expect(asOf(today, dates, '2026-02-14')).toBe('2026-02-14');
  });
});
