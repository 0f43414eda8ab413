import { describe, expect, it } from 'vitest';
import { selectCells, selectedCells } from './selection.ts';

const sheet = (views: string): string =>
  `<worksheet xmlns="x"><sheetPr><tabColor rgb="FF00FF00"/></sheetPr><dimension ref="A1:B2"/>${views}<sheetData/></worksheet>`;
const cells = { row: 4, column: 1, rows: 2, columns: 3 };

describe('cells selected in a sheet of a file', () => {
  it.each([
    [
      'no views',
      '',
      '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B5" sqref="B5:D6"/></sheetView></sheetViews>',
    ],
    [
      'an empty view',
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><selection activeCell="B5" sqref="B5:D6"/></sheetView></sheetViews>',
    ],
    [
      'frozen panes',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5:D6"/></sheetView></sheetViews>',
    ],
  ])('are written where there were %s', (_, before, after) => {
    expect(selectedCells(sheet(before))).toBeNull();
    expect(selectCells(sheet(before), cells)).toBe(sheet(after));
    expect(selectedCells(sheet(after))).toEqual(cells);
  });

  it('take the place of those selected before', () => {
    const once = selectCells(sheet(''), cells);
    const twice = selectCells(once, { row: 0, column: 0, rows: 1, columns: 1 });
    expect(twice.match(/<selection/g)).toHaveLength(1);
    expect(selectedCells(twice)).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });
});
