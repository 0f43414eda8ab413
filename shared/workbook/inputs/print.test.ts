import { expect, it } from 'vitest';
import { MOST_MONTHS, YEAR } from '#engine/plan/month-keys.ts';
import type { InputSheetKey } from '#language/plan/inputs.ts';
import { inputSheetDefinitions, inputTables } from '#workbook/sheets/input-tables.ts';
import { isInPlan } from './table.ts';
import { pagesAcross } from './write.ts';

/** Characters of the usual font in a line of a page across. */
const CHARACTERS = { a3: 216, a4: 150 };
const BETWEEN_TABLES = 9;

const cases = (Object.keys(inputSheetDefinitions) as InputSheetKey[]).flatMap((key) =>
  [YEAR, 2 * YEAR, MOST_MONTHS].map((months) => [key, months] as const),
);

it.each(cases)('%s of a plan of %i months is printed large enough to read', (key, months) => {
  const { beside, paper, frozen } = inputSheetDefinitions[key];
  const pagesWide = pagesAcross(key, months);
  const columns = beside.flatMap((table, at) => [
    ...(at > 0 ? [BETWEEN_TABLES] : []),
    ...inputTables[table].columns
      .filter((column) => isInPlan(column, months))
      .flatMap(({ width, repeat = 1 }) => new Array<number>(repeat).fill(width)),
  ]);
  const sum = (widths: readonly number[]): number => widths.reduce((all, each) => all + each, 0);
  const printed = sum(columns) + (pagesWide - 1) * sum(columns.slice(0, frozen.columns));
  expect((pagesWide * CHARACTERS[paper]) / Math.max(1, printed)).toBeGreaterThan(0.55);
});
