import { branchTallies, entriesWithin } from '#engine/actuals/totals.ts';
import type { Floor } from '#engine/evaluation/criteria.ts';
import { type FloorOutcome, floorFactor, floorOutcomes } from '#engine/evaluation/floors.ts';
import { weightedMean } from '#engine/evaluation/mean.ts';
import { bandFactor, performancePay } from '#engine/evaluation/pay.ts';
import { monthScore } from '#engine/evaluation/week.ts';
import { scheduleByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { metricValue } from '#engine/tracking/metric.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { plainNumber } from '#workbook/records/rows.ts';
import { bandsOf, floorsOf } from '#workbook/records/settings.ts';
import { personNamed } from '#workbook/sheets/execution-workings/roster-formula.ts';
import { scoredGoal } from '#workbook/sheets/scores/goal.ts';
import { scoredRows } from '#workbook/sheets/scores/scored-rows.ts';

/** One line of the evaluation of a month. Null: cannot be told. */
export interface EvaluationLine {
  /** Per week of the month; of a unit the mean of its people. */
  readonly weeks: readonly (number | null)[];
  readonly score: number | null;
  /** Among all people; null for a unit. */
  readonly rank: number | null;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly completion: number | null;
  /** Null for a unit. */
  readonly person: {
    readonly completions: Readonly<Record<Floor, number | null>>;
    readonly floors: readonly FloorOutcome[];
    readonly floorFactor: number;
    readonly bandFactor: number | null;
  } | null;
  /** Of a unit the sum of its people's; null without a base pay or a score. */
  readonly pay: number | null;
}

/** The evaluation of a month of the plan, by its index: a line for each row of the organisation. */
export function evaluationTable(plan: Plan, execution: Execution, month: number): EvaluationLine[] {
  const { tree } = plan;
  const weeks = plan.weeks.flatMap((week, index) => (week.month === month ? [index] : []));
  const totals = new Map(
    scoredRows(plan, execution, personNamed(execution)).flatMap(({ who, week, total }) =>
      total === null ? [] : [[`${week}|${who}`, total] as const],
    ),
  );
  const completions = monthCompletions(plan, execution, month);
  const people = new Map(
    tree.leaves.map((row) => {
      const key = tree.rows[row]?.key ?? '';
      const own = weeks.map((week) => totals.get(`${week}|${key}`) ?? null);
      const workdays = weeks.map((week) => plan.weeks[week]?.period.workdays ?? 0);
      return [
        row,
        {
          weeks: own,
          score: monthScore(own.map((score, at) => ({ workdays: workdays[at] as number, score }))),
        },
      ];
    }),
  );
  const scores = [...people.values()].flatMap(({ score }) => score ?? []);
  const lines: EvaluationLine[] = [];
  for (let row = tree.rows.length - 1; row >= 0; row--) {
    const { children, end, parent } = tree.rows[row] as Plan['tree']['rows'][number];
    const own = people.get(row);
    const at = completions[row] ?? { plan: null, actual: null, completion: null };
    if (own) {
      const { score } = own;
      const unit = parent < 0 ? row : parent;
      const of = {
        personal: at.completion,
        unit: completions[unit]?.completion ?? null,
        company: completions[0]?.completion ?? null,
      };
      const rules = floorsOf(execution.settings);
      const floors = floorOutcomes(of, rules);
      const bands = bandsOf(execution.rows.payBands);
      const factor = floorFactor(floors, rules);
      const base = plainNumber(execution.settings, 'basePay');
      lines[row] = {
        ...own,
        ...at,
        rank: score === null ? null : scores.filter((each) => each > score).length + 1,
        person: { completions: of, floors, floorFactor: factor, bandFactor: bandFactor(score, bands) },
        pay: base === null ? null : performancePay(base, score, bands, factor),
      };
      continue;
    }
    const below = [...people].flatMap(([leaf, line]) => (leaf > row && leaf < end ? [line] : []));
    const pays = children.flatMap((child) => lines[child]?.pay ?? []);
    lines[row] = {
      weeks: weeks.map((_, week) => meanOf(below.map((line) => line.weeks[week] ?? null))),
      score: meanOf(below.map(({ score }) => score)),
      rank: null,
      ...at,
      person: null,
      pay: pays.length > 0 ? pays.reduce((sum, pay) => sum + pay, 0) : null,
    };
  }
  return lines;
}

const meanOf = (scores: readonly (number | null)[]): number | null =>
  weightedMean(scores.map((score) => ({ weight: 1, score })));

/** Target, actual and their ratio of the scored goal in a month, per row of the organisation. */
function monthCompletions(plan: Plan, { entries, context }: Execution, month: number) {
  const scored = scoredGoal(plan);
  const span = plan.months[month];
  if (!scored || !span) return [];
  const goal = plan.goals[scored.index] as GoalPlan;
  const targets = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit);
  const { rows } = branchTallies(plan.tree, entriesWithin(entries, span), context.stages.length);
  return rows.map((tally, row) => {
    const [target, actual] = [targets[row]?.[month] ?? 0, metricValue(tally, scored.metric)];
    const hundredths = Math.round(target * 100);
    const completion = hundredths > 0 ? Math.round(actual * 100) / hundredths : null;
    return { plan: target, actual, completion };
  });
}
