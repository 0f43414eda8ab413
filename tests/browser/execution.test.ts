import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExecution } from '#actions/start-execution.ts';
import { sidebar as en } from '#language/en/sidebar.ts';
import { sidebar as zhCN } from '#language/zh-CN/sidebar.ts';
import { localToday } from '#sidebar/clock.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { trackingColumns } from '#workbook/execution/tracking-layout.ts';
import { builtFrom } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { openWorkbench, type Served, serveWorkbench, type Workbench } from './workbench-page.ts';

const TEXTS = { en, 'zh-CN': zhCN } as const;
type Language = keyof typeof TEXTS;

/** Half a thousand formulas and more are calculated after each step, on machines that do much else at the same time. */
const PATIENCE = 180_000;

/** A cell of the grid, rows and columns from 1. */
interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where the same plan has what the agent has done on its tracking sheet. */
async function cellOfActual(language: Language): Promise<Cell> {
  const inputs = exampleInputs('mdrt', language);
  const { host } = await builtFrom(inputs);
  await startExecution(host, { author: '', today: TODAY });
  const { names, contents } = await host.read({ sheets: [{ by: 'anchor', name: 'GS_Tracking' }] });
  const { sheet } = names.find(({ name }) => name === 'GS_Tracking')!;
  const row = contents[0]!.cells.findIndex(([id]) => id === inputs.members[0]!.key);
  return { sheet, row: row + 1, column: trackingColumns.actual + 1 };
}

/** The day on which the test runs, or the nearest of the plan. */
function dayOfPlan(): string {
  const { start, end } = exampleInputs('mdrt', 'en');
  const today = localToday();
  return today < start ? start : today > end ? end : today;
}

let served: Served;
beforeAll(async () => {
  served = await serveWorkbench();
}, 120_000);
afterAll(() => served.close());

const press = (pane: Frame, name: string): Promise<void> =>
  pane.getByRole('button', { name, exact: true }).first().click();

async function begin(workbench: Workbench, pane: Frame, language: Language): Promise<void> {
  const { app, home, execution: t } = TEXTS[language];
  await pane.getByRole('combobox').selectOption('mdrt');
  await press(pane, home.sample);
  await pane.getByText(home.checksFine).waitFor();
  await press(pane, app.pages.execution);
  await pane.getByLabel(t.author).fill('Chen');
  await press(pane, t.start);
  await pane.getByRole('button', { name: t.log, exact: true }).waitFor();
  await workbench.idle();
}

async function logWork(workbench: Workbench, pane: Frame, language: Language, actual: Cell): Promise<void> {
  const { app, execution: t } = TEXTS[language];
  await press(pane, t.log);
  await pane.getByLabel(t.person).selectOption({ index: 1 });
  await pane.getByLabel(t.date).fill(dayOfPlan());
  await pane.getByRole('textbox').nth(1).fill('2');
  await pane.getByRole('textbox').nth(5).fill('12345');
  await press(pane, t.save);
  await pane.getByText(t.saved, { exact: true }).waitFor();
  await workbench.idle();
  await press(pane, app.pages.tracking);
  await pane.getByRole('heading', { name: '12,345' }).waitFor();
  await workbench.shows(actual.sheet, actual.row, actual.column, /^12,345(\.00)?$/);
}

async function revise(pane: Frame, language: Language): Promise<void> {
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

describe('Carrying a plan out', { timeout: 600_000 }, () => {
  it.each([
    ['excel', 'zh-CN'],
    ['sheets', 'en'],
  ] as const)('from its beginning to a revision, with the add-in for %s in %s', async (addIn, language) => {
    const actual = await cellOfActual(language);
    const workbench = await openWorkbench(served, `addin=${addIn}&language=${language}&workbook=new`);
    workbench.page.setDefaultTimeout(PATIENCE);
    const pane = await workbench.pane();
    await begin(workbench, pane, language);
    await logWork(workbench, pane, language, actual);
    await revise(pane, language);
    expect(workbench.errors).toEqual([]);
    await workbench.page.context().close();
  });
});
