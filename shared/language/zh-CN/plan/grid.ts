import type { GridIssues } from '#engine/grid/grid.ts';
import type { IssueTexts } from '#language/messages.ts';

export const gridIssues: IssueTexts<GridIssues> = {
  'grid.totals.empty': ({ argument }) => `${argument}：没有合计数。请至少给出一个。`,
  'grid.totals.differ': ({ rows, columns, difference }) =>
    `row_totals 合计 ${rows}，column_totals 合计 ${columns}，相差 ${difference}。请让两个合计相等。`,
  'grid.totals.tooLarge': ({ total }) => `row_totals：${total} 太大，无法精确分配。请改用更大的单位。`,
  'grid.row.negative': ({ row, total }) => `row_totals：第 ${row} 行是 ${total}，小于 0。请填 0 或更大的数。`,
  'grid.column.negative': ({ column, total }) =>
    `column_totals：第 ${column} 列是 ${total}，小于 0。请填 0 或更大的数。`,
  'grid.pattern.shape': ({ rows, columns, expectedRows, expectedColumns }) =>
    `pattern：现有 ${rows} 行 ${columns} 列。请给出 ${expectedRows} 行（与 row_totals 相同）、${expectedColumns} 列（与 column_totals 相同）。`,
  'grid.pattern.invalid': ({ row, column }) =>
    `pattern：第 ${row} 行第 ${column} 列不是 0 或更大的数字。请填 0 或更大的数。`,
  'grid.pattern.blocked': ({ rows, columns, need, room }) =>
    `pattern：由于其中的 0，第 ${rows} 行（合计 ${need}）只能分到第 ${columns} 列，而这些列只容得下 ${room}。请把这些行中的某个 0 改为正数，或调整合计。`,
  'grid.pattern.empty': ({ rows, need }) =>
    `pattern：第 ${rows} 行应分到 ${need}，但在所有合计不为 0 的列中都是 0。请填入大于 0 的数，或把这些行的合计改为 0。`,
};
