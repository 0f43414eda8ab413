import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { newPlan } from '#actions/plan/new-plan.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { isInPreparation } from '#host/host.ts';
import { excelWorkbook } from '#simulators/excel/open.ts';
import { ExcelStandIn } from '#simulators/excel/stand-in.ts';
import { answerer } from '#workbench/server/answer.ts';
import { branchOf } from '../../bench/plan.ts';
import { builtExcel } from '../built.ts';
import { PAGE_PATIENCE } from '../patience.ts';
import { launchChromium } from './chromium.ts';
import { WATCH_FIRST_BUTTON } from './first-button.ts';

// The built pane through the real Office.js in Chromium, over a workbook of so many people. Excel's end of Office.js is
// in this process, as Excel is not in the pane's either.

const MESSAGES = '/excel-end';

/**
 * In the page, before anything else: the way to Excel's end, and what its clock sees. As in Excel, text goes from the
 * page to another thread and comes from it; that it goes on over the network is no work of the page.
 */
const IN_PAGE = `
  const relay = new Worker(URL.createObjectURL(new Blob([\`
    onmessage = async ({ data }) => {
      const response = await fetch('\${location.origin}${MESSAGES}', { method: 'POST', body: data });
      for (const message of (await response.text()).split('\\\\n')) postMessage(message);
    };
  \`])));
  relay.onmessage = ({ data }) => window._richApiNativeBridge.onMessageFromHost?.(data);
  window.connectAddIn = () => {};
  window._richApiNativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => relay.postMessage(text),
  };
  window.gaps = [];
  window.watchGaps = () => {
    let last = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      if (now - last > 20) gaps.push(Math.round(now - last));
      last = now;
      setTimeout(() => port2.postMessage(0), 4);
    };
    port2.postMessage(0);
  };
`;

/** In the page, before anything else: what the largest message to and from the actions' worker holds, as JSON. */
const WEIGHING = `
  window.largestMessage = 0;
  const weigh = (message) => { largestMessage = Math.max(largestMessage, JSON.stringify(message).length); };
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => weigh(data));
    }
    postMessage(message) {
      weigh(message);
      super.postMessage(message);
    }
  };
`;

/** The largest messages since the pane was opened, in characters and bytes. */
export interface Largest {
  readonly message: number;
  readonly exchange: number;
}

export interface LargePane {
  readonly page: Page;
  readonly excel: ExcelStandIn;
  /** Requests that Excel has answered. */
  requests(): number;
  close(): Promise<void>;
}

/** The pane over a workbook with the plan of so many people. */
export const openLargePane = async (people: number): Promise<LargePane> =>
  openPane(await excelOf(people), 'en-US', WATCH_FIRST_BUTTON);

/** The same pane, whose messages are weighed; that takes the page some time. */
export const openWeighedPane = async (people: number): Promise<LargePane> =>
  openPane(await excelOf(people), 'en-US', WEIGHING);

/** What was weighed since the pane was opened. */
export const largestOf = async ({ page, excel }: LargePane): Promise<Largest> => ({
  message: Number(await page.evaluate('largestMessage')),
  exchange: excel.count().largest,
});

/** The built pane over a workbook of Excel's, in an Office of that language; `before` runs in the page first. */
export async function openPane(standIn: ExcelStandIn, language: string, before = ''): Promise<LargePane> {
  const excel = await builtExcel();
  let answered = 0;
  const answer = answerer({ page: excel, excel, sheets: excel });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === MESSAGES) {
      response.end((await exchanged(standIn, await bodyOf(request))).join('\n'));
      answered++;
      return;
    }
    const { status, type, body } = await answer(path);
    response.writeHead(status, { 'Content-Type': type }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  page.setDefaultTimeout(PAGE_PATIENCE);
  await page.addInitScript(`${await officeScript(language)}${IN_PAGE}${before}`);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/excel/pane.html`);
  return {
    page,
    excel: standIn,
    requests: () => answered,
    async close() {
      await browser.close();
      await closed(server);
    },
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}

/** What Excel says until it has answered that message. */
function exchanged({ bridge }: ExcelStandIn, text: string): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const said: string[] = [];
    bridge.onMessageFromHost = (message) => void said.push(message);
    bridge.sendMessageToHost(text);
    // The stand-in answers in the tasks after this one.
    const look = (): void => {
      if (said.length > 0) resolve(said);
      else setImmediate(look);
    };
    setImmediate(look);
  });
}

/** A workbook with the plan of so many people; its formulas have the values that the plan gives them. */
async function excelOf(people: number): Promise<ExcelStandIn> {
  const { host } = await openLocalWorkbook(null);
  const outcome = await newPlan(host, branchOf(people));
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  const read = await host.read({ sheets: [{ by: 'all' }] });
  const known = new Map(read.contents.map(({ name, cells }) => [name, cells]));
  return new ExcelStandIn(
    excelWorkbook(read, {
      calculate:
        ({ sheets }) =>
        (sheet, row, column) =>
          known.get(sheets[sheet]!.name)?.[row]?.[column] ?? 0,
    }),
  );
}

async function officeScript(language: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { officeExternal } from '#simulators/excel/office-context.ts';
        const value = officeExternal({ language: ${JSON.stringify(language)}, excelApi: '1.14', theme: 'light' });
        Object.defineProperty(window, 'external', { value, configurable: true, writable: true });`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

export interface Answering {
  /** Blanks that the page took while the build went on. */
  readonly typed: number;
  /** Milliseconds in which the page answered nothing, the longest first. */
  readonly gaps: readonly number[];
  readonly seconds: number;
}

/** Builds the plan again, and types on another page until it is built. */
export async function typeDuringBuild({ page, excel, requests }: LargePane): Promise<Answering> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Plan').click();
  await page.getByRole('table').waitFor();
  const begin = performance.now();
  await page.evaluate('watchGaps()');
  await button('Build').click();
  await button('Spread').click();
  const field = page.getByRole('textbox', { name: 'New total or change' });
  await field.focus();
  let typed = 0;
  let quiet = 0;
  let last = requests();
  let hasWritten = false;
  // Built when Excel is asked for nothing more for some seconds after the sheets in preparation have gone. Blanks are no
  // change: they ask for nothing, so that it is the build that is measured.
  while (quiet < 40) {
    await page.keyboard.type(' ');
    typed++;
    await page.waitForTimeout(100);
    const isWriting = excel.workbook.sheets.some(({ name }) => isInPreparation(name));
    hasWritten ||= isWriting;
    quiet = hasWritten && !isWriting && requests() === last ? quiet + 1 : 0;
    last = requests();
  }
  if ((await field.inputValue()).length !== typed) throw new Error('letters were lost');
  await button('Break down').click();
  await page.getByText('sheets written').waitFor();
  const seconds = (performance.now() - begin) / 1000;
  const gaps = ((await page.evaluate('gaps')) as number[]).sort((one, other) => other - one);
  return { typed, gaps, seconds };
}
