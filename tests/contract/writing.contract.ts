import { describe, expect, it } from 'vitest';
import type { DefinedName, Host, WriteStep } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import { all, contentOf, formatGrid, put, trimmed } from './host-cells.ts';
import { area, plainSheet, richSheet } from './sheet-image.ts';

/** What every host must write; `fresh` gives one over the workbook of a person. */
export function describeWriting(name: string, fresh: () => Promise<Host>): void {
  describe(`${name} writes`, () => {
    it('a whole new sheet at its position and reads it back', async () => {
      const host = await fresh();
      const image = richSheet('计划 2026');
      expect(await host.write({ steps: [put(image, null, 1)] })).toEqual({ written: ['计划 2026'] });
      const reply = await all(host);
      expect(reply.sheets.map((sheet) => sheet.name)).toEqual([
        '我的表',
        '计划 2026',
        'Other sheet',
        'Hidden',
        'Locked',
      ]);
      expect(trimmed((await contentOf(host, '计划 2026')).cells)).toEqual(trimmed(image.cells));
    });

    it.each(['=1+1', '+1', '-1', '@x', "'x", '=', '-'])('text %j as text', async (text) => {
      const host = await fresh();
      await host.write({ steps: [put(plainSheet('Texts', [[text]]))] });
      expect((await contentOf(host, 'Texts')).cells).toEqual([[text]]);
    });

    it('number formats, later areas winning property by property', async () => {
      const host = await fresh();
      const image = plainSheet('Formats', [
        [1, 2],
        [3, 4],
      ]);
      const styles = [
        { area: area(0, 0, 2, 2), style: { numberFormat: '0.0%', bold: true } as const },
        { area: area(1, 0), style: { numberFormat: '#,##0' } },
        { area: area(0, 1), style: { fill: 'FFFF00' } },
      ];
      await host.write({ steps: [put({ ...image, styles })] });
      const read = await contentOf(host, 'Formats');
      expect(formatGrid(read, 2, 2)).toEqual([
        ['0.0%', '0.0%'],
        ['#,##0', '0.0%'],
      ]);
    });

    it('a sheet in place of the one it was, under a new name, wherever it shall stand', async () => {
      const host = await fresh();
      await host.write({ steps: [put(plainSheet('Old', [[1], [2], [3]]), null, 0)] });
      await host.write({ steps: [put(plainSheet('新的', [['new']]), 'Old', 2)] });
      const reply = await all(host);
      expect(reply.sheets.map((sheet) => sheet.name)).toEqual([
        '我的表',
        'Other sheet',
        '新的',
        'Hidden',
        'Locked',
      ]);
      expect((await contentOf(host, '新的')).cells).toEqual([['new']]);
    });

    it('only these cells, and clears those that are null', async () => {
      const host = await fresh();
      const steps: WriteStep[] = [
        {
          step: 'cells',
          sheet: '我的表',
          row: 1,
          column: 2,
          cells: [[{ formula: '3*4', value: 12 }, null, '=text'], [7]],
          styles: [{ area: area(1, 2), style: { numberFormat: '0.00' } }],
        },
      ];
      const before = (await contentOf(host, '我的表')).cells;
      await host.write({ steps });
      const { cells, styles } = await contentOf(host, '我的表');
      expect(trimmed(cells)).toEqual(
        trimmed([
          before[0]!,
          ['甲 😀', 12, { formula: '3*4', value: 12 }, null, '=text'],
          ['乙', 0.5, 7],
          before[3]!,
          // Hosts that calculate have calculated again.
          [{ formula: 'SUM(B2:B3)', value: expect.any(Number) }, ...before[4]!.slice(1)],
        ]),
      );
      expect(formatGrid({ styles }, 3, 3)[1]![2]).toBe('0.00');
      expect(formatGrid({ styles }, 3, 3)[2]![2]).toBe('yyyy-mm-dd');
    });

    it('cells beyond everything that the sheet holds', async () => {
      const host = await fresh();
      await host.write({
        steps: [{ step: 'cells', sheet: 'Other sheet', row: 9, column: 27, cells: [['far']], styles: [] }],
      });
      const { cells } = await contentOf(host, 'Other sheet');
      expect(cells[9]?.[27]).toBe('far');
      expect(cells[0]).toEqual(['link', 1]);
    });

    it('names, moves them and takes them away', async () => {
      const host = await fresh();
      const plan: DefinedName = { name: 'gs_plan', sheet: "Li's plan", area: area(2, 1, 4, 3) };
      await host.write({ steps: [put(plainSheet("Li's plan", [[1]])), { step: 'name', name: plan }] });
      expect((await all(host)).names).toContainEqual(plan);
      const moved = { ...plan, sheet: '我的表', area: area(0, 0) };
      await host.write({
        steps: [
          { step: 'name', name: moved },
          { step: 'removeName', name: 'OneCell' },
        ],
      });
      const { names } = await all(host);
      expect(names.filter(({ name: known }) => known === 'gs_plan')).toEqual([moved]);
      expect(names.map((known) => known.name)).not.toContain('OneCell');
    });

    it('names that follow their renamed sheet', async () => {
      const host = await fresh();
      await host.write({
        steps: [
          put(plainSheet('Old', [[1]])),
          { step: 'name', name: { name: 'gs_here', sheet: 'Old', area: area(0, 0) } },
        ],
      });
      await host.write({ steps: [put(plainSheet('New one', [[1]]), 'Old')] });
      expect((await all(host)).names).toContainEqual({ name: 'gs_here', sheet: 'New one', area: area(0, 0) });
    });

    it('formulas of other sheets that follow a renamed sheet', async () => {
      const host = await fresh();
      await host.write({
        steps: [
          put(plainSheet('Old', [[1]])),
          put(plainSheet('Uses', [[{ formula: 'Old!A1+1', value: 2 }]])),
        ],
      });
      await host.write({ steps: [put(plainSheet('新 的', [[1]]), 'Old')] });
      expect((await contentOf(host, 'Uses')).cells).toEqual([[{ formula: "'新 的'!A1+1", value: 2 }]]);
    });

    it('a workbook without the sheet that was removed', async () => {
      const host = await fresh();
      await host.write({ steps: [{ step: 'removeSheet', sheet: 'Hidden' }] });
      expect((await all(host)).sheets.map((sheet) => sheet.name)).toEqual([
        '我的表',
        'Other sheet',
        'Locked',
      ]);
    });

    it('nothing to sheets that no step names', async () => {
      const host = await fresh();
      const before = await all(host);
      await host.write({ steps: [put(richSheet('Plan')), { step: 'activate', sheet: 'Plan' }] });
      const after = await all(host);
      expect(after.contents.filter((content) => content.name !== 'Plan')).toEqual(before.contents);
      expect(after.names).toEqual(before.names);
    });

    it('which cells are selected, on the sheet that comes to the front', async () => {
      const host = await fresh();
      const select = async (sheet: string, cells: Area): Promise<unknown> => {
        await host.write({ steps: [{ step: 'activate', sheet, area: cells }] });
        const { areas } = await host.read({ sheets: [{ by: 'selection' }] });
        return areas[0] && { sheet: areas[0].sheet, area: areas[0].area };
      };
      for (const [sheet, cells] of [
        ['Other sheet', area(4, 1, 2, 3)],
        ['我的表', area(2, 0)],
        ['Locked', area(0, 0)],
      ] as const)
        expect(await select(sheet, cells)).toEqual({ sheet, area: cells });
      await host.write({ steps: [put(richSheet('Plan'))] });
      expect(await select('Plan', area(9, 2))).toEqual({ sheet: 'Plan', area: area(9, 2) });
      expect(await select('Plan', area(0, 1))).toEqual({ sheet: 'Plan', area: area(0, 1) });
    });

    it('the same batch twice with the same result', async () => {
      const host = await fresh();
      await host.write({ steps: [put(richSheet('Plan'))] });
      const once = await all(host);
      await host.write({ steps: [put(richSheet('Plan'), 'Plan')] });
      expect(await all(host)).toEqual(once);
    });
  });
}
