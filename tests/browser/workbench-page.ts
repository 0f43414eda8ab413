import type { Server } from 'node:http';
import type { Browser, Frame, Page } from 'playwright-core';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { cellName } from '#formula/address.ts';
import { startServer } from '#workbench/server/serve.ts';
import { builtExcel, builtGsheetsFolder, builtWorkbench } from '../built.ts';
import { readAll, verdict } from '../parity/built.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import { PAGE_PATIENCE } from '../patience.ts';
import { launchChromium } from './chromium.ts';

export interface Served {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** Everything that `npm start` builds, served, and a browser. */
export async function serveWorkbench(): Promise<Served> {
  const [page, excel, sheets] = await Promise.all([builtWorkbench(), builtExcel(), builtGsheetsFolder()]);
  const built = { page, excel, sheets };
  const { server, address } = await startServer(built, 0);
  const browser = await launchChromium();
  return {
    browser,
    address,
    async close() {
      await browser.close();
      await closed(server);
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
  /** Waits until a cell shows that. */
  shows(sheet: string, row: number, column: number, wanted: string | RegExp): Promise<void>;
  /** All texts that the cells of a sheet show, in the first lines and columns. */
  contents(sheet: string): Promise<readonly string[]>;
  /** Goes to a cell as a person does, and selects so many columns from there; rows and columns from 1. */
  select(sheet: string, row: number, column: number, columns: number): Promise<void>;
  /** Types into a cell as a person does. */
  type(sheet: string, row: number, column: number, text: string): Promise<void>;
  /** The same until the cell shows it: what is typed while the grid is drawn anew is lost, and a person types it again. */
  enter(sheet: string, row: number, column: number, text: string): Promise<void>;
  /** The frame of the add-in. */
  pane(): Promise<Frame>;
  download(): Promise<Uint8Array>;
}

/** Between two keys. Of keys without any pause the grid's React loses count (its error 185: too many updates at once). */
const KEY_DELAY_MS = 20;

/** How long a person looks whether the cell is selected that they went to, and how often they go. */
const SEEN_MS = 10_000;
const MOST_TRIES = 5;

/** A point in the grid's first cell: pixels from the corner of its headings. */
const FIRST_CELL = { x: 60, y: 40 } as const;

/** In the page: what a cell of the grid shows. */
declare function shownIn(sheet: string, row: number, column: number): string;
const SHOWN_IN = 'window.shownIn = (...cell) => window.workbench?.shown(...cell) ?? "";';

export async function openWorkbench({ browser, address }: Served, query: string): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
  const page = await context.newPage();
  await page.addInitScript(SHOWN_IN);
  page.setDefaultTimeout(PAGE_PATIENCE);
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
  const isAt = (cell: string): Promise<boolean> =>
    page
      .locator('.ic-formula-bar-address', { hasText: new RegExp(`^${cell}$`) })
      .waitFor({ timeout: SEEN_MS })
      .then(
        () => true,
        () => false,
      );
  const select: Workbench['select'] = async (sheet, row, column, columns) => {
    // While the grid is drawn anew it takes no keys: one of the steps below would be lost.
    await idle();
    const tab = page.locator('.ic-sheet-tab', { hasText: new RegExp(`^${sheet}$`) });
    // A click on the tab already shown could be the second of a double one, which renames the sheet.
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    // A busy grid may lose a key: a person sees where they are, and goes there again.
    const cell = cellName(row - 1, column - 1);
    for (let isThere = false, tries = 0; !isThere; tries++) {
      if (tries === MOST_TRIES) throw new Error(`${cell} is never selected`);
      // From the pane the keys come to the grid by a click on it, as a person's do.
      await page.locator('.ic-worksheet-sheet-canvas').click({ position: FIRST_CELL, force: true });
      await page.keyboard.press('Home');
      for (let step = 0; step < 6; step++) await page.keyboard.press('Control+ArrowUp');
      for (let step = 1; step < row; step++) await page.keyboard.press('ArrowDown');
      for (let step = 1; step < column; step++) await page.keyboard.press('ArrowRight');
      isThere = await isAt(cell);
    }
    for (let step = 1; step < columns; step++) await page.keyboard.press('Shift+ArrowRight');
  };
  const type: Workbench['type'] = async (sheet, row, column, text) => {
    await select(sheet, row, column, 1);
    await page.keyboard.type(text, { delay: KEY_DELAY_MS });
    await page.keyboard.press('Enter');
    await idle();
  };
  const shown: Workbench['shown'] = (sheet, row, column) =>
    page.evaluate(([name, r, c]) => shownIn(name, r, c), [sheet, row, column] as const);
  await page.goto(`${address}?${query}`);
  await idle();
  return {
    page,
    errors,
    idle,
    shown,
    async shows(sheet, row, column, wanted) {
      const pattern = typeof wanted === 'string' ? `^${wanted}$` : wanted.source;
      await page.waitForFunction(([name, r, c, text]) => new RegExp(text).test(shownIn(name, r, c)), [
        sheet,
        row,
        column,
        pattern,
      ] as const);
    },
    async contents(sheet) {
      const texts = await page.evaluate(
        ([name, rows, columns]) =>
          Array.from({ length: rows * columns }, (_, index) =>
            shownIn(name, Math.floor(index / columns) + 1, (index % columns) + 1),
          ),
        [sheet, 24, 60] as const,
      );
      return texts.filter((text) => text !== '');
    },
    select,
    type,
    async enter(sheet, row, column, text) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        await type(sheet, row, column, text);
        if ((await shown(sheet, row, column)) === text) return;
      }
      throw new Error(`${cellName(row - 1, column - 1)} never shows what was typed`);
    },
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

/** What LibreOffice calculates otherwise than the downloaded files say, and how many formulas it looked at. */
export async function recalculated(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<
  readonly { readonly name: string; readonly formulas: number; readonly differences: readonly unknown[] }[]
> {
  const values = await recalculateWithLibreOffice([...files].map(([name, bytes]) => ({ name, bytes })));
  return Promise.all(
    [...files].map(async ([name, bytes]) => ({
      name,
      ...verdict(await readAll(await openLocalWorkbook(bytes)), values.get(name)),
    })),
  );
}
