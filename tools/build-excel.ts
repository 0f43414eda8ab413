import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { languages } from '#engine/plan/inputs.ts';
import { metadataFile } from './functions/excel.ts';
import { type ManifestOptions, manifestXml, PRODUCTION, production } from './manifest.ts';
import { assertWithin, fetchedFor, gzipped, outputOf } from './weigh.ts';

// Builds the Excel add-in: dist/excel/ with the files that a web server needs, and its manifest. The address of the
// server comes from GOALSHEET_BASE_URL; without it the files are fine and the manifest names a placeholder.

const root = fileURLToPath(new URL('..', import.meta.url));
const from = (path: string): string => join(root, path);

/** Gzipped; it is fetched before anything else whenever a workbook with our functions is opened. */
export const FUNCTIONS_BUDGET = 60_000;
/** What the pane needs before its first view, all of the sidebar, and what runs beside it in the worker. */
const FIRST_VIEW_BUDGET = 160_000;
const SIDEBAR_BUDGET = 300_000;
const ACTIONS_BUDGET = 300_000;

/** Bytes after gzip. */
export interface ExcelWeights {
  readonly functions: number;
  /** React, Fluent, Office's host, Home and the heavier language's texts. */
  readonly firstView: number;
  /** Every page and all languages, with Office's host. */
  readonly sidebar: number;
  /** What the actions add, with all sheets in every language; not what the custom functions have brought already. */
  readonly actions: number;
}

/** Builds into a folder, with the manifest for a server. Throws when something is heavier than its budget. */
export async function buildExcel(folder: string, server: ManifestOptions): Promise<ExcelWeights> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: {
      functions: from('addin-excel/functions/main.ts'),
      pane: from('addin-excel/pane/main.ts'),
      worker: from('addin-excel/pane/worker.ts'),
    },
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
    metafile: true,
  });
  const copies = [
    ['addin-excel/pane/pane.html', 'pane.html'],
    ['addin-excel/pane/support.html', 'support.html'],
    ['addin-excel/pane/pane.css', 'pane.css'],
    ['addin-excel/assets/icons', 'icons'],
    ...languages.map(metadataFile).map((file) => [`addin-excel/generated/${file}`, file] as const),
  ] as const;
  for (const [source, target] of copies) await cp(from(source), join(folder, target), { recursive: true });
  await writeFile(join(folder, 'manifest.xml'), manifestXml(server));
  const weights = await weigh(metafile);
  assertWithin(FUNCTIONS_BUDGET, 'the custom functions', weights.functions);
  assertWithin(FIRST_VIEW_BUDGET, 'the first view of the pane', weights.firstView);
  assertWithin(SIDEBAR_BUDGET, 'the sidebar', weights.sidebar);
  assertWithin(ACTIONS_BUDGET, 'the actions', weights.actions);
  return weights;
}

async function weigh(metafile: Metafile): Promise<ExcelWeights> {
  const sizes = new Map<string, number>();
  for (const output of Object.keys(metafile.outputs))
    sizes.set(output, gzipped(await readFile(join(root, output))));
  const sumOf = (outputs: Iterable<string>): number =>
    [...outputs].reduce((sum, output) => sum + sizes.get(output)!, 0);
  const [functions, pane, worker] = ['functions/main.ts', 'pane/main.ts', 'pane/worker.ts'].map((entry) =>
    outputOf(metafile, `addin-excel/${entry}`),
  ) as [string, string, string];
  const soon = ['import-statement'] as const;
  const ever = ['import-statement', 'dynamic-import'] as const;
  const texts = languages.map((language) => outputOf(metafile, `${language}/sidebar/sidebar.ts`));
  const heaviest = texts.reduce((one, other) => (sizes.get(other)! > sizes.get(one)! ? other : one));
  const first = new Set([...fetchedFor(metafile, pane, soon), ...fetchedFor(metafile, heaviest, soon)]);
  const known = fetchedFor(metafile, functions, ever);
  const beside = fetchedFor(metafile, worker, ever);
  const fallback = fetchedFor(metafile, outputOf(metafile, 'shared/actions/sidebar.ts'), ever);
  // The pane can run the actions itself where there are no workers: they are counted once, as actions.
  const sidebar = [...fetchedFor(metafile, pane, ever)].filter(
    (output) => first.has(output) || !(beside.has(output) || fallback.has(output)),
  );
  const actions = [...beside, ...fallback].filter(
    (output) => !known.has(output) && !sidebar.includes(output),
  );
  return {
    functions: sumOf(fetchedFor(metafile, functions, soon)),
    firstView: sumOf(first),
    sidebar: sumOf(sidebar),
    actions: sumOf(new Set(actions)),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const base = process.env.GOALSHEET_BASE_URL;
  console.log('gzipped', await buildExcel(from('dist/excel'), base ? production(base) : PRODUCTION));
  console.log(
    base
      ? `dist/excel/manifest.xml is for ${base}.`
      : `dist/excel/manifest.xml names the placeholder ${PRODUCTION.base}. To publish, set GOALSHEET_BASE_URL to the address of your server and build again (docs/excel/install.md).`,
  );
}
