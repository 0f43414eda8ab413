import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleTextsIn } from '#language/by-language/examples.ts';
import { reallocationIn } from '#language/by-language/reallocation.ts';
import { sidebar as en } from '#language/en/sidebar/sidebar.ts';
import { sidebar as zh } from '#language/zh-CN/sidebar/sidebar.ts';
import { FOCUSED, goToPage, press, tabTo, type } from './keys.ts';
import { openSite, type SidebarSite, settled } from './open-page.ts';

let site: SidebarSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const languages = [
  {
    language: 'en',
    texts: en,
    table: 'Target decomposition',
    answers: {
      object: 'premium of whole life',
      from: '10 million CNY',
      to: '12 million CNY',
    },
    words: { by: 'by 31 December 2026', what: 'Call the bank', result: 'Agreed', reason: 'Smaller deals' },
  },
  {
    language: 'zh-CN',
    texts: zh,
    table: '目标分解计划表',
    answers: {
      object: '终身寿险新单保费',
      from: '1000万元',
      to: '1200万元',
    },
    words: { by: '2026年12月31日前', what: '致电银行', result: '已约定', reason: '件均偏低' },
  },
] as const;

describe.each(languages)(
  'with the keyboard only, in $language',
  ({ language, texts, table, answers, words }) => {
    it('a first plan, a goal, a build, a spread with its undo, and a scenario', async () => {
      const { page, mistakes } = await site.open({ language, start: '' });
      const { app, home, goals, breakdown, spread, funnel } = texts;
      await settled(page);
      await press(page, home.sample);
      await page.getByText(home.checksFine, { exact: true }).waitFor();

      await goToPage(page, app, 'goals');
      expect(await page.evaluate(`document.activeElement.tagName`)).toBe('MAIN');
      await press(
        page,
        String(await page.locator('main section button:has(svg)').nth(1).textContent()).slice(0, 8),
      );
      for (const [blank, answer] of Object.entries(answers)) {
        await type(page, goals.blanks[blank as keyof typeof answers], answer);
      }
      await type(page, goals.blanks.by, words.by);
      await page.getByRole('button', { name: goals.useProposal, disabled: false }).waitFor();
      await press(page, goals.useProposal);
      await page.locator(`footer button:not([disabled])`).waitFor();
      await press(page, goals.write);
      const sheet = (await page.evaluate(
        `goalsheet.book.host.read({ sheets: [{ by: 'anchor', name: 'GS_Goals' }] }).then(({ contents }) =>
        contents[0].cells.flat().filter((cell) => typeof cell === 'string').join('\\n'))`,
      )) as string;
      expect(sheet).toContain(answers.object);
      expect(sheet).toContain(answers.to);

      await goToPage(page, app, 'breakdown');
      await page.getByRole('table').waitFor();
      await press(page, breakdown.build);
      await page.getByText(breakdown.builtFine).waitFor();

      await page.evaluate(`goalsheet.select('${table}!12,3,1,8')`);
      await goToPage(page, app, 'spread');
      await type(page, spread.change, '+10%');
      // The branch is being carried out: what people are fixed at moves on record.
      const { author, reason } = reallocationIn[language];
      await type(page, author, 'Wu');
      await type(page, reason, words.reason);
      await page.locator('footer button:not([disabled])').waitFor();
      await press(page, spread.apply);
      await page.getByRole('button', { name: spread.undoOf(1) }).waitFor();
      await press(page, spread.undoOf(1));
      await page.getByText(spread.undone(1)).waitFor();

      await goToPage(page, app, 'funnel');
      await tabTo(page, funnel.averageDeal);
      const before = await page.getByRole('slider').first().inputValue();
      await page.keyboard.press('ArrowRight');
      expect(Number(await page.getByRole('slider').first().inputValue())).toBe(Number(before) + 1);
      await press(page, funnel.insert);
      await page.getByText(funnel.inserted(funnel.nameDefault)).waitFor();
      await page.getByRole('button', { name: funnel.toRevise, exact: true }).waitFor();

      await goToPage(page, app, 'execution');
      await page.getByRole('button', { name: texts.execution.log, exact: true }).waitFor();
      await goToPage(page, app, 'tracking');
      await page.getByLabel(texts.tracking.period).waitFor();
      expect(mistakes).toEqual([]);
      await page.context().close();
    });
  },
);

