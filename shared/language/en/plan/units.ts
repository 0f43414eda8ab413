import type { UnitIssues } from '#engine/units.ts';
import type { IssueTexts } from '#language/messages.ts';

export const unitIssues: IssueTexts<UnitIssues> = {
  'unit.invalid': ({ unit }) => `unit: ${unit} is not a unit. Write 1, 10, 100 … or 0.1, 0.01 ….`,
  'unit.notMultiple': ({ amount, unit }) =>
    `${amount} is not a whole number of units of ${unit}. Round it, or choose a smaller unit.`,
  'unit.tooLarge': ({ amount, unit }) =>
    `${amount} is too large to be counted exactly in units of ${unit}. Choose a larger unit.`,
};
