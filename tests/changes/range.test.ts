import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdSelection, releaseSelection } from '#actions/changes/hold.ts';
import { applySpread, previewSpread } from '#actions/changes/spread.ts';
import { listChanges, undoChange } from '#actions/changes/undo.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { CellContent } from '#host/sheet.ts';
import { HELD_FILL } from '#workbook/changes/holding.ts';
import type { SpreadRequest } from '#workbook/changes/preview.ts';
import { area, plainSheet } from '../contract/sheet-image.ts';
import { asking } from '../today.ts';
import { withSheetXml } from '../tools/protect-sheet.ts';
import { areaAt } from './area-at.ts';

const NOON = 46023.5;
const request = (change: string, rest: Partial<SpreadRequest> = {}): SpreadRequest => ({
  change,
  shape: { by: 'proportional' },
  unit: 1,
  minimum: null,
  maximum: null,
  ...rest,
});

async function workbook(cells: CellContent[][]): Promise<LocalWorkbook> {
  const local = await openLocalWorkbook(null);
  const image = plainSheet('表', cells);
  await local.host.write({ steps: [{ step: 'sheet', previous: null, image, position: 0 }] });
  return local;
}

describe('a spread over selected cells', () => {
  const column: CellContent[][] = [['甲'], [10], [30], [60], [{ formula: 'SUM(A2:A4)', value: 100 }]];
  const numbers = area(1, 0, 3, 1);
  let local: LocalWorkbook;
  beforeEach(async () => {
    local = await workbook(column);
    local.select({ sheet: '表', area: numbers });
  });

  it.each([
    ['300', {}, [30, 90, 180]],
    ['+10%', {}, [11, 33, 66]],
    ['*1.1', { unit: null }, [11, 33, 66]],
    ['-50', {}, [5, 15, 30]],
    ['301', {}, [30, 90, 181]],
    ['300', { shape: { by: 'equal' } }, [100, 100, 100]],
    ['+30', { shape: { by: 'increment' } }, [20, 40, 70]],
    ['700', { shape: { by: 'growth', rate: 1 } }, [100, 200, 400]],
    ['60', { shape: { by: 'straightLine', first: 1, last: 3 } }, [10, 20, 30]],
    ['90', { shape: { by: 'pattern', pattern: [1, 2] } }, [23, 45, 22]],
    ['100', { shape: { by: 'reference', reference: [3, 1, 1] } }, [60, 20, 20]],
    ['300', { maximum: 100 }, [100, 100, 100]],
  ] as const)('%s %j gives %j', async (change, rest, expected) => {
    const outcome = await previewSpread(local.host, request(change, rest), asking());
    const after = outcome.kind === 'done' && outcome.value.cells.map((cell) => cell.after);
    expect(after).toEqual(expected);
  });

  it('counts numbers that stand as text, which are numbers afterwards and texts again when undone', async () => {
    const texts = [[100], ['1,200'], [300], ['二月'], ['007']];
    local = await workbook(texts);
    local.select({ sheet: '表', area: area(0, 0, 5, 1) });
    const outcome = await applySpread(local.host, request('3200'), NOON, asking());
    expect(outcome).toMatchObject({ value: { before: 1600, after: 3200, touched: 3 } });
    const all = area(0, 0, 5, 1);
    expect((await areaAt(local.host, all)).cells).toEqual([[200], [2400], [600], ['二月'], ['007']]);
    expect(await undoChange(local.host, 1, asking())).toMatchObject({ kind: 'done' });
    expect((await areaAt(local.host, all)).cells).toEqual(texts);
  });

  it('leaves filtered numbers alone unless asked, and refuses merged cells in words', async () => {
    const bytes = await withSheetXml(
      await (await workbook([[100], [200], [300], [400]])).save(),
      '表',
      (xml) => xml.replace(/<row r="(2|4)"/g, '<row r="$1" hidden="1"'),
    );
    local = await openLocalWorkbook(bytes);
    local.select({ sheet: '表', area: area(0, 0, 4, 1) });
    expect(await previewSpread(local.host, request('+10%'), asking())).toMatchObject({
      value: { before: 400, after: 440, hidden: 2, touched: 2 },
    });
    expect(
      await applySpread(local.host, request('+10%', { changesHidden: true }), NOON, asking()),
    ).toMatchObject({ value: { before: 1000, after: 1100, touched: 4 } });
    const merged = await withSheetXml(bytes, '表', (xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>'),
    );
    local = await openLocalWorkbook(merged);
    local.select({ sheet: '表', area: area(0, 0, 4, 1) });
    expect(await previewSpread(local.host, request('+10%'), asking())).toMatchObject({
      issues: [{ code: 'change.merged', params: { cells: 'A1:A2' } }],
    });
  });

  it('asks where a text can be two numbers', async () => {
    local = await workbook([[100], ['1234,567']]);
    local.select({ sheet: '表', area: area(0, 0, 2, 1) });
    expect(await previewSpread(local.host, request('+5%'), asking())).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'typed.number.ambiguous', params: { text: '1234,567' } }],
    });
  });

  it('writes nothing as a preview', async () => {
    const before = await local.save();
    await previewSpread(local.host, request('+10%'), asking());
    expect(Buffer.from(await local.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('leaves one line on the Changes sheet with both totals', async () => {
    await applySpread(local.host, request('300'), NOON, asking('zh-CN'));
    await applySpread(local.host, request('+10%', { shape: { by: 'equal' } }), NOON, asking('zh-CN'));
    expect(await listChanges(local.host, 'zh-CN')).toMatchObject([
      {
        number: 1,
        sheet: '表',
        what: '300',
        method: '按比例',
        before: 100,
        after: 300,
        touched: 3,
        held: 0,
        undone: false,
      },
      { number: 2, sheet: '表', what: '+10%', method: '平均', before: 300, after: 330, touched: 3, held: 0 },
    ]);
    const { cells } = (await local.host.read({ sheets: [{ by: 'title', name: '变更记录' }] })).contents[0]!;
    expect(cells[4]!.slice(0, 4)).toEqual([1, NOON, '表', 'A2:A4']);
  });

  it('counts held cells and leaves them alone; a sum of the others follows and does not count again', async () => {
    local.select({ sheet: '表', area: area(2, 0) });
    expect(await holdSelection(local.host, asking())).toMatchObject({ kind: 'done', value: { cells: 1 } });
    local.select({ sheet: '表', area: area(0, 0, 5, 1) });
    const outcome = await applySpread(local.host, request('300'), NOON, asking());
    expect(outcome).toMatchObject({ value: { before: 100, after: 300, held: 1, touched: 2, follow: 1 } });
    const { cells, fills } = await areaAt(local.host, area(1, 0, 4, 1));
    expect(cells).toEqual([[39], [30], [231], [{ formula: 'SUM(A2:A4)', value: 100 }]]);
    expect(fills).toEqual([[null], [HELD_FILL], [null], [null]]);
  });

  it('counts formulas of other cells, and leaves them alone', async () => {
    local = await workbook([[10], [{ formula: 'D1*2', value: 40 }], [50]]);
    local.select({ sheet: '表', area: area(0, 0, 3, 1) });
    const outcome = await previewSpread(local.host, request('200'), asking());
    expect(outcome).toMatchObject({ value: { before: 100, after: 200, held: 1, follow: 0 } });
    expect(outcome.kind === 'done' && outcome.value.cells.map(({ after }) => after)).toEqual([27, 40, 133]);
  });

  // Two teams with subtotals by SUM and +, and a grand total.
  const teams: CellContent[][] = [
    [100],
    [300],
    [{ formula: 'SUM(A1:A2)', value: 400 }],
    [200],
    [{ formula: 'A4', value: 200 }],
    [{ formula: 'A3+A5', value: 600 }],
  ];
  it.each([
    ['all with subtotals and total', area(0, 0, 6, 1), [105, 315, 210], 630],
    ['the total alone', area(5, 0, 1, 1), [105, 315, 210], 630],
    ['a subtotal alone', area(2, 0, 1, 1), [105, 315, 200], 420],
  ])('+5 %% over %s changes what they add up by 5 %%', async (_, selected, expected, after) => {
    local = await workbook(teams);
    local.select({ sheet: '表', area: selected });
    expect(await applySpread(local.host, request('+5%'), NOON, asking())).toMatchObject({ value: { after } });
    const { cells } = await areaAt(local.host, area(0, 0, 4, 1));
    expect([cells[0]![0], cells[1]![0], cells[3]![0]]).toEqual(expected);
    expect(await undoChange(local.host, 1, asking())).toMatchObject({ kind: 'done' });
    expect((await areaAt(local.host, area(0, 0, 6, 1))).cells).toEqual(teams);
  });

  it('refuses a total that held cells put out of reach, and writes nothing', async () => {
    await holdSelection(local.host, asking());
    const before = await local.save();
    expect(await applySpread(local.host, request('300'), NOON, asking())).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'change.tooLarge', params: { most: 100, difference: 200 } }],
    });
    expect(Buffer.from(await local.save()).equals(Buffer.from(before))).toBe(true);
  });

  it.each([
    [null, 'change.nothingSelected'],
    [area(0, 0), 'change.noNumbers'],
  ])('with %j selected says %s', async (selected, code) => {
    local.select(selected && { sheet: '表', area: selected });
    expect(await applySpread(local.host, request('5'), NOON, asking())).toMatchObject({
      kind: 'refused',
      issues: [{ code }],
    });
  });

  it('keeps holds in the file, and lets go of them', async () => {
    await holdSelection(local.host, asking());
    const again = await openLocalWorkbook(await local.save());
    again.select({ sheet: '表', area: area(1, 0, 2, 1) });
    expect(await releaseSelection(again.host, asking())).toMatchObject({ value: { cells: 2 } });
    expect((await areaAt(again.host, numbers)).fills).toEqual([[null], [null], [HELD_FILL]]);
    expect((await areaAt(again.host, numbers)).cells).toEqual([[10], [30], [60]]);
  });
});

