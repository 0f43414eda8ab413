import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sidebar as en } from '#language/en/sidebar/sidebar.ts';
import { openSite, type SidebarSite, settled } from './open-page.ts';
import { wayToPage } from './way-to-page.ts';

let site: SidebarSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe('drafts', () => {
  it('are there again after the pane was closed', async () => {
    const { page } = await site.open({ language: 'en', start: 'mdrt', keep: '1' });
    const toSpread = async () => {
      await settled(page);
      for (const step of wayToPage(en.app, 'spread'))
        await page.getByRole('button', { name: step, exact: true }).click();
      await settled(page);
    };
    await toSpread();
    await page.getByRole('textbox', { name: en.spread.change }).fill('+7%');
    await page.waitForTimeout(300);
    await page.reload();
    await toSpread();
    await page.getByRole('textbox', { name: en.spread.change }).waitFor();
    expect(await page.getByRole('textbox', { name: en.spread.change }).inputValue()).toBe('+7%');
    await page.context().close();
  });
});

describe('a build', () => {
  it('raises the total by a share once, and the form goes on from what was written', async () => {
    const { page, mistakes } = await site.open({ language: 'en', start: 'lastYear', select: 'List!2,1,1,1' });
    await page.getByRole('button', { name: en.home.list, exact: true }).click();
    await page.getByRole('button', { name: en.list.make, exact: true }).click();
    await page.getByRole('button', { name: en.addFunnel.later, exact: true }).click();
    await page.getByText(en.home.checksFine, { exact: true }).waitFor();
    for (const step of wayToPage(en.app, 'breakdown'))
      await page.getByRole('button', { name: step, exact: true }).click();
    const total = page.getByLabel(en.breakdown.total, { exact: true });
    await total.waitFor();
    const before = Number(await total.inputValue());
    await total.fill('+5%');
    await page.getByText(`= ${(before * 1.05).toLocaleString('en')}`, { exact: true }).waitFor();
    await page.getByRole('button', { name: en.breakdown.build, exact: true }).click();
    await page.getByText(en.breakdown.builtFine).waitFor();
    await page.waitForFunction(
      `document.querySelector('main input[inputmode="decimal"]')?.value === '${before * 1.05}'`,
    );
    expect(mistakes).toEqual([]);
    await page.context().close();
  });

  it('can be cancelled until it writes, and writes nothing then', async () => {
    const { page } = await site.open({ language: 'en', start: 'branch', slow: '1500' });
    await settled(page);
    for (const step of wayToPage(en.app, 'breakdown'))
      await page.getByRole('button', { name: step, exact: true }).click();
    await page.getByRole('table').waitFor();
    const bytes = `goalsheet.book.save().then((file) => file.join())`;
    const before = await page.evaluate(bytes);
    await page.getByRole('button', { name: en.breakdown.build, exact: true }).click();
    await page.getByRole('button', { name: en.breakdown.cancel, exact: true }).click();
    await page.getByText(en.breakdown.cancelled).waitFor();
    await page.waitForTimeout(2500);
    expect(await page.evaluate(bytes)).toBe(before);
    await page.context().close();
  });
});

describe('with the actions in a worker', () => {
  it('people go on working while a build calculates', async () => {
    const { page, mistakes } = await site.open({ language: 'en', start: 'branch', worker: '1' });
    await settled(page);
    for (const step of wayToPage(en.app, 'breakdown'))
      await page.getByRole('button', { name: step, exact: true }).click();
    await page.getByRole('table').waitFor();
    await page.evaluate('window.letWrite = goalsheet.holdWrites()');
    await page.getByRole('button', { name: en.breakdown.build, exact: true }).click();
    // Another page opens and answers before the build is done.
    const order = (await page.evaluate(`(async () => {
      const order = [];
      const built = goalsheet.writes().then(() => order.push('built'));
      [...document.querySelectorAll('nav button')].find((each) => each.textContent === '${en.app.pages.funnel}').click();
      while (!document.querySelector('[role=slider], input[type=range]')) await new Promise(requestAnimationFrame);
      order.push('funnel');
      window.letWrite();
      await built;
      return order;
    })()`)) as readonly string[];
    expect(order).toEqual(['funnel', 'built']);
    // Back on the page, it says what came of the build that went on meanwhile.
    for (const step of wayToPage(en.app, 'breakdown'))
      await page.getByRole('button', { name: step, exact: true }).click();
    await page.getByText(en.breakdown.builtFine).waitFor();
    expect(mistakes).toEqual([]);
    await page.context().close();
  });
});
