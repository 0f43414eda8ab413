import { failure, type Issue, success } from '#engine/issue.ts';
import { spread } from '#engine/spread/spread.ts';
import { defineFunction } from '../definition.ts';
import { argumentIssue } from '../issues.ts';
import type { Block } from '../parameter.ts';
import { inShapeOf } from './shapes.ts';

const BOUND = {
  en: 'in the shape of values; blank: none.',
  'zh-CN': '与 values 同形；空白表示没有。',
};

export const TARGET_SPREAD = defineFunction({
  id: 'TARGET_SPREAD',
  parameters: [
    {
      name: 'values',
      kind: 'block',
      docs: { en: 'The present values; a blank counts as 0.', 'zh-CN': '现有数值；空白按 0 计。' },
    },
    {
      name: 'new_total',
      kind: 'number',
      docs: { en: 'What they shall add up to.', 'zh-CN': '新的合计。' },
    },
    {
      name: 'method',
      kind: 'choice',
      choices: ['proportional', 'equal', 'increment'],
      optional: true,
      default: 'proportional',
      docs: {
        en: '"proportional" (all times one factor; default), "equal" (the same for each) or "increment" (the same change for each).',
        'zh-CN': '"proportional"（按比例，默认）、"equal"（各项相等）或 "increment"（各项变动相同）。',
      },
    },
    {
      name: 'held',
      kind: 'marks',
      optional: true,
      docs: {
        en: 'Cells that keep their value, in the shape of values: TRUE, or anything neither blank nor 0.',
        'zh-CN': '锁定不变的单元格，与 values 同形：填 TRUE，或任何非空白、非 0 的内容。',
      },
    },
    {
      name: 'minimums',
      kind: 'sparseBlock',
      optional: true,
      docs: { en: `The least each may be, ${BOUND.en}`, 'zh-CN': `各项的下限，${BOUND['zh-CN']}` },
    },
    {
      name: 'maximums',
      kind: 'sparseBlock',
      optional: true,
      docs: { en: `The most each may be, ${BOUND.en}`, 'zh-CN': `各项的上限，${BOUND['zh-CN']}` },
    },
    {
      name: 'unit',
      kind: 'number',
      optional: true,
      docs: {
        en: 'Rounds each value to a multiple of it; left out: no rounding.',
        'zh-CN': '各项取为它的整数倍；省略则不取整。',
      },
    },
  ],
  result: 'block',
  docs: {
    summary: {
      en: 'Spreads a new total over existing values, with cells held and bounds kept.',
      'zh-CN': '把新的总额分摊到现有数值上，可锁定单元格，可设上下限。',
    },
    result: {
      en: 'New values in the shape of values that add up to new_total. What a held or bounded cell cannot take moves to the others.',
      'zh-CN': '与 values 同形的新数值，合计等于 new_total。锁定或受限的单元格不能承担的部分移到其他单元格。',
    },
    notes: [
      {
        en: 'Held cells or bounds that make the total impossible are an error that says by how much.',
        'zh-CN': '若锁定或上下限使总额无法达到，会报错并说明差多少。',
      },
    ],
  },
  examples: [
    {
      formula: '=TARGET_SPREAD({10;30;60},300)',
      result: [[30], [90], [180]],
      docs: { en: 'All times three.', 'zh-CN': '全部乘以三。' },
    },
    {
      formula: '=TARGET_SPREAD({10;20;30},100,,{FALSE;TRUE;FALSE})',
      result: [[20], [20], [60]],
      docs: { en: 'The second is held.', 'zh-CN': '第二项锁定。' },
    },
    {
      formula: '=TARGET_SPREAD({100,50,100},265,"increment")',
      result: [[105, 55, 105]],
      docs: { en: 'Five more for each.', 'zh-CN': '每项加五。' },
    },
    {
      formula: '=TARGET_SPREAD({175,50},100,,,,,0.01)',
      result: [[77.78, 22.22]],
      docs: { en: 'To the cent.', 'zh-CN': '精确到分。' },
    },
    {
      formula: '=TARGET_SPREAD({-1178;589;589},100)',
      result: '#VALUE!',
      docs: { en: 'Values that cancel out have no proportions.', 'zh-CN': '正负抵消的数值没有比例可言。' },
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
      minimums: minimums?.values.map((value) => value ?? Number.NEGATIVE_INFINITY),
      maximums: maximums?.values.map((value) => value ?? Number.POSITIVE_INFINITY),
      unit,
    });
    return spreadValues.ok ? success(inShapeOf(values, spreadValues.value)) : spreadValues;
  },
});

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
