import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExecution } from '#actions/start-execution.ts';
import { readCarried } from '#actions/write-record.ts';
import { sidebar as en } from '#language/en/sidebar.ts';
import { sidebar as zhCN } from '#language/zh-CN/sidebar.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { trackingColumns } from '#workbook/execution/tracking-layout.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { builtFrom } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { openWorkbench, type Served, serveWorkbench, type Workbench } from './workbench-page.ts';

const TEXTS = { en, 'zh-CN': zhCN } as const;
type Language = keyof typeof TEXTS;

/** A cell of the grid, rows and columns from 1. */
interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where the same plan has the day of the settings, and what the agent has done on the tracking sheet. */
async function cellsOf(language: Language): Promise<{ readonly today: Cell; readonly actual: Cell }> {
  const inputs = exampleInputs('mdrt', language);
  const { host } = await builtFrom(inputs);
  await startExecution(host, { author: '', today: TODAY });
  const carried = await readCarried(host, TODAY);
  if (carried.kind === 'refused') throw new Error('the plan is being carried out');
  const settings = carried.value.records.places.tables.execution as TablePlace;
  const { sheet } = carried.value.reply.names.find(({ name }) => name === 'GS_Tracking')!;
  const { cells } = carried.value.reply.contents.find(({ name }) => name === sheet)!;
  const row = cells.findIndex(([id]) => id === inputs.members[0]!.key);
  return {
    today: {
      sheet: settings.sheet,
      row: settings.fields.today! + 1,
      column: settings.columns.value! + 1,
    },
    actual: { sheet, row: row + 1, column: trackingColumns.actual + 1 },
  };
}

let served: Served;
beforeAll(async () => {
  served = await serveWorkbench();
}, 120_000);
afterAll(() => served.close());

const press = (pane: Frame, name: string): Promise<void> =>
  pane.getByRole('button', { name, exact: true }).first().click();

async function begin(workbench: Workbench, pane: Frame, language: Language, today: Cell): Promise<void> {
  const { app, home, execution: t } = TEXTS[language];
  await pane.getByRole('combobox').selectOption('mdrt');
  await press(pane, home.sample);
  await pane.getByText(home.checksFine).waitFor();
  await press(pane, app.pages.execution);
  await pane.getByLabel(t.author).fill('Chen');
  await press(pane, t.start);
  await pane.getByRole('button', { name: t.log, exact: true }).waitFor();
  await workbench.idle();
  await workbench.type(today.sheet, today.row, today.column, TODAY);
}

async function logWork(workbench: Workbench, pane: Frame, language: Language, actual: Cell): Promise<void> {
  const { app, execution: t } = TEXTS[language];
  await press(pane, app.refresh);
  await press(pane, t.log);
  await pane.getByLabel(t.person).selectOption({ index: 1 });
  await pane.getByLabel(t.date).fill('2026-03-30');
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

describe('Carrying a plan out', { timeout: 200_000 }, () => {
  it.each([
    ['excel', 'zh-CN'],
    ['sheets', 'en'],
  ] as const)('from its beginning to a revision, with the add-in for %s in %s', async (addIn, language) => {
    const { today, actual } = await cellsOf(language);
    const workbench = await openWorkbench(served, `addin=${addIn}&language=${language}&workbook=new`);
    const pane = await workbench.pane();
    await begin(workbench, pane, language, today);
    await logWork(workbench, pane, language, actual);
    await revise(pane, language);
    expect(workbench.errors).toEqual([]);
    await workbench.page.context().close();
  });
});
