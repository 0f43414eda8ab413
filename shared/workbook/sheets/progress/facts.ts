import { dueOfPlan } from '#engine/tracking/progress.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { factRow, helperFact } from '#workbook/sheets/common/fact-row.ts';
import { chosenNumber } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { planNames } from '#workbook/sheets/execution-workings/plan-names.ts';
import { EVERYBODY } from '#workbook/sheets/execution-workings/tracked.ts';
import { trackedAmount } from '#workbook/sheets/tracking/columns.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/**
 * Which goal and whose, by number, as far as whose last one below; the numbers of their people, the code of the goal's
 * metric, what the plan asks by the as-of day.
 */
export const progressFacts = factRow(7, 2, [
  'goal',
  'who',
  'whoTo',
  'firstPerson',
  'lastPerson',
  'code',
  'due',
]);

/** `dues`: the column of what is due by month. Gives the metric's code. */
export function drawProgressFacts(context: ExecutionContext, draft: SheetDraft, dues: string): number {
  const { plan, execution, messages } = context;
  const { tracking } = messages.executionTables;
  const { branchFirst, branchLast, goalMetrics, periodGone, periodLeft } = workingsNames;
  const fact = progressFacts.cell;
  const goal = chosen(context, 'progressGoal').at;
  const who = chosen(context, 'progressWho').at;
  const { leaves, rows } = plan.tree;
  const end = rows[who]?.end ?? 0;
  const before = leaves.filter((leaf) => leaf < who).length;
  const last = who === 0 ? EVERYBODY : leaves.filter((leaf) => leaf < end).length;
  const code = metricCode(execution.metrics[goal] ?? null);
  const due = dueOfPlan(executedPlan(plan, execution), goal, who);
  const isTooEarly = `AND(INDEX(${periodLeft},1)>0,INDEX(${periodGone},1)<${nameOf('execution', 'leastDays')})`;
  progressFacts.draw(draft, {
    goal: helperFact(chosenNumber(context, 'progressGoal'), goal + 1),
    who: helperFact(chosenNumber(context, 'progressWho'), who + 1),
    whoTo: helperFact(`INDEX(${planNames.whoLast},${fact('who')})`, end),
    firstPerson: helperFact(`INDEX(${branchFirst},${fact('who')})`, before + 1),
    lastPerson: helperFact(`INDEX(${branchLast},${fact('who')})`, last),
    code: helperFact(`INDEX(${goalMetrics},${fact('goal')})`, code),
    due: {
      title: tracking.due,
      formula: `IF(${isTooEarly},"",ROUND(SUM(${dues}),2))`,
      value: due ?? '',
      style: namedStyle('calculation', trackedAmount(context)),
    },
  });
  return code;
}
