import type { ExampleTexts } from '#language/examples/examples.ts';
import { branch } from './branch.ts';

export const examples: ExampleTexts = {
  blank: { title: 'My plan', indicator: 'Sales', measure: 'USD', member: 'My company' },
  mdrt: {
    title: 'One million of premium in a year',
    premium: 'Premium',
    statement:
      'Reach US$1,000,000 of premium by 31 December 2026 from 250 customers of US$4,000, shown by the monthly premium report.',
    agent: 'Agent',
    stages: ['Deals', 'Meetings', 'Appointments', 'Calls'],
    scenarios: ['1 As today', '2 Bigger customers', '3 Bigger customers, better rates'],
  },
  branch,
};
