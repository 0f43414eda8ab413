import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import { branchLines, type FormSource, formGoal } from '#workbook/sheets/common/form-lines.ts';
import { planPeriods } from '#workbook/sheets/common/plan-periods.ts';
import { weekOfToday } from '#workbook/sheets/common/tracked-periods.ts';
import { type FormAction, ownerName, planActions } from '#workbook/sheets/execution-workings/plan-figures.ts';
import type { ExecutionPlan, ListedAction, NotBegun, PlanQuestion } from './execution-types.ts';
import { placeOfSheet, viewExecution } from './execution-view.ts';

/** The week of a person or a unit: its numbers, its actions, and what may be written down. */
export const readExecutionPlan = (
  host: Host,
  question: PlanQuestion,
  today: Day,
): Promise<Outcome<ExecutionPlan | NotBegun>> =>
  viewExecution(host, today, (view): ExecutionPlan => {
    const { plan, execution } = view;
    const { members, tree, weeks, inputs } = plan;
    const leaves = new Set(tree.leaves);
    const asked = members.findIndex(({ key }) => key === question.who);
    const row = Math.max(0, asked);
    const askedWeek = weeks.findIndex(({ period }) => period.key === question.week);
    const at = askedWeek >= 0 ? askedWeek : weekOfToday(view);
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
      lines: branchLines({ plan, execution }, period, row).map(({ metric: _, planned: __, ...line }) => line),
      actions: planActions(view, period, row).map((action) => listed(view, action)),
      stages: execution.context.stages,
      amount: { name, measure },
      products: distinct(inputs.offers.map(({ product }) => product)),
      channels: distinct(inputs.offers.map(({ channel }) => channel)),
      place: placeOfSheet(view, 'executionPlan'),
    };
  });

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

const listed = (source: FormSource, { action, ...about }: FormAction): ListedAction => ({
  ...action,
  ...about,
  owner: ownerName(source, action),
});
