import type { PaceIssues } from '#engine/pace/pace.ts';
import type { IssueTexts } from '#language/messages.ts';

export const paceIssues: IssueTexts<PaceIssues> = {
  'pace.notNumber': ({ argument, value }) => `${argument}: ${value} is not a number. Write an amount.`,
  'pace.tooLarge': () => 'target, actual: these amounts are too far apart to be compared. Check their units.',
  'pace.targetNotPositive': ({ target }) =>
    `target: ${target} cannot be kept pace with. Write a target above 0.`,
  'pace.todayOutside': ({ today, start, end }) =>
    `today: ${today} is outside the period from ${start} to ${end}. Choose a day within it, or correct the period.`,
  'pace.noDayGone': ({ start, today }) =>
    `today: there is no working day from ${start} to ${today} yet, so nothing can be told. Look again on the first working day.`,
  'pace.noDayLeft': ({ today, end }) =>
    `today: no working day is left after ${today} up to ${end}, and the target is not reached. Choose a later end, or revise the goal.`,
};
