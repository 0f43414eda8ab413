import { finderOf } from '#engine/actuals/roster.ts';
import { entriesWithin, personOf, type Tally, tallyBy } from '#engine/actuals/totals.ts';
import type { DaySpan } from '#engine/days/arithmetic.ts';
import { weekNamed } from '#engine/periods/weeks.ts';
import { stageFigures } from '#engine/plan/by-row.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { sameName } from '#engine/plan/judge/keys.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { sumOf } from '#engine/sum.ts';
import { type ExecutionLine, executionLine } from '#engine/tracking/execution.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { type FunnelMetric, metricValue } from '#engine/tracking/metric.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { plainNumber, textOf } from '#workbook/records/rows.ts';
import { type PlanPeriod, periodBefore, planPeriods } from './plan-periods.ts';

/** What the numbers of the weekly forms and the execution plan follow from. */
export interface FormSource {
  readonly plan: Plan;
  readonly execution: Execution;
}

/** One numeric line of a form: the amount of a goal, or a stage of its funnel. */
export interface FormMetric {
  readonly name: string;
  readonly metric: FunnelMetric;
  /** What plans are multiples of: the goal's unit, 1 for counts. */
  readonly unit: number;
  /** The plan's numbers by row of the organisation and month. */
  readonly months: readonly (readonly number[])[];
}

/** A line of somebody's form, with the plan that counts and what is done in the period so far. */
export interface FormLine extends ExecutionLine {
  readonly name: string;
  readonly metric: FunnelMetric;
  /** What its people are missing of the task, whatever others have done beyond theirs. */
  readonly owed: number;
  /** Of a week what was written, else the suggestion; of a month its number in the plan. */
  readonly planned: number;
  readonly now: number;
}

/** The goal whose amount is planned: the funnel's, else the first. */
export const formGoal = ({ goals, funnel }: Plan): GoalPlan => goals[funnel?.goal ?? 0] as GoalPlan;

/** The lines of every form: the amount first, then the stages, deals first; without a funnel the amount only. */
export function formMetrics(plan: Plan): FormMetric[] {
  const { goal, schedule } = formGoal(plan);
  const amount: FormMetric = {
    name: goal.name,
    metric: { of: 'amount' },
    unit: goal.unit,
    months: scheduleByRow(plan.tree, schedule, plan.months.length, goal.unit),
  };
  if (!plan.funnel) return [amount];
  const figures = stageFigures(plan, plan.funnel);
  const stages = plan.inputs.funnel.stages.map(
    (name, stage): FormMetric => ({
      name,
      metric: { of: 'stage', stage },
      unit: 1,
      months: figures.map((ofRow) => ofRow[stage]?.months ?? []),
    }),
  );
  return [amount, ...stages];
}

/** The lines of each person's form for a period, by row of the organisation; units have none here. */
export function personLines(
  { plan, execution }: FormSource,
  period: PlanPeriod,
): ReadonlyMap<number, readonly FormLine[]> {
  const metrics = formMetrics(plan);
  const before = periodBefore(planPeriods(plan), period);
  const zero: Tally = { entries: 0, counts: [], amount: 0, figures: [] };
  const tallies = (span: DaySpan): ((person: string) => Tally) => {
    const sums = tallyBy(entriesWithin(execution.entries, span), execution.context.stages.length, personOf);
    return (person) => sums.get(person) ?? zero;
  };
  const ofTask = tallies({ first: period.task.first, last: period.first });
  const ofFirstDay = tallies({ first: period.first, last: period.first });
  const now = tallies(period);
  const last = before && tallies(before);
  const typed = typedPlans(plan, execution);
  const typedFor = (week: number, person: string, name: string): number | null =>
    typed.get(planId(week, person, name)) ?? null;
  return new Map(
    plan.tree.leaves.map((row) => {
      const person = plan.members[row]?.key ?? '';
      const lines = metrics.map(({ name, metric, unit, months }): FormLine => {
        const ofRow = months[row] ?? [];
        const own = (of: PlanPeriod): number | null =>
          of.kind === 'week' ? typedFor(of.index, person, name) : (ofRow[of.index] ?? 0);
        const line = executionLine({
          task: sumOf(ofRow.slice(...period.task.months)),
          done: toHundredth(metricValue(ofTask(person), metric) - metricValue(ofFirstDay(person), metric)),
          lastPlan: before && own(before),
          lastActual: last && metricValue(last(person), metric),
          plan: own(period),
          weekWorkdays: period.weightInTask,
          workdaysLeft: period.weightLeft,
          beyond: beyondOf(period, ofRow),
          unit,
        });
        return {
          ...line,
          name,
          metric,
          owed: Math.max(0, line.gap),
          planned: line.plan ?? line.suggested,
          now: metricValue(now(person), metric),
        };
      });
      return [row, lines];
    }),
  );
}

