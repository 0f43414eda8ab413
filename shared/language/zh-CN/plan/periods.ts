import type { Grain, PeriodIssues } from '#engine/periods/grain.ts';
import type { IssueTexts } from '#language/messages.ts';

export const periodIssues: IssueTexts<PeriodIssues> = {
  'periods.tooMany': ({ grain, start, end, most }) =>
    `grain（时间粒度）：从 ${start} 到 ${end} 按${GRAIN_NAMES[grain]}划分超过 ${most} 行。请改用更粗的粒度，或缩短时间。`,
  'periods.noWorkday': ({ start, end }) =>
    `从 ${start} 到 ${end} 没有工作日，目标无处安排。请改选日期，或换一个日历。`,
  'periods.retailTooLong': ({ grain, start, end }) =>
    `从 ${start} 到 ${end} 超过 53 周，而“${grain}”一年最多 53 周。请把结束日期提前，并按年分别分解。`,
  'periods.yearStart': ({ month }) =>
    `year_starts_in（财年首月）：${month} 不是月份。请填 1 至 12 的月份数字。`,
};

const GRAIN_NAMES: Readonly<Record<Grain, string>> = {
  year: '年',
  quarter: '季度',
  month: '月',
  week: '周',
  day: '日',
  'half-day': '半天',
};
