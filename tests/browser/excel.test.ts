import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { type Host, HostFailure, type HostFailureCode, type ReadReply } from '#host/host.ts';
import { builtExcel, DEVELOPMENT_BASE } from '../built.ts';
import { describeHost } from '../contract/host.contract.ts';
import { PAGE_PATIENCE } from '../patience.ts';
import { launchChromium } from './chromium.ts';
import type { PageTest } from './excel/page.ts';

// The built add-in and the real Office.js in Chromium; the stand-in for Excel runs in the page as well.

declare global {
  var excelTest: PageTest;
}

const BASE = DEVELOPMENT_BASE;
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};
const require = createRequire(import.meta.url);
const officeFolder = join(require.resolve('@microsoft/office-js/dist/office.debug.js'), '..');
const wasm = require.resolve('@ironcalc/wasm').replace(/wasm\.js$/, 'wasm_bg.wasm');

let browser: Browser;
let folder: string;
let standIn: string;
beforeAll(async () => {
  folder = await builtExcel();
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./excel/page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    define: { 'import.meta.url': 'location.href' },
    logLevel: 'error',
  });
  standIn = outputFiles[0]!.text;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});

interface Opened {
  readonly page: Page;
  /** Addresses that the page asked for and nobody serves. */
  readonly strange: string[];
  readonly errors: string[];
}

async function open(path: string, before = ''): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 350, height: 378 } });
  page.setDefaultTimeout(PAGE_PATIENCE);
  const strange: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const url = route.request().url().split('?')[0]!;
    const body = bodyOf(url);
    if (body === null) {
      strange.push(url);
      return route.abort();
    }
    return route.fulfill({ body, contentType: TYPES[extname(url)] ?? 'application/octet-stream' });
  });
  await page.addInitScript(standIn + before);
  await page.goto(`${BASE}/${path}`);
  return { page, strange, errors };
}

function bodyOf(url: string): Buffer | string | null {
  const file = (path: string): Buffer | null => {
    try {
      return readFileSync(path);
    } catch {
      return null;
    }
  };
  if (url.startsWith(CDN)) return file(join(officeFolder, url.slice(CDN.length)));
  if (url === `${BASE}/wasm_bg.wasm`) return file(wasm);
  if (url === `${BASE}/contract.html`) return `<script src="${CDN}office.js"></script>`;
  return url.startsWith(`${BASE}/`) ? file(join(folder, url.slice(BASE.length + 1))) : null;
}

/** The host of the page, asked from outside of the browser. */
function hostIn(page: Page, id: number): Host {
  const settled = <T>(answer: { reply: unknown } | { failure: unknown }): T => {
    if ('reply' in answer) return answer.reply as T;
    const { code, params, left } = answer.failure as HostFailure;
    throw new HostFailure(code as HostFailureCode, params, left);
  };
  return {
    read: async (batch) =>
      settled(await page.evaluate(([host, asked]) => excelTest.read(host, asked), [id, batch] as const)),
    write: async (batch) =>
      settled(await page.evaluate(([host, asked]) => excelTest.write(host, asked), [id, batch] as const)),
  };
}

let contractPage: Promise<Opened> | null = null;
describeHost('Excel through Office.js in Chromium', async (file) => {
  contractPage ??= open('contract.html').then(async (opened) => {
    await opened.page.evaluate(() => Office.onReady());
    return opened;
  });
  const { page } = await contractPage;
  const local = await openLocalWorkbook(file);
  const read: ReadReply = await local.host.read({ sheets: [{ by: 'all' }] });
  return hostIn(page, await page.evaluate((reply) => excelTest.open(reply), read));
});

