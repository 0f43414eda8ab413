import { daysOf } from '#engine/tracking/executed-plan.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type Fact, factRow } from '#workbook/sheets/common/fact-row.ts';
import { chosenNumber } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { EVERYBODY } from '#workbook/sheets/execution-workings/tracked.ts';
import { carriedPlan } from '#workbook/sheets/tracking/view.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** Which goal and whose, by number; the numbers of their people, the code of the goal's metric, working days gone. */
export const progressFacts = factRow(7, 2, ['goal', 'who', 'firstPerson', 'lastPerson', 'code', 'gone']);

/** Gives the metric's code. */
export function drawProgressFacts(context: ExecutionContext, draft: SheetDraft): number {
  const { plan, execution, messages } = context;
  const { tracking, metrics, progress } = messages.executionTables;
  const { branchFirst, branchLast, goalMetrics, periodGone } = workingsNames;
  const fact = progressFacts.cell;
  const goal = chosen(context, 'progressGoal').at;
  const who = chosen(context, 'progressWho').at;
  const { leaves, rows } = plan.tree;
  const end = rows[who]?.end ?? 0;
  const before = leaves.filter((leaf) => leaf < who).length;
  const last = who === 0 ? EVERYBODY : leaves.filter((leaf) => leaf < end).length;
  const code = metricCode(execution.metrics[goal] ?? null);
  const { gone } = daysOf(carriedPlan(plan, execution), { first: plan.inputs.start, last: plan.inputs.end });
  const shown = (title: string, formula: string, value: number): Fact => ({
    title,
    formula,
    value,
    style: namedStyle('key'),
  });
  progressFacts.draw(draft, {
    goal: shown(tracking.goal, chosenNumber(context, 'progressGoal'), goal + 1),
    who: shown(progress.who, chosenNumber(context, 'progressWho'), who + 1),
    firstPerson: shown(metrics.firstPerson, `INDEX(${branchFirst},${fact('who')})`, before + 1),
    lastPerson: shown(metrics.lastPerson, `INDEX(${branchLast},${fact('who')})`, last),
    code: shown(metrics.code, `INDEX(${goalMetrics},${fact('goal')})`, code),
    gone: shown(tracking.gone, `INDEX(${periodGone},1)`, gone),
  });
  return code;
}
