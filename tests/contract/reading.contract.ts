import { describe, expect, it } from 'vitest';
import type { Host } from '#host/host.ts';
import { contentOf } from './host-cells.ts';
import { area } from './sheet-image.ts';

/** What every host must read; `fresh` gives one over the workbook of a person. */
export function describeReading(name: string, fresh: () => Promise<Host>): void {
  describe(`${name} reads`, () => {
    it('the list of sheets and names even when no cells are wanted', async () => {
      const reply = await (await fresh()).read({ sheets: [] });
      expect(reply.sheets).toEqual([
        { name: '我的表', visible: true, protected: false },
        { name: 'Other sheet', visible: true, protected: false },
        { name: 'Hidden', visible: false, protected: false },
        { name: 'Locked', visible: true, protected: true },
      ]);
      expect(reply.names).toEqual([
        { name: 'MyRange', sheet: '我的表', area: area(1, 0, 2, 2) },
        { name: 'OneCell', sheet: 'Other sheet', area: area(0, 1) },
      ]);
      expect(reply.contents).toEqual([]);
    });

    it('texts, numbers, days, truth values, errors and formulas with their values', async () => {
      const { cells } = await contentOf(await fresh(), '我的表');
      expect(cells).toEqual([
        ['项目', '数量', '日期', '备注'],
        ['甲 😀', 12, 46023, '=not a formula'],
        ['乙', 0.5, 46024.5],
        [{ error: '#N/A', formula: null }, true, null, 'last'],
        [
          { formula: 'SUM(B2:B3)', value: 12.5 },
          { formula: '"a"&B2', value: 'a12' },
          { formula: 'B2>1', value: true },
          'noted',
        ],
      ]);
    });

    it('number formats as areas and widths that somebody set', async () => {
      const { styles, columnWidths } = await contentOf(await fresh(), '我的表');
      expect(styles).toEqual([{ area: area(1, 2, 2, 1), style: { numberFormat: 'yyyy-mm-dd' } }]);
      expect(columnWidths[0]).toBeCloseTo(21, 0);
    });

    it('a few cells of a sheet with their fills', async () => {
      const host = await fresh();
      await host.write({
        steps: [
          {
            step: 'cells',
            sheet: 'Other sheet',
            row: 10,
            column: 1,
            cells: [[1, { formula: 'B11*2', value: 2 }]],
            styles: [{ area: area(10, 1), style: { fill: 'FFE699' } }],
          },
        ],
      });
      const query = { by: 'area', sheet: 'Other sheet', area: area(10, 1, 2, 2) } as const;
      const cells = [
        [1, { formula: 'B11*2', value: 2 }],
        [null, null],
      ];
      const empty = [null, null];
      const { areas, contents } = await host.read({ sheets: [query, { ...query, sheet: 'Nowhere' }] });
      expect(contents).toEqual([]);
      expect(areas).toEqual([
        { sheet: 'Other sheet', area: query.area, cells, fills: [['FFE699', null], empty] },
        null,
      ]);
      await host.write({
        steps: [
          {
            step: 'cells',
            sheet: 'Other sheet',
            row: 10,
            column: 1,
            cells: [[5]],
            styles: [{ area: area(10, 1), style: { fill: 'none' } }],
          },
        ],
      });
      const after = await host.read({ sheets: [query] });
      expect(after.areas[0]?.fills).toEqual([empty, empty]);
    });

    it('the sheet on which a name lies', async () => {
      const { contents } = await (await fresh()).read({ sheets: [{ by: 'anchor', name: 'OneCell' }] });
      expect(contents.map((content) => content.name)).toEqual(['Other sheet']);
    });

    it('each sheet once and in the order of the workbook, unknown ones not at all', async () => {
      const { contents } = await (await fresh()).read({
        sheets: [
          { by: 'title', name: 'Other sheet' },
          { by: 'anchor', name: 'MyRange' },
          { by: 'title', name: '我的表' },
          { by: 'title', name: 'Nowhere' },
          { by: 'anchor', name: 'NoName' },
        ],
      });
      expect(contents.map((content) => content.name)).toEqual(['我的表', 'Other sheet']);
    });
  });
}
