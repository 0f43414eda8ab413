import { describe, expect, it } from 'vitest';
import type { Host, WriteStep } from '#host/host.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { all, put } from './host-cells.ts';
import { describeReading } from './reading.contract.ts';
import { area, plainSheet } from './sheet-image.ts';
import { describeWriting } from './writing.contract.ts';

/**
 * What every host must do. `open` gives a host over the workbook of that file.
 */
export function describeHost(name: string, open: (file: Uint8Array) => Promise<Host>): void {
  const fresh = async (): Promise<Host> => open(await peopleWorkbook());
  describeReading(name, fresh);
  describeWriting(name, fresh);

  describe(`${name} refuses the whole batch`, () => {
    const good = put(plainSheet('Plan', [[1]]));
    it.each<[string, WriteStep]>([
      ['sheet.missing', { step: 'cells', sheet: 'Nowhere', row: 0, column: 0, cells: [[1]], styles: [] }],
      ['sheet.missing', put(plainSheet('New', []), 'Nowhere')],
      ['sheet.missing', { step: 'removeSheet', sheet: 'Nowhere' }],
      ['sheet.missing', { step: 'activate', sheet: 'Nowhere' }],
      ['sheet.missing', { step: 'name', name: { name: 'x', sheet: 'Nowhere', area: area(0, 0) } }],
      ['sheet.protected', { step: 'cells', sheet: 'Locked', row: 0, column: 0, cells: [[1]], styles: [] }],
      ['sheet.protected', put(plainSheet('Locked', []), 'Locked')],
      ['sheet.nameTaken', put(plainSheet('other SHEET', []))],
    ])('with %s when one step cannot be done, and leaves the workbook as it was', async (code, bad) => {
      const host = await fresh();
      const before = await all(host);
      await expect(host.write({ steps: [good, bad] })).rejects.toMatchObject({
        name: 'HostFailure',
        code,
        left: [],
      });
      expect(await all(host)).toEqual(before);
    });
  });
}
