import { cellAt, type Reference } from '#formula/fx.ts';
import type { Area, Style } from '#host/sheet.ts';
import { type Cell, drawCell, keyAbove, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

const TITLE_ROW = 3;
/** Keys of the columns stand between the blocks' titles and their headers, so that a build finds them again. */
const KEY_ROW = TITLE_ROW + 1;
export const HEADER_ROW = KEY_ROW + 1;
export const FIRST_ROW = HEADER_ROW + 1;

/** Lookups over a single cell fail in one of the engines: a name covers an empty row then. */
const LEAST_ROWS = 2;

/** A row of a block: what it shows, and cells of its block by the key of their column, as many rows below as said. */
export interface BlockRow<Item> {
  readonly item: Item;
  /** From 0. */
  readonly index: number;
  readonly cell: (key: string, below?: number) => Reference;
}

/** A column of the workings: what it shows of an item, calculated where it says how; null: no cell. */
export interface BlockColumn<Item> {
  readonly key: string;
  readonly header: string;
  /** Over its cells, as far as there are any; `cellName`: over its only one. */
  readonly name?: `GS_${string}`;
  readonly cellName?: `GS_${string}`;
  /** Absent: as a whole number that is calculated. */
  readonly style?: Style;
  readonly formula?: (row: BlockRow<Item>) => string;
  readonly value: (item: Item, index: number) => string | number | null;
}
const wholeNumber = namedStyle('calculation', formats.count);

/** Columns under one title, a row for each item. */
export interface Block<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly columns: readonly BlockColumn<Item>[];
}

/** Draws a block to the right of those before: its title, the keys of its columns, headers, cells, and names. */
export function drawBlock<Item>(draft: SheetDraft, { title, items, columns }: Block<Item>): void {
  const first = draft.columnWidths.length;
  const { at, end } = placesInOrder(columns, first);
  const rows = items.map((item, index): BlockRow<Item> => {
    const cell = (key: string, below = 0): Reference =>
      cellAt({ sheet: draft.name, row: FIRST_ROW + index + below, column: at(key) }, 'column');
    return { item, index, cell };
  });
  draft.style({ row: TITLE_ROW, column: first, rows: 1, columns: columns.length }, namedStyle('section'));
  draft.put(TITLE_ROW, first, title, namedStyle('section'));
  for (const { key, header, name, cellName, style = wholeNumber, formula, value } of columns) {
    const column = at(key);
    const cells = rows.flatMap((row): Cell[] => {
      const shown = value(row.item, row.index);
      if (shown === null) return [];
      return [formula ? { formula: formula(row), value: shown, style } : { value: shown, style }];
    });
    drawCell(draft, KEY_ROW, column, keyAbove(name ?? `column${column}`));
    draft.put(HEADER_ROW, column, header, namedStyle('header'));
    draft.columnWidths[column] = widthOf(cells, Math.ceil((1.2 * wideAs(title)) / columns.length));
    cells.forEach((content, index) => {
      drawCell(draft, FIRST_ROW + index, column, content);
    });
    const area = { row: FIRST_ROW, column, columns: 1 };
    if (cellName) draft.named.push({ name: cellName, area: { ...area, rows: 1 } });
    if (name) draft.named.push({ name, area: { ...area, rows: Math.max(LEAST_ROWS, cells.length) } });
  }
  // The column between two blocks has a key too: a build would take it for a person's own and move it to the end.
  drawCell(draft, KEY_ROW, end, keyAbove(`·${end}`));
  draft.columnWidths[end] = 3;
}

/** As wide as what it shows, and as its part of the block's title. */
function widthOf(cells: readonly Cell[], least: number): number {
  const shown = cells.map(({ value }) =>
    wideAs(typeof value === 'number' ? value.toLocaleString('en') : String(value)),
  );
  return Math.max(12, least, Math.min(60, Math.ceil(Math.max(0, ...shown))));
}

/** About so many digits: Chinese signs are twice as wide. */
const wideAs = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2.2 : 1.05), 0);

/** Where a name stands that was drawn before. */
export function namedArea({ name: sheet, named }: SheetDraft, name: string): Area {
  const found = named.find((each) => each.name === name);
  if (!found) throw new Error(`no ${name} on ${sheet}`);
  return found.area;
}
