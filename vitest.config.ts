import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { TEST_PATIENCE } from './tests/patience.ts';

const ALL = '{shared,file-host,simulators,cli,workbench,addin-excel,addin-gsheets,tests,tools}/**/*.test.ts';
const NONE = ['**/node_modules/**'];
const BROWSER = 'tests/browser/**/*.test.ts';
const OF_TESTS =
  'actions architecture changes execution formula functions golden languages lists merge migration newcomer parity';
/** Files that leave nothing changed behind them: a process runs them one after the other and loads the program once. */
const CALCULATING = ['shared', 'file-host', ...OF_TESTS.split(' ').map((folder) => `tests/${folder}`)]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.test.ts') && !/\bvi\./.test(readFileSync(file, 'utf8')));

export default defineConfig({
  test: {
    globalSetup: 'tests/run-folder.ts',
    testTimeout: TEST_PATIENCE,
    hookTimeout: TEST_PATIENCE,
    pool: 'forks',
    // While one file waits for LibreOffice or Chromium, another one calculates.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'together', include: CALCULATING, isolate: false } },
      { extends: true, test: { name: 'apart', include: [ALL], exclude: [...NONE, BROWSER, ...CALCULATING] } },
      { extends: true, test: { name: 'browser', include: [BROWSER] } },
    ],
  },
});
