import { describe, expect, it } from 'vitest';
import { closeMonth } from '#actions/closing/close-month.ts';
import { readEvaluation } from '#actions/execution/evaluation.ts';
import { readTracking } from '#actions/execution/tracking.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { revise } from '#actions/revision/revise.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { contentAt, shownText } from '#workbook/inputs/locate.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { builtFrom, ironCalcVerdict, libreOfficeVerdict, readAll } from '../parity/built.ts';
import { placesIn, typeAt } from '../typing.ts';
import { taken } from './closing.ts';
import { executed } from './executed.ts';
import { withoutFunnel } from './planned.ts';
import { team } from './team.ts';

const TODAY = day('2027-06-16');
const { en } = messagesIn;

const measures = [
  { goal: 'G1', measure: 'amount' },
  { goal: 'G2', measure: 'stage2' },
  { goal: 'G3', measure: 'byHand' },
];

/** The team from April 2026 on, somebody joining in September. */
function over(end: string, language: Language = 'en'): PlanInputs {
  const inputs = team(language);
  const months = Array.from({ length: 36 }, () => null);
  return {
    ...inputs,
    start: day('2026-04-01'),
    end: day(end),
    goals: inputs.goals.map((goal) => ({ ...goal, monthMethod: 'workdays', months })),
    members: inputs.members.map((member) =>
      member.key === 'P2' ? { ...member, start: day('2026-09-15') } : member,
    ),
  };
}

const log = [
  { date: '2026-05-06', person: 'P1', 'counts.0': 1, 'counts.1': 4, amount: 4000 },
  { date: '2027-05-18', person: 'P1', 'counts.0': 2, 'counts.1': 5, amount: 9000.25 },
  { date: '2027-06-14', person: 'Bob', 'counts.0': 1, 'counts.1': 2, amount: 3000 },
];

const build = async ({ host }: LocalWorkbook) => taken(buildPlan(host, TODAY));

/** What a person did of a goal in a period, as the page of tracking says. */
async function doneBy({ host }: LocalWorkbook, who: string, goal: string, period: string) {
  const read = await readTracking(host, { goal, period }, TODAY, en);
  if (read.kind === 'refused' || read.value.kind !== 'tracking') throw new Error(JSON.stringify(read));
  return read.value.lines?.members.find(({ key }) => key === who)?.actual;
}

async function agrees(workbook: LocalWorkbook) {
  expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
  expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
}

describe('a plan of eighteen months', () => {
  it.each(['en', 'zh-CN'] as const)('is carried out to its last month, in %s', async (language) => {
    const byHand = [{ goal: 'G3', person: 'P1', 'months.1': 2, 'months.13': 3, 'months.14': 0.5 }];
    const workbook = await executed(over('2027-09-30', language), { log, measures, byHand }, TODAY);
    await build(workbook);
    await agrees(workbook);
    // In May of the first year 4,000 and 2 heads, in May of the second 9,000.25 and 3.
    expect(await doneBy(workbook, 'P1', 'G1', '2026-05')).toBe(4000);
    expect(await doneBy(workbook, 'P1', 'G1', '2027-05')).toBe(9000.25);
    expect(await doneBy(workbook, 'P1', 'G3', '2026-05')).toBe(2);
    expect(await doneBy(workbook, 'P1', 'G3', '2027-05')).toBe(3);
    expect(await doneBy(workbook, 'P1', 'G3', '2027-06')).toBe(0.5);
    // The second year as far as the plan has it, and all of it.
    expect(await doneBy(workbook, 'P1', 'G3', '2027')).toBe(3.5);
    expect(await doneBy(workbook, 'P1', 'G3', 'year')).toBe(5.5);
  });

  it('closes its months one after the other, the May of each year by itself', async () => {
    const inputs = withoutFunnel(over('2027-09-30'));
    const alone = { ...inputs, goals: inputs.goals.slice(0, 1) };
    const workbook = await executed(alone, { log }, TODAY);
    const note = { author: 'Mei', reason: 'Payroll' };
    for (let month = 0; month < 14; month += 1) {
      await taken(closeMonth(workbook.host, { month: null, ...note }, TODAY));
    }
    expect(await closeMonth(workbook.host, { month: null, ...note }, TODAY)).toMatchObject({
      issues: [{ code: 'closing.notOver', params: { month: '2027-06' } }],
    });
    await build(workbook);
    await agrees(workbook);
    const read = await readEvaluation(workbook.host, '2027-05', TODAY);
    expect(read).toMatchObject({ value: { month: '2027-05', isClosed: true } });
  });
});

