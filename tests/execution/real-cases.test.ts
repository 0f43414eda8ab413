import { beforeAll, describe, expect, it } from 'vitest';
import { readTracking } from '#actions/execution/tracking.ts';
import { checkPlan } from '#actions/plan/check.ts';
import { day } from '#engine/days/day.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { withPeople } from '../company.ts';
import realCases from '../fixtures/real-cases.json';
import { resultOf } from '../functions/calling.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { executed } from './executed.ts';
import { seasonal } from './season.ts';

/** What comes out right of a case, as the fixture says it. */
const right = <Right>(id: string): Right => {
  const found = realCases.cases.find((each) => each.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found.right as Right;
};

async function seen({ host }: LocalWorkbook, goal: string, period: string, today = TODAY) {
  const outcome = await readTracking(host, { goal, period }, today, messagesIn.en);
  if (outcome.kind === 'refused' || outcome.value.kind !== 'tracking') throw new Error('not tracked');
  return outcome.value;
}

describe('what people who do this job reported of their log', () => {
  let workbook: LocalWorkbook;

  beforeAll(async () => {
    const inputs = withPeople(exampleInputs('mdrt', 'en'), [
      ['B', 'Branch', null],
      ...['C', 'D', 'E', 'F', 'G', 'H'].map(
        (key) => [key, key === 'D' ? 'Zhao Min' : `${key}o`, 'B'] as const,
      ),
    ]);
    const row = (person: string, amount: number, other: Record<string, string | number> = {}) => ({
      date: '2026-03-05',
      person,
      amount,
      ...other,
    });
    workbook = await executed(inputs, {
      log: [
        row('C', 1000),
        row('C ', 200),
        row(' Zhao Min', 300),
        row('E', 1000),
        row('E', -200, { date: '2026-03-10', kind: 'return' }),
        row('F', 300, { 'counts.0': 0.5 }),
        row('G', 300, { 'counts.0': 0.5 }),
        row('H', 1300 / 3),
      ],
    });
  });

  it('counts alike in the engine and on the sheets', async () => {
    const { lines, log } = await seen(workbook, 'G1', '2026-03');
    const actual = Object.fromEntries((lines?.members ?? []).map((line) => [line.key, line.actual]));
    const spaces = right<Record<string, number>>('03-log-name-spaces');
    expect([log.counted, log.leftOut]).toEqual([8, 0]);
    expect(actual).toMatchObject({ C: spaces.C, D: spaces.D });
    expect(actual.E).toBe(right<{ net: number }>('04-log-returns').net);
    const { each } = right<{ each: number }>('06-log-shared-deal');
    expect([actual.F, actual.G]).toEqual([each, each]);
    expect(actual.H).toBe(Number.parseFloat(right<string>('07-log-currency-decimals')));
    expect((await ironCalcVerdict(await readAll(workbook))).differences).toEqual([]);
  });

  it('names the amount that is rounded', async () => {
    const { records } = checkPlan(await readAll(workbook), TODAY);
    expect(records.filter(({ code }) => code === 'actuals.amount.rounded')).toMatchObject([
      { severity: 'info', params: { rounded: 433.33 } },
    ]);
  });
});

describe('what people reported of tracking', () => {
  it('is by a shop’s season', async () => {
    const log = [10, 12, 9, 11, 14, 12].map((thousands, month) => ({
      date: `2026-0${month + 1}-15`,
      person: 'S',
      amount: thousands * 1000,
    }));
    const workbook = await executed(seasonal(151_000, [['S', 'Shop', null]]), { log }, day('2026-06-30'));
    const season = right<{ planToDate: number; pace: number; level: string; forecast: number }>(
      '01-tracking-seasonal-pace',
    );
    const { lines } = await seen(workbook, 'G1', 'year', day('2026-06-30'));
    expect(lines?.whole.due).toBe(season.planToDate);
    expect(lines?.whole.pace).toBeCloseTo(season.pace, 4);
    expect(lines?.whole.forecast).toBeCloseTo(season.forecast, -0.5);
    expect(messagesIn.en.execution.levels[lines!.whole.level]).toBe(season.level);
  });

  it('is final once the month is closed', () => {
    const closed = realCases.cases.find(({ id }) => id === '24-goal-functions-closed-month');
    const calls = closed?.input as string[];
    expect(calls.map((call) => resultOf(`=${call}`))).toEqual(closed?.right);
  });

  it('never forecasts below what is done, where more was given back than sold', async () => {
    const log = [{ date: '2026-03-10', person: 'S', amount: -200, kind: 'return' }];
    const workbook = await executed(seasonal(151_000, [['S', 'Shop', null]]), { log });
    const { lines } = await seen(workbook, 'G1', 'year');
    expect(lines?.whole).toMatchObject({ actual: -200, forecast: -200, recentForecast: -200 });
    expect((await ironCalcVerdict(await readAll(workbook))).differences).toEqual([]);
  });
});
