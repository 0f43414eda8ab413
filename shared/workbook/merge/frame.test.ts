import { describe, expect, it } from 'vitest';
import type { CellContent } from '#host/sheet.ts';
import { idsOf, usualTable } from './frame.ts';

const frame = (cells: readonly (readonly CellContent[])[], columns = 5) => ({
  cells,
  area: { row: 0, column: 0, rows: cells.length, columns },
});
const table = (key: string, name: string, remarks: string) => [
  ['Title'],
  [null, null, '2026-Q1', '2026-01'],
  [key, name, 'Q1', 'Jan', remarks],
  ['§G1', 'Sales'],
  ['P1', 'Ann', 1, { formula: 'A1', value: 2 }],
  ['P1', 'again'],
  [null, null, 'typed by somebody'],
  ['§G2', 'Calls'],
  ['P1', 'Ann'],
  [7, 'a number as key'],
];

describe('rows and columns of a generated table', () => {
  const { rows, columns } = idsOf(frame(table('Key', 'Name', 'Remarks')), usualTable);

  it('go by the goal and the key, the same again by its number', () => {
    expect([...rows].filter(([row]) => row > 2)).toEqual([
      [3, '§G1|§G1|1'],
      [4, '§G1|P1|1'],
      [5, '§G1|P1|2'],
      [7, '§G2|§G2|1'],
      [8, '§G2|P1|1'],
      [9, '§G2|7|1'],
    ]);
  });
  it('go by their distance to the header above it', () => {
    expect([...rows].slice(0, 3).map(([, id]) => id)).toEqual(['head:-2', 'head:-1', 'head:0']);
  });
  it('go by the key above the header, else by what the header says in any language', () => {
    expect([...columns]).toEqual([
      [0, 'key'],
      [1, 'name'],
      [2, '2026-Q1'],
      [3, '2026-01'],
      [4, 'remarks'],
    ]);
    expect(idsOf(frame(table('编号', '名称', '备注')), usualTable).columns.get(4)).toBe('remarks');
  });
  it('are of a person where no key and no title of ours stands', () => {
    const inserted = table('Key', 'Name', 'Remarks').map((row, at) => {
      const own = at === 2 ? 'Phone' : at === 4 ? '555' : null;
      return [...row.slice(0, 2), own, ...row.slice(2)];
    });
    expect([...idsOf(frame(inserted, 6), usualTable).columns]).toEqual([
      [0, 'key'],
      [1, 'name'],
      [3, '2026-Q1'],
      [4, '2026-01'],
      [5, 'remarks'],
    ]);
  });
  it('are ours, of two with a title of ours, where they follow what they follow in our table', () => {
    const titles = ['Key', 'Name', 'Remarks', 'Diff.', 'Remarks', 'Remarks'];
    const keyed = ['key', 'name', 'difference', 'remarks'].map((key, column) => ({
      key,
      column,
      captions: [{ key: 'Key', name: 'Name', difference: 'Diff.', remarks: 'Remarks' }[key]!],
    }));
    const { columns: found } = idsOf(frame([[], titles], 6), { columns: keyed, lines: new Map() });
    expect([...found]).toEqual([
      [0, 'key'],
      [1, 'name'],
      [3, 'difference'],
      [4, 'remarks'],
    ]);
  });
  it('count their columns where there is no header of keys', () => {
    const { columns: counted } = idsOf(frame([['Funnel'], ['Basis', 1]], 2), usualTable);
    expect([...counted.values()]).toEqual(['#0', '#1']);
  });
});
