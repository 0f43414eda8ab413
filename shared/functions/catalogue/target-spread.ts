import { failure, type Issue, success } from '#engine/issue.ts';
import { spread } from '#engine/spread/spread.ts';
import { defineFunction } from '../definition.ts';
import { argumentIssue } from '../issues.ts';
import type { Block } from '../parameter.ts';
import { inShapeOf } from './shapes.ts';

export const TARGET_SPREAD = defineFunction({
  id: 'TARGET_SPREAD',
  parameters: [
    { name: 'values', kind: 'block' },
    { name: 'new_total', kind: 'number' },
    {
      name: 'method',
      kind: 'choice',
      choices: ['proportional', 'equal', 'increment'],
      optional: true,
      default: 'proportional',
    },
    { name: 'held', kind: 'marks', optional: true },
    { name: 'minimums', kind: 'sparseBlock', optional: true },
    { name: 'maximums', kind: 'sparseBlock', optional: true },
    { name: 'unit', kind: 'number', optional: true },
  ],
  result: 'block',
  examples: [
    {
      formula: '=TARGET_SPREAD({10;30;60},300)',
      result: [[30], [90], [180]],
    },
    {
      formula: '=TARGET_SPREAD({10;20;30},100,,{FALSE;TRUE;FALSE})',
      result: [[20], [20], [60]],
    },
    {
      formula: '=TARGET_SPREAD({100,50,100},265,"increment")',
      result: [[105, 55, 105]],
    },
    {
      formula: '=TARGET_SPREAD({175,50},100,,,,,0.01)',
      result: [[77.78, 22.22]],
    },
    {
      formula: '=TARGET_SPREAD({-1178;589;589},100)',
      result: '#VALUE!',
    },
  ],
  portable: null,
  engineNames: { total: 'new_total' },
  run: ({ values, new_total, method, held, minimums, maximums, unit }) => {
    const misshapen = [
      ...otherShape('held', held, values),
      ...otherShape('minimums', minimums, values),
      ...otherShape('maximums', maximums, values),
    ];
    if (misshapen.length > 0) return failure(...misshapen);
    const spreadValues = spread({
      values: values.values,
      total: new_total,
      method,
      held: held?.values,
      minimums: minimums?.values.map((value) => value || Number.NEGATIVE_INFINITY),
      maximums: maximums?.values.map((value) => value || Number.POSITIVE_INFINITY),
      unit,
    });
    if (!spreadValues.ok) return spreadValues;
    const doubtful = belowZero(spreadValues.value, minimums);
    return doubtful ? failure(doubtful) : success(inShapeOf(values, spreadValues.value));
  },
});

/** A minimum of 0 is none, as a blank may arrive, unless it would keep a value from falling below 0. */
function belowZero(
  values: readonly number[],
  minimums: Block<number | undefined> | undefined,
): Issue | undefined {
  const index = values.findIndex((value, at) => value < 0 && minimums?.values[at] === 0);
  if (index < 0) return undefined;
  const params = { argument: 'minimums', position: index + 1, value: values[index]! };
  return argumentIssue('argument.zeroMinimum', ['minimums', index], params);
}

function otherShape(argument: string, block: Block<unknown> | undefined, like: Block<unknown>): Issue[] {
  if (!block || (block.rowCount === like.rowCount && block.columnCount === like.columnCount)) return [];
  const shapes = {
    rows: block.rowCount,
    columns: block.columnCount,
    like: 'values',
    likeRows: like.rowCount,
    likeColumns: like.columnCount,
  };
  return [argumentIssue('argument.shape', [argument], { argument, ...shapes })];
}
