import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#engine/plan/inputs.ts';
import { sidebarTextsIn } from '#language/by-language/sidebar.ts';
import { openSite, type SidebarSite, settled } from './open-page.ts';

let site: SidebarSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('what was done last', () => {
  it.each(languages)('stands above every page with its way back: %s', async (language) => {
    const { undo, home, app } = await sidebarTextsIn[language]();
    const { page, mistakes } = await site.open({ language });
    await page.getByRole('combobox').selectOption('mdrt');
    await page.getByRole('button', { name: home.sample }).click();
    const bar = page.getByText(undo.done(undo.actions.startSample!));
    await bar.waitFor();
    await page.getByRole('button', { name: app.pages.execution, exact: true }).click();
    await settled(page);
    expect(await bar.count()).toBe(1);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/undo-${language}.png` });
    await page.getByRole('button', { name: undo.undo, exact: true }).click();
    await page.getByText(undo.undone(undo.actions.startSample!)).waitFor();
    await page.getByRole('heading', { name: app.noPlan }).waitFor();
    await page.getByRole('button', { name: app.toHome }).click();
    await page.getByRole('heading', { name: home.welcome }).waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/undone-${language}.png` });
    await page.getByRole('button', { name: app.close }).click();
    await expect.poll(() => page.getByText(undo.undone(undo.actions.startSample!)).count()).toBe(0);
    expect(mistakes).toEqual([]);
  });
});
