import { columnName } from '#formula/address.ts';
import { type Anchor, cellAt, type Reference } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/**
 * How every generated table is said. Where the rows of a table are alike (people, offers, uses of time), each of its
 * *columns* says what it shows of a row. Where they are not (working days above a table, differences and sums below it,
 * the steps of a calculation over months), each *line* says what it shows in a column. Columns and lines are told by
 * their key, which is the same in every language and every edition; captions are for people only.
 */
export interface Column<Row, Key extends string = string> {
  readonly key: Key;
  readonly header: string | Caption | Cell;
  /** Where the header stands in its cell; absent: in the middle. */
  readonly align?: 'left';
  /** In characters; absent: as another table of the sheet has it. */
  readonly width?: number;
  /** What stands above the header; usually the key, in small type. */
  readonly above?: Cell;
  /** Whose it is what stands in a cell that it leaves blank; absent: a person's, unless it is a formula. */
  readonly blanks?: 'people' | 'ours';
  /** What it shows of a row, `column` being where it stands itself; null leaves the cell as it is. */
  readonly cell: (row: Row, column: number) => Cell | null;
}

/** A header of ours without a key above it: people may have got it in any language. */
export interface Caption {
  readonly shown: string;
  readonly everywhere: readonly string[];
}
export const caption = (own: Messages, pick: (messages: Messages) => string): Caption => ({
  shown: pick(own),
  everywhere: inEveryLanguage(pick),
});

/** Captions among the texts of the tables. */
export const tableCaptions =
  (own: Messages) =>
  (pick: (texts: TableTexts) => string): Caption =>
    caption(own, ({ tables }) => pick(tables));

/** A row that says itself what it shows, `At` being a column or a period that has one. */
export interface Line<At> {
  readonly key: string;
  readonly cell: (at: At) => Cell | null;
}

/** A formula that a person can audit with what it must give (a value or an error), or what stands there as it is. */
export type Cell = { readonly style?: Style } & (
  | { readonly formula: string; readonly value: string | number }
  | { readonly formula: string; readonly error: string; readonly value?: never }
  | { readonly formula?: never; readonly value: string | number | null }
);

/** The key of a column as it stands above its header. */
export const keyAbove = (key: string): Cell => ({ value: key, style: namedStyle('code', formats.hidden) });

/** Where the columns of a table stand, or the lines of a block: what other tables need to know of it. */
export interface Places<Key extends string = string> {
  /** The column, or row, of the sheet. Throws where there is none of that key. */
  readonly at: (key: Key) => number;
  /** One past the last. */
  readonly end: number;
}
export type ColumnPlaces<Key extends string = string> = Places<Key>;

/** Columns side by side, or lines one below the other, from the first on. */
export function placesInOrder<Key extends string>(
  keyed: readonly { readonly key: Key }[],
  first = 0,
): Places<Key> {
  const places = new Map<string, number>(keyed.map(({ key }, index) => [key, first + index]));
  const at = (key: Key): number => {
    const place = places.get(key);
    if (place === undefined) throw new Error(`nothing stands at ${key}`);
    return place;
  };
  return { at, end: first + keyed.length };
}
export type LinePlaces = Places;

/** A cell of a table by its row of the sheet and the key of its column. */
export const tableCell = <Key extends string>(
  { sheet, columns }: { readonly sheet: string; readonly columns: ColumnPlaces<Key> },
  row: number,
  key: Key,
  anchor: Anchor = 'column',
): Reference => cellAt({ sheet, row, column: columns.at(key) }, anchor);

/** Cells of one row by the key of their column, fixed to it (`$C12`) or not (`C12`). */
export const cellsInRow =
  <Key extends string>(columns: ColumnPlaces<Key>, row: number, anchor: 'column' | 'none' = 'column') =>
  (key: Key): string =>
    `${anchor === 'column' ? '$' : ''}${columnName(columns.at(key))}${row + 1}`;

/**
 * Headers, what stands above them, and widths; `row`: that of the headers. A table that begins with keys is merged by
 * its columns.
 */
export function drawHeader(
  draft: SheetDraft,
  row: number,
  columns: readonly Omit<Column<never>, 'cell'>[],
  first = 0,
): void {
  const isKeyed = columns[0]?.key === 'key';
  columns.forEach(({ key, header, align, width, above, blanks }, index) => {
    const column = first + index;
    const style = namedStyle(align === 'left' ? 'headerLeft' : 'header');
    const { shown, everywhere } = captionOf(header);
    if (above) drawCell(draft, row - 1, column, above);
    drawCell(
      draft,
      row,
      column,
      typeof header === 'object' && 'value' in header ? header : { value: shown, style },
    );
    if (width !== undefined) draft.columnWidths[column] = width;
    // Nothing else tells such a column where the workbook's language has changed since.
    if (isKeyed && !above && typeof header === 'string' && header !== key) {
      throw new Error(`${draft.name} has a caption of ${key} in one language only`);
    }
    if (isKeyed)
      draft.keyedColumns.push({ key, column, captions: everywhere, ...(blanks ? { blanks } : {}) });
  });
}

/**
 * Gives keys to columns right of a table, from one to before another, over which only a line above the table reaches: a
 * build would take them for a person's. Nothing where the table is as wide.
 */
export function keepBeside(draft: SheetDraft, header: number, [from, to]: readonly [number, number]): void {
  for (let column = from; column < to; column++) {
    const key = `·${column}`;
    drawCell(draft, header - 1, column, keyAbove(key));
    draft.keyedColumns.push({ key, column, captions: [], blanks: 'ours' });
  }
}

function captionOf(header: string | Caption | Cell): Caption {
  if (typeof header === 'string') return { shown: header, everywhere: [header] };
  return 'shown' in header ? header : { shown: '', everywhere: [] };
}

/** The rows of a table, each at its own row of the sheet. */
export function drawRows<Row extends { readonly at: number }>(
  draft: SheetDraft,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  first = 0,
): void {
  for (const row of rows) {
    columns.forEach(({ cell }, index) => {
      const content = cell(row, first + index);
      if (content) drawCell(draft, row.at, first + index, content);
    });
  }
}

/** A line at a row of the sheet, over some columns. */
export function drawLine<At extends { readonly column: number }>(
  draft: SheetDraft,
  row: number,
  { cell }: Line<At>,
  columns: readonly At[],
): void {
  for (const at of columns) {
    const content = cell(at);
    if (content) drawCell(draft, row, at.column, content);
  }
}

export function drawCell(draft: SheetDraft, row: number, column: number, cell: Cell): void {
  if (cell.formula === undefined) draft.put(row, column, cell.value, cell.style);
  else if (cell.value !== undefined)
    draft.put(row, column, { formula: cell.formula, value: cell.value }, cell.style);
  else draft.put(row, column, { formula: cell.formula, error: cell.error }, cell.style);
}
