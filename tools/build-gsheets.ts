import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { globalDeclarations } from '../addin-gsheets/server/globals.ts';
import { chinaDays } from './china-days.ts';
import { assertRunsInAppsScript, assertSafeForHtmlService } from './gsheets-guards.ts';
import { assertWithin, gzipped } from './weigh.ts';

// Builds the Google Sheets add-on: dist/gsheets/ with exactly the files that Apps Script gets.

const root = fileURLToPath(new URL('..', import.meta.url));
const from = (path: string): string => join(root, path);
const text = (path: string): Promise<string> => readFile(from(path), 'utf8');

/** Gzipped: the page is the whole sidebar; the actions come beside it and run beside it. */
const SIDEBAR_BUDGET = 300_000;
const ACTIONS_BUDGET = 400_000;

export type BuiltFiles = Readonly<
  Record<'appsscript.json' | 'Code.js' | 'sidebar.html' | 'actions.html', string>
>;

/** The files as they would be written. Throws when one of them would not survive Google's ways, or is too heavy. */
export async function buildGsheets(): Promise<BuiltFiles> {
  const files = {
    'appsscript.json': await text('appsscript.json'),
    'Code.js': await script(),
    'sidebar.html': await page(),
    'actions.html': `<script>\n${await pageScript('addin-gsheets/sidebar/actions-script.ts')}\n</script>\n`,
  };
  assertRunsInAppsScript(files['Code.js']);
  for (const name of ['sidebar.html', 'actions.html'] as const) assertSafeForHtmlService(name, files[name]);
  assertWithin(SIDEBAR_BUDGET, 'sidebar.html', gzipped(files['sidebar.html']));
  assertWithin(ACTIONS_BUDGET, 'actions.html', gzipped(files['actions.html']));
  return files;
}

/**
 * Everything inside one object whose name Google hides, and in front of it plain global functions: only a function
 * declared at the top level is callable, and only there its JSDoc makes autocompletion.
 */
async function script(): Promise<string> {
  const bundle = await bundled('addin-gsheets/server/main.ts', 'neutral');
  const functions = await text('addin-gsheets/generated/globals.generated.js');
  return `var App_ = {};\n${bundle}\n${globalDeclarations()}\n${functions}`;
}

async function page(): Promise<string> {
  const [frame, styles, code] = await Promise.all([
    text('addin-gsheets/sidebar/sidebar.html'),
    text('addin-gsheets/sidebar/sidebar.css'),
    pageScript('addin-gsheets/sidebar/main.ts'),
  ]);
  return frame.replace('/* styles */', () => styles.trim()).replace('/* script */', () => code);
}

/** A script that HtmlService leaves as it is. */
const pageScript = async (entry: string): Promise<string> =>
  forHtmlService((await bundled(entry, 'browser')).trim());

/**
 * Backticks, and the beginnings of tags, that are left stand in strings and regular expressions, where their number
 * says the same.
 */
const forHtmlService = (code: string): string =>
  code
    .replace(/(\\*)`/g, (_, slashes: string) => `${slashes.slice(slashes.length % 2)}\\x60`)
    .replaceAll('<script', '\\x3cscript')
    .replaceAll('<!--', '\\x3c!--');

/**
 * One script without template literals: HtmlService takes what looks like a comment inside them for one, and
 * minifiers turn plain strings into them.
 */
async function bundled(entry: string, platform: 'browser' | 'neutral'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [from(entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    platform,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    plugins: [chinaDays],
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = from('dist/gsheets');
  const files = await buildGsheets();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
    console.log(
      `dist/gsheets/${name}  ${Math.ceil(content.length / 1000)} kB, gzipped ${Math.ceil(gzipped(content) / 1000)} kB`,
    );
  }
}
