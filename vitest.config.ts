import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{shared,file-host,simulators,cli,workbench,addin-excel,addin-gsheets,tests,tools}/**/*.test.ts',
    ],
    // Busy machines take their time: a test that hangs is to fail, not one that is slow.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    pool: 'forks',
    // While one file waits for LibreOffice or Chromium, another one calculates.
    maxWorkers: 2,
  },
});
