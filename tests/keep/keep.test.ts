import { beforeEach, describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/build.ts';
import { checkPlan } from '#actions/check.ts';
import { day } from '#engine/days/day.ts';
import type { ReadReply } from '#host/host.ts';
import { type CellContent, isFormula } from '#host/sheet.ts';
import type { LocalWorkbook } from '#workbench/local/local-workbook.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { builtFrom, ironCalcVerdict, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { type, typeAt } from '../typing.ts';
import {
  type Anchor,
  addSheet,
  anchors,
  cellsOf,
  columnOf,
  rebuilt,
  retypeMembers,
  rowOf,
  sheetAt,
  shownValue,
  smallCompany,
} from './keeping.ts';

const own: readonly Anchor[] = ['decomposition', 'weeks', 'offers', 'memberOffers', 'split', 'months'];
const { members } = smallCompany();

describe('a rebuild keeps', () => {
  let workbook: LocalWorkbook;
  let before: ReadReply;
  const table = (reply: ReadReply) => sheetAt(reply, 'decomposition');

  /** Remarks and a column of their own for everybody, a note below, a sheet whose formulas point into the table. */
  beforeEach(async () => {
    workbook = await builtFrom(smallCompany());
    before = await readAll(workbook);
    const sheet = table(before);
    const remarks = columnOf(sheet, 'Remarks');
    for (const { key } of members) {
      const row = rowOf(sheet, 'G1', key);
      await type(workbook, sheet.name, row, remarks, `remark on ${key}`);
      await type(workbook, sheet.name, row, sheet.width, row * 10);
      await type(workbook, sheet.name, row, sheet.width + 1, formulaOn(sheet.width, row));
    }
    await type(workbook, sheet.name, sheet.cells.length + 2, 1, '=a note below');
    const january = rowOf(sheet, 'G1', 'P4');
    await addSheet(workbook, 'Mine', [
      [`Dan's year`, { formula: `'${sheet.name}'!$D$${january + 1}*1`, value: 24_000 }],
      ['Team two', { formula: `SUM('${sheet.name}'!D${january + 1}:D${january + 2})`, value: 48_000 }],
      ['Text', { formula: `"D7 stays"&'${sheet.name}'!A1`, value: 'x' }],
    ]);
  });

  const formulaOn = (column: number, row: number) => ({
    formula: `${String.fromCharCode(65 + column)}${row + 1}*2`,
    value: row * 20,
  });
  const mine = (reply: ReadReply, row: number): string => {
    const content = reply.contents.find(({ name }) => name === 'Mine')!.cells[row]![1]!;
    return isFormula(content) ? content.formula : '';
  };
  /** Every person of `keys` still has their remark and their own figures, on their own row. */
  const expectKept = (reply: ReadReply, keys: readonly string[], remarksTitle = 'Remarks'): void => {
    const sheet = table(reply);
    const remarks = columnOf(sheet, remarksTitle);
    for (const key of keys) {
      const row = rowOf(sheet, 'G1', key);
      const cells = sheet.cells[row]!;
      const oldRow = rowOf(table(before), 'G1', key);
      expect([key, cells[remarks], cells[sheet.width]]).toEqual([key, `remark on ${key}`, oldRow * 10]);
      expect(cells[sheet.width + 1]).toMatchObject({ formula: formulaOn(sheet.width, row).formula });
    }
    expect(sheet.cells.flat()).toContain('=a note below');
  };
  const all = members.map(({ key }) => key);

  it('everything when nothing has changed, and a second one changes nothing more', async () => {
    const once = await readAll(await rebuilt(workbook));
    expectKept(once, all);
    expect(cellsOf(once)).toEqual(cellsOf(await readAll(workbook)));
    expect(cellsOf(await readAll(await rebuilt(await rebuilt(workbook))))).toEqual(cellsOf(once));
  });

  it('what belongs to each person when one is added above, and formulas elsewhere follow', async () => {
    const added = { ...members[2]!, key: 'P0', name: 'Zoe' };
    await retypeMembers(workbook, [members[0]!, members[1]!, added, ...members.slice(2)]);
    const after = await readAll(await rebuilt(workbook));
    expectKept(after, all);
    const row = rowOf(table(after), 'G1', 'P4');
    expect(row).toBe(rowOf(table(before), 'G1', 'P4') + 1);
    const { name } = table(after);
    expect(mine(after, 0)).toBe(`'${name}'!$D$${row + 1}*1`);
    expect(mine(after, 1)).toBe(`SUM('${name}'!D${row + 1}:D${row + 2})`);
    expect(mine(after, 2)).toBe(`"D7 stays"&'${name}'!A1`);
  });

  it('what belongs to a person who is renamed, and to one who moves to another team', async () => {
    const changed = members.map((member) => ({
      ...member,
      name: member.key === 'P2' ? 'Robert' : member.name,
      parent: member.key === 'P3' ? 'T2' : member.parent,
    }));
    await retypeMembers(workbook, changed);
    const after = await readAll(await rebuilt(workbook));
    expectKept(after, all);
    expect(table(after).cells[rowOf(table(after), 'G1', 'P2')]![1]).toBe('Robert');
  });

  it('what belonged to a person who is gone, in a block below the table', async () => {
    await retypeMembers(
      workbook,
      members.filter(({ key }) => key !== 'P2'),
    );
    const once = await rebuilt(workbook);
    const after = await readAll(once);
    expectKept(
      after,
      all.filter((key) => key !== 'P2'),
    );
    const { cells, width } = table(after);
    const row = cells.findIndex((each) => each.includes('remark on P2'));
    const end = rowOf(table(after), 'G2', 'Σ');
    expect(row).toBeGreaterThan(end);
    expect(cells[row]!.slice(0, 2)).toEqual(['P2', 'Bob']);
    expect(cells[row]![width]).toBe(rowOf(table(before), 'G1', 'P2') * 10);
    expect(cellsOf(await readAll(await rebuilt(once)))).toEqual(cellsOf(after));
  });

  it('adds nothing below other sheets when a person is gone who had nothing there', async () => {
    await retypeMembers(
      workbook,
      members.filter(({ key }) => key !== 'P2'),
    );
    const after = await readAll(await rebuilt(workbook));
    const fresh = await readAll(
      await builtFrom({ ...smallCompany(), members: members.filter(({ key }) => key !== 'P2') }),
    );
    for (const anchor of own.slice(1)) {
      expect([anchor, sheetAt(after, anchor).cells.length]).toEqual([
        anchor,
        sheetAt(fresh, anchor).cells.length,
      ]);
    }
  });

  it('everything when the language of the plan is switched, there and back', async () => {
    await typeAt(workbook, ['language'], '中文');
    const chinese = await rebuilt(workbook);
    expectKept(await readAll(chinese), all, '备注');
    await typeAt(chinese, ['language'], 'English');
    const back = await readAll(await rebuilt(chinese));
    expectKept(back, all);
    await typeAt(workbook, ['language'], 'English');
    expect(cellsOf(back)).toEqual(cellsOf(await readAll(workbook)));
  });

  it('what belongs to each person when rows of the table were sorted', async () => {
    const sheet = table(await readAll(workbook));
    const [one, two] = [rowOf(sheet, 'G1', 'P1'), rowOf(sheet, 'G1', 'P3')];
    const [first, second] = [sheet.cells[one]!, sheet.cells[two]!];
    for (let column = 0; column < sheet.width + 1; column++) {
      await type(workbook, sheet.name, one, column, second[column] ?? null);
      await type(workbook, sheet.name, two, column, first[column] ?? null);
    }
    const after = await readAll(await rebuilt(workbook));
    const remarks = columnOf(sheet, 'Remarks');
    for (const key of ['P1', 'P2', 'P3']) {
      const cells = table(after).cells[rowOf(table(after), 'G1', key)]!;
      expect([key, cells[remarks]]).toEqual([key, `remark on ${key}`]);
      expect(cells[sheet.width]).toBe(rowOf(table(before), 'G1', key) * 10);
    }
  });

  it('everything when a goal comes and goes', async () => {
    await typeAt(workbook, ['goals', 1, 'key'], 'G3');
    const after = await readAll(await rebuilt(workbook));
    expectKept(after, all);
    expect(rowOf(table(after), 'G3', 'P1')).toBeGreaterThan(0);
  });

  it('the names that people gave to sheets, input sheets and generated ones', async () => {
    await renameSheets(workbook, '~ ');
    const after = await readAll(await rebuilt(workbook));
    expect(after.sheets.map(({ name }) => name)).toEqual(
      [...before.sheets, { name: 'Mine' }].map(({ name }) => `~ ${name}`),
    );
    expectKept(after, all);
    const formula = after.contents.find(({ name }) => name === '~ Mine')!.cells[0]![1];
    expect(formula).toMatchObject({ formula: expect.stringContaining(`'~ ${table(before).name}'!$D$`) });
  });

  it.each(own)('columns, formats and notes of their own on %s', async (anchor) => {
    const sheet = sheetAt(before, anchor);
    const last = sheet.cells.length;
    const style = { numberFormat: '0.00%' };
    const area = { row: last - 2, column: sheet.width + 2, rows: 1, columns: 1 };
    await workbook.host.write({
      steps: [
        {
          step: 'cells',
          sheet: sheet.name,
          row: last - 2,
          column: sheet.width + 2,
          cells: [[0.25, { formula: `A${last - 1}&"!"`, value: 'x' }]],
          styles: [{ area, style }],
        },
        {
          step: 'cells',
          sheet: sheet.name,
          row: last + 1,
          column: 0,
          cells: [['note', { formula: 'SUM(C6:C7)', value: 1 }]],
          styles: [],
        },
      ],
    });
    const changed = await readAll(workbook);
    const once = await readAll(await rebuilt(workbook));
    const after = sheetAt(once, anchor);
    expect(after.cells).toEqual(sheetAt(changed, anchor).cells);
    expect(after.styles).toContainEqual({ area, style: expect.objectContaining(style) });
  });

  it('a sheet that is not needed any more while something of theirs stands on it', async () => {
    const sheet = sheetAt(before, 'offers');
    await type(workbook, sheet.name, 7, sheet.width + 1, 'mine');
    const { tables } = readInputs(await readAll(workbook)).places;
    const { sheet: inputs, rows, columns } = tables.offers!;
    for (const row of rows) {
      for (const column of Object.values(columns)) await type(workbook, inputs, row, column, null);
    }
    const place = { sheet: sheet.name, row: 7, column: sheet.width + 1 };
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'table.stillUsed', place }],
    });
    await type(workbook, sheet.name, 7, sheet.width + 1, null);
    const after = await readAll(await rebuilt(workbook));
    expect(after.sheets.map(({ name }) => name)).not.toContain(sheet.name);
  });

  it('names, checks and sheets in their places', async () => {
    const after = await readAll(await rebuilt(workbook));
    expect(after.sheets).toEqual((await readAll(workbook)).sheets);
    expect(after.names).toEqual(before.names);
    expect(Object.values(anchors).filter((name) => !after.names.some((each) => each.name === name))).toEqual(
      [],
    );
  });
});

