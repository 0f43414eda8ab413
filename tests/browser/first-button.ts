import type { Frame, Page } from 'playwright-core';

/** In the page, before anything else: its clock when the first button can be pressed. */
export const WATCH_FIRST_BUTTON = `
  new MutationObserver((_, observer) => {
    if (document.querySelector('button:enabled') === null) return;
    window.firstButton = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
`;

/** Milliseconds from asking for the page to its first button. */
export async function firstButtonOf(page: Page | Frame): Promise<number> {
  await page.locator('button:enabled').first().waitFor();
  return Math.round(Number(await page.evaluate('firstButton')));
}
