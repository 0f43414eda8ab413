import { describe, expect, it } from 'vitest';
import { startExecution } from '#actions/execution/start-execution.ts';
import { buildPlan } from '#actions/plan/build.ts';
import { day } from '#engine/days/day.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { nothingBesides, plainBasis, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';
import { cellStep } from '#host/cell-step.ts';
import type { ReadReply } from '#host/host.ts';
import { type CellContent, isError } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { shown } from '#workbook/inputs/locate.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { TODAY } from '../today.ts';
import { builtFrom, ironCalcVerdict, libreOfficeVerdict, readAll } from './built.ts';
import { forEachCell } from './recalculated.ts';

const endingAt = (end: number) => Array.from({ length: 12 }, (_, month) => (month === 11 ? end : null));

/** Two regions and a shop of its own; a goal of each kind, and what they have in a real year beside. */
const company = (language: Language): PlanInputs => ({
  ...nothingBesides,
  title: 'Kinds',
  language,
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  members: [
    plainMember('TOP', 'Company'),
    { ...plainMember('N', 'North', 'TOP'), weight: 3 },
    { ...plainMember('N1', 'Ann', 'N'), weight: 2 },
    { ...plainMember('N2', 'Bo', 'N'), weight: 1, start: day('2026-03-16') },
    { ...plainMember('S', 'South', 'TOP'), weight: 2 },
    plainMember('S1', 'Cy', 'S'),
    plainMember('S2', 'Di', 'S'),
    { ...plainMember('W', 'Shop', 'TOP'), weight: 1 },
  ],
  goals: [
    { ...plainGoal('DUE', 'Premium due', 120_000), kind: 'sum', monthMethod: 'workdays' },
    { ...plainGoal('PREM', 'Premium', 60_500), unit: 100, kind: null },
  ],
  unsummed: [
    { ...plainGoal('HEADS', 'Headcount', 25), kind: 'level', measure: 'people' },
    { ...plainGoal('STOCK', 'Stock', 700), kind: 'level', opening: 1000 },
    {
      ...plainGoal('SHOPS', 'Shops', 12),
      kind: 'level',
      monthMethod: 'fixed',
      months: [4, 4, 5, 6, 7, 7, 8, 9, 9, 10, 11, 12],
    },
    { ...plainGoal('RENEW', 'Renewal rate', 0.85), unit: 0.01, kind: 'rate', weightedBy: 'DUE' },
    { ...plainGoal('TICKET', 'Average ticket', 258), kind: 'average' },
    {
      ...plainGoal('MARGIN', 'Margin', 0.3),
      unit: 0.01,
      kind: 'rate',
      monthMethod: 'fixed',
      months: [0.28, 0.28, 0.29, ...Array.from({ length: 9 }, () => null)],
    },
  ],
  bases: [
    plainBasis('N1', 'HEADS', { lastPeriod: endingAt(10) }),
    plainBasis('S2', 'HEADS', { lastPeriod: endingAt(3) }),
    plainBasis('N1', 'RENEW', { fixed: 0.9 }),
    plainBasis('S', 'RENEW', { fixed: 0.8 }),
    plainBasis('W', 'TICKET', { fixed: 300 }),
    plainBasis('S', 'HEADS', { fixed: 9 }),
  ],
});

const alone = (goal: Partial<PlanInputs['unsummed'][number]>, total: number): PlanInputs => ({
  ...nothingBesides,
  title: 'Alone',
  language: 'zh-CN',
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  goals: [],
  unsummed: [{ ...plainGoal('G1', '目标', total), kind: 'rate', ...goal }],
  members: [plainMember('TOP', '公司'), ...['A', 'B', 'C'].map((key) => plainMember(key, `${key}组`, 'TOP'))],
});

const errorsIn = (reply: ReadReply): string[] => {
  const errors: string[] = [];
  forEachCell(reply.contents, (sheet, cell, content) => {
    if (isError(content)) errors.push(`${sheet}!${cell} ${content.error}`);
  });
  return errors;
};

