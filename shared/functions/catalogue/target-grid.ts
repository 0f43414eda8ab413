import { fitGrid } from '#engine/grid/grid.ts';
import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import { toAmount, toUnits, type Units } from '#engine/units.ts';
import { defineFunction } from '../definition.ts';
import type { Block } from '../parameter.ts';
import { UNIT } from './parameters.ts';
import { inShapeOf } from './shapes.ts';

export const TARGET_GRID = defineFunction({
  id: 'TARGET_GRID',
  parameters: [
    {
      name: 'row_totals',
      kind: 'block',
      docs: {
        en: 'What each row shall add up to, such as each person’s year; a blank counts as 0.',
        'zh-CN': '每一行的合计，例如每人的全年任务；空白按 0 计。',
      },
    },
    {
      name: 'column_totals',
      kind: 'block',
      docs: {
        en: 'What each column shall add up to, such as each month; the same in all as the rows.',
        'zh-CN': '每一列的合计，例如每月的任务；总数须与各行相同。',
      },
    },
    {
      name: 'pattern',
      kind: 'block',
      optional: true,
      docs: {
        en: 'Proportions to follow, one row per row total, one column per column total; 0 or blank: stays 0. Left out: row × column.',
        'zh-CN': '要遵循的比例，每个行合计一行、每个列合计一列；0 或空白保持为 0。省略时按行 × 列。',
      },
    },
    UNIT,
  ],
  result: 'block',
  docs: {
    summary: {
      en: 'Fills a table whose rows and columns add up to the given totals exactly.',
      'zh-CN': '填一张表，各行与各列的合计都与给定的数完全相等。',
    },
    result: {
      en: 'A block with one row per row total and one column per column total. Each cell is the fitted value rounded down or up to a unit.',
      'zh-CN': '每个行合计一行、每个列合计一列的表格。每格是拟合值向下或向上取到一个单位。',
    },
    notes: [
      {
        en: 'Different grand totals, or a pattern whose zeros cannot meet the totals, are errors that name the rows and columns.',
        'zh-CN': '两边总数不同，或比例中的 0 使合计无法达到，会报错并指出是哪些行和列。',
      },
    ],
  },
  examples: [
    {
      formula: '=TARGET_GRID({60;40},{50,30,20})',
      result: [
        [30, 18, 12],
        [20, 12, 8],
      ],
      docs: { en: 'Two people, three months.', 'zh-CN': '两人、三个月。' },
    },
    {
      formula: '=TARGET_GRID({7;10;10},{13,9,5},{1.2,3.4,2.4;3.9,4,2.1;7.9,1.6,0.5})',
      result: [
        [1, 3, 3],
        [4, 4, 2],
        [8, 2, 0],
      ],
      docs: { en: 'By a pattern.', 'zh-CN': '按给定的比例。' },
    },
    {
      formula: '=TARGET_GRID({60;40},{50,30})',
      result: '#VALUE!',
      docs: { en: 'Rows and columns add up to different totals.', 'zh-CN': '行与列的总数不同。' },
    },
  ],
  portable: null,
  engineNames: { rowTotals: 'row_totals', columnTotals: 'column_totals' },
  run: ({ row_totals, column_totals, pattern, unit }) => {
    const rows = counted('row_totals', row_totals, unit);
    if (!rows.ok) return rows;
    const columns = counted('column_totals', column_totals, unit);
    if (!columns.ok) return columns;
    const proportions = pattern && inShapeOf(pattern, pattern.values);
    const grid = fitGrid(rows.value, columns.value, proportions, { unit });
    if (!grid.ok) return grid;
    return success(grid.value.map((row) => row.map((count) => toAmount(count, unit))));
  },
});

/** The amounts in units; their issues point at the cell. */
function counted(argument: string, { values }: Block<number>, unit: number): Result<Units[]> {
  const counts: Units[] = [];
  for (const [index, amount] of values.entries()) {
    const count = toUnits(amount, unit);
    if (!count.ok) return failure(...count.issues.map((issue) => inCell(issue, argument, index)));
    counts.push(count.value);
  }
  return success(counts);
}

const inCell = (issue: Issue, argument: string, index: number): Issue =>
  issue.path[0] === 'amount' ? { ...issue, path: [argument, index] } : issue;
