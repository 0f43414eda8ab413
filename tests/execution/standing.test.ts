import { beforeAll, describe, expect, it } from 'vitest';
import { readStandings } from '#actions/execution/standings.ts';
import { day } from '#engine/days/day.ts';
import { type Language, languages, type PlanInputs } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { cellStep } from '#host/cell-step.ts';
import { isFormula } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { TODAY } from '../today.ts';
import { placesIn, typeAt, typeInto } from '../typing.ts';
import { executed } from './executed.ts';
import { company, readings, records } from './kinds.ts';
import { buildAgain, buildUnchanged, staleFormulas } from './live.ts';

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
    // Ann by 20 March, the 79th day, Bo by the 31st, the shop stays: in the year 8 + 2 × 365 ÷ 79; 8 − 365 ÷ 31 is below 0.
    const ahead = await shownOf(year, 'HEADS', texts.forecast);
    expect(ahead.A).toBeCloseTo(17.2405, 4);
    expect(ahead.TOP).toBeCloseTo(8 + (2 * 365) / 79 + 0 + 4, 6);
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

describe('over months that are cut, and two fiscal years', () => {
  it.each(['year', '2026', '2026-Q2', '2026-02', '2026-03'])(
    'stand alike in both engines: %s',
    async (period) => {
      const base = company('en');
      const months = Array.from({ length: 18 }, () => null);
      const inputs: PlanInputs = {
        ...base,
        start: day('2026-02-15'),
        end: day('2027-07-20'),
        goals: base.goals.map((goal) => ({ ...goal, months })),
        unsummed: base.unsummed.map((goal) => ({ ...goal, months })),
        bases: [],
      };
      const workbook = await executed(inputs, records);
      await typeInto(workbook, choices.standingPeriod.name, period);
      await buildAgain(workbook);
      const reply = await readAll(workbook);
      expect(verdict(reply, recalculateWithIronCalc(reply)).differences).toEqual([]);
      if (period !== 'year') return;
      const calculated = await recalculateWithLibreOffice([{ name: period, bytes: await workbook.save() }]);
      expect(verdict(reply, calculated.get(period)).differences).toEqual([]);
      // 30 of 40 on 10 February lie before the plan.
      expect(await shownOf(workbook, 'RENEW', texts.value)).toMatchObject({ C: '', A: 0.875 });
    },
  );
});
