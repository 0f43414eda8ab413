import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import { type PlainStep, replyAfter } from '#host/reply-after.ts';
import type { CellContent } from '#host/sheet.ts';
import { cellsOf } from '../merge/merging.ts';
import { readAll } from '../parity/built.ts';
import { area, plainSheet } from './sheet-image.ts';

const sheets = ['甲', "O'Neil", '新'] as const;
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constantFrom(null, 'text', 0, 12.5, true),
  fc.constant({ formula: 'A1*2', value: 4 }),
);
const step: fc.Arbitrary<PlainStep> = fc.oneof(
  fc.record({
    step: fc.constant('cells' as const),
    sheet: fc.constantFrom(...sheets),
    row: fc.nat(4),
    column: fc.nat(4),
    cells: fc.array(fc.array(content, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    styles: fc.constant([]),
  }),
  fc.record({
    step: fc.constant('name' as const),
    name: fc.record({
      name: fc.constantFrom('GS_One', 'GS_Two', 'mine'),
      sheet: fc.constantFrom(...sheets),
      area: fc
        .record({ row: fc.nat(3), column: fc.nat(3) })
        .map(({ row, column }) => area(row, column, 2, 1)),
    }),
  }),
  fc.constantFrom('GS_One', 'GS_Two').map((name) => ({ step: 'removeName' as const, name })),
);

const namesOf = ({ names }: ReadReply) =>
  [...names].sort((left, right) => left.name.localeCompare(right.name));
/** Hosts may leave rows out that are empty to the end. */
const filled = (reply: ReadReply) =>
  Object.entries(cellsOf(reply)).map(([sheet, rows]) => [
    sheet,
    rows.slice(0, Math.max(0, ...rows.map((row, at) => (row.length > 0 ? at + 1 : 0)))),
  ]);

describe('what a reply will be after some writes', () => {
  it('is what the host answers when they are written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.array(step, { maxLength: 6 }), async (position, changes) => {
        const image = plainSheet('新', [['new']]);
        const steps = [{ step: 'sheet', previous: null, image, position } as const, ...changes];
        const { host, ...rest } = await openLocalWorkbook(null);
        const names = ['GS_One', 'GS_Two'].map((name) => ({ name, sheet: '甲', area: area(0, 0) }));
        await host.write({
          steps: [
            ...sheets.slice(0, 2).map((name, position) => {
              const image = plainSheet(name, [['a', 1], [{ formula: 'B1', value: 1 }]]);
              return { step: 'sheet', previous: null, image, position } as const;
            }),
            ...names.map((name) => ({ step: 'name', name }) as const),
          ],
        });
        const before = await readAll({ host, ...rest });
        const foretold = replyAfter(before, steps);
        await host.write({ steps });
        const after = await readAll({ host, ...rest });
        expect(foretold.contents.map(({ name }) => name)).toEqual(after.contents.map(({ name }) => name));
        expect(filled(foretold)).toEqual(filled(after));
        expect(namesOf(foretold)).toEqual(namesOf(after));
        expect(foretold.sheets).toEqual(after.sheets);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the reply itself, and sheets that nothing is written to, as they were', () => {
    const one = { name: '甲', cells: [['a']], styles: [], columnWidths: [] };
    const reply: ReadReply = { sheets: [], names: [], contents: [one, { ...one, name: '乙' }], areas: [] };
    const after = replyAfter(reply, [
      { step: 'cells', sheet: '甲', row: 0, column: 0, cells: [['b']], styles: [] },
    ]);
    expect(reply.contents[0]?.cells).toEqual([['a']]);
    expect(after.contents[0]?.cells).toEqual([['b']]);
    expect(after.contents[1]).toBe(reply.contents[1]);
  });
});
