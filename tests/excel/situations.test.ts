import { describe, expect, it } from 'vitest';
import { newPlan } from '#actions/plan/new-plan.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { Host, WriteStep } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { imageOf } from '#simulators/excel/image.ts';
import { LOCALES } from '#simulators/excel/model/entry.ts';
import { SheetTable } from '#simulators/excel/model/parts.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { area, plainSheet, richSheet } from '../contract/sheet-image.ts';
import { clock } from '../sidebar/replies.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { hostOf, openExcel } from './open-excel.ts';

// The states in which a person's Excel can be.

const put = (image = plainSheet('Plan', [[1]]), previous: string | null = null): WriteStep => ({
  step: 'sheet',
  previous,
  image,
  position: 0,
});
const cellsOf = async (host: Host, name: string): Promise<readonly (readonly CellContent[])[]> =>
  (await host.read({ sheets: [{ by: 'title', name }] })).contents[0]!.cells;
const open = async (options: Parameters<typeof openExcel>[1] = {}) =>
  openExcel(await peopleWorkbook(), options);
const STAGED = /~goalsheet~/;
const stagedOf = ({ excel }: Awaited<ReturnType<typeof open>>): string[] =>
  excel.workbook.sheets.map(({ name }) => name).filter((name) => STAGED.test(name));

describe('while a person edits a cell', () => {
  it('reads and writes are refused with host.busy and nothing is left', async () => {
    const opened = await open();
    opened.excel.beginCellEdit();
    await expect(opened.host.read({ sheets: [] })).rejects.toMatchObject({ code: 'host.busy' });
    await expect(opened.host.write({ steps: [put()] })).rejects.toMatchObject({
      code: 'host.busy',
      left: [],
    });
    opened.excel.endCellEdit();
    expect(stagedOf(opened)).toEqual([]);
    expect(await opened.host.write({ steps: [put()] })).toEqual({ written: ['Plan'] });
  });

  it('a host that waits goes on when the cell is left', async () => {
    const { excel, office } = await open();
    const host = hostOf(office, 'wait');
    excel.beginCellEdit();
    const writing = host.write({ steps: [put()] });
    excel.endCellEdit();
    expect(await writing).toEqual({ written: ['Plan'] });
  });
});

describe('a workbook whose structure is protected', () => {
  it.each<[string, readonly WriteStep[]]>([
    ['a new sheet', [put()]],
    ['a sheet in place of another', [put(plainSheet('Other sheet', [[1]]), 'Other sheet')]],
    ['the removal of a sheet', [{ step: 'removeSheet', sheet: 'Other sheet' }]],
  ])('refuses %s with workbook.protected and is as it was', async (_, steps) => {
    const opened = await open({ isStructureProtected: true });
    const images = () => opened.excel.workbook.sheets.map(imageOf);
    const before = images();
    await expect(opened.host.write({ steps })).rejects.toMatchObject({
      code: 'workbook.protected',
      left: [],
    });
    expect(images()).toEqual(before);
    expect(stagedOf(opened)).toEqual([]);
  });

  it('takes heights of rows, and leaves the others', async () => {
    const { excel, host } = await open();
    const rowHeights = [3, 4, 9].map((row) => ({ row, height: 45 }));
    const cells = {
      step: 'cells',
      sheet: 'Other sheet',
      row: 9,
      column: 0,
      cells: [[7]],
      styles: [],
    } as const;
    await host.write({ steps: [{ ...cells, rowHeights }] });
    const sheet = excel.workbook.sheets.find(({ name }) => name === 'Other sheet')!;
    expect([...sheet.heights]).toEqual(rowHeights.map(({ row, height }) => [row, height]));
  });

  it('takes cells, which need no sheet', async () => {
    const opened = await open({ isStructureProtected: true });
    const cells = {
      step: 'cells',
      sheet: 'Other sheet',
      row: 9,
      column: 0,
      cells: [[7]],
      styles: [],
    } as const;
    await opened.host.write({ steps: [cells] });
    expect((await cellsOf(opened.host, 'Other sheet'))[9]).toEqual([7]);
  });

  it.each([
    ['en', 'structure of the workbook is protected'],
    ['zh-CN', '工作簿的结构受保护'],
  ] as const)('is told to the person in %s', async (language, text) => {
    const { host } = await open({ isStructureProtected: true });
    const actions = sidebarActions(host, language, clock);
    const reply = await actions.startSample('mdrt');
    expect(reply).toMatchObject({ kind: 'refused', issues: [{ text: expect.stringContaining(text) }] });
  });
});

