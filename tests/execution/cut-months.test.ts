import { describe, expect, it } from 'vitest';
import { closeMonth } from '#actions/closing/close-month.ts';
import { readTracking } from '#actions/execution/tracking.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { revise } from '#actions/revision/revise.ts';
import { day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { contentAt, shownText } from '#workbook/inputs/locate.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { ironCalcVerdict, libreOfficeVerdict, readAll } from '../parity/built.ts';
import { placesIn } from '../typing.ts';
import { taken } from './closing.ts';
import { executed } from './executed.ts';
import { withoutFunnel } from './planned.ts';
import { team } from './team.ts';

const TODAY = day('2026-04-20');
const note = { author: 'Mei', reason: 'The campaign runs longer' };

/** The team from 15 January to 15 April. */
function campaign(): PlanInputs {
  const inputs = withoutFunnel(team('en'));
  const goals = inputs.goals.map((goal) => ({
    ...goal,
    monthMethod: 'equal' as const,
    months: [null, null, null, null],
  }));
  return { ...inputs, start: day('2026-01-15'), end: day('2026-04-15'), goals };
}

/** What a person did of a goal in a period, as the page of tracking says. */
async function doneBy({ host }: LocalWorkbook, who: string, goal: string, period: string) {
  const read = await readTracking(host, { goal, period }, TODAY, messagesIn.en);
  if (read.kind === 'refused' || read.value.kind !== 'tracking') throw new Error(JSON.stringify(read));
  return read.value.lines?.members.find(({ key }) => key === who)?.actual;
}

async function agrees(workbook: LocalWorkbook) {
  expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
  expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
}

async function monthHeads(workbook: LocalWorkbook): Promise<readonly string[]> {
  const place = (await placesIn(workbook)).tables.byHand as TablePlace;
  const { contents } = await readAll(workbook);
  const sheet = contents.find(({ name }) => name === place.sheet)!;
  return [0, 1, 2, 3, 4].map((month) =>
    shownText(contentAt(sheet, place.area.row, place.columns[`months.${month}`]!)),
  );
}

const log = [
  // The day before the plan, its first, its last, and the day after.
  { date: '2026-01-14', person: 'P1', 'counts.0': 1, 'counts.1': 1, amount: 1 },
  { date: '2026-01-15', person: 'P1', 'counts.0': 1, 'counts.1': 4, amount: 4000 },
  { date: '2026-04-15', person: 'P1', 'counts.0': 1, 'counts.1': 4, amount: 900 },
  { date: '2026-04-16', person: 'P1', 'counts.0': 1, 'counts.1': 1, amount: 2 },
];
const byHand = [{ goal: 'G3', person: 'P1', 'months.0': 2, 'months.3': 3 }];
const measures = [
  { goal: 'G1', measure: 'amount' },
  { goal: 'G2', measure: 'amount' },
  { goal: 'G3', measure: 'byHand' },
];

describe('a plan from 15 January to 15 April', () => {
  it('is carried out within its days, and closed month by month once they are over', async () => {
    const workbook = await executed(campaign(), { log, measures, byHand }, TODAY);
    expect(await monthHeads(workbook)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '–']);
    expect(await doneBy(workbook, 'P1', 'G1', '2026-01')).toBe(4000);
    expect(await doneBy(workbook, 'P1', 'G1', '2026-04')).toBe(900);
    expect(await doneBy(workbook, 'P1', 'G1', 'year')).toBe(4900);
    expect(await doneBy(workbook, 'P1', 'G3', '2026-04')).toBe(3);
    for (let month = 0; month < 4; month += 1) {
      await taken(closeMonth(workbook.host, { month: null, ...note }, TODAY));
    }
    await taken(buildPlan(workbook.host, TODAY));
    await agrees(workbook);
    const before = await readAll(workbook);
    await taken(buildPlan(workbook.host, TODAY));
    expect((await readAll(workbook)).contents).toEqual(before.contents);
  });

  it('is revised to end on another day, within another month', async () => {
    const inputs = campaign();
    const alone = { ...inputs, goals: inputs.goals.slice(0, 1) };
    const workbook = await executed(alone, { log }, TODAY);
    const plan = { step: 'plan', averageDeal: null, rates: [], actions: 'More stands' } as const;
    const time = { step: 'time', end: '2026-05-10' } as const;
    for (const change of [plan, time]) {
      await taken(revise(workbook.host, { goal: 'G1', change, ...note }, TODAY));
    }
    await taken(buildPlan(workbook.host, TODAY));
    await agrees(workbook);
    // The day after the former end counts now.
    expect(await doneBy(workbook, 'P1', 'G1', '2026-04')).toBe(902);
  });
});
