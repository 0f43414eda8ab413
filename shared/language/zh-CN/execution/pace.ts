import type { PaceIssues } from '#engine/pace/pace.ts';
import type { IssueTexts } from '#language/messages.ts';

export const paceIssues: IssueTexts<PaceIssues> = {
  'pace.notNumber': ({ argument, value }) => `${argument}：${value} 不是数字。请填一个数额。`,
  'pace.tooLarge': () => 'target、actual（目标、实绩）：两个数额相差过大，无法比较。请检查单位。',
  'pace.targetZero': () =>
    'target（目标）：目标为 0，无法计算进度；空白单元格也可能按 0 传来。请填大于 0 的目标，亏损类目标填负数。',
  'pace.planTotal': ({ planned, target }) =>
    `plan（各期计划）：合计为 ${planned}，而目标为 ${target}。请给出整个期间各期的数额。`,
  'pace.notBegun': ({ today, start }) =>
    `today（今天）：期间从 ${start} 开始，${today} 还没到。请到时再看，或改正期间。`,
  'pace.noDayGone': ({ start, today }) =>
    `today（今天）：从 ${start} 到 ${today} 还没有过一个工作日，暂时无法判断。请到第一个工作日再看。`,
  'pace.nothingDue': ({ start, today }) =>
    `plan（各期计划）：从 ${start} 到 ${today} 还没有安排任务，暂时没有进度。请等有任务到期再看。`,
  'pace.noDayLeft': ({ today, end }) =>
    `today（今天）：${today} 之后到 ${end} 已没有工作日，而目标尚未达成。请推迟结束日期，或修正目标。`,
};
