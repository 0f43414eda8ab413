import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { WriteStep } from '#host/host.ts';
import { deflate, inflate, readZip, writeZip } from '#office/zip.ts';
import { area, plainSheet, richSheet } from '../tests/contract/sheet-image.ts';
import { peopleWorkbook } from '../tests/tools/people-workbook.ts';
import { openLocalWorkbook } from './local-workbook.ts';

const put = (image = richSheet('计划'), previous: string | null = null): WriteStep => ({
  step: 'sheet',
  previous,
  image,
  position: 0,
});
const textOf = async (bytes: Uint8Array, path: string): Promise<string> =>
  new TextDecoder().decode(await inflate(readZip(bytes).get(path)!));

async function written(...batches: WriteStep[][]): Promise<Uint8Array> {
  const { host, save } = await openLocalWorkbook(await peopleWorkbook());
  for (const steps of batches) await host.write({ steps });
  return save();
}

describe('what people made', () => {
  /** The parts that every sheet shares; all others belong to one sheet. */
  const shared = [
    '[Content_Types].xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
  ];

  it('stays byte for byte when our sheets come, change and stand before theirs', async () => {
    const before = readZip(await peopleWorkbook());
    const after = readZip(await written([put()], [put(richSheet('Plan'), '计划')]));
    for (const [path, entry] of before) {
      if (!shared.includes(path)) expect([path, after.get(path)]).toEqual([path, entry]);
    }
  });

  it('leaves the package as it was when our sheets go again', async () => {
    const after = await written([put()], [{ step: 'removeSheet', sheet: '计划' }]);
    expect([...readZip(after).keys()].sort()).toEqual([...readZip(await peopleWorkbook()).keys()].sort());
  });

  it('is still there for another reader: notes, pictures, charts, rules, protection', async () => {
    const { sheets } = await readXlsx(await written([put()]), { readStyles: true });
    const mine = sheets.find(({ name }) => name === '我的表')!;
    expect(mine.cells?.get('4,3')?.comment?.text).toBe('keep this note');
    expect([mine.images?.length, mine.charts?.length, mine.dataValidations?.length]).toEqual([1, 1, 1]);
    expect(mine.conditionalRules?.[0]?.style?.font?.bold).toBe(true);
    expect(sheets.find(({ name }) => name === 'Locked')?.protection?.sheet).toBe(true);
    expect(sheets.find(({ name }) => name === 'Hidden')?.hidden).toBe(true);
  });

  it('on a sheet of ours stays too: notes, pictures and charts, while our charts are replaced', async () => {
    const { sheets } = await readXlsx(
      await written([put(richSheet('我的表'), '我的表')], [put(richSheet('我的表'), '我的表')]),
    );
    const ours = sheets.find(({ name }) => name === '我的表')!;
    expect(ours.images).toHaveLength(1);
    expect(ours.charts?.map(({ title }) => title ?? '').sort()).toEqual(['', 'mine', '走势 & plan']);
    expect(ours.cells?.get('4,3')?.comment?.text).toBe('keep this note');
  });
});

