import type { Area, CellContent } from '#host/sheet.ts';
import { BLOCK_MARK } from '#workbook/sheets/common/context.ts';
import { titleId } from './titles.ts';

/** One generated table as it stands on a sheet: the block that is ours, and all cells. */
export interface TableFrame {
  readonly cells: readonly (readonly CellContent[])[];
  readonly area: Area;
}

/** What each row and column of a table is, so that it is found again when the table is drawn anew. */
export interface FrameIds {
  readonly rows: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<number, string>;
}

export const cellAtFrame = ({ cells }: TableFrame, row: number, column: number): CellContent =>
  cells[row]?.[column] ?? null;

const textAt = (frame: TableFrame, row: number, column: number): string => {
  const content = cellAtFrame(frame, row, column);
  const value =
    typeof content === 'object' && content !== null && 'value' in content ? content.value : content;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/**
 * Rows by the key in the first column (of a person, or a mark of ours) within their goal's block, rows without a key
 * by their label; the same key again by its number. Columns by the key above the header, else by the header's text.
 * Tables without a header of keys count their columns. Rows and columns that people inserted have no id of ours.
 */
export function idsOf(frame: TableFrame): FrameIds {
  const { area } = frame;
  const header = headerRow(frame);
  const rows = new Map<number, string>();
  const seen = new Map<string, number>();
  let block = '';
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (header !== null && row <= header) {
      rows.set(row, `head:${row - header}`);
      continue;
    }
    const key = textAt(frame, row, area.column);
    const label = key || titleId(textAt(frame, row, area.column + 1));
    if (label === '') continue;
    if (key.startsWith(BLOCK_MARK)) block = key;
    const id = `${block}|${label}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    rows.set(row, `${id}|${count}`);
  }
  return { rows, columns: columnIds(frame, header) };
}

function headerRow(frame: TableFrame): number | null {
  const { row, rows, column } = frame.area;
  for (let at = row; at < row + rows; at++) {
    if (titleId(textAt(frame, at, column)) === 'key') return at;
  }
  return null;
}

function columnIds(frame: TableFrame, header: number | null): ReadonlyMap<number, string> {
  const { column, columns } = frame.area;
  const ids = new Map<number, string>();
  for (let at = column; at < column + columns; at++) {
    if (header === null) {
      ids.set(at, `#${at - column}`);
      continue;
    }
    const id = textAt(frame, header - 1, at) || titleId(textAt(frame, header, at));
    if (id !== '') ids.set(at, id);
  }
  return ids;
}
