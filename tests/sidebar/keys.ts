import type { Page } from 'playwright-core';
import type { PageName, SidebarTexts } from '#language/sidebar/sidebar.ts';
import { settled } from './open-page.ts';
import { wayToPage } from './way-to-page.ts';

const MOST_TABS = 60;

/** Presses Tab until the element of that name has the focus; names match as a whole or by their beginning. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    const focused = String(await page.evaluate(FOCUSED));
    if (focused === name || focused.startsWith(name)) return;
    seen.push(focused);
  }
  throw new Error(`no way to "${name}" by Tab; passed ${[...new Set(seen)].join(' | ')}`);
}

/** What a screen reader would call the element with the focus. */
export const FOCUSED = `(() => {
  const element = document.activeElement;
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent;
  return (label ?? element.textContent ?? '').replace(/\\s*\\*$/, '').trim();
})()`;

/** Goes to the element of that name and presses Enter; then everything has settled. */
export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await settled(page);
}

/** Goes to a page of the sidebar. */
export async function goToPage(page: Page, app: SidebarTexts['app'], name: PageName): Promise<void> {
  for (const step of wayToPage(app, name)) await press(page, step);
}

/** Goes to the field of that name and types over what it holds. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
