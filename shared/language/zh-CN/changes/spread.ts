import type { SpreadIssues } from '#engine/spread/request.ts';
import type { IssueTexts } from '#language/messages.ts';

export const spreadIssues: IssueTexts<SpreadIssues> = {
  'spread.values.empty': () => 'values：没有数值。请至少给出一个数值。',
  'spread.total.notNumber': () => 'new_total：不是数字。请填要达到的金额。',
  'spread.notNumber': ({ argument, position }) => `${argument}：第 ${position} 个不是数字。请填数值。`,
  'spread.length': ({ argument, count, expected }) =>
    `${argument}：给了 ${count} 个，数值却有 ${expected} 个。请与数值一一对应。`,
  'spread.unit.invalid': ({ unit }) => `unit：${unit} 不能作单位。请填 1、10、100……或 0.1、0.01……。`,
  'spread.notMultiple': ({ argument, position, value, unit }) =>
    `${argument}：第 ${position} 个锁定为 ${value}，不是 ${unit} 的整数倍。请取整、改用更小的单位，或解除锁定。`,
  'spread.total.notMultiple': ({ total, unit }) =>
    `new_total：${total} 不是 ${unit} 的整数倍。请取整，或改用更小的单位。`,
  'spread.tooLarge': ({ unit }) => `unit：数值太大，按单位 ${unit} 无法精确计数。请改用更大的单位。`,
  'spread.bounds.crossed': ({ position, minimum, maximum }) =>
    `minimums：第 ${position} 个下限 ${minimum} 高于上限 ${maximum}（按单位取整后）。请降低下限或提高上限。`,
  'spread.total.tooSmall': ({ total, least, difference }) =>
    `new_total：锁定的单元格和下限至少需要 ${least}，${total} 还差 ${difference}。请把总数提高 ${difference}，或解除锁定、降低下限，腾出同样多的数额。`,
  'spread.total.tooLarge': ({ total, most, difference }) =>
    `new_total：锁定的单元格和上限最多容纳 ${most}，${total} 多出 ${difference}。请把总数降低 ${difference}，或解除锁定、提高上限，腾出同样多的数额。`,
  'spread.periods.invalid': ({ periods, most }) =>
    `periods：${periods} 不是有效的期数。请填 1 到 ${most} 的整数。`,
  'spread.series.tooLarge': () => 'rate：数值增长到超出可计算的范围。请降低增长率或减少期数。',
  'spread.signsCancel': () =>
    'values：正数和负数相互抵消，没有比例可言。请改用 "equal" 或 "increment" 方法。',
  'spread.signsBounded': ({ position }) =>
    `values：第 ${position} 个会超出上下限，而数值有正有负，超出部分没有唯一的去处。请放宽上下限，或改用 "increment" 方法。`,
};