describe('a workbook in manual calculation', () => {
  it('stays manual, only what was written is calculated', async () => {
    const { excel, host } = await open();
    await host.read({ sheets: [{ by: 'all' }] });
    excel.workbook.mode = 'Manual';
    excel.type('我的表', 'B2', [[99]]);
    await host.write({ steps: [put(plainSheet('Plan', [[{ formula: '1+2', value: 3 }]]))] });
    expect(excel.workbook.mode).toBe('Manual');
    expect(await cellsOf(host, 'Plan')).toEqual([[{ formula: '1+2', value: 3 }]]);
    expect((await cellsOf(host, '我的表'))[4]![0]).toEqual({ formula: 'SUM(B2:B3)', value: 12.5 });
  });
});

describe.each(Object.keys(LOCALES))('in the notation of %s', (locale) => {
  const texts = [
    '1.5',
    '1,5',
    '1.234,56',
    '1.2.2026',
    '1/2/2026',
    '2026-01-02',
    '5. Mai 2026',
    'Jan 2026',
    '2026年1月',
    '5月1日',
    '10%',
    '9:30',
    'TRUE',
    'wahr',
    '#N/A',
    '1e5',
    '-',
    'Team 1',
    '007',
    "'quoted",
  ];
  it('formulas are those of en-US and texts stay texts', async () => {
    const { host } = await open({ locale });
    const image = plainSheet('Plan', [texts, [{ formula: 'IF(1.5>1,SUM(1,2),0)', value: 3 }, -2.5]]);
    await host.write({
      steps: [put({ ...image, styles: [{ area: area(1, 1), style: { numberFormat: '#,##0.00' } }] })],
    });
    expect(await cellsOf(host, 'Plan')).toEqual([
      texts,
      [{ formula: 'IF(1.5>1,SUM(1,2),0)', value: 3 }, -2.5],
    ]);
  });
});

describe('what people put on a sheet of ours', () => {
  it('a table, a filter and merged cells make way for the next edition', async () => {
    const opened = await open();
    const { excel, host } = opened;
    await host.write({ steps: [put(richSheet('Plan'))] });
    const sheet = excel.workbook.sheet('Plan');
    sheet.tables.push(new SheetTable('t', 'Mine', area(0, 0, 2, 30)));
    sheet.merges.push(area(1, 1, 2, 2));
    sheet.filter = area(0, 0, 3, 3);
    sheet.hiddenRows.add(1);
    await host.write({ steps: [put(plainSheet('Plan', [['new'], [2]]), 'Plan')] });
    expect(await cellsOf(host, 'Plan')).toEqual([['new'], [2]]);
    expect(sheet.tables).toEqual([]);
    expect([...sheet.hiddenRows]).toEqual([]);
  });

  it('references to it follow and never break', async () => {
    const { excel, host } = await open();
    await host.write({ steps: [put(plainSheet('Plan', [[1, 5]]))] });
    excel.type('Other sheet', 'D1', [['=Plan!B1*2']]);
    await host.write({ steps: [put(plainSheet('新计划', [[1, 7]]), 'Plan')] });
    expect((await cellsOf(host, 'Other sheet'))[0]![3]).toEqual({ formula: '新计划!B1*2', value: 14 });
  });

  it('charts of their own stay, ours are drawn anew', async () => {
    const { excel, host, office } = await open();
    await host.write({ steps: [put(richSheet('Plan'))] });
    await office.Excel.run(async (context) => {
      const plan = context.workbook.worksheets.getItem('Plan');
      plan.charts.add('Line', plan.getRange('A1:B2')).name = 'My chart';
      await context.sync();
    });
    await host.write({ steps: [put(richSheet('Plan'), 'Plan')] });
    const names = excel.workbook.sheet('Plan').charts.map(({ name }) => name);
    expect(names.sort()).toEqual(['GoalSheet chart 1', 'GoalSheet chart 2', 'My chart']);
  });

  it('groups that another program or a person made are replaced by ours', async () => {
    const { excel, host } = await open();
    await host.write({ steps: [put(richSheet('Plan'))] });
    const sheet = excel.workbook.sheet('Plan');
    const levels = new Map(sheet.rowLevels);
    sheet.properties.clear();
    sheet.group(sheet.rowLevels, 0, 9);
    await host.write({ steps: [put(richSheet('Plan'), 'Plan')] });
    expect([...sheet.rowLevels]).toEqual([...levels]);
  });

  it('groups that a person took away do not stop a build that draws others', async () => {
    const { excel, host } = await open();
    await host.write({ steps: [put(richSheet('Plan'))] });
    const sheet = excel.workbook.sheet('Plan');
    sheet.rowLevels.clear();
    const image = { ...richSheet('Plan'), rowGroups: [{ from: 0, to: 1, level: 1 }] };
    await host.write({ steps: [put(image, 'Plan')] });
    expect([...sheet.rowLevels]).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });
});

