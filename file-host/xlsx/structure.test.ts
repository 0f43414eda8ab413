import { describe, expect, it } from 'vitest';
import type { WriteStep } from '#host/host.ts';
import { openPackage, partText, savePackage } from '#office/package.ts';
import { plainSheet } from '../../tests/contract/sheet-image.ts';
import { openLocalWorkbook } from '../local-workbook.ts';

const WORKBOOK = 'xl/workbook.xml';

const put = (name: string, previous: string | null, position: number): WriteStep => ({
  step: 'sheet',
  previous,
  image: plainSheet(name, [[1]]),
  position,
});

/** A file with two sheets whose structure Excel has locked. */
async function locked(lock = 'lockStructure="1"') {
  const { host, save } = await openLocalWorkbook(null);
  await host.write({ steps: [put('One', null, 0), put('Two', null, 1)] });
  const parts = await openPackage(await save());
  const text = partText(parts, WORKBOOK).replace('<sheets>', `<workbookProtection ${lock}/><sheets>`);
  parts.set(WORKBOOK, { text });
  return openLocalWorkbook(await savePackage(parts));
}

describe('a file whose structure is protected', () => {
  it.each<[string, WriteStep]>([
    ['a new sheet', put('Three', null, 2)],
    ['another name', put('Three', 'Two', 1)],
    ['another order', put('Two', 'Two', 0)],
    ['the removal of a sheet', { step: 'removeSheet', sheet: 'Two' }],
  ])('refuses %s and stays as it was', async (_, step) => {
    const book = await locked();
    const before = await book.save();
    expect(book.isStructureProtected).toBe(true);
    await expect(book.host.write({ steps: [step] })).rejects.toMatchObject({ code: 'workbook.protected' });
    expect(await book.save()).toEqual(before);
  });

  it('takes new content of its sheets and stays protected', async () => {
    const book = await locked();
    await book.host.write({ steps: [put('Two', 'Two', 1)] });
    expect((await openLocalWorkbook(await book.save())).isStructureProtected).toBe(true);
  });

  it('is not one whose windows alone are', async () => {
    const book = await locked('lockWindows="1"');
    expect(book.isStructureProtected).toBe(false);
    expect(await book.host.write({ steps: [put('Three', null, 2)] })).toEqual({ written: ['Three'] });
  });
});
