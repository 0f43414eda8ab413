import { describe, expect, it } from 'vitest';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { isFormula } from '#host/sheet.ts';
import { withValues } from './values.ts';

const CELLS = [
  [{ formula: 'B1*2', value: 0 }, 5, 'text'],
  [
    { formula: 'B1&"<"', value: '' },
    { formula: 'B1>1', value: false },
    { formula: '1/0', value: 0 },
  ],
];

async function fileWith(cells: typeof CELLS): Promise<Uint8Array> {
  const { host, save } = await openLocalWorkbook(null);
  const rest = { styles: [], columnWidths: [], rowHeights: [], rowGroups: [], columnGroups: [] };
  const plain = { freeze: { rows: 0, columns: 0 }, gridlines: true, tabColor: 'FFFFFF', validations: [] };
  const print = {
    landscape: true,
    paper: 'a4',
    pagesWide: 1,
    titleRows: 0,
    titleColumns: 0,
    footer: '',
  } as const;
  const image = {
    name: 'Plan',
    cells,
    ...rest,
    ...plain,
    conditionalFormats: [],
    filter: null,
    charts: [],
    print,
  };
  await host.write({ steps: [{ step: 'sheet', previous: null, image, position: 0 }] });
  return save();
}

const cellsOf = async (file: Uint8Array) =>
  (await (await openLocalWorkbook(file)).host.read({ sheets: [{ by: 'all' }] })).contents[0]!.cells;

describe('Values of formulas in a file', () => {
  it('are those given, of any kind, under formulas that stay as they are', async () => {
    const values = [
      [10, 0, 0],
      ['5<', true, { error: '#DIV/0!' }],
    ];
    const file = await withValues(await fileWith(CELLS), (_sheet, row, column) => values[row]![column]!);
    expect(await cellsOf(file)).toEqual([
      [{ formula: 'B1*2', value: 10 }, 5, 'text'],
      [
        { formula: 'B1&"<"', value: '5<' },
        { formula: 'B1>1', value: true },
        { formula: '1/0', error: '#DIV/0!' },
      ],
    ]);
  });

  it('stay where nobody knows better, and only formulas are asked for', async () => {
    const asked: string[] = [];
    const before = await fileWith(CELLS);
    const file = await withValues(before, (sheet, row, column) => {
      asked.push(`${sheet} ${row} ${column}`);
      return null;
    });
    expect(await cellsOf(file)).toEqual(await cellsOf(before));
    expect(asked).toHaveLength(CELLS.flat().filter((cell) => isFormula(cell)).length);
  });
});
