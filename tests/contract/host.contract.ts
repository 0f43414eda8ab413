import { describe, expect, it } from 'vitest';
import type { DefinedName, Host, SheetContent, WriteStep } from '#host/host.ts';
import type { Area, CellContent, SheetImage } from '#host/sheet.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { area, plainSheet, richSheet } from './sheet-image.ts';

/**
 * What every host must do. `open` gives a host over the workbook of that file.
 */
export function describeHost(name: string, open: (file: Uint8Array) => Promise<Host>): void {
  const fresh = async (): Promise<Host> => open(await peopleWorkbook());
  const all = async (host: Host) => host.read({ sheets: [{ by: 'all' }] });
  const contentOf = async (host: Host, sheet: string): Promise<SheetContent> => {
    const { contents } = await host.read({ sheets: [{ by: 'title', name: sheet }] });
    expect(contents.map((content) => content.name)).toEqual([sheet]);
    return contents[0]!;
  };
  const put = (image: SheetImage, previous: string | null = null, position = 0): WriteStep => ({
    step: 'sheet',
    previous,
    image,
    position,
  });

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

/** Rows without what is empty at their end, as hosts may give or leave it; to some an empty text is an empty cell. */
function trimmed(cells: readonly (readonly CellContent[])[]): CellContent[][] {
  return cells.map((row) =>
    row
      .map((cell) => (cell === '' ? null : cell))
      .slice(
        0,
        row.reduce<number>((end, cell, index) => (cell === null ? end : index + 1), 0),
      ),
  );
}

function formatGrid({ styles }: Pick<SheetContent, 'styles'>, rows: number, columns: number): string[][] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'General'));
  for (const {
    area: { row, column, rows: height, columns: width },
    style,
  } of styles) {
    for (let r = row; r < Math.min(rows, row + height); r++) {
      for (let c = column; c < Math.min(columns, column + width); c++)
        grid[r]![c] = style.numberFormat ?? 'General';
    }
  }
  return grid;
}
