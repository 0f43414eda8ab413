import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NotBegun } from '#actions/execution/execution-types.ts';
import { startExample } from '#actions/execution/start-example.ts';
import type { Reply } from '#actions/notices.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { Language } from '#actions/sidebar-actions.ts';
import { toSerial } from '#engine/days/serial.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { cellName } from '#formula/address.ts';
import type { Host } from '#host/host.ts';
import { sidebar as en } from '#language/en/sidebar/sidebar.ts';
import { sidebar as zhCN } from '#language/zh-CN/sidebar/sidebar.ts';
import { localToday } from '#sidebar/clock.ts';
import { formatsOf } from '#sidebar/formats.ts';
import { excelWorkbook } from '#simulators/excel/open.ts';
import { ExcelStandIn } from '#simulators/excel/stand-in.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { loadOffice } from '../excel/load-office.ts';
import { hostOf } from '../excel/open-excel.ts';
import { openAddOn } from '../gsheets/add-on.ts';
import { readAll } from '../parity/built.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { PAGE_PATIENCE } from '../patience.ts';
import { take } from '../sidebar/replies.ts';
import { TODAY } from '../today.ts';
import { launchChromium } from './chromium.ts';
import { openPane } from './large-pane.ts';
import { openSidebar } from './sheets-pane.ts';

// The built add-ins over a small plan that is not carried out yet; the hosts' ends are in this process.

const TEXTS = { en, 'zh-CN': zhCN } as const;
type Pane = Page | Frame;

interface Opened {
  readonly pane: Pane;
  readonly host: Host;
  close(): Promise<void>;
}

/** The branch has its first quarter along. */
type Sample = 'mdrt' | 'branch';

async function exampleBook(sample: Sample, language: Language): Promise<LocalWorkbook> {
  const book = await openLocalWorkbook(null);
  const started = await startExample(book.host, sample, language, TODAY);
  if (started.kind === 'refused') throw new Error(JSON.stringify(started.issues));
  return book;
}

async function inExcel(sample: Sample): Promise<Opened> {
  const read = await readAll(await exampleBook(sample, 'zh-CN'));
  const excel = new ExcelStandIn(excelWorkbook(read, { calculate: null }));
  const { page, close } = await openPane(excel, 'zh-CN');
  return {
    pane: page,
    host: { read: (batch) => hostOf(loadOffice(excel)).read(batch), write: never },
    close,
  };
}

async function inSheets(sample: Sample): Promise<Opened> {
  const { standIn, host } = await openAddOn(null, () => new Map());
  const browser = await launchChromium();
  const { page, frame } = await openSidebar(browser, standIn);
  page.setDefaultTimeout(PAGE_PATIENCE);
  await frame.getByRole('combobox').selectOption(sample);
  await press(frame, en.home.sample);
  await frame.getByRole('heading', { name: en.home.goals, exact: true }).waitFor();
  return { pane: frame, host, close: () => browser.close() };
}

const never = (): Promise<never> => Promise.reject(new Error('a test looks only'));

const press = (pane: Pane, name: string): Promise<void> =>
  pane.getByRole('button', { name, exact: true }).first().click();

/** The day on which the test runs, or the nearest of the plan. */
function dayOfPlan(): string {
  const { start, end } = exampleInputs('mdrt', 'en');
  const today = localToday();
  return today < start ? start : today > end ? end : today;
}

async function begin(pane: Pane, language: Language): Promise<void> {
  const { app, execution: t } = TEXTS[language];
  await press(pane, app.pages.execution);
  await pane.getByLabel(t.author).fill('Chen');
  await press(pane, t.start);
  await pane.getByRole('button', { name: t.log, exact: true }).waitFor();
}

async function logWork(pane: Pane, language: Language): Promise<void> {
  const { app, execution: t } = TEXTS[language];
  await press(pane, t.log);
  await pane.getByLabel(t.person).selectOption({ index: 1 });
  await pane.getByLabel(t.date, { exact: true }).fill(dayOfPlan());
  await pane.getByRole('textbox').nth(1).fill('2');
  await pane.getByRole('textbox').nth(5).fill('12345');
  await press(pane, t.save);
  await pane.getByText(t.saved, { exact: true }).waitFor();
  await press(pane, app.pages.tracking);
  await pane.getByRole('heading', { name: '12,345' }).waitFor();
}

