import { beforeAll, describe, expect, it } from 'vitest';
import { readStandings } from '#actions/execution/standings.ts';
import { day } from '#engine/days/day.ts';
import { type Language, languages, type PlanInputs } from '#engine/plan/inputs.ts';
import { nothingBesides, plainBasis, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { cellStep } from '#host/cell-step.ts';
import { isFormula } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { TODAY } from '../today.ts';
import { placesIn, typeAt, typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { buildAgain, buildUnchanged, staleFormulas } from './live.ts';

const endingAt = (end: number) => Array.from({ length: 12 }, (_, month) => (month === 11 ? end : null));

/** Two in the north and a shop: heads 20 → 24, a stock that falls, a renewal rate of what is due, an average, a margin. */
const company = (language: Language): PlanInputs => ({
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
const readings: readonly InputRow[] = [
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

const records = {
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

/** What a column of the sheet shows of a goal, by the keys of the rows. */
async function shownOf(workbook: LocalWorkbook, goal: string, header: string) {
  const { contents, names } = await readAll(workbook);
  const { sheet } = names.find(({ name }) => name === 'GS_Standing')!;
  const cells = contents
    .find(({ name }) => name === sheet)!
    .cells.map((cells) => cells.map((cell) => (isFormula(cell) ? cell.value : cell)));
  const column = cells.find((cells) => cells.includes(header))!.indexOf(header);
  const title = cells.findIndex(([key]) => key === `§${goal}`);
  return Object.fromEntries(
    cells.slice(title + 1, title + 6).map((cells) => [cells[0], cells[column] ?? '']),
  );
}

async function columnOf(workbook: LocalWorkbook, key: string): Promise<unknown[]> {
  const { sheet, columns, area } = (await placesIn(workbook)).tables.readings as TablePlace;
  const { contents } = await readAll(workbook);
  return contents
    .find(({ name }) => name === sheet)!
    .cells.slice(area.row + 1, area.row + 1 + readings.length)
    .map((cells) => {
      const cell = cells[columns[key] as number] ?? null;
      return isFormula(cell) ? cell.value : cell;
    });
}

const texts = messagesIn.en.executionTables.standing;

describe('levels, rates and averages while a plan is carried out', () => {
  const workbooks = new Map<string, LocalWorkbook>();
  let byLibreOffice: Awaited<ReturnType<typeof recalculateWithLibreOffice>>;

  async function chosen(language: Language, period: string, of = records): Promise<LocalWorkbook> {
    const workbook = await executed(company(language), of);
    await typeInto(workbook, choices.standingPeriod.name, period);
    await buildAgain(workbook);
    return workbook;
  }

  beforeAll(async () => {
    for (const language of languages) workbooks.set(language, await chosen(language, 'year'));
    workbooks.set('quarter', await chosen('en', '2026-Q1'));
    workbooks.set('month', await chosen('en', '2026-02'));
    workbooks.set('nothing', await executed(company('en'), {}));
    const files = [...workbooks].map(async ([name, workbook]) => ({ name, bytes: await workbook.save() }));
    byLibreOffice = await recalculateWithLibreOffice(await Promise.all(files));
  });

  it.each([...languages, 'quarter', 'month', 'nothing'])(
    'are calculated alike by LibreOffice and IronCalc: %s',
    async (name) => {
      const reply = await readAll(workbooks.get(name)!);
      expect(verdict(reply, byLibreOffice.get(name)).differences).toEqual([]);
      expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
    },
  );

  it('say beside each reading why it does not count', async () => {
    const { readingReasons: reasons } = messagesIn.en.executionTables;
    expect(await columnOf(workbooks.get('en')!, 'reason')).toEqual([
      ...Array.from({ length: 13 }, () => ''),
      reasons['actuals.reading.goal'],
      reasons['actuals.reading.built'],
      reasons['actuals.date.future'],
      reasons['actuals.date.outside'],
      reasons['actuals.person.isUnit'],
      reasons['actuals.person.unknown'],
      reasons['actuals.reading.number'],
      reasons['actuals.reading.ofLevel'],
      reasons['actuals.reading.of'],
      reasons['actuals.reading.of'],
      reasons['actuals.date.missing'],
      reasons['actuals.person.missing'],
      reasons['actuals.reading.goal'],
    ]);
  });

  it('stand at the latest readings, and at what was reached of all there was', async () => {
    const year = workbooks.get('en')!;
    // 10 of 20 March, 7 of 31 January, 4 of the shop: the last of the same day.
    expect(await shownOf(year, 'HEADS', texts.value)).toEqual({ TOP: 21, N: 17, A: 10, B: 7, C: 4 });
    // Ann by 20 March, the 79th day, Bo by the 31st, the shop stays: in the year 8 + 2 × 365 ÷ 79, 8 − 365 ÷ 31.
    const ahead = await shownOf(year, 'HEADS', texts.forecast);
    expect(ahead.A).toBeCloseTo(17.2405, 4);
    expect(ahead.TOP).toBeCloseTo(8 + (2 * 365) / 79 + 8 - 365 / 31 + 4, 6);
    expect(await shownOf(year, 'STOCK', texts.standing)).toMatchObject({
      TOP: texts.standings.partly,
      A: texts.standings.underway,
      B: texts.standings.none,
    });
    // The top has Zoe's 4 of 10: 364 of 420; the north 330 of 370.
    const rates = await shownOf(year, 'RENEW', texts.value);
    expect(rates).toMatchObject({ TOP: 0.86666667, N: 0.89189189, A: 0.85714286, B: 1, C: 0.75 });
    expect(await shownOf(year, 'RENEW', texts.required)).toMatchObject({ A: 0.75, B: -0.5, C: 1.25 });
    expect(await shownOf(year, 'RENEW', texts.standing)).toMatchObject({
      A: texts.standings.onTarget,
      B: texts.standings.safe,
      C: texts.standings.impossible,
    });
    expect(await shownOf(year, 'TICKET', texts.required)).toMatchObject({ TOP: 276 });
    // Of the log: 1,300 ÷ 5 with Zoe's 300 of one; Ann 900 ÷ 3; nobody else but the shop: 100 ÷ 1.
    expect(await shownOf(year, 'EACH', texts.value)).toEqual({ TOP: 260, N: 300, A: 300, B: '', C: 100 });
    // (258 × 200 − 1,300) ÷ 195.
    expect((await shownOf(year, 'EACH', texts.required)).TOP).toBeCloseTo(257.94871795, 8);
    expect(await shownOf(year, 'WON', texts.value)).toMatchObject({ TOP: 0.41666667, A: 0.6 });
    // Weighted by nothing: what the rest must be cannot be told.
    expect(await shownOf(year, 'MARGIN', texts.value)).toMatchObject({ TOP: 0.25, A: '' });
    expect(await shownOf(year, 'MARGIN', texts.required)).toMatchObject({ TOP: '', C: '' });
  });

  it('are empty in a period without a reading, never 0', async () => {
    const month = workbooks.get('month')!;
    expect(await shownOf(month, 'HEADS', texts.value)).toEqual({ TOP: '', N: '', A: '', B: '', C: '' });
    expect(await shownOf(month, 'HEADS', texts.standing)).toMatchObject({
      A: texts.standings.earlier,
      C: texts.standings.none,
    });
    expect(await shownOf(month, 'RENEW', texts.value)).toEqual({ TOP: 0.75, N: '', A: '', B: '', C: 0.75 });
    const nothing = workbooks.get('nothing')!;
    expect(new Set(Object.values(await shownOf(nothing, 'HEADS', texts.standing)))).toEqual(
      new Set([texts.standings.none]),
    );
  });

  it('follow what is typed without another build, and stay as they are at one', async () => {
    const workbook = workbooks.get('quarter')!;
    await buildUnchanged(workbook);
    await typeAt(workbook, ['readings', 0, 'number'], 12);
    await typeAt(workbook, ['readings', 6, 'of'], 150);
    await typeAt(workbook, ['unsummed', 0, 'total'], 30);
    expect(await staleFormulas(workbook)).toEqual([]);
  });

  it('are told to the sidebar alike', async () => {
    const outcome = await readStandings(workbooks.get('en')!.host, '2026-Q1', TODAY, messagesIn.en);
    if (outcome.kind === 'refused' || outcome.value.kind !== 'standings') throw new Error('not told');
    const [heads, , renewal] = outcome.value.goals;
    expect(heads?.whole).toMatchObject({ value: 21, target: 21, gap: 0, standing: texts.standings.reached });
    expect(heads?.members.map(({ key }) => key)).toEqual(['N', 'A', 'B', 'C']);
    expect(renewal?.whole).toMatchObject({ value: 0.86666667, forecast: 0.86666667 });
    expect(outcome.value.place).toMatchObject({ sheet: 'Levels and rates so far' });
  });
});

describe('the sheet of readings', () => {
  it('is not there where nothing is read, and comes with the first level', async () => {
    const workbook = await executed({ ...company('en'), unsummed: [], bases: [] }, {});
    const ours = async () =>
      (await readAll(workbook)).names.filter(({ name }) => /^GS_(Standing|Readings$)/i.test(name)).length;
    expect(await ours()).toBe(0);
    const { sheet, columns, rows } = (await placesIn(workbook)).tables.goals as TablePlace;
    const { level } = messagesIn.en.inputs.choices.goalKind;
    const goal = { key: 'SHOPS', name: 'Shops open', total: 24, unit: 1, kind: level, opening: 20 };
    const steps = Object.entries(goal).map(([key, value]) =>
      cellStep({ sheet, row: rows.at(-1)! + 1, column: columns[key] as number }, value),
    );
    await workbook.host.write({ steps });
    await buildAgain(workbook);
    expect(await ours()).toBe(3);
    const reply = await readAll(workbook);
    expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
  });
});
