import type { PaceIssues } from '#engine/pace/pace.ts';
import type { IssueTexts } from '#language/messages.ts';

export const paceIssues: IssueTexts<PaceIssues> = {
  'pace.notNumber': ({ argument, value }) => `${argument}: ${value} is not a number. Write an amount.`,
  'pace.tooLarge': () => 'target, actual: these amounts are too far apart to be compared. Check their units.',
  'pace.targetZero': () =>
    'target: 0 cannot be kept pace with; a blank cell can arrive as 0. Write a target above 0, or below 0 for a loss.',
  'pace.planTotal': ({ planned, target }) =>
    `plan: its amounts add up to ${planned}, but target is ${target}. Give the amounts of the whole period.`,
  'pace.notBegun': ({ today, start }) =>
    `today: the period begins on ${start}, after ${today}. Look again then, or correct the period.`,
  'pace.noDayGone': ({ start, today }) =>
    `today: there is no working day from ${start} to ${today} yet, so nothing can be told. Look again on the first working day.`,
  'pace.nothingDue': ({ start, today }) =>
    `plan: it asks for nothing from ${start} to ${today}, so there is no pace yet. Look again once something is due.`,
  'pace.noDayLeft': ({ today, end }) =>
    `today: no working day is left after ${today} up to ${end}, and the target is not reached. Choose a later end, or revise the goal.`,
};
