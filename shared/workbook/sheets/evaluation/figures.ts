import { branchTallies, entriesWithin } from '#engine/actuals/totals.ts';
import { carriedByRow, carriedWithin } from '#engine/closing/carried.ts';
import { type ClosedPay, closedPay } from '#engine/closing/record.ts';
import { type Floor, type WeekStandard, weekStandards } from '#engine/evaluation/criteria.ts';
import { type FloorOutcome, floorFactor, floorOutcomes } from '#engine/evaluation/floors.ts';
import { bandFactor, completionFactor, payFactor, performancePay } from '#engine/evaluation/pay.ts';
import { monthScore, resultPoints } from '#engine/evaluation/week.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { recordOf } from '#engine/record-of.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { metricValue } from '#engine/tracking/metric.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { bandsOf, floorsOf, schemeOf } from '#workbook/records/settings.ts';
import { scoredGoal } from '#workbook/sheets/common/scored-goal.ts';
import { basePays } from '#workbook/sheets/execution-settings/base-pay.ts';
import {
  activityStages,
  behaviourOfMonth,
  type Evidence,
  equalMean,
  type PersonMonth,
  sumOfEvidence,
} from '#workbook/sheets/execution-workings/behaviour.ts';

/** One line of the evaluation of a month. Null: cannot be told. */
export interface EvaluationLine {
  /** Behaviour per week that touches the month, and their mean by its working days; of a unit the mean of its people. */
  readonly weeks: readonly (number | null)[];
  readonly behaviour: number | null;
  /** What that is made of, and what it follows from; of a unit means and sums of its people. */
  readonly points: Readonly<Record<WeekStandard, number | null>>;
  readonly evidence: Evidence;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly completion: number | null;
  /** Points for the completion. */
  readonly result: number | null;
  /** Of result and behaviour; of a unit the mean of its people. */
  readonly score: number | null;
  /** Among all people; null for a unit. */
  readonly rank: number | null;
  /** Null for a unit. */
  readonly person: PersonPay | null;
  /** Of a unit the sum of its people's; null without a base pay or a score. */
  readonly pay: number | null;
}

/** What somebody's pay follows from. */
interface PersonPay {
  readonly completions: Readonly<Record<Floor, number | null>>;
  readonly floors: readonly FloorOutcome[];
  readonly floorFactor: number;
  readonly completionFactor: number;
  readonly bandFactor: number | null;
  readonly payFactor: number | null;
  readonly base: number | null;
}

type Completion = Pick<EvaluationLine, 'plan' | 'actual' | 'completion' | 'result'>;

/**
 * The evaluation of a month of the plan, by its index: a line for each row of the organisation. Of a closed month score,
 * behaviour and pay are as it was closed; who got nothing then has none.
 */
export function evaluationTable(plan: Plan, execution: Execution, month: number): EvaluationLine[] {
  const { tree } = plan;
  const behaviour = behaviourOfMonth(plan, execution, month);
  const completions = monthCompletions(plan, execution, month);
  const none: Completion = { plan: null, actual: null, completion: null, result: null };
  const scheme = schemeOf(execution.settings);
  const closed = closedPay(execution.closing, plan.months[month]?.key ?? '');
  const keptOf = (row: number): ClosedPay | null => closed?.get(tree.rows[row]?.key ?? '') ?? null;
  const people = new Map(
    [...behaviour].map(([row, own]) => {
      const at = completions[row] ?? none;
      const kept = keptOf(row);
      const scored = closed
        ? { behaviour: kept?.behaviour ?? null, score: kept?.score ?? null }
        : { score: monthScore(at.result, own.behaviour, scheme) };
      return [row, { ...own, ...at, ...scored }] as const;
    }),
  );
  const scores = [...people.values()].flatMap(({ score }) => score ?? []);
  const payOf = personPay(plan, execution, completions);
  const lines: EvaluationLine[] = [];
  for (let row = tree.rows.length - 1; row >= 0; row--) {
    const { children, end } = tree.rows[row] as Plan['tree']['rows'][number];
    const own = people.get(row);
    if (own) {
      const { score } = own;
      const person = payOf(row, score);
      lines[row] = {
        ...own,
        weeks: own.weeks.map((week) => week.score),
        rank: score === null ? null : scores.filter((each) => each > score).length + 1,
        person,
        pay: closed ? (keptOf(row)?.pay ?? null) : performancePay(person.base, person.payFactor),
      };
      continue;
    }
    const below = [...people].flatMap(([leaf, line]) => (leaf > row && leaf < end ? [line] : []));
    const pays = children.flatMap((child) => lines[child]?.pay ?? []);
    lines[row] = {
      ...meansOf(plan, below),
      ...(completions[row] ?? none),
      rank: null,
      person: null,
      pay: pays.length > 0 ? pays.reduce((sum, pay) => sum + pay, 0) : null,
    };
  }
  return lines;
}

