import { keptIn } from '#actions/protocol/generate-sheets.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { plannedIn } from '#actions/protocol/planned.ts';
import { readPlan } from '#actions/protocol/read-plan.ts';
import { verifyBaseline } from '#actions/protocol/record-state.ts';
import type { ClosedFigure, ClosedPay, MonthFigures } from '#engine/closing/record.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { trackingTable } from '#engine/tracking/table.ts';
import type { ReadReply } from '#host/host.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { type Execution, executionOf } from '#workbook/records/execution.ts';
import type { RecordRow } from '#workbook/records/rows.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import { evaluationTable } from '#workbook/sheets/evaluation/figures.ts';

const issue = issuesOf<SidebarIssues>();

/** A plan that is being carried out, as a build would see it. */
export interface PlanToClose {
  readonly plan: Plan;
  readonly execution: Execution;
  readonly places: InputPlaces;
  /** Rows that an import has kept on their sheet. */
  readonly rejects: readonly RecordRow[];
}

/** From a reply to the queries of a plan; refused where a build would be, or the plan is not carried out. */
export function planToClose(found: ReadReply, today: Day): Outcome<PlanToClose> {
  const reading = readPlan(found, today);
  if (reading.kind === 'refused') return reading;
  const { reply, inputs, state } = reading.value;
  if (!state) return refused([{ ...issue('execution.notStarted', ['records'], {}), place: null }]);
  const messages = messagesFor(inputs);
  const verified = verifyBaseline(reply, inputs, state, messages);
  if (verified.kind === 'refused') return verified;
  const { records } = verified.value.state;
  const { places } = records;
  const planned = plannedIn({ reply, inputs, places }, keptIn(inputs, state));
  if (planned.kind === 'refused') return planned;
  const execution = executionOf(inputs, records, today, messages);
  const { importRejects: rejects } = records.rows;
  return done({ plan: planned.value.plan, execution, places, rejects });
}

/** The plan of everybody in every month, as it is. */
export const planFigures = ({ plan }: PlanToClose): readonly ClosedFigure[] =>
  plan.goals.flatMap((goal) => {
    const byRow = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit);
    return plan.months.flatMap(({ key: month }, at) =>
      plan.tree.leaves.map((row, leaf): ClosedFigure => {
        const { key: member, name } = plan.members[row]!;
        const activities = activitiesOf(plan, goal, { leaf, month: at });
        return { month, member, name, goal: goal.goal.key, plan: byRow[row]![at]!, activities, actual: null };
      }),
    );
  });

/** What the goal's funnel asks of a person in a month, per stage; none: it has no funnel. */
const activitiesOf = (
  { funnel, goals }: Plan,
  goal: GoalPlan,
  { leaf, month }: { readonly leaf: number; readonly month: number },
): readonly number[] =>
  funnel && goals[funnel.goal] === goal
    ? (funnel.actions[leaf]?.stages.map(({ months }) => months[month] ?? 0) ?? [])
    : [];

/** What a month of the plan, by its index, is closed with: of everybody and every goal, and whom it pays what. */
export function monthFigures({ plan, execution }: PlanToClose, month: number): MonthFigures {
  const period = plan.months[month]!;
  const { key } = period;
  const executed = executedPlan(plan, execution);
  const figures = plan.goals.flatMap((planned, at): ClosedFigure[] => {
    const { goal } = planned;
    const table = trackingTable(executed, at, { ...period, months: [month, month + 1] });
    const people = plan.tree.leaves.map((row, leaf): ClosedFigure => {
      const { key: member, name } = plan.members[row]!;
      const { plan: amount, line } = table.rows[row]!;
      const activities = activitiesOf(plan, planned, { leaf, month });
      const own = { plan: amount, activities, actual: line?.actual ?? null };
      return { month: key, member, name, goal: goal.key, ...own };
    });
    const former = table.former.flatMap(({ key: member, name, actual }): ClosedFigure[] =>
      actual ? [{ month: key, member, name, goal: goal.key, plan: 0, activities: [], actual }] : [],
    );
    return [...people, ...former];
  });
  const lines = evaluationTable(plan, execution, month);
  const pay = plan.tree.leaves.flatMap((row): ClosedPay[] => {
    const { key: member, name } = plan.members[row]!;
    const { score = null, pay: own = null, behaviour = null } = lines[row] ?? {};
    return score === null && own === null ? [] : [{ month: key, member, name, score, pay: own, behaviour }];
  });
  return { figures, pay };
}
