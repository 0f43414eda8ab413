import { describe, expect, it } from 'vitest';
import type { Host, WriteStep } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import { area, plainSheet, richSheet } from '../contract/sheet-image.ts';
import { type AddOn, openAddOn } from './add-on.ts';

const withoutValues = () => new Map();
const fresh = (): Promise<AddOn> => openAddOn(null, withoutValues);
const put = (image: SheetImage, previous: string | null = null): WriteStep => ({
  step: 'sheet',
  previous,
  image,
  position: 0,
});
const block = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * column));
const cellsOf = async (host: Host, name: string) =>
  (await host.read({ sheets: [{ by: 'title', name }] })).contents[0]!.cells;

describe('The Sheets host', () => {
  it('makes as many calls for many cells as for few', async () => {
    const callsFor = async (rows: number, columns: number): Promise<number[]> => {
      const { host, standIn } = await fresh();
      const image = { ...richSheet('Plan'), cells: block(rows, columns), filter: null };
      const counts: number[] = [];
      for (const steps of [[put(image)], [put(image, 'Plan')]]) {
        standIn.watch.reset();
        await host.write({ steps });
        counts.push(standIn.watch.total);
      }
      standIn.watch.reset();
      await host.read({ sheets: [{ by: 'title', name: 'Plan' }] });
      return [...counts, standIn.watch.total];
    };
    expect(await callsFor(500, 20)).toEqual(await callsFor(8, 8));
  });

  it('gives rows of a step of cells their heights, and leaves the others', async () => {
    const { host, book } = await fresh();
    await host.write({
      steps: [put({ ...plainSheet('Plan', [[1]]), rowHeights: [{ row: 0, height: 30 }] })],
    });
    const cells = { step: 'cells', sheet: 'Plan', row: 2, column: 0, styles: [] } as const;
    const rowHeights = [2, 5].map((row) => ({ row, height: 45 }));
    // Neighbouring cells go as one block, but not past a height.
    const steps = [
      { ...cells, cells: [[1]], rowHeights },
      { ...cells, row: 3, cells: [[2]] },
    ];
    await host.write({ steps });
    expect([...book.find('Plan')!.heights]).toEqual([
      [0, 40],
      [2, 60],
      [5, 60],
    ]);
  });

  it('reads all that it must know before it writes the first cell', async () => {
    const { host, standIn } = await fresh();
    const plan = { ...richSheet('Plan'), charts: [] };
    const second = { ...plan, name: 'Second' };
    await host.write({ steps: [put(plan), put(second)] });
    const order: string[] = [];
    standIn.watch.onCall = (_, name) => order.push(name);
    const cells: WriteStep = { step: 'cells', sheet: 'Sheet1', row: 1, column: 1, cells: [[1]], styles: [] };
    await host.write({ steps: [put(plan, 'Plan'), put(second, 'Second'), cells] });
    const begun = order.indexOf('DeveloperMetadata.setValue');
    expect(begun).toBeGreaterThan(0);
    const reads = order.slice(begun).filter((name) => /\.(get|is|can)[A-Z]/.test(name));
    const places = ['Sheet.getRange', 'Sheet.getRangeList', 'Spreadsheet.getActiveSheet'];
    expect(reads.filter((name) => !places.includes(name))).toEqual([]);
  });

  it('keeps the conditional formats of other people and does not double its own', async () => {
    const { host, book } = await fresh();
    await host.write({ steps: [put(richSheet('Plan'))] });
    const theirs = { area: area(0, 0, 5, 5), formula: 'A1="mine"', style: { fill: 'FF00FF' } };
    const sheet = book.find('Plan')!;
    sheet.rules.push(theirs);
    // As when somebody has inserted rows above.
    sheet.rules[0] = { ...sheet.rules[0]!, area: area(5, 0, 3, 2), formula: 'A6<0' };
    await host.write({ steps: [put(richSheet('Plan'), 'Plan')] });
    expect(sheet.rules).toEqual([theirs, ...richSheet('Plan').conditionalFormats]);
    await host.write({ steps: [put({ ...richSheet('Plan'), conditionalFormats: [] }, 'Plan')] });
    expect(sheet.rules).toEqual([theirs]);
  });

  it('keeps the charts of other people and replaces its own', async () => {
    const { host, book } = await fresh();
    await host.write({ steps: [put(richSheet('Plan'))] });
    const sheet = book.find('Plan')!;
    const own = richSheet('Plan').charts;
    const theirs = { ...own[0]!, title: 'theirs', area: area(30, 0, 12, 5) };
    sheet.charts.push({ id: book.chartId(), chart: theirs });
    await host.write({ steps: [put(richSheet('Plan'), 'Plan')] });
    expect(sheet.charts.map(({ chart }) => chart)).toEqual([theirs, ...own]);
  });

  it('writes every feature of a sheet that Google has', async () => {
    const { host, book } = await fresh();
    const image = richSheet('Plan');
    await host.write({ steps: [put(image)] });
    const sheet = book.find('Plan')!;
    expect(sheet.validations.map(({ rule }) => rule)).toEqual([
      image.validations[0]!.rule,
      image.validations[1]!.rule,
      { kind: 'listOf', range: 'Plan!$A$1:$B$1' },
      image.validations[3]!.rule,
      image.validations[4]!.rule,
    ]);
    expect(sheet.validations[0]!.message).toBe('数字: From 1 to 9');
    expect([...sheet.widths]).toEqual([
      [0, 145],
      [2, 72],
    ]);
    expect([...sheet.heights]).toEqual([[0, 40]]);
    expect(Array.from(sheet.rowDepths, (depth) => depth ?? 0)).toEqual([0, 1, 2, 2]);
    expect(sheet).toMatchObject({
      gridlines: false,
      tabColor: '1F4E79',
      filter: image.filter,
      freeze: image.freeze,
    });
    expect(sheet.charts.map(({ chart }) => chart)).toEqual(image.charts);
  });

  it('finds a sheet of ours again after somebody has removed its name', async () => {
    const { host, book } = await fresh();
    const name = { name: 'GS_Here', sheet: 'Plan', area: area(0, 0, 2, 2) };
    await host.write({ steps: [put(plainSheet('Plan', [[1]])), { step: 'name', name }] });
    book.names = [];
    const { names, contents } = await host.read({ sheets: [{ by: 'anchor', name: 'gs_here' }] });
    expect(names).toEqual([name]);
    expect(contents.map((content) => content.name)).toEqual(['Plan']);
    await host.write({ steps: [{ step: 'removeName', name: 'GS_Here' }] });
    expect((await host.read({ sheets: [] })).names).toEqual([]);
  });

  it('deletes no row or column, so that formulas of other sheets go on pointing at the same cells', async () => {
    const { host, standIn } = await fresh();
    await host.write({ steps: [put(plainSheet('Plan', block(60, 40)))] });
    await host.write({ steps: [put(plainSheet('Uses', [[{ formula: 'Plan!AN60', value: 0 }]]))] });
    await host.write({ steps: [put(plainSheet('Plan', block(2, 2)), 'Plan')] });
    expect(await cellsOf(host, 'Uses')).toMatchObject([[{ formula: 'Plan!AN60' }]]);
    expect(await cellsOf(host, 'Plan')).toEqual(block(2, 2));
    expect([...standIn.watch.counts.keys()].filter((name) => /delete(Row|Column)|clear$/.test(name))).toEqual(
      [],
    );
  });

  it.each(['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Pacific/Apia', 'Etc/UTC'])(
    'reads days and times as serial numbers in %s, over its changes of the clock',
    async (zone) => {
      const { host, book } = await fresh();
      book.timeZone = zone;
      const days = [36_526, 43_908.5, 46_023, 46_111, 46_112.25, 46_320, 2_958_465].map((serial) => [serial]);
      const styles = [{ area: area(0, 0, 7, 1), style: { numberFormat: 'yyyy-mm-dd hh:mm' } }];
      await host.write({ steps: [put({ ...plainSheet('Days', days), styles })] });
      expect(await cellsOf(host, 'Days')).toEqual(days);
    },
  );

  it.each([
    [
      'texts',
      ['007', '1/2', '12:30', '50%', 'TRUE', 'true', '#N/A?', '¥100', '3月5日', '١٢', 'May 5', "'", "''a"],
    ],
    ['texts that begin formulas', ['=1', '+1', '-a', '@x', '=', '==', "='x'!A1"]],
  ])('writes %s as texts, also into cells of the format plain text', async (_, texts) => {
    const { host } = await fresh();
    const cells = texts.map((text) => [text]);
    const styles = [{ area: area(0, 0, cells.length, 1), style: { numberFormat: '@' } }];
    await host.write({
      steps: [put(plainSheet('General', cells)), put({ ...plainSheet('Text', cells), styles })],
    });
    await host.write({
      steps: [
        put({ ...plainSheet('Text', cells), styles }, 'Text'),
        { step: 'cells', sheet: 'Text', row: 0, column: 0, cells, styles: [] },
      ],
    });
    expect(await cellsOf(host, 'General')).toEqual(cells);
    expect(await cellsOf(host, 'Text')).toEqual(cells);
    const { contents } = await host.read({ sheets: [{ by: 'title', name: 'Text' }] });
    expect(contents[0]!.styles).toEqual(styles);
  });

  it('writes and reads formulas in a spreadsheet whose locale has a decimal comma', async () => {
    const { host, book } = await openAddOn(null);
    book.locale = 'de_DE';
    const formula = 'ROUND(IF(A1>0.5,MAX(A1,B1),"x,y;z")*1.25,1)';
    const cells = [
      [1, 2, { formula, value: 2.5 }],
      [3, 4, { formula: "SUM('Plan, 1'!A1:B1,A2)", value: 6 }],
    ];
    const image = plainSheet('Plan, 1', cells);
    const { validations, conditionalFormats } = richSheet('');
    await host.write({ steps: [put({ ...image, validations, conditionalFormats })] });
    expect(await cellsOf(host, 'Plan, 1')).toEqual(cells);
    expect(book.find('Plan, 1')!.at(0, 2)).toEqual({ formula });
    expect(book.find('Plan, 1')!.validations[0]!.rule).toEqual(validations[0]!.rule);
  });

  it('shows an indent without changing what is read', async () => {
    const { host, book } = await fresh();
    const styles = [{ area: area(0, 0), style: { indent: 2 } }];
    await host.write({ steps: [put({ ...plainSheet('Plan', [['Team']]), styles })] });
    expect(book.find('Plan')!.formats.numberFormat[0]![0]).toContain('"      "@');
    const { contents } = await host.read({ sheets: [{ by: 'title', name: 'Plan' }] });
    expect(contents[0]).toMatchObject({ cells: [['Team']], styles: [] });
  });

  it('reads what a person has selected', async () => {
    const { host, book } = await fresh();
    await host.write({ steps: [put(plainSheet('Plan', [[1, 2]]))] });
    expect((await host.read({ sheets: [{ by: 'selection' }] })).areas).toEqual([null]);
    book.selection = { sheet: book.find('Plan')!, area: area(0, 1) };
    expect((await host.read({ sheets: [{ by: 'selection' }] })).areas).toEqual([
      { sheet: 'Plan', area: area(0, 1), cells: [[2]], fills: [[null]] },
    ]);
  });

  it('reads large sheets in several replies, in the order of the workbook', async () => {
    const { host, standIn } = await fresh();
    const steps = ['C', 'B', 'A'].map((name) => put(plainSheet(name, block(30_000, 2))));
    await host.write({ steps });
    standIn.watch.reset();
    const { contents } = await host.read({ sheets: [{ by: 'all' }] });
    expect(contents.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'Sheet1']);
    expect(standIn.watch.counts.get('SpreadsheetApp.getActive')).toBe(4);
  });
});
