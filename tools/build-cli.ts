import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Builds the command line: dist/cli/ with a program that needs Node and nothing else.

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds into a folder and gives the path of the program there. */
export async function buildCli(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: { goalsheet: join(root, 'cli/main.ts') },
    absWorkingDir: root,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    charset: 'utf8',
    chunkNames: 'parts/[name]-[hash]',
    logLevel: 'warning',
  });
  const program = join(folder, 'goalsheet.mjs');
  await chmod(program, 0o755);
  return program;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await buildCli(join(root, 'dist/cli')));
}
