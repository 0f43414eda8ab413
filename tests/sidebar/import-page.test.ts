import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { importPageIn } from '#language/by-language/import-page.ts';
import { sidebar as en } from '#language/en/sidebar/sidebar.ts';
import { sidebar as zh } from '#language/zh-CN/sidebar/sidebar.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { press, tabTo } from './keys.ts';
import { look, SHOTS } from './look.ts';
import { openSite, type SidebarSite, settled } from './open-page.ts';

let site: SidebarSite;
beforeAll(async () => {
  await mkdir(SHOTS, { recursive: true });
  site = await openSite();
});
afterAll(() => site?.close());

const languages = [
  {
    language: 'en',
    texts: en,
    log: 'Log',
    rejects: 'Import rejects',
    head: 'Order no,Close date,Deal owner,Amount,Stage,Company,Probability (%),Next step of the account manager',
    won: 'Closed Won',
    asked: 'Handover',
  },
  {
    language: 'zh-CN',
    texts: zh,
    log: '实绩日志',
    rejects: '导入退回',
    head: '订单编号,签单日期,业务员,合同金额（元）,订单状态,客户名称,可能性,客户经理下一步的工作安排',
    won: '已完成',
    asked: '交接中',
  },
] as const;

/** How often a text stands on a sheet. */
const timesOn = async (page: Page, sheet: string, text: string): Promise<number> =>
  (await page.evaluate(
    `goalsheet.book.host.read({ sheets: [{ by: 'title', name: '${sheet}' }] }).then(({ contents }) =>
      (contents[0]?.cells ?? []).flat().filter((cell) => cell === '${text}').length)`,
  )) as number;

