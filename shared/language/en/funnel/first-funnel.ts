import type { FirstFunnelTexts } from '#language/funnel/first-funnel.ts';

export const firstFunnel: FirstFunnelTexts = {
  stages: ['Deals', 'Meetings', 'Appointments', 'Calls'],
  scenario: 'As we work today',
};