describe.each(languages)(
  'carrying a plan out with the keyboard only, in $language',
  ({ language, texts, words }) => {
    it('begins, a day is logged, an action is added and closed, the goal is revised through its plan', async () => {
      const { page, mistakes } = await site.open({ language, start: 'mdrt' });
      const { app, execution: t, tracking, revise } = texts;
      const [[author = ''] = []] = exampleTextsIn[language].branch.people;
      await settled(page);
      await goToPage(page, app, 'tracking');
      await page.getByText(t.notBegun, { exact: true }).waitFor();
      await goToPage(page, app, 'execution');
      await type(page, t.author, author);
      await press(page, t.start);
      await page.getByRole('button', { name: t.log, exact: true }).waitFor();

      await press(page, t.log);
      await tabTo(page, t.person);
      await page.keyboard.press('ArrowDown');
      const stages = (await page.locator('main .fui-Field label').allTextContents()).slice(2, 6);
      for (const [index, stage] of stages.entries()) await type(page, stage, String(2 ** index));
      await tabTo(page, t.customer);
      await press(page, t.save);
      await page.getByText(t.saved, { exact: true }).waitFor();
      await press(page, app.back);

      await press(page, t.add);
      await type(page, t.what, words.what);
      await press(page, t.saveAction);
      await page.getByText(t.added, { exact: true }).waitFor();
      await press(page, app.back);
      await press(page, t.close);
      await type(page, t.result, words.result);
      await press(page, t.saveClosed);
      await page.getByText(t.actionStates.closed, { exact: true }).waitFor();

      await goToPage(page, app, 'tracking');
      await page.getByText(tracking.logFine('1')).waitFor();
      await press(page, revise.title);
      await press(page, `${revise.choose}: ${revise.steps.plan}`);
      await type(page, revise.averageDeal, '5000');
      await type(page, revise.reason, words.reason);
      await page.locator('footer button:not([disabled])').waitFor();
      await press(page, revise.review);
      expect(await page.evaluate(FOCUSED)).toBe(revise.confirmYes);
      await page.keyboard.press('Enter');
      await page.getByText(revise.revised, { exact: true }).waitFor();
      await page.getByRole('button', { name: `${revise.choose}: ${revise.steps.time}` }).waitFor();
      expect(mistakes).toEqual([]);
      await page.context().close();
    });
  },
);

describe('making formulas portable with the keyboard only', () => {
  it('leads from Home over the preview to the new formulas, and back', async () => {
    const { page, mistakes } = await site.open({ language: 'en', start: 'formulas' });
    const { portable } = en;
    await settled(page);
    await press(page, portable.open);
    expect(await page.evaluate(`document.activeElement.tagName`)).toBe('MAIN');
    await tabTo(page, portable.readers);
    await page.keyboard.press('ArrowDown');
    await page.getByText(portable.found(1), { exact: true }).waitFor();
    await press(page, portable.apply(1));
    await page.getByText(portable.done(1), { exact: true }).waitFor();
    const formula = `goalsheet.book.host.read({ sheets: [{ by: 'title', name: 'Formulas' }] })
      .then(({ contents }) => contents[0].cells[1][0].formula)`;
    expect(await page.evaluate(formula)).toContain('ROUNDUP');
    await press(page, en.undo.undo);
    await page.getByText(en.undo.undone(en.undo.actions.makePortable!), { exact: true }).waitFor();
    expect(await page.evaluate(formula)).toBe('FUNNEL_CALLS(A1,B1,C1:E1,250)');
    await press(page, en.app.back);
    await page.getByRole('heading', { level: 1, name: en.home.welcome }).waitFor();
    expect(mistakes).toEqual([]);
    await page.context().close();
  });
});

