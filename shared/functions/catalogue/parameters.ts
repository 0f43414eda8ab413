import { GRAINS } from '#engine/periods/grain.ts';

// Parameters that several functions share, described once.

export const TARGET = {
  name: 'target',
  kind: 'number',
  docs: { en: 'The amount to reach, 0 or more.', 'zh-CN': '要达到的金额，0 或更大。' },
} as const;

export const AVG_PREMIUM = {
  name: 'avg_premium',
  kind: 'number',
  docs: { en: 'The average amount of one deal.', 'zh-CN': '件均额：平均每单的金额。' },
} as const;

export const RATES = {
  name: 'rates',
  kind: 'numbers',
  docs: {
    en: 'The rates from the deal backwards: deals per meeting, meetings per appointment, appointments per call. Each above 0, up to 100%.',
    'zh-CN': '从签单往回数的各级转化率：签单率、面谈率、约访率……每个大于 0，不超过 100%。',
  },
} as const;

export const TOTAL = {
  name: 'total',
  kind: 'number',
  docs: { en: 'The amount to split, a multiple of unit.', 'zh-CN': '要分解的总额，须是 unit 的整数倍。' },
} as const;

export const UNIT = {
  name: 'unit',
  kind: 'number',
  optional: true,
  default: 1,
  docs: {
    en: 'The smallest amount: 1 (default), 100 for hundreds, 0.01 for cents.',
    'zh-CN': '最小单位：默认 1；100 表示以百为单位，0.01 表示到分。',
  },
} as const;

export const START = {
  name: 'start',
  kind: 'day',
  docs: { en: 'The first day.', 'zh-CN': '第一天。' },
} as const;

export const END = {
  name: 'end',
  kind: 'day',
  docs: { en: 'The last day; it counts too.', 'zh-CN': '最后一天（含当天）。' },
} as const;

export const TODAY = {
  name: 'today',
  kind: 'day',
  docs: {
    en: 'The day on which you look; for the current day write TODAY().',
    'zh-CN': '查看进度的日期；要用当天请写 TODAY()。',
  },
} as const;

export const CALENDAR = {
  name: 'calendar',
  kind: 'calendar',
  optional: true,
  docs: {
    en: 'The working days: "weekdays" (Monday to Friday, default), "six-day" (Monday to Saturday), "everyday", "CN" (China’s holidays and make-up workdays), or a range of holidays on top of Monday to Friday.',
    'zh-CN':
      '工作日历："weekdays"（周一至周五，默认）、"six-day"（周一至周六）、"everyday"（每天）、"CN"（中国法定节假日与调休），或在周一至周五之外的节假日区域。',
  },
} as const;

export const EXTRA_WORKDAYS = {
  name: 'extra_workdays',
  kind: 'days',
  optional: true,
  docs: {
    en: 'A range of dates that are worked although they fall on a weekend or a holiday.',
    'zh-CN': '加班日区域：虽逢周末或节假日仍上班的日期。',
  },
} as const;

export const GRAIN = {
  name: 'grain',
  kind: 'choice',
  choices: GRAINS,
  docs: {
    en: 'The size of the periods: "year", "quarter", "month", "week", "day" or "half-day".',
    'zh-CN':
      '期的大小："year"（年）、"quarter"（季）、"month"（月）、"week"（周）、"day"（日）或 "half-day"（半天）。',
  },
} as const;

/** PERIODS of the functions whose result is whole with and without it. */
export const PERIODS = {
  name: 'periods',
  kind: 'number',
  optional: true,
  default: 1,
  docs: {
    en: 'Into how many periods the work is spread, such as 250 working days; 1 when left out.',
    'zh-CN': '工作分到多少期，例如 250 个工作日；省略时为 1。',
  },
} as const;