describe.each(languages)(
  'rows are imported, in $language',
  ({ language, texts, log, rejects, head, won, asked }) => {
    const t = importPageIn[language];
    const rows = [
      head,
      `S-1,2026-01-05,P14,"12,500.50",${won},Acme,100,`,
      `S-2,2026-02-06,P15,800,${won},Globex,100,`,
      `S-3,2026-02-07,Somebody Else,99.99,${won},Initech,100,`,
      `S-4,2026-02-08,P15,70,${asked},Hooli,90,`,
      `S-5,2026-13-09,P15,60,${won},Umbrella,100,`,
      'Total,,,"13,530.49",,,,',
    ].join('\n');
    const paste = (page: Page): Promise<void> => page.getByLabel(t.paste, { exact: true }).fill(rows);

    it('with the keyboard only: pasted, seen, answered, written, and the same rows once more add nothing', async () => {
      const { page, mistakes } = await site.open({ language, start: 'branch' });
      await settled(page);
      await press(page, texts.app.pages.execution);
      await press(page, t.title);
      await look(page, `import-empty-${language}`);
      await tabTo(page, t.paste);
      await paste(page);
      await press(page, t.look);
      await page.getByText(t.rejects('3'), { exact: true }).waitFor();
      await look(page, `import-${language}`);
      await tabTo(page, asked);
      await page.getByLabel(asked, { exact: true }).selectOption('yes');
      await page.getByText(t.rejects('2'), { exact: true }).waitFor();
      await page.getByLabel('Somebody Else', { exact: true }).selectOption('P16');
      await page.getByText(t.rejects('1'), { exact: true }).waitFor();
      await settled(page);

      // Nothing is written while a row is wrong and nobody has said what is to become of it.
      await press(page, t.import('4'));
      await page.getByRole('alert').or(page.locator('.fui-MessageBar')).first().waitFor();
      await settled(page);
      await look(page, `import-refused-${language}`);
      expect(await timesOn(page, log, 'S-1')).toBe(0);
      expect(await page.evaluate('document.activeElement.type')).toBe('checkbox');
      await page.keyboard.press('Space');
      await press(page, t.import('4'));
      await page.getByText(t.done('4'), { exact: true }).waitFor();
      await settled(page);
      await look(page, `import-done-${language}`);
      for (const id of ['S-1', 'S-2', 'S-3', 'S-4'])
        expect([id, await timesOn(page, log, id)]).toEqual([id, 1]);
      expect(await timesOn(page, log, 'S-5')).toBe(0);
      expect(await timesOn(page, rejects, 'S-5')).toBe(1);

      await paste(page);
      await press(page, t.look);
      await page.getByText(t.rejects('1'), { exact: true }).waitFor();
      await settled(page);
      expect(await page.getByRole('table').first().innerText()).toMatch(/13,530\.49|13530\.49/);
      await look(page, `import-again-${language}`);
      await page.getByRole('button', { name: t.import('0'), exact: true }).waitFor();

      await press(page, texts.undo.undo);
      await page.getByText(texts.undo.undone(texts.undo.actions.importLog!), { exact: true }).waitFor();
      expect(await timesOn(page, log, 'S-1')).toBe(0);
      expect(await timesOn(page, rejects, 'S-5')).toBe(0);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('from cells that are selected, which stay the ones that are imported', async () => {
      const { page, mistakes } = await site.open({ language, start: 'branch' });
      await settled(page);
      await page.evaluate(`goalsheet.book.host.write({ steps: [{ step: 'sheet', previous: null, position: 0,
        image: goalsheet.plainSheet('Export', [['${head.split(',')[1]}', '${head.split(',')[2]}', '${head.split(',')[3]}'],
          ['2026-03-02', 'P14', 4000.25]]) }] })`);
      await page.evaluate(`goalsheet.select('Export!1,1,1,1')`);
      await page.getByRole('button', { name: texts.app.pages.execution, exact: true }).click();
      await settled(page);
      await page.getByRole('button', { name: t.title }).click();
      await page.getByLabel(t.from, { exact: true }).selectOption('sheet');
      await page.getByRole('button', { name: t.look, exact: true }).click();
      await page.getByText(t.seen('Export', 'A1:C2'), { exact: true }).waitFor();
      await page.evaluate(`goalsheet.select('${log}!0,0,1,1')`);
      await look(page, `import-sheet-${language}`);
      await page.getByRole('button', { name: t.import('1'), exact: true }).click();
      await page.getByText(t.done('1'), { exact: true }).waitFor();
      await settled(page);
      expect(await timesOn(page, log, 'Export')).toBe(0);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('from a file that is picked: a workbook of several sheets, or text as Chinese Excel saves it', async () => {
      const { page, mistakes } = await site.open({ language, start: 'branch' });
      await settled(page);
      await page.getByRole('button', { name: texts.app.pages.execution, exact: true }).click();
      await settled(page);
      await page.getByRole('button', { name: t.title }).click();
      await page.getByLabel(t.from, { exact: true }).selectOption('file');
      const file = page.getByLabel(t.file, { exact: true });
      const cells = [
        [head.split(',')[1]!, head.split(',')[2]!, head.split(',')[3]!],
        [46_083, 'P14', 4000.25],
      ];
      await file.setInputFiles({ name: '3月.xlsx', mimeType: '', buffer: await workbookOf(cells) });
      await page.getByRole('button', { name: t.import('1'), exact: true }).waitFor();
      await look(page, `import-file-${language}`);
      await page.getByLabel(t.fileSheet, { exact: true }).selectOption('Notes');
      await page.locator('.fui-MessageBar').first().waitFor();
      await file.setInputFiles({ name: 'broken.xlsx', mimeType: '', buffer: Buffer.from('no zip') });
      await page.getByText(t.fileDamaged, { exact: true }).waitFor();
      // 签单日期,业务员,金额 in GB18030.
      const headers = [
        0xc7, 0xa9, 0xb5, 0xa5, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xd2, 0xb5, 0xce, 0xf1, 0xd4, 0xb1, 0x2c, 0xbd,
        0xf0, 0xb6, 0xee,
      ];
      const text = Buffer.concat([
        Buffer.from(headers),
        Buffer.from('\n2026-03-02,P14,4000.25\n2026-03-03,P15,7\n2026-03-03,Xx,8\n2026-03-03,Yy,9\n'),
      ]);
      await file.setInputFiles({ name: '3月.csv', mimeType: '', buffer: text });
      await page.getByLabel(t.allUnknown('2'), { exact: true }).selectOption({ label: t.nobody });
      await page.getByText(t.people, { exact: true }).waitFor({ state: 'detached' });
      await look(page, `import-all-unknown-${language}`);
      await page.getByRole('button', { name: t.import('2'), exact: true }).click();
      await page.getByText(t.done('2'), { exact: true }).waitFor();
      await settled(page);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });
  },
);

/** An .xlsx file with these cells on its first sheet, and a second one called Notes. */
async function workbookOf(cells: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const book = await openLocalWorkbook(null);
  const steps = [
    { ...plainSheet('Won', []), cells },
    { ...plainSheet('Notes', []), cells: [['nothing to import']] },
  ].map((image, position) => ({ step: 'sheet', previous: null, image, position }) as const);
  await book.host.write({ steps });
  return Buffer.from(await book.save());
}
