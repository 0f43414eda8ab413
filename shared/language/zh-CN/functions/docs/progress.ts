import type { FunctionDocs } from '#language/functions/docs.ts';
import { shared } from './parameters.ts';

const parameters = {
  actual: '目前已完成的金额。',
  today: '查看进度的日期；要用当天请写 TODAY()。',
} as const;

export const progress: Readonly<Record<string, FunctionDocs>> = {
  PLAN_WORKDAYS: {
    summary: '从开始日到结束日的工作日数，两天都计入。',
    result: '整数天数。',
    notes: ['"CN" 超出已公布放假安排的年份时为 #N/A，不作猜测。'],
    parameters: {
      start: shared.start,
      end: shared.end,
      calendar: shared.calendar,
      extra_workdays: shared.extra_workdays,
    },
    examples: [
      '2026 年 2 月中国的工作日。',
      '2026 年 1 月的周一至周五。',
      '两天节假日不上班，一个周六上班。',
      '结束日早于开始日。',
    ],
  },
  GOAL_PACE: {
    summary: '目标进度：已完成的比例 ÷ 已过工作日的比例；1 表示正好跟上。',
    result: '比值，0.8 表示落后五分之一。今天算已过。',
    parameters: {
      target: shared.target,
      actual: parameters.actual,
      start: shared.start,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
    },
    examples: ['10 天过了 5 天，100 完成 40。', '今天不在期间内。'],
  },
  GOAL_REQUIRED: {
    summary: '要达到目标，今天之后每个工作日须完成多少。',
    result: '每个工作日的金额；已达到为 0，没有剩余工作日为 #N/A。',
    parameters: {
      target: shared.target,
      actual: parameters.actual,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
    },
    examples: ['剩余 60，还有 5 天。', '已达到。', '没有剩余工作日。'],
  },
  GOAL_FORECAST: {
    summary: '按目前速度期末能达到多少：已完成 ÷ 已过工作日 × 全部工作日。',
    result: '金额。今天算已过。',
    parameters: {
      actual: parameters.actual,
      start: shared.start,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
    },
    examples: ['10 天过了 5 天，完成 40。', '还没有过去的工作日。'],
  },
};
