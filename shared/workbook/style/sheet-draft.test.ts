import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Style } from '#host/sheet.ts';
import { amountFormat } from './formats.ts';
import { namedStyle } from './named-style.ts';
import { SheetDraft } from './sheet-draft.ts';

describe('a sheet under construction', () => {
  it('gives back the style of every cell from few areas that do not overlap', () => {
    const choices: (Style | undefined)[] = [
      undefined,
      namedStyle('input'),
      namedStyle('total'),
      namedStyle('header'),
    ];
    const grids = fc.array(fc.array(fc.nat(3), { maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(grids, (grid) => {
        const draft = new SheetDraft('s', 'FFFFFF');
        grid.forEach((row, at) => {
          row.forEach((choice, column) => {
            draft.put(at, column, 1, choices[choice]);
          });
        });
        const painted = grid.map((row) => row.map((): (Style | undefined)[] => []));
        for (const { area, style } of draft.image().styles) {
          for (let row = area.row; row < area.row + area.rows; row++) {
            for (let column = area.column; column < area.column + area.columns; column++) {
              painted[row]![column]!.push(style);
            }
          }
        }
        grid.forEach((row, at) => {
          row.forEach((choice, column) => {
            expect(painted[at]![column]).toEqual(choice === 0 ? [] : [choices[choice]]);
          });
        });
      }),
    );
  });

  it('joins a block of one style into one area', () => {
    const draft = new SheetDraft('s', 'FFFFFF');
    draft.style({ row: 1, column: 2, rows: 50, columns: 20 }, namedStyle('total'));
    expect(draft.image().styles).toEqual([
      { area: { row: 1, column: 2, rows: 50, columns: 20 }, style: namedStyle('total') },
    ]);
  });

  it('gives the same object for the same wish', () => {
    expect(namedStyle('total', '0', 1)).toBe(namedStyle('total', '0', 1));
    expect(namedStyle('total', '0', 1)).not.toBe(namedStyle('total', '0', 2));
  });

  it.each([
    [100, '#,##0;-#,##0;"–"'],
    [1, '#,##0;-#,##0;"–"'],
    [0.1, '#,##0.0;-#,##0.0;"–"'],
    [0.01, '#,##0.00;-#,##0.00;"–"'],
  ])('shows as many decimals as the unit %d has', (unit, format) => {
    expect(amountFormat(unit)).toBe(format);
  });
});
