import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '#language/en/index.ts';
import { sidebar as texts } from '#language/en/sidebar.ts';
import type { StandIn } from '#workbench/gsheets/stand-in.ts';
import { openAddOn } from '../gsheets/add-on.ts';

/** As HtmlService frames a page. */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-top-navigation-by-user-activation';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `google.script.run` of the page, which asks the stand-in outside of the browser. */
const SCRIPT_RUN = `
  const runner = (success, fail) => ({
    withSuccessHandler: (next) => runner(next, fail),
    withFailureHandler: (next) => runner(success, next),
    goalsheetCall: (text) => void window.askScript('goalsheetCall', [text]).then(success, fail),
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
  });
});
afterAll(() => browser.close());

/** The sidebar as a person opens it from the menu, in its frame of 300 pixels. */
async function openSidebar(
  standIn: StandIn,
  before = '',
): Promise<{ page: Page; frame: Frame; errors: string[] }> {
  standIn.execute('onOpen', [], 'NONE');
  standIn.execute(standIn.ui.menu[0]!.functionName, []);
  const page = await browser.newPage({ viewport: { width: 300, height: 600 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // Chromium's opinion of Google's frame.
    if (!message.text().includes('can escape its sandboxing')) errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) errors.push(`asked for ${request.url()}`);
  });
  await page.exposeFunction('askScript', (name: string, args: unknown[]) => standIn.execute(name, args));
  await page.addInitScript(SCRIPT_RUN + before);
  const content = standIn.ui.sidebar!.content.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  await page.setContent(
    `<style>html, body { margin: 0 } iframe { border: 0; display: block }</style><iframe width="300" height="600" sandbox="${SANDBOX}" srcdoc="${content}"></iframe>`,
  );
  const frame = await (await page.locator('iframe').elementHandle())!.contentFrame();
  await frame!.locator('button').first().waitFor();
  return { page, frame: frame!, errors };
}

describe('The sidebar in a sandboxed frame', () => {
  it.each([
    ['en', 'Insert a sample plan', 'All checks are 0'],
    ['zh-CN', '插入示例计划', '核对全部为 0'],
  ] as const)(
    'starts from nothing in %s: the sample is written and adds up',
    async (locale, insert, fine) => {
      const { standIn, host } = await openAddOn(null);
      standIn.session.locale = locale;
      const { page, frame, errors } = await openSidebar(standIn);
      await frame.getByRole('button', { name: insert }).click();
      await frame.getByText(fine).waitFor({ timeout: 60_000 });
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
    const { page, frame, errors } = await openSidebar(standIn, before);
    await frame.getByRole('combobox').selectOption('mdrt');
    await frame.getByRole('button', { name: 'Insert a sample plan' }).click();
    await frame.getByText('All checks are 0').waitFor({ timeout: 60_000 });
    expect(page.workers()).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('has its goals judged by the script, which has the SMART rules', async () => {
    const { standIn } = await openAddOn(null);
    const { page, frame, errors } = await openSidebar(standIn);
    await frame.getByRole('combobox').selectOption('mdrt');
    await frame.getByRole('button', { name: 'Insert a sample plan' }).click();
    await frame.getByText('All checks are 0').waitFor({ timeout: 60_000 });
    await frame.getByRole('button', { name: texts.app.pages.goals, exact: true }).click();
    await frame.getByRole('img', { name: /^S/ }).first().waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says it when Google fails', async () => {
    const { standIn } = await openAddOn(null);
    const { page, frame } = await openSidebar(standIn);
    standIn.watch.onCall = () => {
      throw new Error('Service Spreadsheets failed.');
    };
    await frame.getByRole('button', { name: 'Insert a sample plan' }).click();
    await frame.getByText(en.failures['host.interrupted']({})).waitFor();
    await page.close();
  });
});
