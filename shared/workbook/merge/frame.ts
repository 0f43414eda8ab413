import type { Area, CellContent } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { BLOCK_MARK } from '#workbook/sheets/common/context.ts';
import type { KeyedColumn, KeyedTable } from '#workbook/style/sheet-draft.ts';

/** One generated table as it stands on a sheet: the block that is ours, and all cells. */
export interface TableFrame {
  readonly cells: readonly (readonly CellContent[])[];
  readonly area: Area;
}

/** What each row and column of a table is, so that it is found again when the table is drawn anew. */
export interface FrameIds {
  readonly rows: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<number, string>;
  /** The row of the headers; null: the table has no keys. */
  readonly header: number | null;
}

/** What every table that begins with keys has, where no more is known of it. */
const usualColumns = (['key', 'name', 'remarks'] as const).map(
  (key, column): KeyedColumn => ({ key, column, captions: inEveryLanguage(({ tables }) => tables[key]) }),
);
export const usualTable: KeyedTable = { columns: usualColumns, lines: new Map() };

export const cellAtFrame = ({ cells }: TableFrame, row: number, column: number): CellContent =>
  cells[row]?.[column] ?? null;

const textAt = (frame: TableFrame, row: number, column: number): string => {
  const content = cellAtFrame(frame, row, column);
  const value =
    typeof content === 'object' && content !== null && 'value' in content ? content.value : content;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Some tables have the keys of periods for their headers. */
const PERIOD_KEY = /^\d{4}-\d{2}$/;

/**
 * Rows by the key in the first column (of a person, or a mark of ours) within their goal's block, rows without a key
 * by what they say; the same key again by its number. Columns by the key above the header; where none stands there,
 * by the header as `table` has it in any language. Tables without keys count their columns. Rows and columns that
 * people inserted have no id of ours.
 */
export function idsOf(frame: TableFrame, table: KeyedTable): FrameIds {
  const { area } = frame;
  const header = headerRow(frame, table);
  const rows = new Map<number, string>();
  const seen = new Map<string, number>();
  let block = '';
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (header !== null && row <= header) {
      rows.set(row, `head:${row - header}`);
      continue;
    }
    const key = textAt(frame, row, area.column);
    const said = textAt(frame, row, area.column + 1);
    const label = key || (table.lines.get(said) ?? said);
    if (label === '') continue;
    if (key.startsWith(BLOCK_MARK)) block = key;
    const id = `${block}|${label}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    rows.set(row, `${id}|${count}`);
  }
  return { rows, columns: columnIds(frame, header, table), header };
}

function headerRow(frame: TableFrame, { columns }: KeyedTable): number | null {
  const { row, rows, column } = frame.area;
  const { captions } = columns.find(({ key }) => key === 'key') ?? usualColumns[0]!;
  for (let at = row; at < row + rows; at++) {
    if (captions.includes(textAt(frame, at, column))) return at;
  }
  return null;
}

function columnIds(frame: TableFrame, header: number | null, table: KeyedTable): ReadonlyMap<number, string> {
  const { column: first, columns: count } = frame.area;
  const all = Array.from({ length: count }, (_, index) => first + index);
  if (header === null) return new Map(all.map((column) => [column, `#${column - first}`]));
  const above = new Map(
    all.flatMap((column) => {
      const title = textAt(frame, header, column);
      const key = textAt(frame, header - 1, column) || (PERIOD_KEY.test(title) ? title : '');
      return key === '' ? [] : [[column, key] as const];
    }),
  );
  const titled = new Map(
    all.map((column) => [column, above.has(column) ? '' : textAt(frame, header, column)]),
  );
  const isKnown = table.columns.length > 0;
  const known = isKnown ? table.columns : usualColumns;
  // Where the columns of a table are not known, any title may be one of ours.
  const ids = new Map([...above, ...[...titled].filter(([, title]) => !isKnown && title !== '')]);
  for (const [index, { key, captions }] of known.entries()) {
    const same = all.filter((column) => captions.includes(titled.get(column) ?? ''));
    // Of several with that title ours is the one that follows what it follows in our table.
    const before = known[index - 1]?.key;
    const ours = same.find((column) => before !== undefined && ids.get(column - 1) === before) ?? same.pop();
    if (ours !== undefined) ids.set(ours, key);
  }
  return new Map([...ids].sort(([one], [other]) => one - other));
}
