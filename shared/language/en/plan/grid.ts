import type { GridIssues } from '#engine/grid/grid.ts';
import type { IssueTexts } from '#language/messages.ts';

export const gridIssues: IssueTexts<GridIssues> = {
  'grid.totals.empty': ({ argument }) => `${argument}: there are none. Give at least one total.`,
  'grid.totals.differ': ({ rows, columns, difference }) =>
    `row_totals add up to ${rows}, column_totals to ${columns}: ${difference} apart. Make both sums equal.`,
  'grid.totals.tooLarge': ({ total }) =>
    `row_totals: ${total} is too much to be shared exactly. Choose a larger unit.`,
  'grid.row.negative': ({ row, total }) =>
    `row_totals: row ${row} is ${total}, less than 0. Enter 0 or more.`,
  'grid.column.negative': ({ column, total }) =>
    `column_totals: column ${column} is ${total}, less than 0. Enter 0 or more.`,
  'grid.pattern.shape': ({ rows, columns, expectedRows, expectedColumns }) =>
    `pattern: it has ${rows} rows and ${columns} columns. Give ${expectedRows} rows (as row_totals) and ${expectedColumns} columns (as column_totals).`,
  'grid.pattern.invalid': ({ row, column }) =>
    `pattern: row ${row}, column ${column} is not a number of 0 or more. Enter 0 or more.`,
  'grid.pattern.blocked': ({ rows, columns, need, room }) =>
    `pattern: its zeros let rows ${rows} (together ${need}) go only to columns ${columns}, which have room for ${room}. Replace a 0 in these rows, or change the totals.`,
  'grid.pattern.empty': ({ rows, need }) =>
    `pattern: rows ${rows} shall get ${need}, but are 0 in every column that has a total. Enter a number above 0, or make their totals 0.`,
};
