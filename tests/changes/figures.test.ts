import { beforeEach, describe, expect, it } from 'vitest';
import { holdSelection, releaseSelection } from '#actions/changes/hold.ts';
import { applySpread, previewSpread } from '#actions/changes/spread.ts';
import { undoChange } from '#actions/changes/undo.ts';
import { checkPlan } from '#actions/plan/check.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { isFormula } from '#host/sheet.ts';
import type { SpreadRequest } from '#workbook/changes/preview.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { area } from '../contract/sheet-image.ts';
import { cellsOf, rowOf, sheetAt, shownValue, smallCompany } from '../merge/merging.ts';
import { builtFrom, readAll } from '../parity/built.ts';
import { asking, TODAY } from '../today.ts';
import { selectFigures, shownFigure } from './figure-cells.ts';

const NOON = 46023.5;
const request = (change: string, by: 'proportional' | 'equal' = 'proportional'): SpreadRequest => ({
  change,
  shape: { by },
  unit: 1,
  minimum: null,
  maximum: null,
});

// 120,000 by equal months over Team One (three people of 24,000) and Team Two (two of 24,000).
describe('numbers of the decomposition', () => {
  let workbook: LocalWorkbook;
  beforeEach(async () => {
    workbook = await builtFrom(smallCompany());
  });

  it.each<[string, [string, string], [string, string], SpreadRequest, number, Record<string, number>]>([
    [
      'the total',
      ['C', 'Year'],
      ['C', 'Year'],
      request('+5%'),
      126_000,
      { 'C Year': 126_000, 'P1 Year': 25_200, 'P5 2026-03': 2_100 },
    ],
    [
      'everybody with all subtotals',
      ['C', 'Year'],
      ['P5', 'Year'],
      request('+5%'),
      126_000,
      { 'T1 Year': 75_600 },
    ],
    ['the whole table', ['C', 'Year'], ['P5', '2026-12'], request('+5%'), 126_000, { 'T2 2026-Q1': 12_600 }],
    [
      'all teams and people, not the total',
      ['T1', 'Year'],
      ['P5', 'Year'],
      request('+5%'),
      126_000,
      { 'C Year': 126_000 },
    ],
    [
      'a team, whose others give way',
      ['T1', 'Year'],
      ['T1', 'Year'],
      request('+5%'),
      75_600,
      { 'C Year': 120_000, 'P4 Year': 22_200 },
    ],
    [
      'all people of a team',
      ['P1', 'Year'],
      ['P3', 'Year'],
      request('+5%'),
      75_600,
      { 'P2 Year': 25_200, 'T2 Year': 44_400 },
    ],
    [
      'a row with its quarters and months',
      ['P2', 'Year'],
      ['P2', '2026-12'],
      request('+10%'),
      26_400,
      { 'P2 2026-03': 2_200, 'P1 Year': 22_800 },
    ],
    [
      'all months of a person',
      ['P2', '2026-Q1'],
      ['P2', '2026-12'],
      request('+10%'),
      26_400,
      { 'P2 Year': 26_400 },
    ],
    [
      'a month of a person',
      ['P2', '2026-03'],
      ['P2', '2026-03'],
      request('3100'),
      3_100,
      { 'P2 Year': 24_000, 'C 2026-03': 10_000 },
    ],
    [
      'a quarter of a person',
      ['P2', '2026-Q1'],
      ['P2', '2026-Q1'],
      request('+10%'),
      6_600,
      { 'P2 2026-02': 2_200, 'P2 Year': 24_000 },
    ],
    [
      'a month of a team',
      ['T1', '2026-03'],
      ['T1', '2026-03'],
      request('+5%'),
      6_300,
      { 'P3 2026-03': 2_100, 'P4 2026-03': 1_850 },
    ],
    [
      'a month of all',
      ['C', '2026-03'],
      ['C', '2026-03'],
      request('+10%'),
      11_000,
      { 'C Year': 120_000, 'C 2026-02': 9_909 },
    ],
    [
      'a quarter of all',
      ['C', '2026-Q1'],
      ['C', '2026-Q1'],
      request('36000'),
      36_000,
      { 'C 2026-01': 12_000, 'C 2026-Q4': 27_999 },
    ],
    [
      'a team and the people of another made equal',
      ['T1', 'Year'],
      ['T2', 'Year'],
      request('120000', 'equal'),
      120_000,
      { 'P1 Year': 30_000, 'T2 Year': 30_000 },
    ],
  ])('%s: the sheet shows what was promised', async (_, from, to, asked, after, expected) => {
    await selectFigures(workbook, from, to);
    const preview = await previewSpread(workbook.host, asked, asking());
    expect(preview).toMatchObject({ kind: 'done', value: { after } });
    const before = cellsOf(await readAll(workbook));
    expect(await applySpread(workbook.host, asked, NOON, asking())).toEqual(preview);
    const promised = preview.kind === 'done' ? preview.value : null;
    const reply = await readAll(workbook);
    const sheet = sheetAt(reply, 'decomposition');
    for (const cell of promised!.cells)
      expect(shownValue(sheet.cells[cell.row]![cell.column])).toBe(cell.after);
    for (const [name, value] of Object.entries(expected)) {
      const [member = '', column = ''] = name.split(' ');
      expect([name, await shownFigure(workbook, member, column)]).toEqual([name, value]);
    }
    expect(checkPlan(reply, TODAY)).toMatchObject({ verdict: 'fine' });
    expect(await undoChange(workbook.host, 1, asking())).toMatchObject({ kind: 'done' });
    const { Changes: _log, ...now } = cellsOf(await readAll(workbook));
    // A file's own formula beside a new row of Bases is calculated when it is opened.
    const bases = now.Bases!.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : cell)));
    expect({ ...now, Bases: bases }).toEqual({
      ...before,
      Bases: before.Bases!.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : cell))),
    });
  });

  it('says in its preview what the next build would refuse', async () => {
    await selectFigures(workbook, ['P2', '2026-03']);
    expect(await previewSpread(workbook.host, request('99999'), asking())).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'plan.holds.exceed', params: { member: 'Bob' } }],
    });
  });

  it('names each number, and tells crossing totals and several goals apart', async () => {
    await selectFigures(workbook, ['P2', '2026-03']);
    expect(await previewSpread(workbook.host, request('+0'), asking('zh-CN'))).toMatchObject({
      value: { cells: [{ name: 'Bob 3月', before: 2_000 }] },
    });
    await selectFigures(workbook, ['C', '2026-01'], ['T1', '2026-Q2']);
    const sheet = sheetAt(await readAll(workbook), 'decomposition');
    const [row, last] = [rowOf(sheet, 'G1', 'C'), rowOf(sheet, 'G2', 'C')];
    workbook.select({ sheet: sheet.name, area: area(row, 3, last - row + 1, 1) });
    expect(await previewSpread(workbook.host, request('+5%'), asking())).toMatchObject({
      issues: [{ code: 'change.twoGoals', params: { one: 'Sales', other: 'Customers' } }],
    });
  });

  it.each<[string, [string, string], Record<string, number>]>([
    ['a month of a person', ['P2', '2026-03'], { 'P2 2026-03': 2_000 }],
    ['a quarter of a person', ['P2', '2026-Q1'], { 'P2 2026-Q1': 6_000 }],
    ['a month of a team', ['T1', '2026-03'], { 'T1 2026-03': 6_000 }],
    ['a quarter of a team', ['T2', '2026-Q2'], { 'T2 2026-Q2': 12_000 }],
    ['the year of a person', ['P2', 'Year'], { 'P2 Year': 24_000 }],
    ['the year of a team', ['T1', 'Year'], { 'T1 Year': 72_000 }],
    ['a month of all', ['C', '2026-03'], { 'C 2026-03': 10_000 }],
  ])('kept stays when the total changes: %s', async (_, at, expected) => {
    await selectFigures(workbook, at);
    expect(await holdSelection(workbook.host, asking())).toMatchObject({ kind: 'done', value: { cells: 1 } });
    if (at[0] !== 'C') {
      await selectFigures(workbook, ['C', 'Year']);
      expect(await applySpread(workbook.host, request('+5%'), NOON, asking())).toMatchObject({
        kind: 'done',
      });
    }
    for (const [name, value] of Object.entries(expected)) {
      const [member = '', column = ''] = name.split(' ');
      expect([name, await shownFigure(workbook, member, column)]).toEqual([name, value]);
    }
    expect(checkPlan(await readAll(workbook), TODAY)).toMatchObject({ verdict: 'fine' });
    if (at[0] === 'C') return;
    await selectFigures(workbook, at);
    expect(await releaseSelection(workbook.host, asking())).toMatchObject({ kind: 'done' });
    const [[name = '', value = 0] = []] = Object.entries(expected);
    const [member = '', column = ''] = name.split(' ');
    expect(await shownFigure(workbook, member, column)).toBe(value * 1.05);
  });

  it('of one person alone: kept months stay, the others give way, and the total moves the rest', async () => {
    const alone = await builtFrom(exampleInputs('blank', 'en'));
    const year = (reply: Awaited<ReturnType<typeof readAll>>) => readInputs(reply).inputs!.goals[0]!;
    const { key, total } = year(await readAll(alone));
    const member = readInputs(await readAll(alone)).inputs!.members;
    expect([key, member.length]).toEqual(['G1', 1]);
    const name = member[0]!.key;
    await selectFigures(alone, [name, '2026-01']);
    const january = await shownFigure(alone, name, '2026-01');
    expect(await holdSelection(alone.host, asking())).toMatchObject({ value: { cells: 1 } });
    await selectFigures(alone, [name, '2026-01'], [name, '2026-03']);
    expect(await applySpread(alone.host, request('+10%'), NOON, asking())).toMatchObject({
      value: { touched: 2, held: 1 },
    });
    await selectFigures(alone, [name, 'Year']);
    expect(await applySpread(alone.host, request('+5%'), NOON, asking())).toMatchObject({
      value: { after: total * 1.05 },
    });
    expect(await shownFigure(alone, name, '2026-01')).toBe(january);
    expect(checkPlan(await readAll(alone), TODAY)).toMatchObject({ verdict: 'fine' });
  });

  it('the total is not kept more than it is', async () => {
    await selectFigures(workbook, ['C', 'Year']);
    expect(await holdSelection(workbook.host, asking())).toMatchObject({
      issues: [{ code: 'change.topKept', params: { name: 'Sales' } }],
    });
    const { inputs } = readInputs(await readAll(workbook));
    expect(inputs!.goals[0]!.total).toBe(120_000);
  });
});