describe.each([
  ['en-US', 'mdrt', 'Insert a sample plan', 'Everything adds up', '.', 'Plan', 'Build'],
  ['zh-CN', 'branch', '插入示例计划', '全部核对无误', '。', '计划', '生成'],
])('the pane in an Excel in %s', (language, sample, insert, fine, stop, breakdown, build) => {
  it('reports Excel, fits into 350 × 378 and asks nobody else for anything', async () => {
    const { page, strange, errors } = await open(`pane.html?language=${language}`);
    await page.getByRole('button', { name: insert }).waitFor();
    const office = await page.evaluate(async () => ({
      ...(await Office.onReady()),
      language: Office.context.displayLanguage,
    }));
    expect(office).toMatchObject({ host: 'Excel', language });
    const overflow = await page.evaluate(() => excelTest.overflow());
    expect(overflow.right).toBeLessThanOrEqual(0);
    expect(overflow.below).toBeLessThanOrEqual(0);
    expect([strange, errors]).toEqual([[], []]);
    await page.close();
  });

  it('makes a plan from an example and builds it again', async () => {
    const { page, errors } = await open(`pane.html?language=${language}`);
    await page.getByRole('combobox').selectOption(sample);
    await page.getByRole('button', { name: insert }).click();
    await page.getByText(fine).waitFor();
    const before = await page.evaluate(() => excelTest.sheetNames());
    expect(before.length).toBeGreaterThan(10);
    await page.getByRole('button', { name: breakdown, exact: true }).click();
    await page.getByRole('button', { name: build, exact: true }).click();
    await page.getByText(`${fine}${stop}`).waitFor();
    expect(await page.evaluate(() => excelTest.sheetNames())).toEqual(before);
    // The actions have worked beside the pane, not in it.
    expect(page.workers()).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('registers the functions before anything else, and they answer', async () => {
    const { page } = await open(`pane.html?language=${language}`);
    await page.getByRole('button', { name: insert }).waitFor();
    const call = (name: string, args: unknown[]) =>
      page.evaluate(([id, given]) => excelTest.call(id, given as never[]), [name, args] as const);
    expect(await call('FUNNEL_DEALS', [1000, 300])).toEqual({ ok: true, value: 4 });
    const failed = await call('FUNNEL_DEALS', [1000, -1]);
    expect(failed).toMatchObject({
      ok: false,
      error: '#VALUE!',
      message: expect.stringContaining('avg_premium'),
    });
    expect(await call('SMART_SCORE', ['Sell 10 policies by June 2026'])).toMatchObject({ ok: true });
    await page.close();
  });
});

describe('the page for portable formulas', () => {
  it('replaces a formula in the open workbook, and puts it back', async () => {
    const { page, errors } = await open('pane.html');
    await page.getByRole('button', { name: 'Insert a sample plan' }).waitFor();
    await page.evaluate(() => excelTest.type('Sheet1', 'A1', [[1000, 300, '=FUNNEL_DEALS(A1,B1)']]));
    await page.getByRole('button', { name: 'Make formulas portable' }).click();
    await page.getByText('1 formula changes').waitFor();
    await page.getByRole('button', { name: 'Replace 1 formula' }).click();
    await page.getByText('1 formula replaced').waitFor();
    const formula = async () =>
      (await page.evaluate(() => excelTest.images())).find(({ name }) => name === 'Sheet1')?.cells[0]?.[2];
    expect(await formula()).toMatchObject({ formula: expect.stringContaining('ROUNDUP(A1/B1') });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: “Formulas made portable”.').waitFor();
    expect(await formula()).toMatchObject({ formula: 'FUNNEL_DEALS(A1,B1)' });
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the pane in a web view without workers of modules', () => {
  it('makes a plan all the same', async () => {
    const { page, errors } = await open('pane.html', 'delete window.Worker;');
    await page.getByRole('combobox').selectOption('mdrt');
    await page.getByRole('button', { name: 'Insert a sample plan' }).click();
    await page.getByText('Everything adds up').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the pane in a dark Office', () => {
  it('is dark', async () => {
    const { page } = await open('pane.html?theme=dark');
    await page.getByRole('button').first().waitFor();
    const background = await page.evaluate(() => excelTest.background());
    expect(background.match(/\d+/g)?.every((part) => Number(part) < 80)).toBe(true);
    await page.close();
  });
});
