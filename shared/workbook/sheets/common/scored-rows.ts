import { type RatedStandard, type Rater, ratedStandards, raters } from '#engine/evaluation/criteria.ts';
import {
  judgeRatings,
  type Rated,
  type Ratings,
  ratedPoints,
  ratedTotal,
  resultPoints,
} from '#engine/evaluation/week.ts';
import { weekNamed } from '#engine/periods/weeks.ts';
import { weeksByRow } from '#engine/plan/by-row.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { recordOf } from '#engine/record-of.ts';
import { metricValue } from '#engine/tracking/metric.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { plainNumber, type RecordRow, textOf } from '#workbook/records/rows.ts';
import { schemeOf } from '#workbook/records/settings.ts';
import { scoreColumn } from '#workbook/sheets/execution-settings/fields.ts';
import { scoredGoal } from './scored-goal.ts';
import { weekTallies } from './week-tallies.ts';

type Seen = Pick<Execution, 'entries' | 'context' | 'rows' | 'settings'>;

/** A row of the scores, judged: whose it is and of which week of the plan, and what it comes to. */
export interface ScoredRow {
  /** Key of the person; '' where nobody is found. */
  readonly who: string;
  /** Index of the week; -1 where the plan has no such week. */
  readonly week: number;
  /** Points for the week's target, for those who score to see; null: no target. */
  readonly completion: number | null;
  readonly rated: Rated;
  /** What the ratings come to where the row counts; null where there is none, nobody or no week, or where an earlier row was first. */
  readonly total: number | null;
}

/** The points for completion of a person (by key) in a week (by index), live from log and plan; null: no target. */
function completionScores(plan: Plan, { entries, context, settings }: Seen) {
  const scored = scoredGoal(plan);
  if (!scored) return () => null;
  const goal = plan.goals[scored.index] as GoalPlan;
  const targets = weeksByRow(plan, goal);
  const rowOf = new Map(plan.tree.rows.map(({ key }, row) => [key, row]));
  const tallyOf = weekTallies(plan, { entries, context });
  const { completionCap } = schemeOf(settings);
  return (who: string, week: number): number | null => {
    const row = rowOf.get(who);
    const target = row === undefined ? undefined : targets[row]?.[week];
    if (target === undefined) return null;
    const tally = tallyOf(who, week);
    const actual = tally ? metricValue(tally, scored.metric) : 0;
    // In hundredths, so that every program divides whole numbers.
    return resultPoints(Math.round(target * 100), Math.round(actual * 100), completionCap);
  };
}

/** A row's ratings; what is no score of 0 to 100 points with hundredths at most is left out. */
function ratingsOf(row: RecordRow): Ratings {
  const ratings = (score: (standard: RatedStandard, rater: Rater) => number | null): Ratings =>
    recordOf(ratedStandards, (standard) => recordOf(raters, (rater) => score(standard, rater)));
  const typed = ratings((standard, rater) => plainNumber(row, scoreColumn(standard, rater)));
  const wrong = new Set(judgeRatings(typed).map(({ path: [, standard, rater] }) => `${standard}.${rater}`));
  return ratings((standard, rater) => (wrong.has(`${standard}.${rater}`) ? null : typed[standard][rater]));
}

/** Every row of the scores; `whoOf`: the key of whom a cell names. */
export function scoredRows(plan: Plan, execution: Seen, whoOf: (typed: string) => string): ScoredRow[] {
  const completionOf = completionScores(plan, execution);
  const scheme = schemeOf(execution.settings);
  const seen = new Set<string>();
  return execution.rows.scores.map((row): ScoredRow => {
    const who = whoOf(textOf(row, 'person'));
    const week = weekNamed(plan.weeks, textOf(row, 'week'));
    const completion = who === '' || week < 0 ? null : completionOf(who, week);
    const rated = ratedPoints(ratingsOf(row), scheme);
    const id = `${week}|${who}`;
    const isFirst = !seen.has(id);
    seen.add(id);
    const counts = who !== '' && week >= 0 && isFirst;
    return { who, week, completion, rated, total: counts ? ratedTotal(rated, scheme) : null };
  });
}
