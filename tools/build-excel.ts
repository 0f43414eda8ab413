import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { development, manifestXml, PRODUCTION } from './manifest.ts';

// Builds the Excel add-in: dist/excel/ with the files that a web server needs, and its manifest. The address of the
// server comes from GOALSHEET_BASE_URL; without it, the published one.

const root = fileURLToPath(new URL('..', import.meta.url));
const from = (path: string): string => join(root, path);

/** Gzipped; it is fetched before anything else whenever a workbook with our functions is opened. */
export const FUNCTIONS_BUDGET = 60_000;

export async function buildExcel(folder: string, base: string | undefined): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: { functions: from('addin-excel/functions/main.ts'), pane: from('addin-excel/pane/main.ts') },
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
    chunkNames: 'parts/[name]-[hash]',
    logLevel: 'warning',
  });
  const copies = [
    ['addin-excel/pane/pane.html', 'pane.html'],
    ['addin-excel/pane/support.html', 'support.html'],
    ['addin-excel/pane/pane.css', 'pane.css'],
    ['addin-excel/generated/functions.json', 'functions.json'],
    ['addin-excel/generated/functions-zh-CN.json', 'functions-zh-CN.json'],
    ['addin-excel/assets/icons', 'icons'],
  ] as const;
  for (const [source, target] of copies) await cp(from(source), join(folder, target), { recursive: true });
  const manifest = manifestXml(base === undefined ? PRODUCTION : development(base));
  await writeFile(join(folder, 'manifest.xml'), manifest);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildExcel(from('dist/excel'), process.env.GOALSHEET_BASE_URL);