describe('a sheet of a person under a name we need', () => {
  it('stays, and ours gets another', async () => {
    const { excel, host } = await open();
    excel.workbook.rename(excel.workbook.sheet('Other sheet'), 'Goals');
    const before = await cellsOf(host, 'Goals');
    expect(await newPlan(host, exampleInputs('mdrt', 'en'))).toMatchObject({ kind: 'done' });
    expect(await cellsOf(host, 'Goals')).toEqual(before);
    const { names } = await host.read({ sheets: [] });
    const ours = names.find(({ name }) => name === 'GS_Goals')!.sheet;
    expect(ours).not.toBe('Goals');
    expect(ours.startsWith('Goals')).toBe(true);
  });
});

describe('sheets that an interrupted build left behind', () => {
  it('are not shown to anybody and go with the next one', async () => {
    const opened = await open();
    opened.excel.workbook.addSheet('~goalsheet~old~0').visibility = 'VeryHidden';
    const { sheets } = await opened.host.read({ sheets: [] });
    expect(sheets.some(({ name }) => STAGED.test(name))).toBe(false);
    await opened.host.write({ steps: [put()] });
    expect(stagedOf(opened)).toEqual([]);
  });
});

describe('a large sheet', () => {
  it('travels in requests and replies of about half of what Excel on the web takes', async () => {
    const { excel, host } = await openExcel(null, { calculate: null });
    const cells = Array.from({ length: 4_000 }, (_, row) =>
      Array.from({ length: 40 }, (_, column) => `text ${row} of ${column} and some more words`),
    );
    await host.write({ steps: [put(plainSheet('Large', cells))] });
    const written = excel.count();
    expect(written.largest).toBeLessThan(2_700_000);
    expect(written.requests).toBe(Math.ceil(written.sent / 2_400_000) + 1);
    expect(await cellsOf(host, 'Large')).toEqual(cells);
    const read = excel.count();
    expect(read.largest).toBeLessThan(5 * 1024 * 1024);
    expect(read.requests).toBeLessThanOrEqual(Math.ceil(read.received / 1_750_000) + 2);
  });

  it('comes back in smaller replies where its cells are larger than cells are', async () => {
    const { excel, host } = await openExcel(null, { calculate: null });
    const cells = Array.from({ length: 600 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => `${row}/${column} ${'拜访记录'.repeat(75)}`),
    );
    await host.write({ steps: [put(plainSheet('Large', cells))] });
    excel.count();
    expect(await cellsOf(host, 'Large')).toEqual(cells);
    expect(excel.count().largest).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('cells of a person', () => {
  it('get back what they held when a write breaks off for good', async () => {
    const { excel, host } = await open();
    const before = await cellsOf(host, 'Other sheet');
    const steps: WriteStep[] = [
      { step: 'cells', sheet: 'Other sheet', row: 0, column: 0, cells: [['changed', 2]], styles: [] },
      { step: 'cells', sheet: '我的表', row: 0, column: 0, cells: [['changed']], styles: [] },
    ];
    excel.count();
    excel.mishap = (request, body) =>
      request === 2 || request === 4 ? { kind: 'stopped', beforeAction: body.Actions.length - 3 } : null;
    await expect(host.write({ steps })).rejects.toMatchObject({ code: 'host.interrupted', left: [] });
    expect(await cellsOf(host, 'Other sheet')).toEqual(before);
  });

  it('on sheets that are too strange to be read refuse the whole batch', async () => {
    const { host } = await open();
    const steps: WriteStep[] = [
      put(),
      { step: 'cells', sheet: 'Locked', row: 0, column: 0, cells: [[1]], styles: [] },
    ];
    await expect(host.write({ steps })).rejects.toMatchObject({ code: 'sheet.protected', left: [] });
  });
});
