import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidebar as en } from '#language/en/sidebar/sidebar.ts';
import { openSite, type SidebarSite, settled } from './open-page.ts';

/** In the page: March of the one person is typed over. */
const TYPED_OVER = `goalsheet.book.host.write({ steps: [
  { step: 'cells', sheet: 'Target decomposition', row: 6, column: 7, cells: [[1]], styles: [] }] })`;

let site: SidebarSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('what Home says of the sheets', () => {
  it('is green only where they were looked at just now', async () => {
    const { page, mistakes } = await site.open({ language: 'en', start: 'mdrt', slow: '700' });
    const { home } = en;
    const fine = page.getByRole('heading', { name: home.checksFine, exact: true });
    await fine.waitFor();
    // A person goes to the sheet …
    await page.evaluate(`dispatchEvent(new Event('blur'))`);
    await page.getByRole('heading', { name: home.verdictBefore.away }).waitFor();
    expect(await fine.count()).toBe(0);
    // … and comes back: the sheets are read again before anything is called fine.
    await page.evaluate(`dispatchEvent(new Event('focus'))`);
    await page.getByRole('heading', { name: home.verdictBefore.looking }).waitFor();
    expect(await fine.count()).toBe(0);
    await fine.waitFor();
    // The same after another page.
    await page.getByRole('button', { name: en.app.pages.goals, exact: true }).click();
    await settled(page);
    await page.getByRole('button', { name: en.app.pages.home, exact: true }).click();
    await page.getByRole('heading', { name: home.verdictBefore.looking }).waitFor();
    await fine.waitFor();
    expect(mistakes).toEqual([]);
  });

  it('is followed by the next step as the one button at the foot', async () => {
    const { page } = await site.open({ language: 'en', start: 'mdrt' });
    await settled(page);
    const buttons = page.locator('footer').getByRole('button');
    expect(await buttons.allInnerTexts()).toEqual([en.home.toExecution]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/home.png` });
  });

  it('keeps that button while somebody comes back from the sheet: what mends stands beside what was found', async () => {
    const { page } = await site.open({ language: 'en', start: 'mdrt', slow: '300' });
    const { home, spread } = en;
    await page.getByRole('heading', { name: home.checksFine, exact: true }).waitFor();
    await settled(page);
    const foot = page.locator('footer').getByRole('button');
    const box = await foot.boundingBox();
    await page.evaluate(`dispatchEvent(new Event('blur'))`);
    await page.evaluate(TYPED_OVER);
    await page.evaluate(`dispatchEvent(new Event('focus'))`);
    await page.getByRole('button', { name: spread.byHand.putBack, exact: true }).waitFor();
    await settled(page);
    expect(await foot.allInnerTexts()).toEqual([home.toExecution]);
    expect(await foot.boundingBox()).toEqual(box);
    const mends = page.locator('section section').getByRole('button', { name: home.build, exact: true });
    expect(await mends.count()).toBe(1);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/home-look.png` });
    await page.getByRole('button', { name: spread.byHand.putBack, exact: true }).click();
    await page.getByRole('heading', { name: home.checksFine, exact: true }).waitFor();
    expect(await mends.count()).toBe(0);
  });

  it('opens first, also where another page was open last', async () => {
    const { page } = await site.open({ language: 'en', start: 'mdrt' });
    await page.getByRole('button', { name: en.app.pages.goals, exact: true }).click();
    await settled(page);
    await page.reload();
    await page.getByRole('heading', { name: en.home.checksFine, exact: true }).waitFor();
  });

  it('says nothing any more of a build that was seen before', async () => {
    const { page } = await site.open({ language: 'en', start: 'mdrt' });
    await page.getByRole('button', { name: en.app.groups.plan, exact: true }).click();
    await settled(page);
    await page.getByRole('button', { name: en.breakdown.build, exact: true }).click();
    await page.getByText(en.breakdown.builtFine).waitFor();
    await page.getByRole('button', { name: en.app.pages.home, exact: true }).click();
    await settled(page);
    await page.getByRole('button', { name: en.app.groups.plan, exact: true }).click();
    await settled(page);
    expect(await page.getByText(en.breakdown.builtFine).count()).toBe(0);
  });
});
