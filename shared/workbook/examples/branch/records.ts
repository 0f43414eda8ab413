import type { Language } from '#engine/plan/inputs.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { branchActions } from '#workbook/examples/branch/action-list.ts';
import { branch } from '#workbook/examples/branch/branch.ts';
import { branchLog, LAST_DAY_LOGGED } from '#workbook/examples/branch/log.ts';
import {
  branchChannelTasks,
  branchChecksDone,
  branchMonthlyRound,
  branchScores,
  branchTimeSpent,
  branchWeekPlans,
} from '#workbook/examples/branch/routine.ts';
import { initialRecords, type NewRecords } from '#workbook/records/initial-records.ts';

/**
 * The branch's first quarter as its people wrote it down, seen on its last day: invented, but the same each time and
 * in every language. A few rows are wrong, so that their marking shows.
 */
export function branchRecords(language: Language): NewRecords {
  const inputs = branch(language);
  const beginning = initialRecords(inputs, messagesIn[language]);
  return {
    ...beginning,
    log: branchLog(inputs),
    actionList: branchActions(inputs),
    weekPlans: branchWeekPlans(inputs),
    channelTasks: branchChannelTasks(inputs),
    scores: branchScores(inputs),
    execution: beginning.execution.map((settings) => ({
      ...settings,
      today: LAST_DAY_LOGGED,
      personalMinimum: 0.6,
      personalFactor: 0.8,
      unitMinimum: 0.7,
      unitFactor: 0.9,
      companyMinimum: 0.8,
      companyFactor: 0.95,
      basePay: 4000,
    })),
    round: branchMonthlyRound(inputs, beginning.round),
    timeSpent: branchTimeSpent(inputs),
    checksDone: branchChecksDone(inputs),
  };
}