describe.each(languages)(
  'holding and starting from a list with the keyboard only, in $language',
  ({ language, texts, table }) => {
    it('a month is held, left alone by a spread, and released', async () => {
      const { page, mistakes } = await site.open({ language, start: 'mdrt', select: `${table}!6,5,1,1` });
      const { app, spread } = texts;
      const months = `goalsheet.book.host.read({ sheets: [{ by: 'title', name: '${table}' }] }).then(({ contents }) =>
      contents[0].cells[6].slice(5, 8).map((cell) => (typeof cell === 'number' ? cell : cell.value)))`;
      await settled(page);
      const before = (await page.evaluate(months)) as readonly number[];
      await goToPage(page, app, 'spread');
      await press(page, spread.hold);
      await page.getByText(spread.heldDone(1)).waitFor();
      await page.evaluate(`goalsheet.select('${table}!6,5,1,3')`);
      await press(page, app.refresh);
      await page.getByText(spread.kept(1), { exact: false }).waitFor();
      await type(page, spread.change, '+10%');
      await page.locator('footer button:not([disabled])').waitFor();
      await press(page, spread.apply);
      await page.getByText(spread.applied(2)).waitFor();
      const after = (await page.evaluate(months)) as readonly number[];
      expect(after[0]).toBe(before[0]);
      expect(after[1]).toBeGreaterThan(before[1]!);
      await press(page, spread.undoOf(1));
      await page.getByText(spread.undone(1)).waitFor();
      await page.evaluate(`goalsheet.select('${table}!6,5,1,1')`);
      await press(page, spread.release);
      await page.getByText(spread.releasedDone(1)).waitFor();
      expect(await page.evaluate(months)).toEqual(before);
      expect(mistakes).toEqual([]);
      await page.context().close();
    });

    it('a list becomes a plan', async () => {
      const { page, mistakes } = await site.open({ language, start: 'list', select: 'List!0,0,4,3' });
      const { home, list, addFunnel } = texts;
      await settled(page);
      await press(page, home.list);
      await page.getByText(list.selected('List!A1:C4', 3)).waitFor();
      // What was understood can be corrected and corrected back.
      await tabTo(page, list.correct);
      await page.keyboard.press('Enter');
      const role = page.getByRole('combobox').first();
      await tabTo(page, '姓名');
      await page.keyboard.press('ArrowDown');
      expect(await role.inputValue()).not.toBe('name');
      await page.keyboard.press('ArrowUp');
      expect(await role.inputValue()).toBe('name');
      // Nothing is wrong before somebody wants the plan.
      await type(page, list.total, '0');
      expect(await page.getByText(list.notNumber).count()).toBe(0);
      await press(page, list.make);
      await page.getByText(list.notNumber).waitFor();
      expect(await page.evaluate('document.activeElement?.value')).toBe('0');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('1000');
      await press(page, list.make);
      await page.getByText(list.made).waitFor();
      // 1,000 by three people with fifty deals each is 6.7 a deal: 5 as a round number.
      await page.getByLabel(addFunnel.averageDeal(list.measureDefault)).waitFor();
      await press(page, addFunnel.make);
      await page.getByText(home.checksFine, { exact: true }).waitFor();
      const overview = await page.evaluate(`goalsheet.actions.overview()`);
      expect(overview).toMatchObject({ value: { kind: 'plan', people: 3, goals: [{ total: 1000 }] } });
      const funnel = await page.evaluate(`goalsheet.actions.funnel()`);
      expect(funnel).toMatchObject({ value: { scenarios: [{ averageDeal: 5, rates: [0.2, 0.5, 0.2] }] } });
      expect(mistakes).toEqual([]);
      await page.context().close();
    });
  },
);
