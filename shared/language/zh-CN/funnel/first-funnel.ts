import type { FirstFunnelTexts } from '#language/funnel/first-funnel.ts';

export const firstFunnel: FirstFunnelTexts = {
  stages: ['签单', '面谈', '约见', '电话'],
  scenario: '现在的做法',
};
