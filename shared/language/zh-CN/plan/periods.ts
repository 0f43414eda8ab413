import type { Grain, PeriodIssues } from '#engine/periods/grain.ts';
import type { IssueTexts } from '#language/messages.ts';

export const periodIssues: IssueTexts<PeriodIssues> = {
  'periods.tooMany': ({ grain, start, end, most }) =>
    `grain（时间粒度）：从 ${start} 到 ${end} 按${GRAIN_NAMES[grain]}划分超过 ${most} 行。请改用更粗的粒度，或缩短时间。`,
  'periods.noWorkday': ({ start, end }) =>
    `从 ${start} 到 ${end} 没有工作日，目标无处安排。请改选日期，或换一个日历。`,
};

const GRAIN_NAMES: Readonly<Record<Grain, string>> = {
  year: '年',
  quarter: '季度',
  month: '月',
  week: '周',
  day: '日',
  'half-day': '半天',
};