/** What a unit shows of its people. */
function meansOf(plan: Plan, people: readonly (PersonMonth & Pick<EvaluationLine, 'score'>)[]) {
  const mean = (pick: (person: (typeof people)[number]) => number | null): number | null =>
    equalMean(people.map(pick));
  return {
    weeks: (people[0]?.weeks ?? []).map((_, week) => mean(({ weeks }) => weeks[week]?.score ?? null)),
    behaviour: mean((person) => person.behaviour),
    points: recordOf(weekStandards, (standard) => mean(({ points }) => points[standard])),
    evidence: sumOfEvidence(
      people.map(({ evidence }) => evidence),
      activityStages(plan),
    ),
    score: mean(({ score }) => score),
  };
}

/** What a person, by row of the organisation, is paid for a score. */
function personPay(plan: Plan, execution: Execution, completions: readonly Completion[]) {
  const rules = floorsOf(execution.settings);
  const bands = {
    score: bandsOf(execution.rows.payBands),
    completion: bandsOf(execution.rows.completionBands),
  };
  const baseOf = basePays(plan, execution);
  return (row: number, score: number | null): PersonPay => {
    const parent = plan.tree.rows[row]?.parent ?? -1;
    const of = (at: number): number | null => completions[at]?.completion ?? null;
    const own = { personal: of(row), unit: of(parent < 0 ? row : parent), company: of(0) };
    const floors = floorOutcomes(own, rules);
    const factors = {
      floorFactor: floorFactor(floors, rules),
      completionFactor: completionFactor(own.personal, bands.completion),
      bandFactor: bandFactor(score, bands.score),
    };
    const whole = payFactor(factors.completionFactor, factors.bandFactor, factors.floorFactor);
    return { completions: own, floors, ...factors, payFactor: whole, base: baseOf(row) };
  };
}

/** Target, actual and their ratio of the scored goal in a month, per row of the organisation. */
function monthCompletions(
  plan: Plan,
  { entries, context, settings, carried }: Execution,
  month: number,
): readonly Completion[] {
  const scored = scoredGoal(plan);
  const span = plan.months[month];
  if (!scored || !span) return [];
  const goal = plan.goals[scored.index] as GoalPlan;
  const targets = scheduleByRow(plan.tree, goal.schedule, plan.months.length, goal.goal.unit);
  const { rows } = branchTallies(plan.tree, entriesWithin(entries, span), context.stages.length);
  const within = carriedWithin(carried, scored.index, [month, month + 1]);
  const corrections = carriedByRow(plan.tree, within);
  const { completionCap } = schemeOf(settings);
  return rows.map((tally, row) => {
    const target = targets[row]?.[month] ?? 0;
    const actual = toHundredth(metricValue(tally, scored.metric) + (corrections[row] ?? 0));
    // In hundredths, so that every program divides whole numbers.
    const [planned, done] = [Math.round(target * 100), Math.round(actual * 100)];
    return {
      plan: target,
      actual,
      completion: planned > 0 ? done / planned : null,
      result: resultPoints(planned, done, completionCap),
    };
  });
}