describe('undo', () => {
  it('restores contents and colours exactly, whatever was spread', async () => {
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 1000 }),
      fc.constant(null),
      fc.constant('text'),
      fc.constant({ formula: '1+1', value: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        fc.constantFrom('+10%', '*3', '5000', '+7'),
        fc.constantFrom<SpreadRequest['shape']>({ by: 'proportional' }, { by: 'equal' }, { by: 'increment' }),
        async (cells, change, shape) => {
          const local = await workbook(cells);
          const all = area(0, 0, cells.length, 3);
          local.select({ sheet: '表', area: area(0, 0, 1, 1) });
          await holdSelection(local.host, asking());
          const before = await areaAt(local.host, all);
          local.select({ sheet: '表', area: all });
          const applied = await applySpread(local.host, request(change, { shape }), NOON, asking());
          fc.pre(applied.kind === 'done' && applied.value.touched > 0);
          expect((await undoChange(local.host, 1, asking())).kind).toBe('done');
          expect(await areaAt(local.host, all)).toEqual(before);
          expect(await undoChange(local.host, 1, asking())).toMatchObject({
            issues: [{ code: 'change.undone' }],
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is refused where a cell was changed since, and says which', async () => {
    const local = await workbook([[1, 2]]);
    local.select({ sheet: '表', area: area(0, 0, 1, 2) });
    await applySpread(local.host, request('30'), NOON, asking());
    const steps = [{ step: 'cells', sheet: '表', row: 0, column: 1, cells: [[99]], styles: [] }] as const;
    await local.host.write({ steps });
    expect(await undoChange(local.host, 1, asking())).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'change.movedOn', params: { cell: '表!B1' }, place: { row: 0, column: 1 } }],
    });
    expect((await areaAt(local.host, area(0, 0, 1, 2))).cells).toEqual([[10, 99]]);
  });
});
