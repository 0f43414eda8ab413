import type { FunctionGuideTexts } from '#language/functions/docs.ts';

export const guide: FunctionGuideTexts = {
  title: 'Functions',
  help: 'For formulas of your own, in any workbook. Choose one to see its parameters and insert an example.',
  groups: {
    funnel: 'Sales funnel',
    target: 'Breaking down targets',
    progress: 'Working days and progress',
    smart: 'SMART check',
  },
  optional: 'optional',
  defaultsTo: (value) => `optional, default ${value}`,
  own: 'With the numbers of this workbook.',
  insert: 'Insert',
  insertNamed: (formula) => `Insert ${formula} into the selected cell`,
  inserted: (cell) => `The formula stands in ${cell}.`,
  filled: (cell) => `${cell} is not empty. Replace what it holds?`,
  holds: (content) => `Now: ${content}`,
  replace: 'Replace',
  keep: 'Keep it',
};
