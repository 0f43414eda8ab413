import { beforeEach, describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { formulaOf } from '#host/sheet.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { builtFrom, readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { type Typed, type, typeAll, typeAt } from '../typing.ts';
import {
  type Anchor,
  addSheet,
  anchors,
  cellsOf,
  columnOf,
  insertColumn,
  rebuilt,
  renameSheets,
  retypeMembers,
  rowOf,
  sheetAt,
  smallCompany,
} from './merging.ts';

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
    const typed = members.flatMap(({ key }): Typed[] => {
      const row = rowOf(sheet, 'G1', key);
      return [
        [sheet.name, row, remarks, `remark on ${key}`],
        [sheet.name, row, sheet.width, row * 10],
        [sheet.name, row, sheet.width + 1, formulaOn(sheet.width, row)],
      ];
    });
    await typeAll(workbook, [...typed, [sheet.name, sheet.cells.length + 2, 1, '=a note below']]);
    const january = rowOf(sheet, 'G1', 'P4');
    await addSheet(workbook, 'Mine', [
      [`Dan's year`, { formula: `'${sheet.name}'!$D$${january + 1}*1`, value: 24_000 }],
      ['Team two', { formula: `SUM('${sheet.name}'!D${january + 1}:D${january + 2})`, value: 48_000 }],
      ['Text', { formula: `"D7 stays"&'${sheet.name}'!A1`, value: 'x' }],
      ['Of another workbook', { formula: `'[1]${sheet.name}'!D${january + 1}`, value: 7 }],
      [
        'Not known yet',
        { error: '#N/A', formula: `VLOOKUP(9,'${sheet.name}'!D${january + 1}:E${january + 2},2,0)` },
      ],
    ]);
  });

  const formulaOn = (column: number, row: number) => ({
    formula: `${String.fromCharCode(65 + column)}${row + 1}*2`,
    value: row * 20,
  });
  const mine = (reply: ReadReply, row: number): string => {
    const content = reply.contents.find(({ name }) => name === 'Mine')!.cells[row]![1]!;
    return formulaOf(content) ?? '';
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
    expect(mine(after, 3)).toBe(`'[1]${name}'!D${row}`);
    expect(mine(after, 4)).toBe(`VLOOKUP(9,'${name}'!D${row + 1}:E${row + 2},2,0)`);
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

  it.each([
    ['Phone', 'a title of their own'],
    ['Target', 'a title that another table of ours has'],
    ['Remarks', 'a title that this table has'],
  ])('a column that they put within the table, called %s: %s', async (title) => {
    const own = (key: string): string => `${title} of ${key}`;
    const remarks = columnOf(table(before), 'Remarks');
    await insertColumn(workbook, 2, (row, cells) => {
      if (row === 4) return title;
      return members.some(({ key }) => key === cells[0]) ? own(String(cells[0])) : null;
    });
    const once = await readAll(await rebuilt(workbook));
    const { cells } = table(once);
    for (const key of all) {
      const row = cells[rowOf(table(once), 'G1', key)]!;
      expect([key, row]).toEqual([key, expect.arrayContaining([own(key), `remark on ${key}`])]);
      expect(row[remarks]).toBe(`remark on ${key}`);
    }
    expect(cells[4]!.filter((header) => header === title).length).toBe(title === 'Remarks' ? 2 : 1);
  });

  it('what belongs to each person when rows of the table were sorted', async () => {
    const sheet = table(await readAll(workbook));
    const [one, two] = [rowOf(sheet, 'G1', 'P1'), rowOf(sheet, 'G1', 'P3')];
    const [first, second] = [sheet.cells[one]!, sheet.cells[two]!];
    const columns = Array.from({ length: sheet.width + 1 }, (_, column) => column);
    await typeAll(
      workbook,
      columns.flatMap((column): Typed[] => [
        [sheet.name, one, column, second[column] ?? null],
        [sheet.name, two, column, first[column] ?? null],
      ]),
    );
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
