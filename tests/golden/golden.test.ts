import { describe, expect, it } from 'vitest';
import type { Language } from '#engine/plan/inputs.ts';
import type { ExampleName } from '#workbook/examples/index.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { builtExample, readAll } from '../parity/built.ts';
import { sheetMarkdown } from './markdown.ts';

/** Which sheets are kept to read, and how many of their formulas: all of the worked case, the main ones of the branch. */
const files: readonly (readonly [ExampleName, Language, anchors: readonly string[] | null, every: number])[] =
  [
    ['mdrt', 'en', null, 7],
    ['mdrt', 'zh-CN', null, 7],
    ['branch', 'en', [tableNames.decomposition, tableNames.funnelTable, tableNames.checks], 97],
    ['branch', 'zh-CN', [tableNames.decomposition, tableNames.funnelTable, tableNames.checks], 97],
  ];

describe('whole workbooks to read', () => {
  it.each(files)('%s in %s is as it was written down', async (example, language, anchors, every) => {
    const { contents, names } = await readAll(await builtExample(example, language));
    const wanted = anchors && names.flatMap(({ name, sheet }) => (anchors.includes(name) ? [sheet] : []));
    const sheets = contents.filter(({ name }) => wanted === null || wanted.includes(name));
    const text = sheets.map((sheet) => sheetMarkdown(sheet, every)).join('\n');
    await expect(text).toMatchFileSnapshot(`./${example}-${language}.md`);
  });
});