describe('a plan of thirty-six months', () => {
  it('is built and carried out, and another build changes nothing', async () => {
    const byHand = [{ goal: 'G3', person: 'P1', 'months.35': 2 }];
    const workbook = await executed(over('2029-03-31'), { log, measures, byHand }, day('2029-03-30'));
    const rebuild = async () => taken(buildPlan(workbook.host, day('2029-03-30')));
    await rebuild();
    await agrees(workbook);
    const before = await readAll(workbook);
    await rebuild();
    expect((await readAll(workbook)).contents).toEqual(before.contents);
    // A list holds 31 months itself.
    const { sheet, area } = before.names.find(({ name }) => name === workingsNames.monthKeys)!;
    const workings = before.contents.find(({ name }) => name === sheet)!;
    const listed = Array.from({ length: area.rows }, (_, row) =>
      shownText(contentAt(workings, area.row + row, area.column)),
    );
    expect([listed.length, listed[0], listed[35]]).toEqual([36, '2026-04', '2029-03']);
  });
});

describe('a plan of a year that becomes longer', () => {
  it('is revised so, and gets its months on the sheet of numbers by hand, beside what is typed there', async () => {
    const byHand = [{ goal: 'G3', person: 'P1', 'months.0': 1, 'months.11': 2 }];
    const workbook = await executed(over('2027-03-31'), { log, measures, byHand }, TODAY);
    const note = { author: 'Mei', reason: 'Two branches opened late' };
    const { funnel } = over('2027-03-31');
    const { averageDeal, rates } = funnel.scenarios.find(({ name }) => name === funnel.chosen)!;
    for (const goal of ['G1', 'G2', 'G3']) {
      const own = goal === 'G1' ? { averageDeal, rates } : { averageDeal: null, rates: [] };
      const change = { step: 'plan', ...own, actions: 'More clinics' } as const;
      await taken(revise(workbook.host, { goal, change, ...note }, TODAY));
    }
    const change = { step: 'time', end: '2027-09-30' } as const;
    await taken(revise(workbook.host, { goal: 'G1', change, ...note }, TODAY));
    const place = (await placesIn(workbook)).tables.byHand as TablePlace;
    const { contents } = await readAll(workbook);
    const sheet = contents.find(({ name }) => name === place.sheet)!;
    const heads = [11, 12, 17, 18].map((month) =>
      shownText(contentAt(sheet, place.area.row, place.columns[`months.${month}`]!)),
    );
    expect(heads).toEqual(['2027-03', '2027-04', '2027-09', '–']);
    await typeAt(workbook, ['byHand', 0, 'months', 14], 4);
    await build(workbook);
    await agrees(workbook);
    expect(await doneBy(workbook, 'P1', 'G3', 'year')).toBe(7);
    expect(await doneBy(workbook, 'P1', 'G3', '2027-06')).toBe(4);
    const before = await readAll(workbook);
    await build(workbook);
    expect((await readAll(workbook)).contents).toEqual(before.contents);
  });

  it('keeps fixed months that are all of the target', async () => {
    const year = over('2027-03-31');
    const months = Array.from({ length: 12 }, () => 100);
    const workbook = await builtFrom({
      ...year,
      goals: year.goals.slice(0, 1).map((goal) => ({ ...goal, total: 1200, monthMethod: 'fixed', months })),
    });
    await typeAt(workbook, ['end'], toSerial(day('2027-09-30')));
    // The twelve months that are typed make the whole of it: nothing is asked.
    await build(workbook);
    expect(readInputs(await readAll(workbook)).inputs?.goals[0]?.months).toEqual([
      ...months,
      ...Array.from({ length: 6 }, () => null),
    ]);
  });

  it('gives fixed months that have no column yet what is left, and the columns', async () => {
    const year = over('2027-03-31');
    const months = Array.from({ length: 12 }, () => 100);
    const workbook = await builtFrom({
      ...year,
      goals: year.goals.slice(0, 1).map((goal) => ({ ...goal, total: 1200, monthMethod: 'fixed', months })),
    });
    await typeAt(workbook, ['end'], toSerial(day('2027-09-30')));
    await typeAt(workbook, ['goals', 0, 'total'], 1800);
    await build(workbook);
    await agrees(workbook);
    const place = (await placesIn(workbook)).tables.goals as TablePlace;
    const [row] = place.rows;
    for (let month = 12; month < 18; month += 1) {
      const column = place.columns[`months.${month}`]!;
      await workbook.host.write({
        steps: [{ step: 'cells', sheet: place.sheet, row: row!, column, cells: [[100]], styles: [] }],
      });
    }
    await build(workbook);
    await agrees(workbook);
  });
});
