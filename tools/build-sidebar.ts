import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { languages } from '#engine/plan/inputs.ts';
import { outputOf } from './weigh.ts';

const PAGE = `<!doctype html>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>GoalSheet</title>
<style>html, body, #sidebar { height: 100%; margin: 0 }</style>
<div id="sidebar"></div><script type="module" src="entry.js"></script>`;

/** Bundles a page of the sidebar over a workbook in memory, for development and for the browser tests. */
export async function buildSidebarPage(folder: string, plugins: Plugin[] = []): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: ['tests/sidebar/page/entry.ts', 'tests/sidebar/page/worker.ts'],
    outdir: folder,
    ...browser,
    splitting: true,
    minify: true,
    plugins,
  });
  await writeFile(join(folder, 'index.html'), PAGE);
}

const browser = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
} as const;

/** Bytes after gzip. */
export interface SidebarSizes {
  /** What is fetched before the first view: React, Fluent, Home, one language. */
  readonly firstView: number;
  /** All of the sidebar with all languages, without the actions. */
  readonly sidebar: number;
  /** The sidebar and the actions that run over a host: all there is to fetch. */
  readonly all: number;
}

/** Bundles the sidebar as the add-ins do and weighs it. */
export async function weighSidebar(): Promise<SidebarSizes> {
  const entry = (actions: string) => ({
    contents: `import { mountSidebar } from '#sidebar/mount.tsx';
      import { lazyActions } from '#sidebar/lazy-actions.ts';
      globalThis.mount = (host) => mountSidebar(document.body, { actions: lazyActions(${actions}) });`,
    resolveDir: process.cwd(),
    loader: 'ts' as const,
    sourcefile: 'entry.ts',
  });
  const bundle = async (actions: string, splitting: boolean) => {
    const { outputFiles, metafile } = await build({
      stdin: entry(actions),
      outdir: 'out',
      write: false,
      metafile: true,
      ...browser,
      target: 'es2020',
      minify: true,
      splitting,
    });
    const weights = new Map(
      outputFiles.map(({ path, contents }) => [
        path.slice(path.lastIndexOf('/') + 1),
        gzipSync(contents, { level: 9 }).length,
      ]),
    );
    return { weights, metafile };
  };
  const sumOf = (weights: Iterable<number>): number => [...weights].reduce((sum, weight) => sum + weight, 0);
  const none = 'async () => host';
  const all = `async () => (await import('#actions/sidebar.ts')).sidebarActions(host)`;
  const split = await bundle(none, true);
  const first = new Set<string>();
  const follow = (output: string): void => {
    if (first.has(output)) return;
    first.add(output);
    for (const { path, kind } of split.metafile.outputs[output]?.imports ?? []) {
      if (kind === 'import-statement') follow(path);
    }
  };
  const outputs = Object.entries(split.metafile.outputs);
  follow(outputs.find(([, { entryPoint }]) => entryPoint === 'entry.ts')?.[0] ?? 'out/stdin.js');
  const weightOf = (output: string): number =>
    split.weights.get(output.slice(output.lastIndexOf('/') + 1)) ?? 0;
  const texts = languages.map((language) => outputOf(split.metafile, `${language}/sidebar/sidebar.ts`));
  follow(texts.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one)));
  return {
    firstView: sumOf([...first].map(weightOf)),
    sidebar: sumOf((await bundle(none, false)).weights.values()),
    all: sumOf((await bundle(all, false)).weights.values()),
  };
}

if (process.argv[1]?.endsWith('build-sidebar.ts')) {
  const folder = 'out/sidebar';
  await buildSidebarPage(folder);
  const files = await readdir(folder);
  const pageBytes = await readFile(join(folder, 'entry.js'));
  process.stdout.write(`${folder}: ${files.length} files, entry ${pageBytes.length} bytes\n`);
  process.stdout.write(`${JSON.stringify(await weighSidebar())}\n`);
}
