import { foldText, tidyName } from '#engine/typed/fold.ts';
import { type Reading, type Typed, typedText } from '#engine/typed/reading.ts';
import type { Place } from '#formula/address.ts';
import type { AreaContent } from '#host/host.ts';
import { type CellContent, isError, isFormula } from '#host/sheet.ts';

/** A rectangle of cells and where it lies. */
export type ListBlock = Pick<AreaContent, 'sheet' | 'area' | 'cells'>;

export interface GridCell {
  /** What the cell shows; null: nothing. An error is its text. */
  readonly value: Typed | null;
  /** The value as a tidy text, '' for nothing. */
  readonly text: string;
  /** The same, as it is compared with words. */
  readonly folded: string;
  /** Spaces before the text: a full-width one counts for two. */
  readonly indent: number;
}

/** The block without the blank rows and columns at its edges, and perhaps turned: its columns as rows. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cell: (row: number, column: number) => GridCell;
  /** Where a cell lies in the workbook. */
  readonly placeOf: (row: number, column: number) => Place;
}

const NOTHING: GridCell = { value: null, text: '', folded: '', indent: 0 };

export function gridOf({ sheet, area, cells }: ListBlock): Grid {
  const all = cells.map((row) => row.map(gridCell));
  const edges = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  all.forEach((row, rowIndex) => {
    row.forEach(({ text }, column) => {
      if (text === '') return;
      edges.top = Math.min(edges.top, rowIndex);
      edges.left = Math.min(edges.left, column);
      edges.bottom = Math.max(edges.bottom, rowIndex);
      edges.right = Math.max(edges.right, column);
    });
  });
  const { top, left, bottom, right } = edges;
  return {
    rows: Math.max(0, bottom - top + 1),
    columns: Math.max(0, right - left + 1),
    cell: (row, column) => all[top + row]?.[left + column] ?? NOTHING,
    placeOf: (row, column) => ({ sheet, row: area.row + top + row, column: area.column + left + column }),
  };
}

export const turned = ({ rows, columns, cell, placeOf }: Grid): Grid => ({
  rows: columns,
  columns: rows,
  cell: (row, column) => cell(column, row),
  placeOf: (row, column) => placeOf(column, row),
});

function gridCell(content: CellContent): GridCell {
  const value = isError(content) ? content.error : isFormula(content) ? content.value : content;
  if (value === null) return NOTHING;
  const written = typedText(value);
  const text = tidyName(written);
  if (text === '') return NOTHING;
  return { value, text, folded: foldText(text), indent: indentOf(written) };
}

const indentOf = (text: string): number => {
  const lead = /^[\s\u00a0\u3000]*/.exec(text)?.[0] ?? '';
  return Array.from(lead).reduce((sum, space) => sum + (space === '\u3000' ? 2 : space === '\t' ? 4 : 1), 0);
};

/** Marks that people set where there is nothing: a dash, 无, n/a. */
const NONE = /^(?:-+|\/+|无|暂无|没有|空|nil|none|n\/?a|#n\/a|\.+|…+)$/;
export const saysNothing = ({ folded }: GridCell): boolean => folded === '' || NONE.test(folded);

/** A reader that remembers what it made of a cell: each one is looked at several times. */
export function remembered<T>(read: (value: Typed) => Reading<T>): (cell: GridCell) => Reading<T> {
  const known = new WeakMap<GridCell, Reading<T>>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const reading: Reading<T> = cell.value === null ? { kind: 'blank' } : read(cell.value);
    known.set(cell, reading);
    return reading;
  };
}

export const upTo = (end: number, from = 0): number[] =>
  Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
