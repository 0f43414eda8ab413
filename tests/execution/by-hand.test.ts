import { beforeAll, describe, expect, it } from 'vitest';
import { readTracking } from '#actions/execution/tracking.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { isFormula } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { TODAY } from '../today.ts';
import { placesIn, typeAt, typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { buildAgain, buildUnchanged, staleFormulas } from './live.ts';
import { team, teamRecords } from './team.ts';

const recruits = (person: string, months: readonly (number | string | null)[], goal = 'G3'): InputRow => ({
  goal,
  person,
  ...Object.fromEntries(months.map((number, month) => [`months.${month}`, number])),
});

const measures = [
  { goal: 'G1', measure: 'amount' },
  { goal: 'G2', measure: 'stage2' },
  { goal: 'G3', measure: 'byHand' },
];

/** Numbers that count, given back, rounded, by name, of somebody who left; and all that do not. */
const byHand: readonly InputRow[] = [
  recruits('P1', [1, 2, 0.5]),
  recruits(' bob ', [2, -1, 1300 / 3]),
  recruits('P3', [null, 3, 'two']),
  recruits('P4', [1, null, null, 7]),
  recruits('P9', [4]),
  recruits('Nobody', [9, 9]),
  recruits('T1', [9]),
  recruits('P1', [9], 'G1'),
  recruits('P5', [2e9, 1]),
];

const records = (rows: readonly InputRow[]): Partial<NewRecords> => ({
  ...teamRecords,
  measures,
  byHand: rows,
});

async function seen({ host }: LocalWorkbook, goal: string, period: string, today = TODAY) {
  const outcome = await readTracking(host, { goal, period }, today, messagesIn.en);
  if (outcome.kind === 'refused' || outcome.value.kind !== 'tracking') throw new Error('not tracked');
  return outcome.value;
}

/** The by-hand sheet's texts in a column, top to bottom below the header. */
async function column(workbook: LocalWorkbook, key: string): Promise<unknown[]> {
  const { sheet, columns, area } = (await placesIn(workbook)).tables.byHand as TablePlace;
  const { contents } = await readAll(workbook);
  const cells = contents.find(({ name }) => name === sheet)!.cells.slice(area.row + 1, area.row + area.rows);
  return cells.map((row) => {
    const cell = row[columns[key] as number] ?? null;
    return isFormula(cell) ? cell.value : cell;
  });
}

describe('numbers that are typed by hand', () => {
  const workbooks = new Map<string, LocalWorkbook>();
  let byLibreOffice: Awaited<ReturnType<typeof recalculateWithLibreOffice>>;

  beforeAll(async () => {
    for (const language of languages) workbooks.set(language, await chosen(language));
    // Nobody logs anything: the numbers by hand say how far the plan has come.
    const alone = { measures: [{ goal: 'G1', measure: 'byHand' }], byHand: [recruits('P1', [5, 6], 'G1')] };
    workbooks.set('alone', await executed(team('en'), alone));
    const files = [...workbooks].map(async ([name, workbook]) => ({ name, bytes: await workbook.save() }));
    byLibreOffice = await recalculateWithLibreOffice(await Promise.all(files));
  });

  async function chosen(language: Language): Promise<LocalWorkbook> {
    const workbook = await executed(team(language), records(byHand));
    await typeInto(workbook, choices.trackedGoal.name, 'G3');
    await typeInto(workbook, choices.trackedPeriod.name, '2026-Q1');
    await typeInto(workbook, choices.progressGoal.name, 'G3');
    await typeInto(workbook, choices.progressWho.name, 'T1');
    await buildAgain(workbook);
    return workbook;
  }

  it('calculate in LibreOffice and IronCalc to what the engine says', async () => {
    for (const [name, workbook] of workbooks) {
      const reply = await readAll(workbook);
      expect(verdict(reply, byLibreOffice.get(name)).differences).toEqual([]);
      expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
    }
  });

  it('count in their months, to the hundredth, for whoever is meant', async () => {
    const { lines } = await seen(workbooks.get('en')!, 'G3', '2026-Q1');
    const actuals = Object.fromEntries((lines?.members ?? []).map(({ key, actual }) => [key, actual]));
    // Bob: 2 − 1 + 433.33; P3's “two” counts nothing; P5's 2,000,000,000 neither.
    expect(actuals).toMatchObject({ P1: 3.5, P2: 434.33, P3: 3, P4: 1, P5: 1, T1: 437.83, T2: 4 });
    expect(lines?.former).toBe(4);
    expect(lines?.whole.actual).toBe(446.83);
    // A month's number does not say when in its month.
    const { lines: year } = await seen(workbooks.get('en')!, 'G3', 'year');
    expect(year?.whole).toMatchObject({ actual: 446.83, recentForecast: null });
    expect(year?.whole.forecast).toBeGreaterThan(446.83);
  });

  it('say beside them why they do not count', async () => {
    const { handReasons: reasons } = messagesIn.en.executionTables;
    expect((await column(workbooks.get('en')!, 'reason')).slice(0, byHand.length)).toEqual([
      '',
      '',
      reasons['actuals.hand.unreadable'],
      reasons['actuals.hand.future'],
      '',
      reasons['actuals.person.unknown'],
      reasons['actuals.person.isUnit'],
      reasons['actuals.hand.goal'],
      reasons['actuals.hand.tooLarge'],
    ]);
  });

  it('have a row for everybody, once', async () => {
    const workbook = workbooks.get('en')!;
    const people = (await column(workbook, 'who')).filter((who) => who !== '');
    expect([...people].sort()).toEqual(['P1', 'P1', 'P2', 'P3', 'P4', 'P5', 'P9']);
    await buildUnchanged(workbook);
  });

  it('follow what is typed without another build', async () => {
    const workbook = await executed(team('en'), records([]));
    await typeInto(workbook, choices.trackedGoal.name, 'G3');
    expect((await seen(workbook, 'G3', 'year')).lines).toBeNull();
    await typeAt(workbook, ['byHand', 0, 'months', 2], 4);
    await typeAt(workbook, ['byHand', 1, 'months', 0], 0.125);
    await typeAt(workbook, ['byHand', 2, 'months', 1], 'none');
    expect((await seen(workbook, 'G3', 'year')).lines?.whole.actual).toBe(4.13);
    expect(await staleFormulas(workbook)).toEqual([]);
  });

  it('get their sheet with the build after a goal is tracked so, and keep it', async () => {
    const workbook = await executed(team('en'), teamRecords);
    expect((await placesIn(workbook)).tables.byHand).toBeUndefined();
    await typeAt(workbook, ['measures', 2, 'measure'], messagesIn.en.inputs.choices.measure.byHand);
    await buildAgain(workbook);
    expect((await column(workbook, 'person')).filter((person) => person !== null)).toHaveLength(5);
    await typeAt(workbook, ['byHand', 0, 'months', 0], 3);
    await typeAt(workbook, ['measures', 2, 'measure'], messagesIn.en.inputs.choices.measure.figure1);
    await buildAgain(workbook);
    expect((await column(workbook, 'months.0'))[0]).toBe(3);
    expect((await column(workbook, 'reason'))[0]).toBe(
      messagesIn.en.executionTables.handReasons['actuals.hand.goal'],
    );
  });

  it.each([
    ['a month that is over', '2026-03-20', [5, 6], '2026-02-27'],
    ['the running month', '2026-03-20', [5, null, 6], '2026-03-19'],
    ['a month on its first day', '2026-01-01', [5], '2025-12-31'],
    ['no month', '2026-03-20', [], '2025-12-31'],
  ])('bring a plan without a log up to %s', async (_, today, months, asOf) => {
    const alone = { measures: [{ goal: 'G1', measure: 'byHand' }], byHand: [recruits('P1', months, 'G1')] };
    const workbook = await executed(team('en'), alone, null);
    expect((await seen(workbook, 'G1', 'year', day(today))).asOf).toBe(asOf);
  });

  it('do not move the as-of day of a log', async () => {
    const log = [{ date: '2026-02-24', person: 'P1', amount: 1000 }];
    const workbook = await executed(team('en'), { ...records([recruits('P1', [1, 1, 1])]), log }, null);
    expect((await seen(workbook, 'G3', 'year')).asOf).toBe('2026-02-24');
  });

  it('belong to months of the plan, whenever it begins', async () => {
    const inputs = { ...exampleInputs('blank', 'zh-CN'), start: day('2025-11-01'), end: day('2026-04-30') };
    const key = inputs.members.find(({ parent }) => parent !== null)?.key ?? inputs.members[0]!.key;
    const rows = [recruits(key, [1, 2, 3, 4, 5, null, 9], inputs.goals[0]!.key)];
    const goals = [{ goal: inputs.goals[0]!.key, measure: 'byHand' }];
    const workbook = await executed(inputs, { measures: goals, byHand: rows });
    const reply = await readAll(workbook);
    expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
    const { sheet, columns, area } = (await placesIn(workbook)).tables.byHand as TablePlace;
    const header = reply.contents.find(({ name }) => name === sheet)!.cells[area.row]!;
    const shown = ['months.0', 'months.5', 'months.6'].map((month) => header[columns[month] as number]);
    expect(shown).toMatchObject([{ value: '2025-11' }, { value: '2026-04' }, { value: '–' }]);
    await typeAt(workbook, ['execution', 'today'], toSerial(day('2026-04-30')));
    expect(await staleFormulas(workbook)).toEqual([]);
  });
});
