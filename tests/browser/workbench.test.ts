import { describe, expect, it } from 'vitest';
import type { Language } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { callFunction, explainCall } from '#functions/call.ts';
import { serialDates } from '#functions/marshal.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { workbench as en } from '#language/en/hosts/workbench.ts';
import { failures } from '#language/zh-CN/hosts/commands.ts';
import { workbench as zhCN } from '#language/zh-CN/hosts/workbench.ts';
import type { Workbench } from './workbench-page.ts';
import { expectRecalculated, SHEETS, shot, visitsOfFile } from './workbench-visits.ts';

const visit = visitsOfFile();
const TEXTS = { en, 'zh-CN': zhCN } as const;

/** Types a goal, changes over to the other add-in, and gives the file: what was typed is calculated and kept. */
async function typedAndSaved(workbench: Workbench): Promise<Uint8Array> {
  await workbench.enter('Goals', 14, 4, '12,000,000');
  await workbench.shows('Goals', 14, 4, '12,000,000');
  await workbench.shows('Target decomposition', 7, 4, '12,000,000');
  await workbench.page.getByRole('radio', { name: en.sheets, exact: true }).click();
  await workbench.idle();
  expect(await workbench.shown('Target decomposition', 7, 4)).toBe('12,000,000');
  await (await workbench.pane()).locator('button').first().waitFor();
  await shot(workbench, 'typed');
  return workbench.download();
}

/** Waits until the page says why the selected cell, `FUNNEL_DEALS(20,0)`, shows an error, and all of it is in sight; null: says nothing. */
async function reasonIs({ page }: Workbench, language: Language | null): Promise<void> {
  const line = page.locator('main [role=status]');
  await line.filter({ hasText: language === null ? /^$/ : 'FUNNEL_DEALS' }).waitFor({ state: 'attached' });
  if (language === null) return;
  const outcome = callFunction('FUNNEL_DEALS', [20, 0], serialDates);
  const reason = outcome.ok ? '' : explainCall('FUNNEL_DEALS', outcome.issues, messagesIn[language]);
  expect(await line.textContent()).toBe(TEXTS[language].wrongCall('FUNNEL_DEALS', reason));
  expect(await line.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  const box = (await line.boundingBox())!;
  expect(box.height).toBeGreaterThan(0);
  expect(box.y + box.height).toBeLessThanOrEqual(page.viewportSize()!.height);
}

/** Both add-ins and both languages; the other two pairs open in the flow from nothing to a plan. */
const OPENED: readonly (readonly [addIn: 'excel' | 'sheets', language: Language])[] = [
  ['excel', 'en'],
  ['sheets', 'zh-CN'],
];
const downloads = new Map<string, Uint8Array>();
describe('The workbench', () => {
  it.each(OPENED)(
    'opens with branch beside the add-in for %s in %s; the one for Excel keeps what is typed',
    async (addIn, language) => {
      const { goals, table } = SHEETS[language];
      await visit(`addin=${addIn}&language=${language}`, async (workbench) => {
        expect(await workbench.page.locator('h1').textContent()).toBe(TEXTS[language].title);
        expect(await workbench.shown(goals, 14, 4)).toBe('11,945,000');
        expect(await workbench.shown(table, 11, 5)).toMatch(/^\d{1,3}(,\d{3})+$/);
        await (await workbench.pane()).locator('button').first().waitFor();
        await shot(workbench, `start-${addIn}-${language}`);
        if (addIn === 'excel') downloads.set(addIn, await typedAndSaved(workbench));
      });
    },
  );

  it('calculates custom functions in cells, shows the other language, and opens a file again', async () => {
    await visit('addin=excel&language=en&workbook=new', async (workbench) => {
      const { page, idle, shown } = workbench;
      expect(await shown('Sheet1', 1, 1)).toBe('');
      await workbench.type('Sheet1', 1, 1, '=FUNNEL_DEALS(1000000,50000)');
      await workbench.type('Sheet1', 2, 2, '2026-03-05');
      await workbench.type('Sheet1', 3, 1, "'=1+1");
      // No LAMBDA text gives this one: it is answered beside the page.
      await workbench.type('Sheet1', 5, 2, '=SUM(TARGET_SPREAD({1;2},A1))');
      await workbench.shows('Sheet1', 5, 2, '20');
      expect(await shown('Sheet1', 1, 1)).toBe('20');
      await workbench.type('Sheet1', 4, 2, '=FUNNEL_DEALS(A1,0)');
      await workbench.select('Sheet1', 4, 2, 1);
      await reasonIs(workbench, 'en');
      await workbench.select('Sheet1', 5, 2, 1);
      await reasonIs(workbench, null);
      const file = await workbench.download();
      const { contents } = await (await openLocalWorkbook(file)).host.read({ sheets: [{ by: 'all' }] });
      expect(contents[0]!.cells).toEqual([
        [{ formula: 'FUNNEL_DEALS(1000000,50000)', value: 20 }],
        [null, 46_086],
        ['=1+1'],
        [null, { formula: 'FUNNEL_DEALS(A1,0)', error: '#VALUE!' }],
        [null, { formula: 'SUM(TARGET_SPREAD({1;2},A1))', value: 20 }],
      ]);
      await page.getByRole('button', { name: en.sample }).click();
      await idle();
      expect(await shown('Sheet1', 1, 1)).toBe('');
      await page.getByRole('radio', { name: '中文' }).click();
      await idle();
      expect(await page.locator('h1').textContent()).toBe(zhCN.title);
      expect(await shown('目标', 14, 4)).toBe('11,945,000');
      await page.getByRole('button', { name: zhCN.newWorkbook }).click();
      await idle();
      expect(await shown('Sheet1', 1, 1)).toBe('');
      await page.setInputFiles('input[type=file]', {
        name: 'again.xlsx',
        mimeType: '',
        buffer: Buffer.from(file),
      });
      await idle();
      expect(await shown('Sheet1', 1, 1)).toBe('20');
      expect(await shown('Sheet1', 3, 1)).toBe('=1+1');
      await workbench.select('Sheet1', 4, 2, 1);
      await reasonIs(workbench, 'zh-CN');
      await page.setInputFiles('input[type=file]', {
        name: 'no.xlsx',
        mimeType: '',
        buffer: Buffer.from('no file'),
      });
      await idle();
      expect(await page.locator('header [role=status]').textContent()).toBe(
        failures.reasons['file.unreadable']({ file: 'no.xlsx' }),
      );
    });
  });

  it('is recalculated by LibreOffice without a difference, as it was downloaded', async () => {
    expect([...downloads.keys()]).toEqual(['excel']);
    await expectRecalculated(downloads, 15_000);
  });
});
