import { expect, it } from 'vitest';
import type { InputSheetKey } from '#language/plan/inputs.ts';
import { inputSheetDefinitions, inputTables } from '#workbook/sheets/input-tables.ts';

/** Characters of the usual font in a line of a page across. */
const CHARACTERS = { a3: 216, a4: 150 };
const BETWEEN_TABLES = 9;

it.each(Object.keys(inputSheetDefinitions) as InputSheetKey[])(
  '%s is printed large enough to read',
  (key) => {
    const { beside, paper, frozen, pagesWide = 1 } = inputSheetDefinitions[key];
    const columns = beside.flatMap((table, at) => [
      ...(at > 0 ? [BETWEEN_TABLES] : []),
      ...inputTables[table].columns.flatMap(({ width, repeat = 1 }) => new Array<number>(repeat).fill(width)),
    ]);
    const sum = (widths: readonly number[]): number => widths.reduce((all, each) => all + each, 0);
    const printed = sum(columns) + (pagesWide - 1) * sum(columns.slice(0, frozen.columns));
    expect((pagesWide * CHARACTERS[paper]) / Math.max(1, printed)).toBeGreaterThan(0.55);
  },
);
