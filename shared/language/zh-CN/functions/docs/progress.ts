import type { FunctionDocs } from '#language/functions/docs.ts';
import { shared } from './parameters.ts';

const parameters = {
  target: '要达到的金额。负数表示允许的亏损。',
  actual: '目前已完成的金额。',
  today: '查看进度的日期；要用当天请写 TODAY()。',
  plan: '目标在期间各等分（通常是各月）的金额，一个区域。省略时每个工作日的任务相同。',
} as const;

const PLANNED =
  '期间的月数等于 plan 的个数或其整数倍时，每个数对应一个月（季、半年），按当月工作日到期；否则每个数对应全部工作日中相等的一份。2026 年 1 至 3 月的 {100; 200; 300}，到 2 月 13 日已过 2 月 20 个工作日中的 10 个，应完成 100 + 200 × 10 ÷ 20 = 200。';

export const progress: Readonly<Record<string, FunctionDocs>> = {
  PLAN_WORKDAYS: {
    summary: '从开始日到结束日的工作日数，两天都计入。',
    result: '整数天数；有日权重时为权重之和，保留到百分之一。',
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
      '每周上班六天，并按中国放假安排。',
      '门店的一周：周六权重为 2。',
      '结束日早于开始日。',
    ],
  },
  GOAL_PACE: {
    summary: '目标进度：已完成 ÷ 到今天应完成的数额（按工作日或按计划）；1 表示正好跟上进度。',
    result:
      '比值，0.8 表示落后五分之一。今天算已过，早上查看请填昨天。结束之后为实绩 ÷ 目标，开始之前为 #N/A。',
    notes: [
      PLANNED,
      '目标为负数时：1 +（实绩 − 应完成）÷ 应完成的绝对值。应完成 −10,000 时，−10,000 得 1，0 得 2，−20,000 得 0。',
    ],
    parameters: {
      target: parameters.target,
      actual: parameters.actual,
      start: shared.start,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
      plan: parameters.plan,
      extra_workdays: shared.extra_workdays,
    },
    examples: [
      '10 天过了 5 天，100 完成 40。',
      '各月计划到今天应完成 200，已完成 150。',
      '十月已经结束。',
      '亏损是允许数的两倍。',
      '期间还没有开始。',
    ],
  },
  GOAL_REQUIRED: {
    summary: '要达到目标，今天之后每个工作日须完成多少。',
    result: '每个工作日的金额（有日权重时为权重 1 的一天）；已达到为 0，没有剩余工作日为 #N/A。',
    parameters: {
      target: parameters.target,
      actual: parameters.actual,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
      extra_workdays: shared.extra_workdays,
    },
    examples: ['剩余 60，还有 5 天。', '已达到。', '没有剩余工作日。'],
  },
  GOAL_FORECAST: {
    summary: '按目前速度期末能达到多少：已完成 ÷ 已过工作日 × 全部工作日；有计划时，其余计划按目前进度完成。',
    result: '金额。今天算已过。结束之后为实绩，开始之前为 #N/A。',
    notes: [PLANNED],
    parameters: {
      actual: parameters.actual,
      start: shared.start,
      end: shared.end,
      today: parameters.today,
      calendar: shared.calendar,
      plan: parameters.plan,
      extra_workdays: shared.extra_workdays,
    },
    examples: [
      '10 天过了 5 天，完成 40。',
      '应完成 200，已完成 150：600 的四分之三。',
      '十月已经结束。',
      '还没有过去的工作日。',
    ],
  },
};
