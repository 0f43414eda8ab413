import { describe, expect, it } from 'vitest';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { CellContent } from '#host/sheet.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { recalculateWithIronCalc } from './recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import { compareFormulas, countFormulas } from './recalculated.ts';

const cells: CellContent[][] = [
  ['=text', '007', 2, 0.1, true, 1e-7, 12345678.875],
  [
    { formula: 'C1*21', value: 999 },
    { formula: 'C1*21', value: 42 },
    { formula: 'A1&B1', value: '=text007' },
    { formula: 'IF(E1,"","no")', value: '' },
    { formula: 'NOT(E1)', value: false },
    { formula: 'G1/3+F1', value: 12345678.875 / 3 + 1e-7 },
    { formula: 'C1/0', value: 1 },
  ],
];
const expected = [
  { sheet: '表', cell: 'A2', formula: 'C1*21', expected: 999, actual: 42 },
  { sheet: '表', cell: 'G2', formula: 'C1/0', expected: 1, actual: { error: '#DIV/0!' } },
];

async function workbook(rows: CellContent[][]) {
  const { host, save } = await openLocalWorkbook(null);
  await host.write({
    steps: [{ step: 'sheet', previous: null, image: plainSheet('表', rows), position: 0 }],
  });
  return { reply: await host.read({ sheets: [{ by: 'all' }] }), bytes: await save() };
}

describe('recalculation', () => {
  it('finds wrong cached values and errors with LibreOffice, several files at once', async () => {
    const first = await workbook(cells);
    const second = await workbook([[1, { formula: 'A1+1', value: -1 }]]);
    const results = await recalculateWithLibreOffice([
      { name: 'first', bytes: first.bytes },
      { name: '第二', bytes: second.bytes },
    ]);
    expect(compareFormulas(first.reply, results.get('first')!)).toEqual(expected);
    expect(results.get('第二')!.get('表')!.get('B1')).toBe(2);
  });

  it('finds wrong cached values and errors with IronCalc', async () => {
    const { reply } = await workbook(cells);
    expect(compareFormulas(reply, recalculateWithIronCalc(reply))).toEqual(expected);
  });

  it('counts every formula cell', async () => {
    expect(countFormulas((await workbook(cells)).reply)).toBe(7);
  });

  it.each<[string, CellContent, string | number | boolean | { error: string } | null, boolean]>([
    ['a number within one part in 10^9', { formula: 'X', value: 1e12 }, 1e12 + 1, true],
    ['a number beyond it', { formula: 'X', value: 1e6 }, 1e6 + 0.01, false],
    ['an empty text and an empty cell', { formula: 'X', value: '' }, null, true],
    ['zero and an empty cell', { formula: 'X', value: 0 }, null, false],
    ['a number and the same number as text', { formula: 'X', value: 1 }, '1', false],
    ['an error in the file and the same error', { formula: 'X', error: '#N/A' }, { error: '#N/A' }, false],
  ])('%s: agree or not', (_, content, actual, agree) => {
    const recalculated = new Map([['s', new Map(actual === null ? [] : [['A1', actual]])]]);
    const contents = [{ name: 's', cells: [[content]], styles: [], columnWidths: [] }];
    expect(compareFormulas({ contents }, recalculated)).toHaveLength(agree ? 0 : 1);
  });
});
