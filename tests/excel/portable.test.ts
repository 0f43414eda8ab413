import { describe, expect, it } from 'vitest';
import { makePortable, previewPortable } from '#actions/make-portable.ts';
import { portableFormula } from '#actions/portable-formula.ts';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { ironCalc } from '#workbench/excel/calculate/ironcalc.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { openExcel } from './open-excel.ts';

const lambdas = Object.fromEntries(
  FUNCTION_IDS.flatMap((id) => (catalogue[id].portable === null ? [] : [[id, catalogue[id].portable]])),
);

describe('a portable formula', () => {
  const deals = catalogue.FUNNEL_DEALS.portable!.replace(/^=/, '');
  it.each([
    ['FUNNEL_DEALS(A1,B1)', `${deals}(A1,B1)`],
    ['1+funnel_deals(A1,SUM(B1,B2))*2', `1+${deals}(A1,SUM(B1,B2))*2`],
    ['FUNNEL_DEALS(FUNNEL_DEALS(1,2),3)', `${deals}(${deals}(1,2),3)`],
    ['"FUNNEL_DEALS(1,2)"&\'FUNNEL_DEALS(\'!A1', '"FUNNEL_DEALS(1,2)"&\'FUNNEL_DEALS(\'!A1'],
    ['MY_FUNNEL_DEALS(1)+SUM(1)', 'MY_FUNNEL_DEALS(1)+SUM(1)'],
    ['IF(A1=")",FUNNEL_DEALS(1,")"),0)', `IF(A1=")",${deals}(1,")"),0)`],
  ])('of %s calls the LAMBDA only where the function was called', (formula, portable) => {
    expect(portableFormula(formula).formula).toBe(portable);
  });

  it('says which functions have none', () => {
    const without = FUNCTION_IDS.find((id) => catalogue[id].portable === null)!;
    expect(portableFormula(`${without}(1)`)).toEqual({
      formula: `${without}(1)`,
      replaced: [],
      stayed: [without],
    });
  });
});

describe('making formulas portable', () => {
  it('gives the same values without the functions, after a preview that writes nothing', async () => {
    const { excel, host } = await openExcel(await peopleWorkbook(), { calculate: ironCalc(lambdas) });
    excel.type('Other sheet', 'A5', [
      ['=FUNNEL_DEALS(1000,300)', '=FUNNEL_DEALS(1000,-1)', '=SMART_SCORE("x")'],
    ]);
    const values = async () =>
      (await host.read({ sheets: [{ by: 'title', name: 'Other sheet' }] })).contents[0]!.cells[4]!;
    const before = await values();
    const preview = await previewPortable(host, 'workbook');
    expect(await values()).toEqual(before);
    expect(preview.changes.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['Other sheet', 4, 0],
      ['Other sheet', 4, 1],
    ]);
    expect(preview.rest).toEqual([
      { sheet: 'Other sheet', row: 4, column: 2, why: 'noLambda', functions: ['SMART_SCORE'] },
    ]);
    expect(await makePortable(host, preview.changes)).toEqual(['Other sheet']);
    const after = await values();
    expect(after[0]).toMatchObject({ value: 4 });
    expect(after[1]).toMatchObject({ error: '#VALUE!' });
    expect(JSON.stringify(after.slice(0, 2))).not.toContain('FUNNEL_DEALS');
  });

  it('looks only at the selection where it is told to', async () => {
    const { excel, host } = await openExcel(await peopleWorkbook(), { calculate: ironCalc(lambdas) });
    excel.type('Other sheet', 'A5', [['=FUNNEL_DEALS(1000,300)'], ['=FUNNEL_DEALS(1000,300)']]);
    excel.workbook.selection = {
      sheet: excel.workbook.sheet('Other sheet'),
      area: { row: 5, column: 0, rows: 1, columns: 1 },
    };
    const { changes } = await previewPortable(host, 'selection');
    expect(changes.map(({ row }) => row)).toEqual([5]);
  });
});