/** Renames as the port does it: by writing each sheet as it is under another name. */
async function renameSheets(workbook: LocalWorkbook, prefix: string): Promise<void> {
  for (const { name } of (await readAll(workbook)).sheets) {
    const { contents } = await readAll(workbook);
    const content = contents.find((each) => each.name === name)!;
    const image = plainSheet(prefix + name, content.cells);
    const position = contents.indexOf(content);
    await workbook.host.write({ steps: [{ step: 'sheet', previous: name, image, position }] });
  }
}

describe('held months', () => {
  let workbook: LocalWorkbook;
  const table = (reply: ReadReply) => sheetAt(reply, 'decomposition');
  const hold = async (member: string, month: string, value: CellContent): Promise<void> => {
    const sheet = table(await readAll(workbook));
    await type(workbook, sheet.name, rowOf(sheet, 'G1', member), columnOf(sheet, month), value);
  };
  beforeEach(async () => {
    workbook = await builtFrom(smallCompany());
  });

  it('stay as typed, while the row and every month still add up and Checks says so', async () => {
    await hold('P2', '2026-03', 5000);
    await hold('P2', '2026-04', 0);
    await hold('P5', '2026-03', 1234);
    const reply = await readAll(await rebuilt(workbook));
    const sheet = table(reply);
    const row = rowOf(sheet, 'G1', 'P2');
    expect(sheet.cells[row]![columnOf(sheet, '2026-03')]).toBe(5000);
    expect(sheet.cells[row]![columnOf(sheet, '2026-04')]).toBe(0);
    const difference = columnOf(sheet, 'Diff.');
    for (const { key } of members) {
      expect(shownValue(sheet.cells[rowOf(sheet, 'G1', key)]![difference])).toBe(0);
    }
    const foot = sheet.cells[rowOf(sheet, 'G1', 'Δ')]!;
    expect(foot.slice(3, difference).map(shownValue)).toEqual(foot.slice(3, difference).map(() => 0));
    const checks = sheetAt(reply, 'checks').cells.map((cells) => cells.map(shownValue));
    expect(checks.find((cells) => cells[0] === 'Months held by hand')?.slice(1, 3)).toEqual([0, 3]);
    expect((await checkPlan((await rebuilt(workbook)).host, TODAY)).verdict).toBe('fine');
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });

  it('stay when built twice more, and go when the person clears them', async () => {
    await hold('P2', '2026-03', 5000);
    const once = await rebuilt(workbook);
    expect(cellsOf(await readAll(await rebuilt(await rebuilt(once))))).toEqual(cellsOf(await readAll(once)));
    const sheet = table(await readAll(once));
    await type(once, sheet.name, rowOf(sheet, 'G1', 'P2'), columnOf(sheet, '2026-03'), null);
    const fresh = await builtFrom(smallCompany());
    expect(cellsOf(await readAll(await rebuilt(once)))).toEqual(cellsOf(await readAll(fresh)));
  });

  it('may be formulas of their own, which stay and go on counting', async () => {
    await addSheet(workbook, 'Mine', [[400]]);
    await hold('P2', '2026-03', { formula: 'Mine!A1*10+50', value: 4050 });
    const once = await rebuilt(workbook);
    const reply = await readAll(once);
    const sheet = table(reply);
    const held = sheet.cells[rowOf(sheet, 'G1', 'P2')]![columnOf(sheet, '2026-03')];
    expect(held).toEqual({ formula: 'Mine!A1*10+50', value: 4050 });
    expect(sheetAt(reply, 'checks').cells.flat()).toContain('Months held by hand');
    expect(ironCalcVerdict(reply).differences).toEqual([]);
    expect(cellsOf(await readAll(await rebuilt(once)))).toEqual(cellsOf(reply));
  });

  it('are refused with their cell where a formula gives no number', async () => {
    await hold('P2', '2026-03', { formula: '"soon"', value: 'soon' });
    const outcome = await buildPlan(workbook.host, TODAY);
    expect(outcome).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'table.typedOver', params: { value: '="soon"' } }],
    });
  });

  it('follow the person whose row moves', async () => {
    await hold('P5', '2026-02', 777);
    const added = { ...members[2]!, key: 'P0', name: 'Zoe' };
    await retypeMembers(workbook, [members[0]!, members[1]!, added, ...members.slice(2)]);
    const sheet = table(await readAll(await rebuilt(workbook)));
    expect(sheet.cells[rowOf(sheet, 'G1', 'P5')]![columnOf(sheet, '2026-02')]).toBe(777);
  });

  it.each<[string, string, string, number, string]>([
    ['negative', 'P2', '2026-03', -5, 'table.heldNegative'],
    ['not a multiple of the unit', 'P2', '2026-03', 0.5, 'table.heldNotMultiple'],
    ['more than the year', 'P2', '2026-03', 99_999, 'plan.holds.exceed'],
    ['over a subtotal', 'T1', '2026-03', 5000, 'table.typedOver'],
    ['over the total', 'C', '2026-03', 5000, 'table.typedOver'],
    ['over a quarter of a person', 'P2', '2026-Q1', 5000, 'table.typedOver'],
    ['over the year of a person', 'P2', 'Year', 5000, 'table.typedOver'],
  ])('are refused with their cell, nothing written: %s', async (_, member, column, value, code) => {
    await hold(member, column, value);
    const typed = await workbook.save();
    const outcome = await buildPlan(workbook.host, TODAY);
    const sheet = table(await readAll(workbook));
    expect(outcome.kind).toBe('refused');
    expect(outcome.issues.map((issue) => issue.code)).toContain(code);
    const place = outcome.issues.find((issue) => issue.code === code)!.place;
    expect(place).toEqual({
      sheet: sheet.name,
      row: rowOf(sheet, 'G1', member),
      column: columnOf(sheet, column),
    });
    expect(await workbook.save()).toEqual(typed);
  });
});

