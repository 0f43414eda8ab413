import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,workbench,addin-excel,addin-gsheets,tests,tools}/**/*.test.ts'],
    testTimeout: 120_000,
    pool: 'forks',
  },
});
