import type { AddFunnelTexts } from '#language/sidebar/add-funnel.ts';

export const addFunnel: AddFunnelTexts = {
  title: '靠什么完成？',
  help: '回答两个问题，目标就落到每天的行动上。以后随时可以改。',
  goal: '目标',
  averageDeal: (measure) => `平均每单（${measure}）`,
  averageDealHelp: '建议值：每人每周成交一单时，每单需要的数额。',
  ofTen: (upper, lower) => `每 10 次${upper}，有几次${lower}？`,
  more: '其他转化率和一天的上限',
  capacity: (stage) => `一人一天最多能做多少次${stage}`,
  asks: '一个人每天要做',
  deals: (deals, lower) => `全员在计划期内要${lower} ${deals} 次。`,
  fits: (capacity) => `做得到：一天最多 ${capacity}。`,
  fitsNot: (capacity) => `超出一天的上限（${capacity}）。该动哪一个杠杆，请看“漏斗”页。`,
  notNumber: '请填写大于 0 的数字。',
  notOfTen: '请填写大于 0、不超过 10 的数字。',
  add: '添加漏斗',
  make: '生成漏斗',
  making: '正在生成漏斗……',
  later: '以后再说',
};