/** What the next month asks for the days of a week in it. */
function beyondOf({ beyond }: PlanPeriod, months: readonly number[]): number {
  if (!beyond || beyond.ofMonth === 0) return 0;
  return ((months[beyond.month] ?? 0) * beyond.weight) / beyond.ofMonth;
}

/**
 * The lines of a person, or of a unit: the sums over all people below it; a plan of theirs counts where one wrote it. Of
 * nobody (-1): nothing in every line.
 */
export function branchLines(source: FormSource, period: PlanPeriod, row: number): FormLine[] {
  if (row < 0) {
    const nothing = {
      task: 0,
      done: 0,
      gap: 0,
      owed: 0,
      lastPlan: null,
      lastActual: null,
      plan: null,
      suggested: 0,
    };
    return branchLines(source, period, 0).map((line) => ({ ...line, ...nothing, planned: 0, now: 0 }));
  }
  const { end } = source.plan.tree.rows[row] ?? { end: row };
  const below = [...personLines(source, period)].flatMap(([of, lines]) =>
    of >= row && of < end ? [lines] : [],
  );
  return (below[0] ?? []).map(({ name, metric }, index): FormLine => {
    const own = below.map((lines) => lines[index] as FormLine);
    const [task, done] = [sumOf(own.map((line) => line.task)), sumOf(own.map((line) => line.done))];
    const lastPlan = writtenSum(own.map((line) => line.lastPlan));
    const lastActual = writtenSum(own.map((line) => line.lastActual));
    return {
      name,
      metric,
      task,
      done,
      gap: toHundredth(task - done),
      owed: toHundredth(sumOf(own.map((line) => line.owed))),
      lastPlan,
      lastActual,
      lastGap: lastPlan === null ? null : toHundredth(lastPlan - (lastActual ?? 0)),
      plan: writtenSum(own.map((line) => line.plan)),
      suggested: sumOf(own.map((line) => line.suggested)),
      planned: sumOf(own.map((line) => line.planned)),
      now: sumOf(own.map((line) => line.now)),
    };
  });
}

function writtenSum(values: readonly (number | null)[]): number | null {
  const written = values.filter((value) => value !== null);
  return written.length === 0 ? null : sumOf(written);
}

const planId = (week: number, person: string, line: string): string =>
  JSON.stringify([week, sameName(person), sameName(line)]);

/** What people wrote for week, person and line; rows that say so twice add up. Plans below 0 are none. */
function typedPlans({ weeks }: Plan, { context, rows }: Execution): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const find = finderOf(context);
  for (const row of rows.weekPlans) {
    const meant = find(textOf(row, 'person'));
    const planned = plainNumber(row, 'plan');
    if (!('person' in meant) || planned === null || planned < 0) continue;
    const id = planId(weekNamed(weeks, textOf(row, 'week')), meant.person.key, textOf(row, 'line'));
    sums.set(id, (sums.get(id) ?? 0) + planned);
  }
  return sums;
}
