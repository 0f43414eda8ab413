import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languageNames } from '#language/by-language/names.ts';
import { workbench as en } from '#language/en/hosts/workbench.ts';
import { workbench as zhCN } from '#language/zh-CN/hosts/workbench.ts';
import { visitsOfFile } from './workbench-visits.ts';

const visit = visitsOfFile();

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** What we draw around the grid, which is IronCalc's own, and the add-in, which is looked at by itself. */
const OURS = `{ include: [['header'], ['aside']], exclude: [['iframe']] }`;

interface Violation {
  readonly id: string;
  readonly impact: string;
}

async function seriousIn(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = (await page.evaluate(`axe.run(${OURS})`)) as { violations: readonly Violation[] };
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

/** What a screen reader calls the element with the focus. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  return (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim();
})()`;

describe.each([
  ['en', en, zhCN, 'ArrowLeft'],
  ['zh-CN', zhCN, en, 'ArrowRight'],
] as const)('around the grid, in %s', (language, texts, other, arrow) => {
  it('axe finds nothing serious, and everything is done by keyboard', async () => {
    await visit(`language=${language}&workbook=new`, async ({ page, pane, idle }) => {
      expect(await seriousIn(page)).toEqual([]);
      await (await pane()).locator('button').first().waitFor();
      await idle();
      const { sample, newWorkbook, open, download, excel } = texts;
      await page.getByRole('button', { name: sample }).focus();
      const passed: string[] = [];
      for (let tabs = 0; tabs < 5; tabs++) {
        await page.keyboard.press('Tab');
        passed.push(String(await page.evaluate(FOCUSED)));
      }
      expect(passed).toEqual([newWorkbook, open, download, excel, languageNames[language]]);
      // The switches by arrows, as radio buttons are.
      await page.keyboard.press(arrow);
      await page.getByRole('heading', { level: 1, name: other.title }).waitFor();
      await idle();
      await page.getByRole('radio', { name: other.excel, exact: true }).focus();
      await page.keyboard.press('ArrowRight');
      await idle();
      expect(await page.getByRole('radio', { name: other.sheets, exact: true }).isChecked()).toBe(true);
      expect(await page.evaluate('document.documentElement.lang')).not.toBe(language);
      // A file that cannot be opened by pressing Open.
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: other.open }).focus();
      await page.keyboard.press('Enter');
      await (await choosing).setFiles({ name: 'no.xlsx', mimeType: '', buffer: Buffer.from('no file') });
      await page.getByRole('status').getByText('no.xlsx').waitFor();
      expect(await seriousIn(page)).toEqual([]);
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: other.download }).focus();
      await page.keyboard.press('Enter');
      expect((await downloading).suggestedFilename()).toBe(`${other.fileName}.xlsx`);
    });
  });
});
