import { describe, expect, it } from 'vitest';
import { rowHeights } from './row-heights.ts';
import type { ColumnDefinition } from './table.ts';

const column = (key: string, width: number, wraps: boolean): ColumnDefinition => ({
  key,
  cell: wraps ? { kind: 'text', wraps: true } : { kind: 'text' },
  width,
});
/** Ten characters a line; the other column does not wrap. */
const columns = [column('why', 12, true), column('who', 4, false)];

describe('the height of a row', () => {
  it.each([
    ['a short text: a line', 'too late', undefined],
    ['words that do not fit into one line', 'the bookings came late', 45],
    ['a word wider than the column', 'unbelievably-long', 30],
    ['paragraphs', 'a\nb\nc', 45],
    ['Chinese, two characters wide each', '一二三四五六', 30],
    ['nothing', null, undefined],
  ])('%s', (_, why, height) => {
    const rows = [{ why: null, who: 'a very long name' }, { why }];
    expect(rowHeights(columns, rows, 7)).toEqual(height === undefined ? [] : [{ row: 8, height }]);
  });
});
