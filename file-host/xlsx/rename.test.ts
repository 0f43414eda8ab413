import { describe, expect, it } from 'vitest';
import type { WriteStep } from '#host/host.ts';
import { openPackage, partText, savePackage } from '#office/package.ts';
import { plainSheet } from '../../tests/contract/sheet-image.ts';
import { openLocalWorkbook } from '../local-workbook.ts';

const put = (name: string, previous: string | null, position = 0): WriteStep => ({
  step: 'sheet',
  previous,
  image: plainSheet(name, [[1]]),
  position,
});

/** A workbook with the sheet `Old`, and beside it a sheet whose part holds that XML too. */
async function withXml(xml: string, path = 'xl/worksheets/sheet2.xml') {
  const { host, save } = await openLocalWorkbook(null);
  await host.write({ steps: [put("Old's", null), put('Uses', null, 1)] });
  const parts = await openPackage(await save());
  const before = parts.has(path) ? partText(parts, path) : '<x></x>';
  parts.set(path, { text: before.replace(/<\/[^<]*>\s*$/, (end) => xml + end) });
  return { path, book: await openLocalWorkbook(await savePackage(parts)) };
}

async function renamed(xml: string, name: string, path?: string): Promise<string> {
  const { book, path: part } = await withXml(xml, path);
  await book.host.write({ steps: [put(name, "Old's")] });
  return partText(await openPackage(await book.save()), part);
}

describe('after a sheet was renamed', () => {
  it.each([
    ["<f>'Old''s'!A1</f>", 'New', '<f>New!A1</f>'],
    ["<f>'old''s'!A1</f>", 'New', '<f>New!A1</f>'],
    ['<f>&apos;Old&apos;&apos;s&apos;!A1</f>', '目标', '<f>目标!A1</f>'],
    ['<f>&#39;Old&#39;&#39;s&#39;!A1</f>', 'New name', "<f>'New name'!A1</f>"],
    ["<f>'Old''s'!A1</f>", 'R1C1', "<f>'R1C1'!A1</f>"],
    ["<f>'Old''s'!A1</f>", 'A1', "<f>'A1'!A1</f>"],
    ["<f>'Old''s'!A1</f>", 'TRUE', "<f>'TRUE'!A1</f>"],
    ["<f>'Old''s'!A1</f>", '2026', "<f>'2026'!A1</f>"],
    ["<f>'Old''s'!A1</f>", "O'Neil & co", "<f>'O''Neil &amp; co'!A1</f>"],
    ["<f>SUM('Old''s:Uses'!A1)</f>", 'New', '<f>SUM(New:Uses!A1)</f>'],
    ["<x14:formula1><xm:f>'Old''s'!$A$1</xm:f></x14:formula1>", 'New', '<xm:f>New!$A$1</xm:f>'],
    [`<hyperlink ref="A1" location="'Old''s'!A1"/>`, 'New', 'location="New!A1"'],
  ])('%s reads as %s needs it', async (xml, name, expected) => {
    expect(await renamed(xml, name)).toContain(expected);
  });

  it.each([
    ["<calculatedColumnFormula>'Old''s'!A1</calculatedColumnFormula>", 'xl/tables/table1.xml'],
    [`<xdr:sp textlink="'Old''s'!A1"/>`, 'xl/drawings/drawing1.xml'],
    [`<formControlPr fmlaLink="'Old''s'!A1"/>`, 'xl/ctrlProps/ctrlProp1.xml'],
    ["<c15:f>'Old''s'!A1</c15:f>", 'xl/charts/chart1.xml'],
  ])('%s follows in %s', async (xml, path) => {
    expect(await renamed(xml, 'New', path)).toContain(xml.replace("'Old''s'!", 'New!'));
  });

  it.each([
    "<f>'[1]Old''s'!D9</f>",
    "<f>[1]Plan!A1+'C:\\dir\\[b.xlsx]Old''s'!A1</f>",
    '<f>"Old\'s!A1"&amp;A1</f>',
    '<f>"a" &amp; Older!A1</f>',
  ])('%s stays letter by letter', async (xml) => {
    expect(await renamed(xml, 'New name')).toContain(xml);
  });
});

it('names of areas are read and written, whatever the sheet is called', async () => {
  for (const sheet of ["It's", 'R1C1', 'A1', 'TRUE', '2026年', '目标', '𠮷', 'a!b', '"q"', '.x']) {
    const { host, save } = await openLocalWorkbook(null);
    const area = { row: 1, column: 0, rows: 3, columns: 2 };
    await host.write({
      steps: [put(sheet, null), { step: 'name', name: { name: 'gs_here', sheet, area } }],
    });
    const { names } = await (await openLocalWorkbook(await save())).host.read({ sheets: [] });
    expect(names).toEqual([{ name: 'gs_here', sheet, area }]);
  }
});