describe('tables that no running total gives', () => {
  const people = Array.from({ length: 24 }, (_, index) => ({
    ...members[2]!,
    key: `Q${index}`,
    parent: 'C',
  }));
  const tiny = { ...smallCompany(), members: [members[0]!, ...people] };
  const goals = tiny.goals.map((goal) => ({ ...goal, total: 37 }));
  const joiners = people.map((each, index) => ({
    ...each,
    start: day(index % 2 === 0 ? '2026-03-09' : '2026-05-04'),
  }));
  const months = [0, 0, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
  const cases = [
    ['tiny targets of many people', { ...tiny, goals }],
    [
      'joiners only',
      {
        ...tiny,
        members: [members[0]!, ...joiners],
        goals: tiny.goals.map((goal) => ({
          ...goal,
          total: 100,
          monthMethod: 'fixed' as const,
          months,
        })),
      },
    ],
  ] as const;

  it.each(cases)('close, and are not taken for held months: %s', async (_, inputs) => {
    const workbook = await builtFrom(inputs);
    const reply = await readAll(workbook);
    const { cells } = sheetAt(reply, 'checks');
    const lines = cells.map((row) => row.map(shownValue));
    expect(lines.filter((line) => line[0] === 'Cells written as values').length).toBeGreaterThan(0);
    expect(lines.filter((line) => line[4] === 'Look')).toEqual([]);
    const sheet = sheetAt(reply, 'decomposition');
    const numbers = sheet.cells.flatMap((row) => row.slice(3).map(shownValue)).filter(Number);
    expect(numbers.filter((number) => Number(number) < 0)).toEqual([]);
    const again = await rebuilt(workbook);
    expect(cellsOf(await readAll(again))).toEqual(cellsOf(reply));
    expect(sheetAt(await readAll(again), 'checks').cells.flat()).not.toContain('Months held by hand');
    expect(ironCalcVerdict(reply).differences).toEqual([]);
    expect((await checkPlan(again.host, TODAY)).verdict).toBe('fine');
  });

  it('keep a month that a person holds, and go back to formulas when the target grows', async () => {
    const workbook = await builtFrom({ ...tiny, goals });
    const sheet = sheetAt(await readAll(workbook), 'decomposition');
    const [row, column] = [rowOf(sheet, 'G1', 'Q3'), columnOf(sheet, '2026-05')];
    await type(workbook, sheet.name, row, column, 1);
    const held = await rebuilt(workbook);
    expect(sheetAt(await readAll(held), 'decomposition').cells[row]![column]).toBe(1);
    await typeAt(held, ['goals', 0, 'total'], 240_000);
    const grown = sheetAt(await readAll(await rebuilt(held)), 'decomposition');
    expect(grown.cells[row]![column]).toBe(1);
    expect(grown.cells[row + 1]![column]).toMatchObject({ formula: expect.stringContaining('ROUND') });
  });
});
