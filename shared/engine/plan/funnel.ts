import { type Levers, leversToCapacity } from '#engine/funnel/levers.ts';
import {
  evaluateScenario,
  type ScenarioOutcome,
  type Scenario as ScenarioQuestion,
} from '#engine/funnel/scenario.ts';
import { sensitivityGrid } from '#engine/funnel/sensitivity.ts';
import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import type { Tree } from '#engine/organisation/tree.ts';
import type { Period } from '#engine/periods/periods.ts';
import { type ActionGoals, actionGoals, leadsOf } from '#engine/plan/actions.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Member, PlanInputs, Scenario } from '#engine/plan/inputs.ts';
import type { KeptPlan } from '#engine/plan/kept.ts';
import { toAmount, type Units } from '#engine/units.ts';

/** The funnel of one goal: what each scenario asks for, and what the chosen one asks of everybody. */
export interface FunnelPlan {
  /** Index of its goal among the plan's. */
  readonly goal: number;
  /** The scenario that the action goals follow. */
  readonly scenario: Scenario;
  readonly time: WorkingTime;
  /** Activities of the top stage that all people together can do a day. */
  readonly capacity: number;
  /** In the order of the inputs' scenarios. */
  readonly outcomes: readonly ScenarioOutcome[];
  readonly levers: readonly Levers[];
  /** A row per value of the first rate, a column per average deal: activities a day at the top. */
  readonly sensitivity: readonly (readonly number[])[];
  /** Months that each stage runs ahead of the deals. */
  readonly leads: readonly number[];
  /** Per leaf, in the order of the tree's leaves. */
  readonly actions: readonly ActionGoals[];
}
interface WorkingTime {
  readonly days: number;
  readonly weeks: number;
}

interface PlanFrame {
  readonly inputs: PlanInputs;
  readonly months: readonly Period[];
  readonly tree: Tree;
  readonly members: readonly Member[];
}

/** Null where no goal has a funnel. `kept`: first months whose activities stay. Issues' paths start with `funnel`. */
export function planFunnel(
  { inputs, months, tree, members }: PlanFrame,
  goals: readonly GoalPlan[],
  kept: KeptPlan,
): Result<FunnelPlan | null> {
  const { funnel } = inputs;
  const index = goals.findIndex(({ goal }) => goal.key === funnel.goal);
  const scenario = funnel.scenarios.find(({ name }) => name === funnel.chosen);
  const goal = goals[index];
  if (!goal || !scenario) return success(null);

  const time = workingTime(inputs, months);
  const heads = tree.leaves.reduce((sum, row) => sum + (members[row] as Member).headcount, 0);
  const capacity = heads * funnel.capacityPerDay;
  const questions = funnel.scenarios.map((each) => question(goal, each, time, capacity));
  const issues: Issue[] = [];
  const taken = <T>(result: Result<T>, path: readonly (string | number)[]): readonly T[] => {
    if (result.ok) return [result.value];
    issues.push(...result.issues.map((issue) => ({ ...issue, path })));
    return [];
  };
  const outcomes = questions.flatMap((each, at) =>
    taken(evaluateScenario(each), ['funnel', 'scenarios', at]),
  );
  const levers = questions.flatMap((each, at) => taken(leversToCapacity(each), ['funnel', 'scenarios', at]));
  const sensitivity = taken(sensitivityOf(inputs, goal, scenario, time), ['funnel', 'sensitivityDeals']);
  if (issues.length > 0) return failure(...issues);

  const leads = leadsOf(funnel.lags);
  const ofGoal = kept.get(goal.goal.key);
  const actions = tree.leaves.map((row, leaf) =>
    actionGoals({
      target: toAmount(goal.targets[row] as Units, goal.goal.unit),
      months: goal.schedule.rows[leaf]?.months ?? [],
      averageDeal: scenario.averageDeal,
      rates: scenario.rates,
      leads,
      kept: (ofGoal?.get((members[row] as Member).key) ?? []).map(({ activities }) => activities),
    }),
  );
  return success({
    goal: index,
    scenario,
    time,
    capacity,
    outcomes,
    levers,
    sensitivity: sensitivity[0] ?? [],
    leads,
    actions,
  });
}

/** Working days and weeks as typed, else from the calendar. */
function workingTime({ funnel, calendar }: PlanInputs, months: readonly Period[]): WorkingTime {
  const days = funnel.workingDays ?? months.reduce((sum, { workdays }) => sum + workdays, 0);
  const daysPerWeek = calendar.week.filter(Boolean).length;
  return { days, weeks: funnel.workingWeeks ?? days / Math.max(1, daysPerWeek) };
}

const question = (
  { goal }: GoalPlan,
  { averageDeal, rates }: Scenario,
  { days, weeks }: WorkingTime,
  capacityPerDay: number,
): ScenarioQuestion => ({
  target: goal.total,
  averageDeal,
  rates,
  workingDays: days / weeks,
  workingWeeks: weeks,
  capacityPerDay,
});

function sensitivityOf(
  { funnel }: PlanInputs,
  { goal }: GoalPlan,
  { rates }: Scenario,
  { days }: WorkingTime,
): Result<readonly (readonly number[])[]> {
  const { sensitivityDeals: averageDeals, sensitivityRates: rateValues } = funnel;
  if (averageDeals.length === 0 || rateValues.length === 0) return success([]);
  return sensitivityGrid({ target: goal.total, averageDeals, rates, whichRate: 1, rateValues }, days);
}
