import type { AddFunnelTexts } from '#language/sidebar/add-funnel.ts';

/** A stage's name within a sentence. */
const within = (stage: string): string => String(stage).toLowerCase();

export const addFunnel: AddFunnelTexts = {
  title: 'How will it be reached?',
  help: 'Two answers turn the target into work for every day. You can change them at any time.',
  goal: 'Goal',
  averageDeal: (measure) => `Average sale (${measure})`,
  averageDealHelp: 'Proposed: what one deal a week from everybody would have to bring.',
  ofTen: (upper, lower) => `Of 10 ${within(upper)}, how many become ${within(lower)}?`,
  more: 'Other rates, and what a day holds',
  capacity: (stage) => `${stage} that one person can do in a day`,
  asks: 'What a day asks of one person',
  deals: (deals, lower) => `Everybody together: ${deals} ${within(lower)} over the plan.`,
  fits: (capacity) => `It fits: a day holds ${capacity}.`,
  fitsNot: (capacity) => `More than a day holds (${capacity}). The Funnel page shows which lever helps.`,
  notNumber: 'Type a number above 0.',
  notOfTen: 'Type a number above 0, at most 10.',
  add: 'Add a funnel',
  make: 'Make the funnel',
  making: 'Making the funnel…',
  later: 'Later',
};
