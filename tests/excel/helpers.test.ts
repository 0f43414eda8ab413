import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { openExcel } from './open-excel.ts';

/** The sheet helpers of Microsoft's archived library: a client of Office.js that others wrote. */
interface Helpers {
  readonly ExcelUtilities: {
    forceCreateSheet(workbook: Excel.Workbook, name: string, clearOnly?: boolean): Promise<Excel.Worksheet>;
  };
}

/** They ask the page which requirement sets there are; `newest`: Excel 2019 or 2016. */
function loadHelpers(globals: object, newest = 1.7): Helpers {
  const isSetSupported = (_: string, version: number | string): boolean => Number(version) <= newest;
  Object.assign(globals, { Office: { context: { requirements: { isSetSupported } } } });
  const path = createRequire(import.meta.url).resolve('@microsoft/office-js-helpers/dist/office.helpers.js');
  const module = { exports: {} as Helpers };
  const wrapper = vm.runInContext(
    `(function (module, exports, require, define) {${readFileSync(path, 'utf8')}\n})`,
    globals,
  ) as (...args: unknown[]) => void;
  wrapper(module, module.exports, () => ({}), undefined);
  return module.exports;
}

describe('Microsoft’s archived sheet helpers against the stand-in', () => {
  it('create a sheet that is not there', async () => {
    const { office, excel } = await openExcel(await peopleWorkbook());
    const { ExcelUtilities } = loadHelpers(office);
    await office.Excel.run(async (context) => {
      const sheet = await ExcelUtilities.forceCreateSheet(context.workbook, 'From helpers');
      sheet.getRange('A1').values = [['here']];
      await context.sync();
    });
    expect(excel.workbook.sheet('From helpers').at(0, 0)).toBe('here');
  });

  it('find out by an error where Excel is old', async () => {
    const { office, excel } = await openExcel(await peopleWorkbook());
    const { ExcelUtilities } = loadHelpers(office, 1.3);
    await office.Excel.run(async (context) => {
      await ExcelUtilities.forceCreateSheet(context.workbook, 'Brand new');
      await ExcelUtilities.forceCreateSheet(context.workbook, 'Hidden', true);
      await context.sync();
    });
    expect(excel.workbook.sheet('Brand new').used()).toBeNull();
    expect(excel.workbook.sheet('Hidden').used()).toBeNull();
  });

  it('replace a sheet without asking: why nothing of ours uses them', async () => {
    const { office, excel } = await openExcel(await peopleWorkbook());
    const { ExcelUtilities } = loadHelpers(office);
    await office.Excel.run(async (context) => {
      await ExcelUtilities.forceCreateSheet(context.workbook, 'Other sheet');
      await context.sync();
    });
    expect(excel.workbook.sheet('Other sheet').cells).toEqual([]);
    expect(excel.workbook.names.get('onecell')!.formula).toContain('#REF!');
  });

  it('empty a sheet where they are told to keep it', async () => {
    const { office, excel } = await openExcel(await peopleWorkbook());
    const { ExcelUtilities } = loadHelpers(office);
    const { id } = excel.workbook.sheet('Other sheet');
    await office.Excel.run(async (context) => {
      await ExcelUtilities.forceCreateSheet(context.workbook, 'Other sheet', true);
      await context.sync();
    });
    expect(excel.workbook.sheet('Other sheet').id).toBe(id);
    expect(excel.workbook.sheet('Other sheet').used()).toBeNull();
  });
});