describe('a sheet of ours, as another library reads it,', () => {
  const sheet = async () => (await readXlsx(await written([put()]), { readStyles: true })).sheets[0]!;

  it('has cells, formulas and cached values', async () => {
    const { rows, cells } = await sheet();
    expect(rows[0]).toEqual(['目标', 'Plan', '=1+1', '-5', '+x', '@home', "'quoted"]);
    expect(cells?.get('2,0')).toMatchObject({ formula: 'SUM(A2:B2)', formulaResult: 3.5 });
    expect(cells?.get('2,1')).toMatchObject({ value: '好 & <ok>', formula: 'IF(A2>0,"好 & <ok>","")' });
  });
  it('has styles of which later ones win property by property', async () => {
    const { cells } = await sheet();
    expect(cells?.get('0,1')?.style).toMatchObject({
      font: { bold: true, color: { rgb: 'C00000' } },
      fill: { fgColor: { rgb: 'FFFFFF' } },
      alignment: { horizontal: 'center', wrapText: true },
    });
    expect(cells?.get('3,0')?.style).toMatchObject({
      numFmt: 'yyyy-mm-dd',
      border: { bottom: { style: 'double' } },
      protection: { locked: false },
    });
  });
  it('has widths, heights, groups under the line before them, frozen panes and no gridlines', async () => {
    const { columns, rowDefs, outlineProperties, freezePane, view } = await sheet();
    expect(columns?.slice(0, 3)).toEqual([
      { width: 20 },
      { width: 8.43, outlineLevel: 1 },
      { width: 9.5, outlineLevel: 1 },
    ]);
    expect([rowDefs?.get(0), rowDefs?.get(1), rowDefs?.get(2)]).toEqual([
      { height: 30 },
      { outlineLevel: 1 },
      { outlineLevel: 2 },
    ]);
    expect(outlineProperties).toEqual({ summaryBelow: false, summaryRight: false });
    expect(freezePane).toEqual({ rows: 1, columns: 1 });
    expect(view).toMatchObject({ showGridLines: false, tabColor: { rgb: '1F4E79' } });
  });
  it('gives rows of a step of cells their heights, written or not, and again', async () => {
    const step = { step: 'cells', sheet: '计划', row: 3, column: 0, cells: [[1]], styles: [] } as const;
    const { sheets } = await readXlsx(
      await written(
        [put()],
        [{ ...step, rowHeights: [0, 3, 12].map((row) => ({ row, height: 45 })) }],
        [{ ...step, rowHeights: [{ row: 3, height: 60 }] }],
      ),
      { readStyles: true },
    );
    const rows = sheets.find(({ name }) => name === '计划')!.rowDefs!;
    expect([0, 1, 3, 12].map((row) => rows.get(row)?.height)).toEqual([45, undefined, 60, 45]);
  });
  it('has input rules, conditional formats, a filter and charts', async () => {
    const { dataValidations, conditionalRules, autoFilter, charts } = await sheet();
    expect(
      dataValidations?.map(({ type, range, formula1, formula2 }) => [type, range, formula1, formula2]),
    ).toEqual([
      ['whole', 'A2', '1', '9'],
      ['list', 'B2', undefined, undefined],
      ['list', 'C2', '$A$1:$B$1', undefined],
      ['date', 'D2', '46023', '46100'],
      ['decimal', 'E2', '0', undefined],
    ]);
    expect(dataValidations?.[0]).toMatchObject({
      inputTitle: '数字',
      errorMessage: 'From 1 to 9',
      showErrorMessage: true,
    });
    expect(dataValidations?.[2]?.errorMessage).toHaveLength(225);
    expect(conditionalRules).toMatchObject([
      {
        type: 'expression',
        range: 'A2:B4',
        formula: 'A2<0',
        style: { font: { color: { rgb: 'C00000' } } },
      },
    ]);
    expect(autoFilter?.range).toBe('A1:E4');
    expect(charts?.map(({ kinds, title }) => [kinds, title])).toEqual([
      [['line'], '走势 & plan'],
      [['bar'], undefined],
    ]);
  });
  it('prints as many pages wide as wanted, with repeated titles', async () => {
    const { pageSetup, headerFooter } = await sheet();
    expect(pageSetup).toMatchObject({
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 2,
      fitToHeight: 0,
    });
    expect([pageSetup?.printTitlesRow, pageSetup?.printTitlesColumn]).toEqual(['$1:$1', '$A:$A']);
    expect(headerFooter?.oddFooter).toBe('&C&P / &N');
  });
  it('keeps text that looks like a formula as text when a person edits it', async () => {
    const bytes = await written(
      [put(plainSheet('T', [['=1', 'x']]))],
      [{ step: 'cells', sheet: 'T', row: 0, column: 1, cells: [['+1']], styles: [] }],
    );
    expect(await textOf(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"');
    const again = await openLocalWorkbook(bytes);
    await again.host.write({
      steps: [{ step: 'cells', sheet: 'T', row: 0, column: 0, cells: [[1, 2]], styles: [] }],
    });
    expect(await textOf(await again.save(), 'xl/worksheets/sheet5.xml')).toContain(
      '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>',
    );
  });
  it('is in front when it was chosen, alone', async () => {
    const bytes = await written([put(), { step: 'activate', sheet: 'Other sheet' }]);
    const { activeSheet, sheets } = await readXlsx(bytes);
    expect(sheets[activeSheet!]?.name).toBe('Other sheet');
  });
});

describe('any content', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((words) => !/\p{Cs}/u.test(words));
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.integer(),
    fc.boolean(),
  );
  const formula = fc.record({
    formula: text.filter((words) => words !== ''),
    value: fc.oneof(value, fc.constant(null)),
  });
  const row = fc
    .array(fc.oneof(value, formula, fc.constant(null)), { maxLength: 4 })
    .map((cells) => [...cells, 'end']);

  it('comes back from the file as it was written, empty cells as null', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 4 }), async (cells) => {
        const { host, save } = await openLocalWorkbook(null);
        await host.write({ steps: [put(plainSheet('S', cells))] });
        const opened = await openLocalWorkbook(await save());
        const { contents } = await opened.host.read({ sheets: [{ by: 'title', name: 's' }] });
        expect(contents[0]!.cells).toEqual(cells);
      }),
      { numRuns: 100 },
    );
  });
});

