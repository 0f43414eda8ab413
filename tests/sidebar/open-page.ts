import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { builtSidebar } from '../built.ts';
import { PAGE_PATIENCE } from '../patience.ts';

export interface SidebarSite {
  readonly open: (question: Readonly<Record<string, string>>, width?: number) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}
interface OpenPage {
  readonly page: Page;
  /** What went wrong in the page so far. */
  readonly mistakes: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };

/** Serves the page, which is built once a run, to this machine only, and starts the installed browser. */
export async function openSite(built: () => Promise<string> = builtSidebar): Promise<SidebarSite> {
  const folder = await built();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    readFile(file).then(
      (bytes) => response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launchChromium();
  return {
    async open(question, width = 300) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const mistakes: string[] = [];
      page.on('pageerror', (error) => mistakes.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
          mistakes.push(message.text());
      });
      page.setDefaultTimeout(PAGE_PATIENCE);
      await page.goto(`${origin}?${new URLSearchParams(question)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return { page, mistakes };
    },
    async close() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Waits until nothing on the page is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(400);
  await page.waitForFunction(
    `document.querySelector('[aria-busy="true"], [role="progressbar"]:not([aria-valuenow]), .fui-Spinner') === null`,
  );
}
