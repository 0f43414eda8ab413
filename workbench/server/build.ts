import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGE = fileURLToPath(new URL('../page', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../../dist/workbench', import.meta.url));

/** Builds the workbench's page and gives the folder it is in. */
export async function buildPage(): Promise<string> {
  await build({
    root: PAGE,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir: OUTPUT,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        // "use client" of the grid's libraries says nothing to a page that has no server.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  });
  return OUTPUT;
}
