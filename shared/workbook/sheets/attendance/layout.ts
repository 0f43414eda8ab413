import { cellAt, type Reference } from '#formula/fx.ts';
import { choiceColumns } from '#workbook/sheets/execution-workings/choice-line.ts';

/** Days of the longest month. */
export const MOST_DAYS = 31;

/** Rows of the sheet above the people. `worked`: 1 above each day of the grid that is worked. */
export const attendanceRows = { span: 4, blocks: 5, worked: 6, key: 7, header: 8, first: 9 } as const;

/** First and last day of the month as far as it has come. */
export const spanCells = (sheet: string): readonly [Reference, Reference] => [
  cellAt({ sheet, row: attendanceRows.span, column: choiceColumns.choice }, 'both'),
  cellAt({ sheet, row: attendanceRows.span, column: choiceColumns.shown }, 'both'),
];
