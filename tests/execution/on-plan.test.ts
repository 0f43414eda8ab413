import { beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '#engine/actuals/row.ts';
import { listWorkdays } from '#engine/calendar/workdays.ts';
import { addDays, earlier, later } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { scheduleByRow } from '#engine/plan/by-row.ts';
import type { Member } from '#engine/plan/inputs.ts';
import type { TrackingLine } from '#engine/tracking/line.ts';
import { progressOf } from '#engine/tracking/progress.ts';
import { columnName } from '#formula/address.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { readAll } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { typeAt, typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { brought, planOf, seasonal, seen, table } from './season.ts';

describe('a season, a joiner, a ramp and a leaver exactly on plan', () => {
  const inputs = seasonal(1_510_000, [
    ['C', 'Company', null],
    ['T', 'Team', 'C'],
    ['P1', 'Season', 'T'],
    ['P2', 'Joiner', 'T', { start: day('2026-03-16') }],
    ['P3', 'Ramp', 'T', { start: day('2026-06-08') }],
    ['P4', 'Leaver', 'C', { end: day('2026-09-18') }],
  ]);
  const plan = planOf(inputs);
  const schedule = scheduleByRow(plan.tree, plan.goals[0]!.schedule, 12, 1);
  /** By person and month: the working days in post, and the plan. */
  const people = plan.tree.leaves.map((row) => {
    const { key, start, end } = plan.members[row] as Member;
    const posts = plan.months.map((month, at) => {
      const first = start ? later(start, month.first) : month.first;
      const last = end ? earlier(end, month.last) : month.last;
      const days = first > last ? null : listWorkdays(plan.calendar, first, last);
      return { days: days?.ok ? days.value : [], amount: schedule[row]?.[at] ?? 0 };
    });
    return { key, posts };
  });
  const cents = (amount: number): number => Math.round(amount * 100) / 100;

  /** Rows that bring everybody to the plan on each of these days, each day's the difference to the one before. */
  function exactly(days: readonly Day[]): LogEntry[] {
    return people.flatMap(({ key, posts }) => {
      let before = 0;
      return days.flatMap((date) => {
        const due = posts.reduce((sum, { days: worked, amount }) => {
          const gone = worked.filter((each) => each <= date).length;
          return worked.length === 0 ? sum : sum + (amount * gone) / worked.length;
        }, 0);
        const amount = cents(cents(due) - before);
        before = cents(due);
        return amount === 0 ? [] : [brought(key, date, amount)];
      });
    });
  }

  const year = Array.from({ length: 365 }, (_, offset) => addDays(day('2026-01-01'), offset));
  const stretches = [[0, 12], [0, 3], [3, 6], [6, 9], [9, 12], ...plan.months.map((_, at) => [at, at + 1])];
  /** What may be said of somebody who is exactly on plan, and when. */
  const fits = (line: TrackingLine): boolean => {
    if (line.level === 'onPace') return Math.abs((line.pace ?? 0) - 1) < 5e-5;
    if (line.level === 'reached') return line.gap === 0;
    return line.level === (line.plan === 0 ? 'unknown' : line.due === 0 ? 'notBegun' : 'tooEarly');
  };

  it('is on pace on every day of the year in every period, and ends where the plan does', () => {
    const all = exactly(year);
    const wrong: string[] = [];
    for (const asOf of year) {
      const executed = seen(plan, asOf, all);
      for (const [from = 0, to = 0] of stretches) {
        for (const { line, toDate } of table(executed, from, to).rows) {
          if (!line || !fits(line)) wrong.push(`${asOf} ${from}-${to} ${JSON.stringify(line)}`);
          const isEarly = toDate.daysBehind < 3 && line?.level === 'tooEarly';
          if (line?.level === 'tooEarly' && !isEarly) wrong.push(`${asOf}: too early`);
          // What people brought is in cents; the forecast has it as often as the plan has what is due.
          const cents = line && (0.005 * (people.length + 1) * line.plan) / line.due;
          if (cents && line.forecast !== null && Math.abs(line.forecast - line.plan) > cents) {
            wrong.push(`${asOf} ${from}-${to}: ends at ${line.forecast} of ${line.plan}`);
          }
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('has a chart that ends at the plan', () => {
    const asOf = day('2026-07-15');
    const points = progressOf(seen(plan, asOf, exactly([asOf])), 0, 0).months;
    expect(points[11]?.forecast).toBeCloseTo(1_510_000, -1);
    expect(points[6]?.due).toBeCloseTo(table(seen(plan, asOf, []), 6, 7).company.toDate.due, 2);
  });

  describe('by the formulas of the sheet', () => {
    const days = ['2026-03-20', '2026-07-15', '2026-10-09'].map(day);
    const monthEnds = plan.months.map(({ last }) => last);
    let workbook: Awaited<ReturnType<typeof executed>>;
    beforeAll(async () => {
      const rows = exactly([...days, ...monthEnds].sort()).filter(
        (row, index, all) =>
          all.findIndex(({ date, person }) => date === row.date && person === row.person) === index,
      );
      workbook = await executed(inputs, {
        log: rows.map(({ date, person, amount }) => ({ date, person, amount })),
      });
    }, 120_000);

    it.each(days)('on %s', { timeout: 120_000 }, async (asOf) => {
      await typeAt(workbook, ['execution', 'today'], toSerial(asOf));
      const month = asOf.slice(0, 7);
      const found: string[] = [];
      for (const period of ['year', `2026-Q${Math.ceil(Number(month.slice(5)) / 3)}`, month]) {
        await typeInto(workbook, choices.trackedPeriod.name, period);
        const reply = await readAll(workbook);
        const sheet = reply.names.find(({ name }) => name === tableNames.tracking)?.sheet ?? '';
        const content = reply.contents.find(({ name }) => name === sheet);
        const keys = content?.cells.findIndex((row) => row.includes('pace')) ?? -1;
        const values = recalculateWithIronCalc(reply).get(sheet);
        const cell = (row: number, key: string) =>
          values?.get(`${columnName(content?.cells[keys]?.indexOf(key) ?? 0)}${row + 1}`);
        content?.cells.forEach(([key], row) => {
          if (row <= keys || !['C', 'T', 'P1', 'P2', 'P3', 'P4', 'Σ'].includes(String(key))) return;
          const [plan, due, pace, level] = ['plan', 'due', 'pace', 'level'].map((of) => cell(row, of));
          const isOn = level === 'On pace' && Math.abs(Number(pace) - 1) < 5e-5;
          const mayBe = plan === 0 ? '–' : due === 0 ? 'Not begun' : 'Too early';
          const isReached = level === 'Reached' && due === plan;
          if (!isOn && !isReached && level !== mayBe)
            found.push(`${period} ${key}: ${pace} ${level} of ${due}`);
          found.push(...(isOn ? ['on pace'] : []));
        });
      }
      expect(new Set(found)).toEqual(new Set(['on pace']));
    });
  });
});
