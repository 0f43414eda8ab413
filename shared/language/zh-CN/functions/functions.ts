import type { ArgumentIssues, FunctionTexts } from '#language/functions/functions.ts';
import type { IssueTexts } from '#language/messages.ts';

export const argumentIssues: IssueTexts<ArgumentIssues> = {
  'argument.missing': ({ argument }) => `${argument}：没有数值，单元格可能是空的。请填写后再试。`,
  'argument.errorCell': ({ argument, position, error }) =>
    `${argument}：${cell(position)}是错误值 ${error}。请先改正该单元格。`,
  'argument.notNumber': ({ argument, position, value }) =>
    `${argument}：${cell(position)}是“${value}”，不是数字。请填 12 或 10% 这样的数字。`,
  'argument.notDate': ({ argument, position, value }) =>
    `${argument}：${cell(position)}是“${value}”，不是日期。请填日期，或 2026-01-05 这样的文本。`,
  'argument.ambiguous': ({ argument, position, value, first, second }) =>
    `${argument}：${cell(position)}是“${value}”，可以理解为 ${first}，也可以理解为 ${second}。请改填其中正确的一个。`,
  'argument.notOneCell': ({ argument, rows, columns }) =>
    `${argument}：这里只能是一个单元格，而给出的区域有 ${rows} 行 ${columns} 列。请只选一个单元格。`,
  'argument.choice': ({ argument, value, known }) =>
    `${argument}：没有“${value}”这个选项。请填 ${known} 之一。`,
  'argument.negative': ({ argument, position, value }) =>
    `${argument}：${cell(position)}是 ${value}，小于 0。请填 0 或更大的数。`,
  'argument.shape': ({ argument, rows, columns, like, likeRows, likeColumns }) =>
    `${argument}：有 ${rows} 行 ${columns} 列，而 ${like} 有 ${likeRows} 行 ${likeColumns} 列。请选形状相同的区域。`,
  'argument.unpaired': ({ argument, position, other }) =>
    `${argument}：第 ${position} 个单元格为空，而 ${other} 的同一个单元格不为空。请两处都填，或都清空。`,
  'argument.counts': ({ argument, count, other, otherCount }) =>
    `${argument}：有 ${count} 个单元格，而 ${other} 有 ${otherCount} 个。请选长度相同的区域。`,
  'argument.noWeight': ({ argument, other }) =>
    `${argument}：与 ${other} 合起来，没有人可以承担总数。至少要有一行两者都大于 0。`,
  'argument.calendars': ({ argument, first, second }) =>
    `${argument}：有 ${first} 和 ${second} 两个日历。请只写一个（可再加 CN），其余单元格填休息日。`,
  'argument.dayTwice': ({ argument, day }) => `${argument}：${day} 有两个权重。请只留一行。`,
  'argument.dayWeight': ({ argument, position, value, most }) =>
    `${argument}：${cell(position)}的日权重是 ${value}。请填 0（休息）至 ${most}，普通工作日为 1。`,
  'argument.zeroMinimum': ({ argument, position, value }) =>
    `${argument}：${cell(position)}是 0，空白单元格也可能按 0 传来，所以按没有下限处理，而该项的结果是 ${value}。请锁定该项，或不设下限。`,
  'argument.result': ({ argument }) => `${argument}：结果太大，无法计算。请检查小数点是否写错位置。`,
};

const cell = (position: number): string => (position === 0 ? '这里' : `第 ${position} 个单元格`);

export const functionTexts: FunctionTexts = {
  about: (parameters, sentence) => `${parameters}：${sentence}`,
  blankAsZero: (sentence, position) =>
    position === 0
      ? `${sentence}空白单元格也可能按 0 传来。`
      : `${sentence}它在第 ${position} 个单元格；空白单元格也可能按 0 传来。`,
};
