import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidebar as sidebarEn } from '#language/en/sidebar.ts';
import { workbench as en } from '#language/en/workbench.ts';
import { failures } from '#language/zh-CN/commands.ts';
import { sidebar as sidebarZh } from '#language/zh-CN/sidebar.ts';
import { workbench as zhCN } from '#language/zh-CN/workbench.ts';
import { openLocalWorkbook } from '#workbench/local/local-workbook.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { openWorkbench, type Served, serveWorkbench, type Workbench } from './workbench-page.ts';

const SHOTS = 'artifacts/workbench';
const LANGUAGES = {
  en: { texts: en, goals: 'Goals', sidebar: sidebarEn, table: 'Target decomposition' },
  'zh-CN': { texts: zhCN, goals: '目标', sidebar: sidebarZh, table: '目标分解计划表' },
} as const;
/** Columns of the quarters in the table of goals, from 1. */
const QUARTERS = [5, 9, 13, 17];
const CASES = (['excel', 'sheets'] as const).flatMap((addIn) =>
  (['zh-CN', 'en'] as const).map((language) => [addIn, language] as const),
);

let served: Served;
beforeAll(async () => {
  await mkdir(SHOTS, { recursive: true });
  served = await serveWorkbench();
}, 120_000);
afterAll(() => served.close());

const shot = ({ page }: Workbench, name: string): Promise<unknown> =>
  page.screenshot({ path: `${SHOTS}/${name}.png` });

/** Types into a cell as a person does, from the first cell of the sheet. */
async function type({ page, idle }: Workbench, sheet: string, row: number, column: number, text: string) {
  await page.locator('.ic-sheet-tab-name', { hasText: new RegExp(`^${sheet}$`) }).click();
  await page.locator('.ic-workbook-container').focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Control+ArrowUp');
  for (let step = 1; step < row; step++) await page.keyboard.press('ArrowDown');
  for (let step = 1; step < column; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await idle();
}

async function differencesIn(file: Uint8Array, leastFormulas: number): Promise<readonly unknown[]> {
  const reply = await readAll(await openLocalWorkbook(file));
  const recalculated = await recalculateWithLibreOffice([{ name: 'downloaded', bytes: file }]);
  const { formulas, differences } = verdict(reply, recalculated.get('downloaded'));
  expect(formulas).toBeGreaterThan(leastFormulas);
  return differences;
}

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
      await type(workbench, 'Goals', 14, 4, '12,000,000');
      expect(await workbench.shown('Goals', 14, 4)).toBe('12,000,000');
      expect(await workbench.shown('Target decomposition', 7, 4)).toBe('12,000,000');
      const other = addIn === 'excel' ? en.sheets : en.excel;
      await workbench.page.getByRole('radio', { name: other, exact: true }).click();
      await workbench.idle();
      expect(await workbench.shown('Target decomposition', 7, 4)).toBe('12,000,000');
      await (await workbench.pane()).locator('button').first().waitFor();
      await shot(workbench, `typed-${addIn}`);
      expect(await differencesIn(await workbench.download(), 15_000)).toEqual([]);
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
    await type(workbench, 'Sheet1', 1, 1, '=FUNNEL_DEALS(1000000,50000)');
    await type(workbench, 'Sheet1', 2, 2, '2026-03-05');
    await type(workbench, 'Sheet1', 3, 1, "'=1+1");
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

  it.each(CASES)(
    'goes from an empty workbook to a plan whose tables add up, in %s in %s',
    async (addIn, language) => {
      const workbench = await openWorkbench(served, `addin=${addIn}&language=${language}`);
      const { page, idle, shown } = workbench;
      const { texts, sidebar, table } = LANGUAGES[language];
      await page.getByRole('button', { name: texts.newWorkbook }).click();
      await idle();
      const pane = await workbench.pane();
      await pane.getByRole('combobox').selectOption('mdrt');
      await pane.getByRole('button', { name: sidebar.home.sample }).click();
      await pane.getByText(sidebar.home.checksFine).waitFor();
      await idle();
      const months = await Promise.all(QUARTERS.map((column) => shown(table, 7, column)));
      const sum = months.reduce((total, text) => total + Number(text.replaceAll(',', '')), 0);
      expect(sum).toBe(1_000_000);
      await shot(workbench, `built-${addIn}-${language}`);
      expect(await differencesIn(await workbench.download(), 800)).toEqual([]);
      expect(workbench.errors).toEqual([]);
      await page.context().close();
    },
  );
});