/** The numbers of a row of a sheet, its key in the first column. */
function rowOf(reply: ReadReply, sheet: string, key: string): readonly (string | number)[] {
  const content = reply.contents.find(({ name }) => name === sheet);
  const row = content?.cells.find(([first]) => first !== undefined && shown(first ?? null) === key) ?? [];
  return row.slice(3).flatMap((cell) => {
    const value = shown(cell ?? null);
    return typeof value === 'number' ? [value] : [];
  });
}

/** As a program without kinds wrote it: the goals end before these columns. */
function withoutKinds(workbook: Awaited<ReturnType<typeof builtFrom>>, reply: ReadReply) {
  const { columns } = messagesIn.en.inputs.tables.goals;
  const headers = [columns.kind, columns.opening, columns.weightedBy, columns.amountOf].map(
    (column) => column?.header,
  );
  const content = reply.contents.find(({ name }) => name === 'Goals')!;
  const row = content.cells.findIndex((cells) => cells.some((cell) => shown(cell ?? null) === headers[0]));
  const steps = headers.map((header) => {
    const column = content.cells[row]!.findIndex((cell) => shown(cell ?? null) === header);
    return cellStep({ sheet: 'Goals', row, column }, null);
  });
  return workbook.host.write({ steps });
}

describe('a workbook from before goals had kinds', () => {
  it('reads as sums, and gets the columns at the next build, beside what stands there', async () => {
    const workbook = await builtFrom({ ...company('en'), unsummed: [], bases: [] });
    await withoutKinds(workbook, await readAll(workbook));
    const before = readInputs(await readAll(workbook));
    expect(before.issues.map(({ code }) => code)).toEqual([]);
    expect(before.inputs?.goals.map(({ kind }) => kind)).toEqual([null, null]);
    expect((await buildPlan(workbook.host, TODAY)).kind).toBe('done');
    const { places } = readInputs(await readAll(workbook));
    const statement = places.cell(['goalRows', 0, 'statement'])!.column;
    expect(places.cell(['goals', 0, 'kind'])?.column).toBe(statement + 1);
    expect(places.cell(['goals', 1, 'weightedBy'])?.column).toBe(statement + 3);
    expect(places.cell(['goals', 1, 'amountOf'])?.column).toBe(statement + 4);
  });
});

