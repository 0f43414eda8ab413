import { describe, expect, it } from 'vitest';
import type { Host, WriteStep } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { sheetXmlOf } from '../tools/sheet-xml.ts';
import { area } from './sheet-image.ts';

export interface Saved {
  readonly host: Host;
  /** The workbook as a file, after what the host has written. */
  save(): Promise<Uint8Array>;
}

const SHEET = '我的表';
/** A cell that only takes this number, on a sheet that is not drawn anew. */
const fixed = (
  value: number,
  cells: readonly (readonly CellContent[])[] = [],
): Extract<WriteStep, { step: 'cells' }> => ({
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
      title: 'Set in cement',
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
