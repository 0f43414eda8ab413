import { actionsOfPeriod, type PlannedAction } from '#engine/actuals/carry.ts';
import { periodIndex } from '#engine/actuals/totals.ts';
import type { Day } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Host } from '#host/host.ts';
import { branchLines, formGoal } from '#workbook/execution/form-lines.ts';
import { planPeriods } from '#workbook/execution/plan-periods.ts';
import { type CarriedView, lookAt, placeOfSheet } from './carried-view.ts';
import type { ExecutionPlan, ListedAction, NotBegun, PlanQuestion } from './execution-types.ts';
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
    const { name, measure } = formGoal(plan).goal;
    const period = planPeriods(plan).find(({ kind, index }) => kind === 'week' && index === at)!;
    const { key, first, last, workdays } = period;
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
      lines: branchLines({ plan, execution }, period, row).map(
        ({ measure: _, planned: __, ...line }) => line,
      ),
      actions: actionsIn(view, row, at),
      stages: execution.context.stages,
      amount: { name, measure },
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
