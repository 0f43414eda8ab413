import { describe, expect, it } from 'vitest';
import type { CellsStep } from '#host/cell-step.ts';
import type { Host } from '#host/host.ts';
import type { CellContent, ConditionalFormat, SheetImage } from '#host/sheet.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { sheetXmlOf } from '../tools/sheet-xml.ts';
import { area, plainSheet } from './sheet-image.ts';

export interface Saved {
  readonly host: Host;
  /** The workbook as a file, after what the host has written. */
  save(): Promise<Uint8Array>;
}

const SHEET = '我的表';
/** A cell that only takes this number, on a sheet that is not drawn anew. */
const fixed = (value: number, cells: readonly (readonly CellContent[])[] = []): CellsStep => ({
  step: 'cells',
  sheet: SHEET,
  row: 1,
  column: 0,
  cells,
  styles: [],
  validations: [
    {
      area: area(1, 0),
      rule: { kind: 'formula', formula: `A2=${value}` },
      title: 'Locked goal',
      message: 'Revise it.',
    },
  ],
});

/** What every host must do with rules on single cells of people's sheets. */
export function describeRules(name: string, open: (file: Uint8Array) => Promise<Saved>): void {
  describe(`${name} sets rules on a few cells`, () => {
    it('and leaves the other cells theirs', async () => {
      const { host, save } = await open(await peopleWorkbook());
      const before = await host.read({ sheets: [{ by: 'all' }] });
      await host.write({ steps: [fixed(7)] });
      expect(await host.read({ sheets: [{ by: 'all' }] })).toEqual(before);
      expect(await rulesIn(await save())).toEqual(['list A3 "甲,乙"', 'custom A2 A2=7']);
    });

    it('that the same batch can set anew and then fill', async () => {
      const { host, save } = await open(await peopleWorkbook());
      await host.write({ steps: [fixed(7, [[7]])] });
      await host.write({ steps: [fixed(8, [[8]])] });
      const { contents } = await host.read({ sheets: [{ by: 'title', name: SHEET }] });
      expect(contents[0]?.cells[1]?.[0]).toBe(8);
      expect(await rulesIn(await save())).toEqual(['list A3 "甲,乙"', 'custom A2 A2=8']);
    });

    it('and on rows that a list has got, with its colours and its filter', async () => {
      const { host, save } = await open(await peopleWorkbook());
      const red = (first: number, rows: number): ConditionalFormat => ({
        area: area(first, 0, rows, 2),
        formula: `$B${first + 1}>7`,
        style: { fill: 'FFC7CE' },
      });
      const list: SheetImage = {
        ...plainSheet('List', [
          ['who', 'much'],
          ['甲', 1],
          ['乙', 2],
        ]),
        conditionalFormats: [red(1, 2)],
        filter: area(0, 0, 3, 2),
      };
      const image = { step: 'sheet', previous: null, image: list, position: 0 } as const;
      const cells = { step: 'cells', sheet: 'List', row: 3, column: 0, styles: [] } as const;
      await host.write({ steps: [image] });
      const grown = { conditionalFormats: [red(3, 2)], filter: area(0, 0, 5, 2) };
      await host.write({ steps: [{ ...cells, ...grown, cells: [['丙', 9]] }] });
      await host.write({ steps: [{ ...cells, cells: [], filter: area(1, 0, 9, 2) }] });
      await host.write({ steps: [{ ...cells, sheet: SHEET, cells: [], filter: area(0, 0, 2, 2) }] });
      const xml = await sheetXmlOf(await save(), 'List');
      const marks = Array.from(
        xml.matchAll(/<conditionalFormatting sqref="([^"]*)"[\s\S]*?<formula>([^<]*)<\/formula>/g),
        ([, where, formula]) => `${where} ${formula}`,
      );
      expect(marks.sort()).toEqual(['A2:B3 $B2&gt;7', 'A4:B5 $B4&gt;7']);
      expect(/<autoFilter ref="([^"]*)"/.exec(xml)?.[1]).toBe('A1:B5');
      expect(await sheetXmlOf(await save(), SHEET)).not.toContain('<autoFilter');
    });

    it('or refuses the whole batch where the sheet is protected', async () => {
      const { host } = await open(await peopleWorkbook());
      await expect(host.write({ steps: [{ ...fixed(7), sheet: 'Locked' }] })).rejects.toMatchObject({
        code: 'sheet.protected',
      });
    });
  });
}

/** Type, cells and formula of each rule of the sheet, those of cells further up and left last. */
async function rulesIn(file: Uint8Array): Promise<string[]> {
  const xml = await sheetXmlOf(file, SHEET);
  return Array.from(
    xml.matchAll(/<dataValidation\s([^>]*)>\s*<formula1>([^<]*)<\/formula1>/g),
    ([, attributes = '', formula = '']) => {
      const of = (key: string): string => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      return `${of('type')} ${of('sqref')} ${formula.replaceAll('&quot;', '"')}`;
    },
  );
}
