import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../../tools/imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const product = readSourceFiles(root)
  .map(({ path }) => path)
  .filter((path) => !/^(?:tests|tools|bench)\/|\.test\.tsx?$|\/generated\//.test(path));

/** Files of the product that say it, but for those of `own`. */
const filesWith = (text: RegExp, own: RegExp): readonly string[] =>
  product.filter((path) => !own.test(path) && text.test(readFileSync(root + path, 'utf8'))).sort();

describe('what is added by the recipes of docs/architecture.md stands in few lists', () => {
  it('a function: in one of functions, and with its documentation in each language', () => {
    expect(filesWith(/\bTARGET_GRID\b/, /\/target-grid\.ts$/)).toEqual([
      'shared/functions/catalogue/calculating.ts',
      'shared/language/en/functions/docs/target.ts',
      'shared/language/zh-CN/functions/docs/target.ts',
    ]);
  });

  it('a generated sheet: in one of keys, one of drawings, with what is chosen on it and its texts in each language', () => {
    expect(filesWith(/\bsupervisorTable\b/, /\/sheets\/supervisor-table\//)).toEqual([
      'shared/language/en/execution/execution-sheets.ts',
      'shared/language/execution/execution-tables.ts',
      'shared/language/zh-CN/execution/execution-sheets.ts',
      'shared/workbook/sheets/common/choices.ts',
      'shared/workbook/sheets/execution-sheets.ts',
    ]);
  });

  it('a way to split: in one list, with its weights, their formula and what it is called', () => {
    expect(filesWith(/\bheadcountRank\b/, /\/examples\//)).toEqual([
      'shared/engine/organisation/weights.ts',
      'shared/engine/plan/inputs.ts',
      'shared/language/en/plan/methods.ts',
      'shared/language/zh-CN/plan/methods.ts',
      'shared/workbook/sheets/split/weights.ts',
    ]);
  });
});
