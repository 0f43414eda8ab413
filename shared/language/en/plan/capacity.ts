import type { CapacityIssues } from '#engine/capacity/issues.ts';
import type { IssueTexts } from '#language/messages.ts';

export const capacityIssues: IssueTexts<CapacityIssues> = {
  'capacity.notPositive': ({ argument, value }) =>
    `${argument}: ${value} is not above 0. Write a number greater than 0.`,
  'capacity.negative': ({ argument, value }) =>
    `${argument}: ${value} is not 0 or more. Write 0 or a number greater than 0.`,
  'capacity.share.negative': ({ argument, value }) =>
    `${argument}: ${value} is not a share. Write a share from 0% to 100%.`,
  'capacity.share.aboveOne': ({ argument, value }) =>
    `${argument}: ${value} is more than 1. For fifty per cent write 50% or 0.5.`,
  'capacity.notWhole': ({ argument, value }) =>
    `${argument}: ${value} is not a whole number of months. Write a whole number.`,
  'capacity.months.outside': ({ value, limit }) =>
    `months: ${value} is not a whole number from 1 to ${limit}. Write how many months the plan has.`,
};
