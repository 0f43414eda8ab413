import type { PaceIssues } from '#engine/pace/pace.ts';
import type { IssueTexts } from '#language/messages.ts';

export const paceIssues: IssueTexts<PaceIssues> = {
  'pace.notNumber': ({ argument, value }) => `${argument}：${value} 不是数字。请填一个数额。`,
  'pace.tooLarge': () => 'target、actual（目标、实绩）：两个数额相差过大，无法比较。请检查单位。',
  'pace.targetNotPositive': ({ target }) =>
    `target（目标）：目标为 ${target}，无法计算进度。请填大于 0 的目标。`,
  'pace.todayOutside': ({ today, start, end }) =>
    `today（今天）：${today} 不在 ${start} 到 ${end} 的期间内。请选期间内的日子，或改正期间。`,
  'pace.noDayGone': ({ start, today }) =>
    `today（今天）：从 ${start} 到 ${today} 还没有过一个工作日，暂时无法判断。请到第一个工作日再看。`,
  'pace.noDayLeft': ({ today, end }) =>
    `today（今天）：${today} 之后到 ${end} 已没有工作日，而目标尚未达成。请推迟结束日期，或修正目标。`,
};