/** What the agent has done, as the tracking sheet calculates it. */
async function actualOnSheet(host: Host): Promise<unknown> {
  const reply = await host.read({ sheets: [{ by: 'all' }] });
  const { sheet } = reply.names.find(({ name }) => name === 'GS_Tracking')!;
  const { cells } = reply.contents.find(({ name }) => name === sheet)!;
  const row = cells.findIndex(([id]) => id === exampleInputs('mdrt', 'en').members[0]!.key);
  const column = cells.find((keys) => keys.includes('actual'))!.indexOf('actual');
  return recalculateWithIronCalc(reply).get(sheet)?.get(cellName(row, column));
}

async function revise(pane: Pane, language: Language): Promise<void> {
  const { revise: t } = TEXTS[language];
  const choice = (step: keyof typeof t.steps) =>
    pane.getByRole('button', { name: `${t.choose}: ${t.steps[step]}`, exact: true });
  await pane.getByRole('button', { name: t.title }).click();
  await pane.getByText(t.locked.plan).first().waitFor();
  expect([await choice('time').count(), await choice('amount').count()]).toEqual([0, 0]);
  await choice('plan').click();
  await pane.getByLabel(t.averageDeal, { exact: true }).fill('5000');
  await pane.getByLabel(t.reason).fill('Smaller deals');
  await press(pane, t.review);
  await press(pane, t.confirmYes);
  await pane.getByText(t.revised, { exact: true }).waitFor();
  await choice('time').waitFor();
  expect(await choice('amount').count()).toBe(0);
}

/** Goes through the pages of the carrying out; each shows what the actions say of the same plan. */
async function visitPages(pane: Pane, language: Language): Promise<void> {
  const { app, execution: t, tracking: texts, revise } = TEXTS[language];
  const { host } = await exampleBook('branch', language);
  const actions = sidebarActions(host, language, { today: () => TODAY, now: () => toSerial(TODAY) });
  const begun = <T extends { readonly kind: string }>(reply: Reply<T>) => {
    const value = take(reply);
    if (value.kind === 'notBegun') throw new Error('the branch is being carried out');
    return value as Exclude<T, NotBegun>;
  };
  const shows = (text: string): Promise<void> => pane.getByText(text, { exact: true }).first().waitFor();
  const open = (view: string): Promise<void> => pane.getByRole('button', { name: view }).click();
  const back = (): Promise<void> => press(pane, app.back);

  await press(pane, app.pages.execution);
  const plan = begun(await actions.executionPlan({ who: null, week: null }));
  await shows(plan.lines[0]!.name);
  await pane.getByRole('button', { name: t.log, exact: true }).waitFor();

  await press(pane, app.pages.tracking);
  const { lines, log } = begun(await actions.tracking({ goal: null, period: null }));
  await pane.getByRole('heading', { name: formatsOf(language).short(lines!.whole.actual) }).waitFor();
  await shows(texts.leftOut(log.leftOut.toLocaleString('en-US')));

  const first = lines!.members.find(({ isPerson }) => isPerson)!;
  const leaks = begun(await actions.leak({ person: first.key, period: '2026-03' }));
  await pane.getByLabel(texts.show).selectOption('people');
  await pane.getByRole('button').filter({ hasText: first.name }).first().click();
  await shows(leaks.losses[0]!.name);
  await back();

  await open(texts.views.attendance);
  await pane.getByRole('heading', { name: begun(await actions.attendance(null)).units[0]!.name }).waitFor();
  await back();
  await open(texts.views.evaluation);
  await shows(begun(await actions.evaluation(null)).people[0]!.name);
  await back();
  await open(texts.views.round);
  await pane.getByText(texts.monthlyRoundSteps.review).first().waitFor();
  await back();
  await open(revise.title);
  await pane.getByText(revise.locked.plan).first().waitFor();
}

describe('Carrying a plan out, from its beginning to a revision', () => {
  it.each([
    ['Excel', 'zh-CN', inExcel],
    ['Google Sheets', 'en', inSheets],
  ] as const)('works in the built add-in for %s in %s', async (_, language, open) => {
    const { pane, host, close } = await open('mdrt');
    await begin(pane, language);
    await logWork(pane, language);
    expect(await actualOnSheet(host)).toBe(12_345);
    await revise(pane, language);
    await close();
  });

  it.each([
    ['Excel', 'zh-CN', inExcel],
    ['Google Sheets', 'en', inSheets],
  ] as const)('has something to show on every page of the add-in for %s in %s', async (_, language, open) => {
    const { pane, close } = await open('branch');
    await visitPages(pane, language);
    await close();
  });
});
