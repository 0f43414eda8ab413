import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const THEMES = ['light', 'dark', 'highContrast'] as const;
/** Where the pictures go. */
export const SHOTS = 'artifacts/sidebar';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * Nothing wider than the pane, nothing serious for axe, and in every theme the contrast that text needs and a picture
 * of the whole page: a theme changes nothing but colours, and they are the same in every language, so that one of them
 * is seen in all.
 */
export async function look(page: Page, name: string): Promise<void> {
  await page
    .evaluate(`window.axe === undefined`)
    .then((isMissing) => isMissing && page.addScriptTag({ path: AXE }));
  expect(await sideways(page), name).toEqual([]);
  expect(await seriousIn(page, `{ rules: { 'color-contrast': { enabled: false } } }`), name).toEqual([]);
  const size = page.viewportSize() ?? { width: 300, height: 800 };
  await page.setViewportSize({ ...size, height: await heightOf(page) });
  const language = await page.evaluate('document.documentElement.lang');
  for (const theme of language === 'en' ? THEMES : THEMES.slice(0, 1)) {
    await page.evaluate(`goalsheet.setTheme('${theme}')`);
    await page.evaluate(COLOURS_CHANGED);
    const inTheme = `${name}-${theme}`;
    expect(await seriousIn(page, `{ runOnly: ['color-contrast'] }`), inTheme).toEqual([]);
    await page.screenshot({ path: `${SHOTS}/${inTheme}.png` });
  }
  await page.setViewportSize(size);
}

/** In the page: after the colours of a new theme have come. */
const COLOURS_CHANGED = `new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))).then(() =>
  Promise.allSettled(document.getAnimations().filter((each) => each instanceof CSSTransition).map((each) => each.finished)))`;

/** What of that axe finds serious. */
async function seriousIn(page: Page, options: string): Promise<readonly string[]> {
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], ...${options} }).then(({ violations }) =>
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'))`,
  )) as readonly Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
  );
}

/** Elements that scroll sideways or stick out of the pane. */
const sideways = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('svg, .fui-Slider, option')) return false;
    const { left, right, width } = element.getBoundingClientRect();
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    return width > 0 && (left < -1 || right > innerWidth + 1 || (scrolls && element.scrollWidth > element.clientWidth));
  }).map((element) => element.outerHTML.slice(0, 160))`);

/** So high that a picture shows all of the page. */
async function heightOf(page: Page): Promise<number> {
  const height = Number(
    await page.evaluate(`(document.querySelector('main section')?.scrollHeight ?? 600) + 110`),
  );
  return Math.max(600, Math.min(3000, height));
}
