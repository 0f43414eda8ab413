import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { buildPage } from '#workbench/server/build.ts';
import { startServer } from '#workbench/server/serve.ts';
import { buildExcel } from '../../tools/build-excel.ts';
import { buildGsheets } from '../../tools/build-gsheets.ts';
import { development } from '../../tools/manifest.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Served {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** Everything that `npm start` builds, built anew and served, and a browser. */
export async function serveWorkbench(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'goalsheet-workbench-'));
  const built = { page: join(folder, 'page'), excel: join(folder, 'excel'), sheets: folder };
  const script = await buildGsheets();
  await Promise.all([
    buildPage(built.page),
    buildExcel(built.excel, development('https://localhost:3000')),
    ...Object.entries(script).map(([name, text]) => writeFile(join(folder, name), text)),
  ]);
  const { server, address } = await startServer(built, 0);
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  return {
    browser,
    address,
    async close() {
      await browser.close();
      await closed(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });

export interface Workbench {
  readonly page: Page;
  /** What went wrong in the page or was asked of other machines. */
  readonly errors: readonly string[];
  /** After everything that was begun is done. */
  idle(): Promise<void>;
  /** What a cell of the grid shows; rows and columns from 1. */
  shown(sheet: string, row: number, column: number): Promise<string>;
  /** The frame of the add-in. */
  pane(): Promise<Frame>;
  download(): Promise<Uint8Array>;
}

export async function openWorkbench({ browser, address }: Served, query: string): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    // Chromium's opinion of Google's frame.
    if (message.type() === 'error' && !message.text().includes('can escape its sandboxing'))
      errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url()))
      errors.push(`asked for ${request.url()}`);
  });
  const idle = async (): Promise<void> => {
    // Longer than the page waits for the add-in to pause.
    await page.waitForTimeout(400);
    await page.waitForSelector('.page[data-activity=idle] .ic-widget');
  };
  await page.goto(`${address}?${query}`);
  await idle();
  return {
    page,
    errors,
    idle,
    shown: (sheet, row, column) =>
      page.evaluate(
        ([name, r, c]) =>
          (
            globalThis as unknown as {
              workbench: { shown(sheet: string, row: number, column: number): string };
            }
          ).workbench.shown(name, r, c),
        [sheet, row, column] as const,
      ),
    async pane() {
      const frame = await (await page.locator('.pane iframe').elementHandle())?.contentFrame();
      if (!frame) throw new Error('there is no add-in');
      return frame;
    },
    async download() {
      const waiting = page.waitForEvent('download');
      await page.locator('.commands button').last().click();
      const chunks: Uint8Array[] = [];
      for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Uint8Array);
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}
