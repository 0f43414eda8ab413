import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { Host } from '#host/host.ts';
import { imageOf } from '#simulators/excel/image.ts';
import { definedNames } from '#simulators/excel/open.ts';
import { saveTo } from '#simulators/excel/save.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { TODAY } from '../today.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { openExcel } from './open-excel.ts';
import { packageView } from './package-view.ts';

/** Bytes of one request (Excel on the web; docs: "Resource limits and performance optimization for Office Add-ins"). */
const EXCEL_ON_THE_WEB_TAKES = 5_000_000;
const examples = [
  ['mdrt', 'zh-CN'],
  ['branch', 'en'],
] as const;

describe('a plan built in Excel', () => {
  it.each(examples)('%s (%s) equals the .xlsx file cell by cell', async (example, language) => {
    const people = await peopleWorkbook();
    const inputs = exampleInputs(example, language);
    const local = await openLocalWorkbook(people);
    expect(await newPlan(local.host, inputs)).toMatchObject({ kind: 'done' });

    const { excel, host } = await openExcel(people);
    const opened = { sheets: excel.workbook.sheets.map(({ id, name }) => ({ id, name })), names: [] };
    expect(await newPlan(host, inputs)).toMatchObject({ kind: 'done' });
    excel.workbook.settle();
    const saved = await openLocalWorkbook(people);
    await saveTo(saved.host, excel.workbook, { ...opened, names: definedNames(excel.workbook) });

    const [expected, actual] = [await packageView(await local.save()), await packageView(await saved.save())];
    expect(Object.keys(actual)).toEqual(Object.keys(expected));
    for (const sheet of Object.keys(expected)) {
      const lines = Math.max(actual[sheet]!.length, expected[sheet]!.length);
      const unlike = Array.from({ length: lines }, (_, line) => [
        actual[sheet]![line],
        expected[sheet]![line],
      ]).filter(([one, other]) => one !== other);
      expect([sheet, ...unlike.slice(0, 5)]).toEqual([sheet]);
    }
  });

  it.each(examples)('%s (%s) built once more over itself is the same', async (example, language) => {
    const { excel, host } = await openExcel(null);
    await newPlan(host, exampleInputs(example, language));
    excel.workbook.settle();
    const images = () => excel.workbook.sheets.map(imageOf);
    const before = images();
    expect(await buildPlan(host, TODAY)).toMatchObject({ kind: 'done' });
    excel.workbook.settle();
    const after = images();
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    after.forEach((image, index) => {
      expect(image).toEqual(before[index]);
    });
  });

  it('takes three requests for a branch, new or once more: one to read, one to prepare, one to swap', async () => {
    const { excel, host } = await openExcel(null);
    await host.read({ sheets: [] });
    excel.count();
    const counted: string[] = [];
    const counting: Host = {
      async read(batch) {
        const reply = await host.read(batch);
        counted.push(`read ${excel.count().requests}`);
        return reply;
      },
      async write(batch) {
        const reply = await host.write(batch);
        const { requests, largest } = excel.count();
        expect(largest).toBeLessThan(EXCEL_ON_THE_WEB_TAKES / 2);
        counted.push(`write ${requests}`);
        return reply;
      },
    };
    await newPlan(counting, exampleInputs('branch', 'en'));
    expect(counted.splice(0)).toEqual(['read 1', 'write 2']);
    await buildPlan(counting, TODAY);
    expect(counted).toEqual(['read 1', 'write 2']);
  });
});
