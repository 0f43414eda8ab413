import { describe, expect, it } from 'vitest';
import { namedStyle } from '#workbook/style/named-style.ts';
import { SheetDraft } from '#workbook/style/sheet-draft.ts';
import {
  type Column,
  cellsInRow,
  drawHeader,
  drawLine,
  drawRows,
  keyAbove,
  placesInOrder,
  tableCell,
} from './column-table.ts';

interface Person {
  readonly at: number;
  readonly deals: number;
}

const columns: Column<Person>[] = [
  { key: 'name', header: 'Name', align: 'left', width: 20, cell: () => null },
  {
    key: 'deals',
    header: 'Deals',
    width: 8,
    above: keyAbove('deals'),
    cell: ({ at, deals }, column) => ({ formula: `R${at}C${column}`, value: deals }),
  },
  {
    key: 'day',
    header: { formula: 'TODAY()', value: 7, style: namedStyle('header', 'd') },
    width: 4,
    cell: ({ deals }) => ({ value: deals * 2, style: namedStyle('total') }),
  },
];

const draftOf = (...drawing: ((draft: SheetDraft) => void)[]): SheetDraft => {
  const draft = new SheetDraft('s', 'FFFFFF');
  for (const draw of drawing) draw(draft);
  return draft;
};

describe('a table of columns', () => {
  const places = placesInOrder(columns, 2);

  it('has its columns side by side from the first on', () => {
    expect(columns.map(({ key }) => places.at(key))).toEqual([2, 3, 4]);
    expect(places.end).toBe(5);
  });
  it('has no column that it was not given', () => {
    expect(() => places.at('rank')).toThrow('nothing stands at rank');
  });
  it('names its cells by row and key', () => {
    expect(tableCell({ sheet: 's', columns: places }, 6, 'deals')).toEqual({
      sheet: 's',
      row: 6,
      lastRow: 6,
      column: 3,
      lastColumn: 3,
      anchor: 'column',
    });
    expect(cellsInRow(places, 6)('deals')).toBe('$D7');
  });
  it('shows headers with what stands above them, and widths', () => {
    const draft = draftOf((each) => drawHeader(each, 5, columns, 2));
    expect([2, 3, 4].map((column) => draft.at(5, column))).toEqual([
      'Name',
      'Deals',
      { formula: 'TODAY()', value: 7 },
    ]);
    expect([2, 3, 4].map((column) => draft.at(4, column))).toEqual([null, 'deals', null]);
    expect(draft.columnWidths.slice(2)).toEqual([20, 8, 4]);
  });
  it('shows of each row what its columns say, and leaves alone what they say nothing of', () => {
    const rows = [
      { at: 6, deals: 1 },
      { at: 9, deals: 3 },
    ];
    const draft = draftOf(
      (each) => each.put(6, 2, 'there before'),
      (each) => drawRows(each, rows, columns, 2),
    );
    expect([2, 3, 4].map((column) => draft.at(6, column))).toEqual([
      'there before',
      { formula: 'R6C3', value: 1 },
      2,
    ]);
    expect([2, 3, 4].map((column) => draft.at(9, column))).toEqual([null, { formula: 'R9C3', value: 3 }, 6]);
  });
  it('has lines that say themselves what they show in a column', () => {
    const months = [
      { column: 1, days: 20 },
      { column: 4, days: 0 },
    ];
    const draft = draftOf((each) =>
      drawLine(each, 3, { key: 'days', cell: ({ days }) => (days === 0 ? null : { value: days }) }, months),
    );
    expect([draft.at(3, 1), draft.at(3, 4)]).toEqual([20, null]);
  });
});
