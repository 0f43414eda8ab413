import { describe, expect, it } from 'vitest';
import type { CellContent } from '#host/sheet.ts';
import { openStrings, withoutTexts } from '#office/shared-strings.ts';
import { inflate, readZip } from '#office/zip.ts';
import { plainSheet } from '../../tests/contract/sheet-image.ts';
import { peopleWorkbook } from '../../tests/tools/people-workbook.ts';
import { type LocalWorkbook, openLocalWorkbook } from '../local-workbook.ts';

const PATH = 'xl/sharedStrings.xml';
const stringsOf = async (bytes: Uint8Array): Promise<string> =>
  new TextDecoder().decode(await inflate(readZip(bytes).get(PATH)!));
const put = ({ host }: LocalWorkbook, cells: CellContent[][], previous: string | null) =>
  host.write({ steps: [{ step: 'sheet', previous, image: plainSheet('Ours', cells), position: 0 }] });

describe('shared texts', () => {
  it('go with the cells that showed them, and others stay where they are', async () => {
    const theirs = await peopleWorkbook();
    const workbook = await openLocalWorkbook(theirs);
    const before = await workbook.host.read({ sheets: [{ by: 'all' }] });
    await put(workbook, [['a salary of 7,321'], ['stays']], null);
    expect(await stringsOf(await workbook.save())).toContain('a salary of 7,321');
    await put(workbook, [['other'], ['stays']], 'Ours');
    const saved = await workbook.save();
    expect(await stringsOf(saved)).not.toContain('7,321');
    const after = await (await openLocalWorkbook(saved)).host.read({ sheets: [{ by: 'all' }] });
    expect(after.contents.slice(1)).toEqual(before.contents);
    expect(after.contents[0]!.cells).toEqual([['other'], ['stays']]);
  });

  it('do not grow when the same is written again', async () => {
    const workbook = await openLocalWorkbook(null);
    await put(workbook, [['one', 'two']], null);
    const first = await workbook.save();
    const again = await openLocalWorkbook(first);
    await put(again, [['one', 'two']], 'Ours');
    expect(await stringsOf(await again.save())).toBe(await stringsOf(first));
  });

  it('stay in a file that is only opened and saved', async () => {
    const theirs = await peopleWorkbook();
    expect(await stringsOf(await (await openLocalWorkbook(theirs)).save())).toBe(await stringsOf(theirs));
  });

  it('keep their numbers when one before them goes, and formatted ones are no plain ones', () => {
    const rich = '<si><r><t>rich</t></r></si>';
    const xml = withoutTexts(`<sst xmlns="m"><si><t>gone</t></si>${rich}<si/></sst>`, (index) => index !== 1);
    expect(xml).toBe(`<sst xmlns="m" count="2" uniqueCount="2"><si><t/></si>${rich}</sst>`);
    const strings = openStrings(xml);
    expect([strings.text(1), strings.add('rich')]).toEqual(['rich', 2]);
  });
});
