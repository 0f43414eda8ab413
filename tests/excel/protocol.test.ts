import { describe, expect, it } from 'vitest';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { openExcel } from './open-excel.ts';

// What the stand-in owes to clients of Office.js other than our host.

const open = async () => openExcel(await peopleWorkbook());

describe('the stand-in for Excel', () => {
  it('lets properties be read only after they were loaded', async () => {
    const { office } = await open();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Other sheet');
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('Other sheet');
    });
  });

  it('gives null objects for what is not there, and errors where it must be', async () => {
    const { office } = await open();
    await office.Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      none.load('name');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  it('keeps ranges from one request to the next', async () => {
    const { office } = await open();
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Other sheet').getRange('A1:B1');
      await context.sync();
      range.load('values,address');
      await context.sync();
      expect([range.address, range.values]).toEqual(["'Other sheet'!A1:B1", [['link', 1]]]);
    });
  });

  it('says clearly what it does not know, naming the member', async () => {
    const { office } = await open();
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Other sheet').getRange('A1');
      range.formulasLocal = [['=SUMME(1;2)']];
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ApiNotFound',
        message: expect.stringContaining('Range.formulasLocal'),
      });
    });
  });

  it('tells handlers who changed what', async () => {
    const { office, excel } = await open();
    const seen: unknown[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source }) => {
        seen.push([address, source]);
      });
      await context.sync();
    });
    excel.type('Other sheet', 'C3', [[5]]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([['C3', 'Local']]);
  });

  it('refuses requests beyond 5 MB and does nothing of them', async () => {
    const { office, excel } = await open();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Other sheet');
      const text = 'x'.repeat(1_000);
      sheet.getRangeByIndexes(0, 0, 6_000, 1).values = Array.from({ length: 6_000 }, () => [text]);
      await expect(context.sync()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    });
    expect(excel.workbook.sheet('Other sheet').at(0, 0)).toBe('link');
  });

  it('refuses formulas that name no sheet, and arrays of the wrong size', async () => {
    const { office } = await open();
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Other sheet').getRange('A1:B1');
      range.formulas = [['=Nowhere!A1', 1]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      range.values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it('counts requests and bytes of both ways', async () => {
    const { office, excel } = await open();
    excel.count();
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      await context.sync();
    });
    const { requests, sent, received } = excel.count();
    expect(requests).toBe(1);
    expect(sent).toBeGreaterThan(100);
    expect(received).toBeGreaterThan(100);
  });
});
