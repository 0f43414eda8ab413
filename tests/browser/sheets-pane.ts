import type { Browser, Frame, Page } from 'playwright-core';
import type { StandIn } from '#simulators/gsheets/stand-in.ts';
import { PAGE_PATIENCE } from '../patience.ts';

/** As HtmlService frames a page. */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-top-navigation-by-user-activation';

/** `google.script.run` of the page, which asks the stand-in outside of the browser. */
const SCRIPT_RUN = `
  const runner = (success, fail) => ({
    withSuccessHandler: (next) => runner(next, fail),
    withFailureHandler: (next) => runner(success, next),
    goalsheetCall: (text) => void window.askScript('goalsheetCall', [text]).then(success, fail),
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;

/** The sidebar as a person opens it from the menu, in its frame of 300 pixels. */
export async function openSidebar(
  browser: Browser,
  standIn: StandIn,
  before = '',
): Promise<{ page: Page; frame: Frame; errors: string[] }> {
  standIn.execute('onOpen', [], 'NONE');
  standIn.execute(standIn.ui.menu[0]!.functionName, []);
  const page = await browser.newPage({ viewport: { width: 300, height: 600 } });
  page.setDefaultTimeout(PAGE_PATIENCE);
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
