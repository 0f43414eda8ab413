import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidebar as en } from '#language/en/sidebar/sidebar.ts';
import type { PageName } from '#language/sidebar/sidebar.ts';
import { buildSidebarPage } from '../../tools/build-sidebar.ts';
import { isUntranslated, PSEUDO, pseudoTexts } from '../languages/pseudo.ts';
import { withPseudoLanguage } from '../languages/pseudo-bundle.ts';
import { once } from '../once.ts';
import { openSite, type SidebarSite, settled } from './open-page.ts';
import { wayToPage } from './way-to-page.ts';

// The pages in a language whose texts are a third longer than English, 300 px wide.

const texts = pseudoTexts(en);
let site: SidebarSite;
beforeAll(async () => {
  site = await openSite(() =>
    once('sidebar-pseudo', (folder) => buildSidebarPage(folder, [withPseudoLanguage])),
  );
});
afterAll(() => site?.close());

/** In the page: every text that people see or hear, and elements whose text is cut off or sticks out of the pane. */
const SEEN = `(() => {
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  const seen = [...document.querySelectorAll('body *')].filter((each) => !each.closest('svg, script, style') && isSeen(each));
  const ownText = (element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join(' ').trim();
  const outer = (element) => element.outerHTML.slice(0, 200) + ' … ' + ownText(element);
  const isCut = (element) => {
    if (element.matches('input, select, textarea')) return false;
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    // What people wrote themselves may be cut where all of it can be read: names in tables, goals that open.
    if (element.matches('td[title]') || (webkitLineClamp !== 'none' && element.closest('button'))) return false;
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  };
  return {
    texts: [...new Set(seen.flatMap((element) => [
      ownText(element),
      ...['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''),
    ]))],
    cut: seen.filter((element) => ownText(element) !== '' && isCut(element)).map(outer),
    // Words that stick out of their button run into the next one.
    spilled: seen.filter((element) => {
      const button = element.closest('button');
      if (!button || ownText(element) === '' || getComputedStyle(element).webkitLineClamp !== 'none') return false;
      const words = document.createRange();
      words.selectNodeContents(element);
      const [inner, outer] = [words.getBoundingClientRect(), button.getBoundingClientRect()];
      return inner.left < outer.left - 1 || inner.right > outer.right + 1 ||
        inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
    }).map(outer),
    outside: seen.filter((element) => {
      if (element.closest('.fui-Slider, option')) return false;
      const { left, right } = element.getBoundingClientRect();
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      return left < -1 || right > innerWidth + 1 || (scrolls && element.scrollWidth > element.clientWidth + 1);
    }).map(outer),
  };
})()`;
interface Seen {
  readonly texts: readonly string[];
  readonly cut: readonly string[];
  readonly spilled: readonly string[];
  readonly outside: readonly string[];
}

async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  const seen = (await page.evaluate(SEEN)) as Seen;
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
  expect
    .soft({ name, ...seen, texts: seen.texts.filter(isUntranslated) })
    .toEqual({ name, texts: [], cut: [], spilled: [], outside: [] });
}

describe('in a language of longer words, at 300 px, no text is cut, sticks out or stays English', () => {
  const goTo = async (page: Page, name: PageName): Promise<void> => {
    for (const step of wayToPage(texts.app, name))
      await page.getByRole('button', { name: step, exact: true }).click();
  };

  it('on the way to a first plan', async () => {
    const { page } = await site.open({ language: PSEUDO, start: '' });
    await look(page, 'first-run');
    await page.getByRole('button', { name: texts.app.pages.goals, exact: true }).click();
    await look(page, 'goals-without-plan');
    await page.context().close();
  });

  it('on every page of a plan that is carried out', async () => {
    const { page, mistakes } = await site.open({ language: PSEUDO, start: 'branch' });
    await look(page, 'home');
    const pages: readonly PageName[] = ['goals', 'breakdown', 'spread', 'funnel', 'execution'];
    for (const name of pages) {
      await goTo(page, name);
      await look(page, name);
    }
    await page.getByRole('button', { name: texts.execution.log, exact: true }).first().click();
    await look(page, 'log');
    await goTo(page, 'tracking');
    await look(page, 'tracking');
    for (const view of ['attendance', 'evaluation', 'round'] as const) {
      await page.getByRole('button', { name: texts.tracking.views[view] }).click();
      await look(page, view);
      await page.getByRole('button', { name: texts.app.back, exact: true }).click();
    }
    await page.getByRole('button', { name: texts.revise.title }).click();
    await look(page, 'revise');
    expect(mistakes).toEqual([]);
    await page.context().close();
  });
});