describe('formulas that share one text', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';
  const open = async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [] }] });
    const entries = readZip(bytes);
    const xml = (await textOf(bytes, 'xl/worksheets/sheet1.xml')).replace(
      /<sheetData\s*\/>|<sheetData><\/sheetData>/,
      `<sheetData>${shared}</sheetData>`,
    );
    const plain = new TextEncoder().encode(xml);
    entries.set('xl/worksheets/sheet1.xml', await deflate(plain));
    return openLocalWorkbook(writeZip(entries));
  };
  const cellsOf = async ({ host }: Awaited<ReturnType<typeof open>>) =>
    (await host.read({ sheets: [{ by: 'all' }] })).contents[0]!.cells;

  it('are read as one formula each', async () => {
    expect(await cellsOf(await open())).toEqual([
      [{ formula: 'B1*$C$1', value: 1 }],
      [{ formula: 'B2*$C$1', value: 2 }],
      [{ formula: 'B3*$C$1', value: 3 }],
    ]);
  });
  it('survive when the first of them is overwritten', async () => {
    const workbook = await open();
    await workbook.host.write({
      steps: [{ step: 'cells', sheet: 'S', row: 0, column: 0, cells: [[7]], styles: [] }],
    });
    expect(await cellsOf(workbook)).toEqual([
      [7],
      [{ formula: 'B2*$C$1', value: 2 }],
      [{ formula: 'B3*$C$1', value: 3 }],
    ]);
  });
});

describe('a file that cannot be opened', () => {
  it.each<[string, string, () => Promise<Uint8Array>]>([
    ['is empty', 'file.unreadable', async () => new Uint8Array()],
    ['is a picture', 'file.unreadable', async () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['is an archive of something else', 'file.unreadable', async () => writeZip(new Map())],
    ['is cut off', 'file.unreadable', async () => (await peopleWorkbook()).slice(0, 3000)],
    [
      'is an old .xls',
      'file.unreadable',
      async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0),
    ],
    [
      'wants a password',
      'file.encrypted',
      () =>
        writeXlsx({ sheets: [{ name: 'S', rows: [[1]] }], encryption: { password: 'x', spinCount: 1000 } }),
    ],
  ])('because it %s says %s and its name', async (_, code, bytes) => {
    await expect(openLocalWorkbook(await bytes(), 'plan.xlsx')).rejects.toMatchObject({
      name: 'HostFailure',
      code,
      params: { file: 'plan.xlsx' },
    });
  });
});

describe('a list of choices', () => {
  it.each([[['a,b']], [Array.from({ length: 60 }, (_, i) => `name ${i}`)]])(
    'that no file can hold is our own mistake',
    async (values) => {
      const image = {
        ...plainSheet('S', [[1]]),
        validations: [{ area: area(0, 0), rule: { kind: 'list' as const, values }, title: '', message: '' }],
      };
      await expect(written([put(image)])).rejects.toThrow(RangeError);
    },
  );
});
