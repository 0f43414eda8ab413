import type { CrossedIssues } from '#engine/split/crossed.ts';
import type { WeightIssues } from '#engine/split/weights.ts';
import type { IssueTexts } from '#language/messages.ts';

export const splitIssues: IssueTexts<WeightIssues & CrossedIssues> = {
  'split.weights.empty': () => 'weights：没有权重。请为每一份填一个权重。',
  'split.weights.tooLarge': () => 'weights：权重合计太大，无法计算。请把所有权重除以同一个数。',
  'split.weight.notNumber': ({ position }) => `weights：第 ${position} 个不是数字。请填 0 或更大的数。`,
  'split.weight.negative': ({ position, value }) =>
    `weights：第 ${position} 个是 ${value}，小于 0。请填 0 或更大的数。`,
  'split.crossed.totalsDiffer': ({ rows, columns, difference }) =>
    `row_totals 合计 ${rows} 个单位，column_totals 合计 ${columns} 个单位，相差 ${difference}。请让两个合计相等。`,
  'split.crossed.mixedSigns': () => 'row_totals、column_totals：有正有负。请把正数和负数分开分解。',
  'split.crossed.tooLarge': ({ total }) =>
    `row_totals：${total} 个单位太多，无法精确地交叉分解。请改用更大的单位。`,
};
