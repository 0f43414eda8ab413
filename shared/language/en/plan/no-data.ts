import type { NoDataIssues } from '#engine/plan/no-data.ts';
import { monthMethodNames, splitMethodNames, splitMethodNeeds } from '#language/en/plan/methods.ts';
import type { IssueTexts } from '#language/messages.ts';

export const noDataIssues: IssueTexts<NoDataIssues> = {
  'plan.split.noData': ({ member, method, goals, all }) =>
    `“${member}” shares its target by “${splitMethodNames[method]}”, but those below have no figures for it${all ? '' : ` for ${goals.split('\n').join(', ')}`}: all get the same. ${splitMethodNeeds[method]}${all ? `, or choose “${splitMethodNames.equal}”` : ''}.`,
  'plan.split.noDataOfGoal': ({ member, method, goal }) =>
    `“${goal}” goes from “${member}” to those directly below by “${splitMethodNames[method]}”, as this row of Bases says, but they have no figures for it: all get the same. ${splitMethodNeeds[method]}, choose “${splitMethodNames.equal}” here, or clear the cell: the goal goes as the sheet Organisation says then.`,
  'plan.months.noHistory': ({ goal }) =>
    `“${goal}” goes to its months by last period, but nobody has figures of last period: all months get the same. Fill in last period’s months on the sheet Bases, or choose “${monthMethodNames.equal}”.`,
};
