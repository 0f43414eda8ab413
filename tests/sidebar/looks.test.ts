import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedIn } from '#language/by-language/function-docs.ts';
import { sidebar as en } from '#language/en/sidebar/sidebar.ts';
import type { PageName } from '#language/sidebar/sidebar.ts';
import { sidebar as zh } from '#language/zh-CN/sidebar/sidebar.ts';
import { look, SHOTS } from './look.ts';
import { openSite, type SidebarSite, settled } from './open-page.ts';
import { wayToPage } from './way-to-page.ts';

const languages = [
  {
    language: 'en',
    texts: en,
    table: 'Target decomposition',
    author: 'Chen Jianguo',
    reason: 'Smaller deals than planned',
  },
  {
    language: 'zh-CN',
    texts: zh,
    table: '目标分解计划表',
    author: '陈建国',
    reason: '件均低于计划',
  },
] as const;

let site: SidebarSite;
beforeAll(async () => {
  await mkdir(SHOTS, { recursive: true });
  site = await openSite();
});
afterAll(() => site?.close());

describe.each(languages)(
  'in $language, at 300 px, in every theme',
  ({ language, texts, table, author, reason }) => {
    it('the ways to a first plan are sound', async () => {
      const { page, mistakes } = await site.open({ language, start: 'list', select: 'List!0,0,4,3' });
      await settled(page);
      await look(page, `first-run-${language}`);
      await page.getByRole('button', { name: texts.app.pages.goals, exact: true }).click();
      await settled(page);
      await look(page, `no-plan-${language}`);
      await page.getByRole('button', { name: texts.app.pages.home, exact: true }).click();
      await page.evaluate(`goalsheet.select('')`);
      await page.getByRole('button', { name: texts.home.list, exact: true }).click();
      await settled(page);
      await look(page, `list-refused-${language}`);
      await page.evaluate(`goalsheet.select('List!0,0,4,3')`);
      await page.getByRole('button', { name: texts.list.again, exact: true }).click();
      await settled(page);
      await look(page, `list-${language}`);
      await page.getByText(texts.list.correct, { exact: true }).click();
      await page.getByText(texts.list.names, { exact: true }).click();
      await look(page, `list-unfolded-${language}`);
      await page.getByRole('button', { name: texts.list.make, exact: true }).click();
      await page.getByText(texts.list.made).waitFor();
      await settled(page);
      await page.getByText(texts.addFunnel.more).click();
      await look(page, `add-funnel-${language}`);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('every page is sound', async () => {
      const { page, mistakes } = await site.open({ language, start: 'branch', select: `${table}!12,3,1,8` });
      const goTo = async (name: PageName): Promise<void> => {
        for (const step of wayToPage(texts.app, name))
          await page.getByRole('button', { name: step, exact: true }).click();
        await settled(page);
      };
      await settled(page);
      await look(page, `home-${language}`);
      await goTo('goals');
      await look(page, `goals-${language}`);
      await page.locator('main section button:has(svg)').nth(1).click();
      await settled(page);
      await look(page, `goal-${language}`);
      await goTo('breakdown');
      await page.getByText(texts.breakdown.preview, { exact: true }).waitFor();
      await page.getByRole('table').waitFor();
      await settled(page);
      await look(page, `breakdown-${language}`);
      await page.getByRole('textbox').first().fill('11945001');
      await page.getByText('11945000', { exact: false }).or(page.getByRole('group')).first().waitFor();
      await page.waitForTimeout(800);
      await settled(page);
      await look(page, `breakdown-refused-${language}`);
      await goTo('spread');
      await page.getByRole('textbox').first().fill('+10%');
      await page.locator('footer button:not([disabled])').waitFor();
      await settled(page);
      await look(page, `spread-${language}`);
      await page.getByRole('textbox').first().fill('ten');
      await page.waitForTimeout(600);
      await settled(page);
      await look(page, `spread-refused-${language}`);
      await goTo('funnel');
      await look(page, `funnel-${language}`);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('carrying a plan out is sound, from its beginning on', async () => {
      const { page, mistakes } = await site.open({ language, start: 'mdrt' });
      const { app, execution: t, revise } = texts;
      const press = async (name: string): Promise<void> => {
        await page.getByRole('button', { name, exact: true }).first().click();
        await settled(page);
      };
      await settled(page);
      await page.getByRole('button', { name: app.pages.tracking, exact: true }).click();
      await settled(page);
      await look(page, `tracking-not-begun-${language}`);
      await page.getByRole('button', { name: t.toStart, exact: true }).click();
      await settled(page);
      await look(page, `execution-start-${language}`);
      await page.getByLabel(t.author).fill(author);
      await page.getByRole('button', { name: t.start, exact: true }).click();
      await page.getByRole('button', { name: t.log, exact: true }).waitFor();
      await settled(page);
      await look(page, `execution-empty-${language}`);
      await page.getByRole('button', { name: app.pages.tracking, exact: true }).click();
      await settled(page);
      await look(page, `tracking-empty-${language}`);
      await page.getByRole('button', { name: revise.title }).click();
      await settled(page);
      await look(page, `revise-${language}`);
      await page.getByRole('button', { name: `${revise.choose}: ${revise.steps.plan}` }).click();
      await page.getByLabel(revise.averageDeal, { exact: true }).fill('5000');
      await page.getByText(revise.after, { exact: true }).waitFor();
      await settled(page);
      await page.getByLabel(revise.reason).fill(reason);
      await page.getByLabel(revise.author).fill(author);
      await look(page, `revise-plan-${language}`);
      await press(revise.review);
      await look(page, `revise-confirm-${language}`);
      await press(revise.confirmYes);
      await page.getByText(revise.revised, { exact: true }).waitFor();
      await settled(page);
      await look(page, `revise-done-${language}`);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('every page of the carrying out is sound', async () => {
      const { page, mistakes } = await site.open({ language, start: 'branch' });
      const { app, execution: t, tracking, revise } = texts;
      const press = async (name: string): Promise<void> => {
        await page.getByRole('button', { name, exact: true }).first().click();
        await settled(page);
      };
      await settled(page);
      await press(app.pages.execution);
      await look(page, `execution-${language}`);
      await page.getByRole('button', { name: t.close }).first().click();
      await look(page, `execution-close-${language}`);
      await press(t.log);
      await page.getByLabel(t.person).selectOption({ index: 3 });
      await page.getByRole('textbox').nth(1).fill('x');
      await look(page, `log-${language}`);
      await page.getByRole('textbox').nth(1).fill('');
      await page.getByRole('textbox').nth(2).fill('2');
      await press(t.save);
      await page.getByText(t.saved, { exact: true }).waitFor();
      await settled(page);
      await look(page, `log-saved-${language}`);
      await page.getByLabel(t.date).fill('2026-04-20');
      await press(t.save);
      await page.getByRole('alert').or(page.locator('.fui-MessageBar')).first().waitFor();
      await settled(page);
      await look(page, `log-refused-${language}`);
      await press(app.back);
      await press(t.add);
      await look(page, `action-${language}`);
      await press(app.pages.tracking);
      await page.getByLabel(tracking.period).selectOption('year');
      await settled(page);
      await look(page, `tracking-year-${language}`);
      await page.locator('main ul button[title]').first().click();
      await settled(page);
      await look(page, `leak-${language}`);
      await press(app.back);
      for (const view of ['attendance', 'evaluation', 'round'] as const) {
        await page.getByRole('button', { name: tracking.views[view] }).click();
        await settled(page);
        await look(page, `${view}-${language}`);
        await press(app.back);
      }
      await page.getByRole('button', { name: revise.title }).click();
      await settled(page);
      await look(page, `revise-within-${language}`);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('levels, rates and averages are told', async () => {
      const { page, mistakes } = await site.open({ language, start: 'kinds' });
      await page.getByRole('button', { name: texts.app.pages.tracking, exact: true }).click();
      await settled(page);
      await page.getByRole('button', { name: texts.tracking.views.levels }).click();
      await settled(page);
      await page.getByLabel(texts.tracking.period).selectOption('year');
      await settled(page);
      await look(page, `levels-${language}`);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('formulas are made portable and put back', async () => {
      const { page, mistakes } = await site.open({ language, start: 'formulas', select: 'Formulas!1,3,1,1' });
      const { portable: t, app } = texts;
      const undone = texts.undo.undone(texts.undo.actions.makePortable!);
      await settled(page);
      await page.getByRole('button', { name: t.open, exact: true }).click();
      await page.getByText(t.found(2), { exact: true }).waitFor();
      await settled(page);
      await look(page, `portable-${language}`);
      await page.getByRole('button', { name: t.apply(2), exact: true }).click();
      await page.getByText(t.done(2), { exact: true }).waitFor();
      await settled(page);
      await look(page, `portable-done-${language}`);
      await page.getByRole('button', { name: texts.undo.undo, exact: true }).click();
      await page.getByText(undone, { exact: true }).waitFor();
      await page.getByText(t.found(2), { exact: true }).waitFor();
      await page.getByLabel(t.where).selectOption('selection');
      await page.getByText(t.none, { exact: true }).waitFor();
      await settled(page);
      await look(page, `portable-none-${language}`);
      await page.evaluate(`goalsheet.select('')`);
      await page.getByRole('button', { name: app.refresh, exact: true }).click();
      await page.locator('.fui-MessageBar[class]').filter({ hasNotText: undone }).waitFor();
      await settled(page);
      await look(page, `portable-refused-${language}`);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('functions are explained, and an example is inserted', async () => {
      const { page, mistakes } = await site.open({ language, start: 'mdrt' });
      const { functions, guide: t } = publishedIn[language];
      await settled(page);
      await page.getByRole('button', { name: texts.app.pages.functions, exact: true }).click();
      await page.getByRole('heading', { name: t.groups.smart, exact: true }).waitFor();
      await settled(page);
      await look(page, `functions-${language}`);
      await page.getByRole('button', { name: functions.FUNNEL_CALLS!.summary }).click();
      await page.getByText(t.own, { exact: true }).waitFor();
      await settled(page);
      await look(page, `function-${language}`);
      // The title of the table stands there.
      await page.evaluate(`goalsheet.select('${table}!0,0,1,1')`);
      await page.getByRole('button', { name: t.insert }).first().click();
      await page.getByRole('button', { name: t.replace, exact: true }).waitFor();
      await settled(page);
      await look(page, `function-filled-${language}`);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('a plan is removed after a look at what goes, and comes back', async () => {
      const { page, mistakes } = await site.open({ language, start: 'mdrt' });
      const { remove: t, app, home, undo } = texts;
      await settled(page);
      await page.evaluate(`goalsheet.book.host.write({ steps: [
        { step: 'cells', sheet: '${table}', row: 90, column: 0, cells: [['!']], styles: [] },
        { step: 'sheet', previous: null, position: 0, image: goalsheet.plainSheet('Own', [[{ formula: "SUM('${table}'!C9:C12)", value: 1 }]]) },
      ] })`);
      await page.getByRole('button', { name: app.pages.remove, exact: true }).click();
      await page.getByRole('heading', { name: t.formulas(1), exact: true }).waitFor();
      await settled(page);
      await look(page, `remove-${language}`);
      await page.getByRole('button', { name: t.apply, exact: true }).click();
      await page.getByRole('heading', { name: home.welcome }).waitFor();
      await settled(page);
      await look(page, `removed-${language}`);
      await page.getByRole('button', { name: undo.undo, exact: true }).click();
      await page.getByText(undo.undone(undo.actions.removePlan!), { exact: true }).waitFor();
      await page.getByRole('heading', { name: home.goals, exact: true }).waitFor();
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it.each([300, 480])('the pages are shown by name at %i px', async (width) => {
      const { page } = await site.open({ language, start: 'mdrt' }, width);
      await settled(page);
      const tracking = page.getByRole('navigation').getByText(texts.app.pages.tracking);
      expect(await tracking.isVisible()).toBe(true);
      const cut = await page.evaluate(
        `[...document.querySelectorAll('nav button')].filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent)`,
      );
      expect(cut).toEqual([]);
      await look(page, `navigation-${width}-${language}`);
      await page.context().close();
    });
  },
);