describe('a plan with goals of every kind', () => {
  it.each(['en', 'zh-CN'] as const)(
    'is calculated alike by LibreOffice and IronCalc: %s',
    async (language) => {
      const workbook = await builtFrom(company(language));
      const reply = await readAll(workbook);
      expect(errorsIn(reply)).toEqual([]);
      const [libre, iron] = [await libreOfficeVerdict(workbook), ironCalcVerdict(reply)];
      expect(libre.formulas).toBeGreaterThan(2000);
      expect(libre.differences).toEqual([]);
      expect(iron.differences).toEqual([]);
    },
  );

  it('is carried out by its sums alone', async () => {
    const workbook = await builtFrom(company('en'));
    const begun = await startExecution(workbook.host, { today: TODAY, author: 'Ann' });
    expect(begun.kind).toBe('done');
    const reply = await readAll(workbook);
    // Charts leave out what has not come yet.
    expect(errorsIn(reply).filter((error) => !error.endsWith('#N/A'))).toEqual([]);
    const none = await builtFrom(alone({ unit: 0.01 }, 0.85));
    expect(await startExecution(none.host, { today: TODAY, author: 'Ann' })).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'execution.nothingTracked' }],
    });
  });

  it('holds an average against the amount that it makes up, to one of the number', async () => {
    const { identity } = messagesIn.en.executionTables.standing;
    const verdictOf = async (amount: number, average: number) => {
      const of = { ...company('en'), bases: [] };
      const sales = { ...plainGoal('SALES', 'Sales', amount), kind: 'sum' as const };
      const deals = { ...plainGoal('DEALS', 'Deals', 3876), kind: 'sum' as const };
      const each = { ...plainGoal('EACH', 'Each', average), kind: 'average' as const };
      const unsummed = [{ ...each, weightedBy: 'DEALS', amountOf: 'SALES' }];
      const reply = await readAll(await builtFrom({ ...of, goals: [deals, sales], unsummed }));
      expect(ironCalcVerdict(reply).differences).toEqual([]);
      const { cells } = reply.contents.find(({ name }) => name === messagesIn.en.tables.sheets.checks.name)!;
      const row = cells.find((each) => each.some((cell) => shown(cell ?? null) === identity))!;
      return row.map((cell) => shown(cell ?? null));
    };
    const { fine, look } = messagesIn.en.tables.checks;
    // 3,876 deals of 258 are 1,000,008; of 250 they are 969,000: 31,000 short.
    expect(await verdictOf(1_000_000, 258)).toContain(fine);
    const short = await verdictOf(1_000_000, 250);
    expect(short).toContain(look);
    expect(short).toContain(31_000);
  });

  it('may begin in April and have four months', async () => {
    const months = [null, null, null, null];
    const plan = alone({ unit: 1, kind: 'level', months }, 24);
    const span = { start: day('2026-04-01'), end: day('2026-07-31') };
    const reply = await readAll(await builtFrom({ ...plan, ...span }));
    expect(errorsIn(reply)).toEqual([]);
    // The whole, a quarter with its months, the next with July.
    const { name } = messagesIn['zh-CN'].tables.sheets.levels;
    expect(rowOf(reply, name, 'A').slice(0, 7)).toEqual([8, 6, 2, 4, 6, 8, 8]);
    expect(ironCalcVerdict(reply).differences).toEqual([]);
    // The way there is chosen again: formulas were written for the former one.
    const { sheet, row, column } = readInputs(reply).places.cell(['unsummed', 0, 'monthMethod'])!;
    const { cells } = reply.contents.find((content) => content.name === sheet)!;
    (cells as CellContent[][])[row]![column] = messagesIn.en.inputs.choices.monthMethod.fixed;
    const { checks } = messagesIn['zh-CN'].tables;
    expect(ironCalcVerdict(reply).differences).toEqual(
      expect.arrayContaining([expect.stringContaining(checks.look)]),
    );
  });

  it.each(['en', 'zh-CN'] as const)('of four months is nowhere called a year: %s', async (language) => {
    const months = [null, null, null, null];
    const span = { start: day('2026-04-01'), end: day('2026-07-31'), language };
    const goals = [{ ...plainGoal('P', 'Premium', 1200), months }];
    const plan = { ...alone({ months, unit: 0.01 }, 0.85), ...span, goals };
    const reply = await readAll(
      await builtFrom({ ...plan, offers: [{ product: 'A', channel: 'B', weight: 1 }] }),
    );
    const { sheets } = messagesIn[language].inputs;
    const inputs = new Set(Object.values(sheets).map(({ name }) => name));
    const said: string[] = [];
    forEachCell(reply.contents, (sheet, cell, content) => {
      const text = String(isError(content) ? '' : shown(content));
      // `year` is the key of the column of the whole.
      if (!inputs.has(sheet) && text !== 'year' && /全年|每年|\byear/i.test(text))
        said.push(`${cell} ${text}`);
    });
    expect(said).toEqual([]);
  });

  it.each([
    ['a rate', {}, 0.85, [0.85, 0.85, 0.85, 0.85, 0.85]],
    ['an average', { kind: 'average' as const, unit: 1 }, 258, [258, 258, 258, 258, 258]],
    // The year, the first quarter, January to March.
    ['a level', { kind: 'level' as const, unit: 1 }, 24, [8, 2, 1, 1, 2]],
  ])('may have no sum at all: %s', async (_, goal, total, first) => {
    const workbook = await builtFrom(alone({ unit: 0.01, ...goal }, total));
    const reply = await readAll(workbook);
    expect(errorsIn(reply)).toEqual([]);
    const { sheets } = messagesIn['zh-CN'].tables;
    expect(reply.sheets.map(({ name }) => name)).not.toContain(sheets.decomposition.name);
    const sheet = 'kind' in goal && goal.kind === 'level' ? sheets.levels.name : sheets.rates.name;
    expect(rowOf(reply, sheet, 'A').slice(0, 5)).toEqual(first);
    const { styles } = reply.contents.find(({ name }) => name === sheet)!;
    expect(styles.some(({ style }) => style.numberFormat === '0.0%')).toBe(total === 0.85);
    expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });
});
