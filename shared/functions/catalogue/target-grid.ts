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
    { name: 'row_totals', kind: 'block' },
    { name: 'column_totals', kind: 'block' },
    { name: 'pattern', kind: 'block', optional: true },
    UNIT,
  ],
  result: 'block',
  examples: [
    {
      formula: '=TARGET_GRID({60;40},{50,30,20})',
      result: [
        [30, 18, 12],
        [20, 12, 8],
      ],
    },
    {
      formula: '=TARGET_GRID({7;10;10},{13,9,5},{1.2,3.4,2.4;3.9,4,2.1;7.9,1.6,0.5})',
      result: [
        [1, 3, 3],
        [4, 4, 2],
        [8, 2, 0],
      ],
    },
    {
      formula: '=TARGET_GRID({60;40},{50,30})',
      result: '#VALUE!',
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
