import { actionsOfPeriod, type PlannedAction } from '#engine/actuals/carry.ts';
import { entriesWithin, periodIndex, tally } from '#engine/actuals/totals.ts';
import type { Day } from '#engine/days/day.ts';
import { scheduleByRow, stageFigures } from '#engine/plan/by-row.ts';
import { sameKey } from '#engine/plan/judge/keys.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { executionLine } from '#engine/tracking/execution.ts';
import { type Measure, measured } from '#engine/tracking/measure.ts';
import type { Host } from '#host/host.ts';
import { plainNumber, textOf } from '#workbook/records/rows.ts';
import { type CarriedView, lookAt, placeOfSheet } from './carried-view.ts';
import type { ExecutionPlan, ListedAction, NotBegun, PlanLine, PlanQuestion } from './execution-types.ts';
import type { Outcome } from './outcome.ts';

/** The week of a person or a unit: its numbers, its actions, and what may be written down. */
export const readExecutionPlan = (
  host: Host,
  question: PlanQuestion,
  today: Day,
): Promise<Outcome<ExecutionPlan | NotBegun>> =>
  lookAt(host, today, (view): ExecutionPlan => {
    const { plan, execution } = view;
    const { members, tree, weeks, inputs } = plan;
    const leaves = new Set(tree.leaves);
    const asked = members.findIndex(({ key }) => key === question.who);
    const row = Math.max(0, asked);
    const current = periodIndex(
      weeks.map(({ period }) => period),
      execution.today,
    );
    const askedWeek = weeks.findIndex(({ period }) => period.key === question.week);
    const latest = execution.today < inputs.start ? 0 : weeks.length - 1;
    const at = askedWeek >= 0 ? askedWeek : current >= 0 ? current : latest;
    const choices = members.map(({ key, name }) => ({ key, name }));
    const goal = plan.funnel ? plan.goals[plan.funnel.goal]!.goal : null;
    const { key, first, last, workdays } = weeks[at]!.period;
    return {
      kind: 'plan',
      today: execution.today,
      start: inputs.start,
      units: choices.filter((_, index) => !leaves.has(index)),
      people: choices.filter((_, index) => leaves.has(index)),
      weeks: weeks.map(({ period }) => ({
        key: period.key,
        first: period.first,
        last: period.last,
        workdays: period.workdays,
      })),
      who: members[row]!.key,
      week: { key, first, last, workdays },
      lines: linesOf(view, row, at),
      actions: actionsIn(view, row, at),
      stages: execution.context.stages,
      amount: { name: goal?.name ?? '', measure: goal?.measure ?? '' },
      products: distinct(inputs.offers.map(({ product }) => product)),
      channels: distinct(inputs.offers.map(({ channel }) => channel)),
      place: placeOfSheet(view, 'executionPlan'),
    };
  });

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Everybody in the branch of a row. */
function branchKeys({ tree, members }: Plan, row: number): ReadonlySet<string> {
  return new Set(members.slice(row, tree.rows[row]!.end).map(({ key }) => key));
}

interface Line {
  readonly name: string;
  readonly measure: Measure;
  /** By month of the plan. */
  readonly months: readonly number[];
  readonly unit: number;
}

function numericLines({ plan, execution }: CarriedView, row: number): readonly Line[] {
  if (!plan.funnel) return [];
  const goal = plan.goals[plan.funnel.goal]!;
  const amounts = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit)[row]!;
  const figures = stageFigures(plan, plan.funnel)[row]!;
  return [
    { name: goal.goal.name, measure: { of: 'amount' }, months: amounts, unit: goal.goal.unit },
    ...execution.context.stages.map(
      (name, stage): Line => ({
        name,
        measure: { of: 'stage', stage },
        months: figures[stage]!.months,
        unit: 1,
      }),
    ),
  ];
}

/** The assessment period is the month that the week lies in. */
function linesOf(view: CarriedView, row: number, at: number): readonly PlanLine[] {
  const { plan, execution } = view;
  const { weeks, months } = plan;
  const people = branchKeys(plan, row);
  const stages = execution.context.stages.length;
  const own = execution.entries.filter(({ person }) => people.has(person));
  const { period: week, month } = weeks[at]!;
  const lastWeek = weeks[at - 1]?.period ?? null;
  const ofMonth = weeks.filter((each) => each.month === month).map(({ period }) => period);
  const before = { first: months[month]!.first, last: week.first };
  const done = tally(
    entriesWithin(own, before).filter(({ date }) => date < week.first),
    stages,
  );
  const now = tally(entriesWithin(own, week), stages);
  const last = lastWeek && tally(entriesWithin(own, lastWeek), stages);
  const workdaysLeft = ofMonth.reduce(
    (sum, { first, workdays }) => (first >= week.first ? sum + workdays : sum),
    0,
  );
  return numericLines(view, row).map(({ name, measure, months: tasks, unit }) => ({
    ...executionLine({
      task: tasks[month]!,
      done: measured(done, measure),
      lastPlan: lastWeek && plannedFor(view, people, lastWeek.key, name),
      lastActual: last && measured(last, measure),
      plan: plannedFor(view, people, week.key, name),
      weekWorkdays: week.workdays,
      workdaysLeft,
      unit,
    }),
    name,
    actual: measured(now, measure),
  }));
}

/** What was written down as the week's plan of these people together; null: nothing was. */
function plannedFor(
  { execution }: CarriedView,
  people: ReadonlySet<string>,
  week: string,
  line: string,
): number | null {
  const { context, rows } = execution;
  const plans = rows.weekPlans.flatMap((row) => {
    if (textOf(row, 'week') !== week || sameKey(textOf(row, 'line')) !== sameKey(line)) return [];
    const typed = sameKey(textOf(row, 'person'));
    const person = context.people.find(({ key, name }) => sameKey(key) === typed || sameKey(name) === typed);
    const planned = plainNumber(row, 'plan');
    return person && people.has(person.key) && planned !== null ? [planned] : [];
  });
  return plans.length === 0 ? null : plans.reduce((sum, each) => sum + each, 0);
}

function actionsIn({ plan, execution }: CarriedView, row: number, at: number): readonly ListedAction[] {
  const { members } = plan;
  const branch = branchKeys(plan, row);
  const indexes = new Map(
    execution.actions.flatMap((judged) =>
      judged.standing === 'counted' ? [[judged.action, judged.index] as const] : [],
    ),
  );
  const periods = plan.weeks.map(({ period }) => period);
  const own = [...indexes.keys()].filter(({ owner }) => branch.has(owner));
  return actionsOfPeriod(own, periods, at).map(({ action, timesCarried, state }: PlannedAction) => ({
    index: indexes.get(action)!,
    kind: action.kind,
    what: action.what,
    owner: members.find(({ key }) => key === action.owner)?.name ?? action.owner,
    customer: action.customer,
    due: action.due,
    closed: action.closed,
    result: action.result,
    remark: action.remark,
    timesCarried,
    state,
  }));
}
