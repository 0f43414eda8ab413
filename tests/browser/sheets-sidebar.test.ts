import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostFailure } from '#host/host.ts';
import { en } from '#language/en/index.ts';
import { sidebar as texts } from '#language/en/sidebar/sidebar.ts';
import { failureText } from '#language/hosts/failure-text.ts';
import { openAddOn } from '../gsheets/add-on.ts';
import { smallCompany } from '../merge/merging.ts';
import { builtFrom } from '../parity/built.ts';
import { launchChromium } from './chromium.ts';
import { openSidebar } from './sheets-pane.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('The sidebar in a sandboxed frame', () => {
  it.each([
    ['en', 'mdrt', 'Insert a sample plan', 'Everything adds up'],
    ['zh-CN', 'branch', '插入示例计划', '全部核对无误'],
  ] as const)(
    'starts from nothing in %s: the sample is written and adds up',
    async (locale, sample, insert, fine) => {
      const { standIn, host } = await openAddOn(null);
      standIn.session.locale = locale;
      const { page, frame, errors } = await openSidebar(browser, standIn);
      await frame.getByRole('combobox').selectOption(sample);
      await frame.getByRole('button', { name: insert }).click();
      await frame.getByText(fine).waitFor();
      const { names } = await host.read({ sheets: [] });
      expect(names.map(({ name }) => name)).toContain('GS_Decomposition');
      // The actions have worked beside the page, not in it.
      expect(page.workers()).toHaveLength(1);
      expect(await frame.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it.each([
    ['are none', 'delete window.Worker;'],
    ['are forbidden', "window.Worker = function () { throw new DOMException('', 'SecurityError'); };"],
  ])('works where workers %s', async (_, before) => {
    const { standIn } = await openAddOn(null);
    const { page, frame, errors } = await openSidebar(browser, standIn, before);
    await frame.getByRole('combobox').selectOption('mdrt');
    await frame.getByRole('button', { name: 'Insert a sample plan' }).click();
    await frame.getByText('Everything adds up').waitFor();
    expect(page.workers()).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('follows the selection, and says names', async () => {
    const { standIn, book } = await openAddOn(await (await builtFrom(smallCompany())).save());
    const { page, frame, errors } = await openSidebar(browser, standIn);
    await frame.getByRole('button', { name: texts.app.groups.plan, exact: true }).click();
    await frame.getByRole('button', { name: texts.app.pages.spread, exact: true }).click();
    const sheet = book.sheets.find(({ name }) => name === 'Target decomposition')!;
    for (const [row, says] of [
      [9, 'Bob, Mar: 2,000'],
      [7, 'Team One, Mar: 6,000'],
    ] as const) {
      book.selection = { sheet, area: { row, column: 7, rows: 1, columns: 1 } };
      await frame.getByText(says).waitFor({ timeout: 30_000 });
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('has its goals judged by the script, which has the SMART rules', async () => {
    const { standIn } = await openAddOn(null);
    const { page, frame, errors } = await openSidebar(browser, standIn);
    await frame.getByRole('combobox').selectOption('mdrt');
    await frame.getByRole('button', { name: 'Insert a sample plan' }).click();
    await frame.getByText('Everything adds up').waitFor();
    await frame.getByRole('button', { name: texts.app.pages.goals, exact: true }).click();
    await frame.getByRole('img', { name: /^S/ }).first().waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says it when Google fails', async () => {
    const { standIn } = await openAddOn(null);
    const { page, frame } = await openSidebar(browser, standIn);
    const insert = frame.getByRole('button', { name: 'Insert a sample plan' });
    await insert.waitFor();
    const broken = new Error('Service Spreadsheets failed.');
    standIn.watch.onCall = () => {
      throw broken;
    };
    await insert.click();
    const reason = broken.message;
    const said = failureText(new HostFailure('host.interrupted', { reason }), en.failures);
    await frame.getByText(said).waitFor();
    await page.close();
  });
});
