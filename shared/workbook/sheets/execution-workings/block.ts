import { blockAt, type Reference } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

const TITLE_ROW = 3;
/** Keys of the columns stand between the blocks' titles and their headers, so that a build finds them again. */
export const KEY_ROW = TITLE_ROW + 1;
export const FIRST_ROW = TITLE_ROW + 3;

/** Columns of the blocks of periods and weeks: their keys, then their days and working days. */
export const PERIODS_COLUMN = 6;
export const WEEKS_COLUMN = PERIODS_COLUMN + 8;

/** Lookups over a single cell fail in one of the engines: a name covers an empty row then. */
const LEAST_ROWS = 2;

/** A column of a block: its header, the name over it, and its cells. */
export interface Column {
  readonly header: string;
  readonly name: `GS_${string}` | null;
  readonly cells: readonly ColumnCell[];
  readonly style: Style;
}

interface ColumnCell {
  readonly formula: string | null;
  readonly value: string | number;
  /** The name over this cell alone. */
  readonly name?: `GS_${string}`;
}

/** A block of the workings: its title, the keys of its columns, their headers, their cells, and the names over these. */
export function drawBlock(draft: SheetDraft, first: number, title: string, columns: readonly Column[]): void {
  draft.style({ row: TITLE_ROW, column: first, rows: 1, columns: columns.length }, namedStyle('section'));
  draft.put(TITLE_ROW, first, title, namedStyle('section'));
  columns.forEach(({ header, name, cells, style }, index) => {
    const at = first + index;
    draft.put(KEY_ROW, at, name ?? `column${at}`, namedStyle('key'));
    draft.put(KEY_ROW + 1, at, header, namedStyle('header'));
    draft.columnWidths[at] = Math.max(12, Math.min(60, ...cells.map(({ value }) => String(value).length)));
    cells.forEach(({ formula, value, name: own }, index) => {
      const row = FIRST_ROW + index;
      if (formula === null) draft.put(row, at, value, style);
      else draft.calculate(row, at, formula, value, style);
      if (own) draft.named.push({ name: own, area: { row, column: at, rows: 1, columns: 1 } });
    });
    if (name) {
      const area = { row: FIRST_ROW, column: at, rows: Math.max(LEAST_ROWS, cells.length), columns: 1 };
      draft.named.push({ name, area });
    }
  });
  // The column between two blocks has a key too: a build would take it for a person's own and move it to the end.
  const gap = first + columns.length;
  draft.put(KEY_ROW, gap, `·${gap}`, namedStyle('key'));
  while (draft.columnWidths.length <= first + columns.length) draft.columnWidths.push(3);
}

/** A cell that no formula gives. */
export const constant = (value: string | number) => ({ formula: null, value });

/** The keys of the weeks, to choose one from. */
export const weekKeysOf = ({ plan, texts }: ExecutionContext): Reference =>
  blockAt({
    sheet: texts.sheets.executionWorkings.name,
    area: { row: FIRST_ROW, column: WEEKS_COLUMN, rows: plan.weeks.length, columns: 1 },
  });
