import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbench as en } from '#language/en/workbench.ts';
import { failures } from '#language/zh-CN/commands.ts';
import { workbench as zhCN } from '#language/zh-CN/workbench.ts';
import { openLocalWorkbook } from '#workbench/local/local-workbook.ts';
import {
  openWorkbench,
  recalculated,
  type Served,
  serveWorkbench,
  type Workbench,
} from './workbench-page.ts';

const SHOTS = 'artifacts/workbench';
const LANGUAGES = {
  en: { texts: en, goals: 'Goals', table: 'Target decomposition' },
  'zh-CN': { texts: zhCN, goals: '目标', table: '目标分解计划表' },
} as const;
const CASES = (['excel', 'sheets'] as const).flatMap((addIn) =>
  (['zh-CN', 'en'] as const).map((language) => [addIn, language] as const),
);

/** By the add-in that the workbook began with. */
const downloads = new Map<string, Uint8Array>();
let served: Served;
beforeAll(async () => {
  await mkdir(SHOTS, { recursive: true });
  served = await serveWorkbench();
}, 120_000);
afterAll(() => served.close());

const shot = ({ page }: Workbench, name: string): Promise<unknown> =>
  page.screenshot({ path: `${SHOTS}/${name}.png` });

describe('The workbench', () => {
  it.each(CASES)('opens with branch beside the add-in for %s in %s', async (addIn, language) => {
    const workbench = await openWorkbench(served, `addin=${addIn}&language=${language}`);
    const { texts, goals, table } = LANGUAGES[language];
    expect(await workbench.page.locator('h1').textContent()).toBe(texts.title);
    expect(await workbench.shown(goals, 14, 4)).toBe('11,945,000');
    expect(await workbench.shown(table, 11, 5)).toMatch(/^\d{1,3}(,\d{3})+$/);
    await (await workbench.pane()).locator('button').first().waitFor();
    await shot(workbench, `start-${addIn}-${language}`);
    expect(workbench.errors).toEqual([]);
    await workbench.page.context().close();
  });

  it.each(['excel', 'sheets'])(
    'recalculates what a person types, keeps it under the other add-in and saves it, beginning with %s',
    async (addIn) => {
      const workbench = await openWorkbench(served, `addin=${addIn}&language=en`);
      expect(await workbench.shown('Target decomposition', 7, 4)).toBe('11,945,000');
      await workbench.type('Goals', 14, 4, '12,000,000');
      await workbench.shows('Goals', 14, 4, '12,000,000');
      await workbench.shows('Target decomposition', 7, 4, '12,000,000');
      const other = addIn === 'excel' ? en.sheets : en.excel;
      await workbench.page.getByRole('radio', { name: other, exact: true }).click();
      await workbench.idle();
      expect(await workbench.shown('Target decomposition', 7, 4)).toBe('12,000,000');
      await (await workbench.pane()).locator('button').first().waitFor();
      await shot(workbench, `typed-${addIn}`);
      downloads.set(addIn, await workbench.download());
      expect(workbench.errors).toEqual([]);
      await workbench.page.context().close();
    },
  );

  it('calculates custom functions in cells, shows the other language, and opens a file again', async () => {
    const workbench = await openWorkbench(served, 'addin=excel&language=en');
    const { page, idle, shown } = workbench;
    await page.getByRole('radio', { name: '中文' }).click();
    await idle();
    expect(await page.locator('h1').textContent()).toBe(zhCN.title);
    expect(await shown('目标', 14, 4)).toBe('11,945,000');
    await page.getByRole('button', { name: zhCN.newWorkbook }).click();
    await idle();
    expect(await shown('Sheet1', 1, 1)).toBe('');
    await workbench.type('Sheet1', 1, 1, '=FUNNEL_DEALS(1000000,50000)');
    await workbench.type('Sheet1', 2, 2, '2026-03-05');
    await workbench.type('Sheet1', 3, 1, "'=1+1");
    expect(await shown('Sheet1', 1, 1)).toBe('20');
    const file = await workbench.download();
    const { contents } = await (await openLocalWorkbook(file)).host.read({ sheets: [{ by: 'all' }] });
    expect(contents[0]!.cells).toEqual([
      [{ formula: 'FUNNEL_DEALS(1000000,50000)', value: 20 }],
      [null, 46_086],
      ['=1+1'],
    ]);
    await page.getByRole('button', { name: zhCN.sample }).click();
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
    await page.setInputFiles('input[type=file]', {
      name: 'no.xlsx',
      mimeType: '',
      buffer: Buffer.from('no file'),
    });
    await idle();
    expect(await page.locator('[role=status]').textContent()).toBe(
      failures['file.unreadable']({ file: 'no.xlsx' }),
    );
    expect(workbench.errors).toEqual([]);
    await page.context().close();
  });

  it('is recalculated by LibreOffice without a difference, as it was downloaded', async () => {
    expect([...downloads.keys()]).toEqual(['excel', 'sheets']);
    for (const { formulas, differences } of await recalculated(downloads)) {
      expect(formulas).toBeGreaterThan(15_000);
      expect(differences).toEqual([]);
    }
  });
});
