import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, earlier } from '#engine/days/arithmetic.ts';
import { type Day, day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { columnName } from '#formula/address.ts';
import type { ReadReply } from '#host/host.ts';
import { en } from '#language/en/index.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { readAll, withSheets } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { placesIn, type Typed } from '../typing.ts';
import { executed } from './executed.ts';
import { cents, dueByPerson, onPlanInputs, planOf } from './season.ts';

const plan = planOf(onPlanInputs());
const people = dueByPerson(plan);
const COLUMNS = ['plan', 'due', 'pace', 'level'] as const;
const ROWS = ['C', 'T', 'P1', 'P2', 'P3', 'P4', 'Σ'];

/** Days of the year from one to the next seen; `ON_PLAN_STEP=1` sees all of them, in some minutes. */
const STEP = Number(process.env.ON_PLAN_STEP ?? 29);
const days = Array.from({ length: Math.ceil(365 / STEP) }, (_, at) => addDays(day('2026-01-01'), at * STEP));

/** For each person and month one log row, by which they are exactly on plan that day: date, person, amount; later ones empty. */
const logOn = (asOf: Day) =>
  people.flatMap(({ key, due }) =>
    plan.months.map(({ first, last }, at) => {
      if (first > asOf) return { date: null, person: null, amount: null };
      const by = earlier(last, asOf);
      const amount = cents(due(by) - (at === 0 ? 0 : due(plan.months[at - 1]!.last)));
      return { date: toSerial(by), person: key, amount };
    }),
  );

/** The workbook with other contents in these cells. */
function withTyped(reply: ReadReply, typed: readonly Typed[]): ReadReply {
  const contents = reply.contents.map((content) => {
    const ours = typed.filter(([sheet]) => sheet === content.name);
    const cells = content.cells.map((row) => [...row]);
    for (const [, row, column, value] of ours) cells[row]![column] = value;
    return ours.length === 0 ? content : { ...content, cells };
  });
  return { ...reply, contents };
}

/** The generated sheets that what is tracked comes from, and its own. */
const TRACKED_BY = (['decomposition', 'split', 'months', 'executionWorkings', 'tracking'] as const).map(
  (key) => en.tables.sheets[key].name,
);

const OF_INPUTS = Object.values(en.inputs.sheets).map(({ name }) => name);

describe('a season, a joiner, a ramp and a leaver exactly on plan, by the formulas of the sheet', () => {
  let reply: ReadReply;
  let typedOn: (asOf: Day, period: string) => Typed[];
  beforeAll(async () => {
    const log = logOn(day('2026-12-31')).map(({ date, ...row }, at) => ({
      ...row,
      date: date === null ? null : plan.months[at % 12]!.last,
    }));
    const workbook = await executed(onPlanInputs(), { log });
    const all = await readAll(workbook);
    const places = await placesIn(workbook);
    const { tables } = places;
    const wanted = new Set([
      ...TRACKED_BY,
      ...OF_INPUTS,
      ...(['log', 'execution'] as const).map((table) => tables[table]!.sheet),
    ]);
    reply = withSheets(all, (sheet) => wanted.has(sheet));
    const at = (path: readonly (string | number)[]): readonly [string, number, number] => {
      const { sheet, row, column } = places.cell(path)!;
      return [sheet, row, column];
    };
    const chosen = all.names.find(({ name }) => name === choices.trackedPeriod.name)!;
    typedOn = (asOf, period) => [
      [...at(['execution', 'today']), toSerial(asOf)],
      [chosen.sheet, chosen.area.row, chosen.area.column, period],
      ...logOn(asOf).flatMap((row, index) =>
        Object.entries(row).map(([field, value]): Typed => [...at(['log', index, field]), value]),
      ),
    ];
  });

  /** Plan, due, pace and level of each row, on that day in that period. */
  function seen(asOf: Day, period: string) {
    const changed = withTyped(reply, typedOn(asOf, period));
    const { sheet } = changed.names.find(({ name }) => name === tableNames.tracking)!;
    const { cells } = changed.contents.find(({ name }) => name === sheet)!;
    const heads = cells.findIndex((row) => row.includes('pace'));
    const values = recalculateWithIronCalc(changed).get(sheet)!;
    return cells.flatMap(([key], row) => {
      if (row <= heads || !ROWS.includes(String(key))) return [];
      const [plan, due, pace, level] = COLUMNS.map((of) =>
        values.get(`${columnName(cells[heads]!.indexOf(of))}${row + 1}`),
      );
      return [{ key, plan, due, pace, level }];
    });
  }

  it('is on pace on every day of the year in every period', () => {
    const wrong: unknown[] = [];
    const levels = new Set<unknown>();
    for (const asOf of days) {
      const month = asOf.slice(0, 7);
      for (const period of ['year', `2026-Q${Math.ceil(Number(month.slice(5)) / 3)}`, month]) {
        const rows = seen(asOf, period);
        if (rows.length !== ROWS.length) wrong.push([asOf, period, rows.length]);
        for (const row of rows) {
          const isOn = row.level === 'On pace' && Math.abs(Number(row.pace) - 1) < 5e-5;
          const isReached = row.level === 'Reached' && row.due === row.plan;
          const mayBe = row.plan === 0 ? '–' : row.due === 0 ? 'Not begun' : 'Too early';
          levels.add(row.level);
          if (!isOn && !isReached && row.level !== mayBe) wrong.push([asOf, period, row]);
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(levels).toContain('On pace');
    expect(levels).toContain('Too early');
  });
});
