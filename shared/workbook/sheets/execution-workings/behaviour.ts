import {
  type RatedStandard,
  ratedStandards,
  type WeekStandard,
  weekStandards,
} from '#engine/evaluation/criteria.ts';
import { closedOnTime, donePoints } from '#engine/evaluation/done.ts';
import { weightedMean } from '#engine/evaluation/mean.ts';
import { meanOfWeeks, type WeekPoints, weekScore } from '#engine/evaluation/week.ts';
import { plannedIn, type WeekShare, weekShare } from '#engine/evaluation/week-share.ts';
import { weeksInMonth } from '#engine/periods/weeks.ts';
import { stageFigures } from '#engine/plan/by-row.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { recordOf } from '#engine/record-of.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { schemeOf } from '#workbook/records/settings.ts';
import { keptPlans } from '#workbook/sheets/common/kept-plans.ts';
import { scoredRows } from '#workbook/sheets/common/scored-rows.ts';
import { weekTallies } from '#workbook/sheets/common/week-tallies.ts';
import { personNamed } from './roster-formula.ts';

/** What a score follows from. */
export interface Evidence {
  /** Per stage of the funnel before the deal: what the plan asks, and what was done. */
  readonly stages: readonly { readonly planned: number; readonly done: number }[];
  /** Actions that are due, and those of them that were closed in time. */
  readonly due: number;
  readonly onTime: number;
  /** Lines of the person's own plans for the week, and those that were reached. */
  readonly lines: number;
  readonly kept: number;
}

/** A person's week: its points and score, null where nothing tells them, and what they follow from; its working days in the month. */
export interface PersonWeek {
  /** Index of the week. */
  readonly week: number;
  readonly workdays: number;
  readonly share: WeekShare;
  readonly evidence: Evidence;
  readonly points: WeekPoints;
  readonly score: number | null;
}

/** A person's month: the means of its weeks by their working days, and all that they follow from. */
export interface PersonMonth {
  readonly weeks: readonly PersonWeek[];
  readonly points: WeekPoints;
  readonly behaviour: number | null;
  readonly evidence: Evidence;
}

/** How many stages of the funnel are activities: all but the deals. */
export const activityStages = ({ funnel, inputs }: Plan): number =>
  funnel ? Math.max(0, inputs.funnel.stages.length - 1) : 0;

/** The behaviour of everybody in a month of the plan, by its index; keyed by row of the organisation. */
export function behaviourOfMonth(
  plan: Plan,
  execution: Execution,
  month: number,
): ReadonlyMap<number, PersonMonth> {
  const scheme = schemeOf(execution.settings);
  const weeks = weeksInMonth(plan.weeks, month).map(({ index, workdays }) => ({
    ...plan.weeks[index]!.period,
    index,
    workdays,
  }));
  const evidenceOf = evidence(plan, execution);
  const ratedOf = ratings(plan, execution);
  return new Map(
    plan.tree.leaves.map((row) => {
      const who = plan.tree.rows[row]!.key;
      const own = weeks.map((week): PersonWeek => {
        const share = weekShare({ plan, asOf: execution.asOf }, row, week);
        const { found, ownPlan } = evidenceOf(row, who, { ...week, share });
        const points: WeekPoints = {
          activity: equalMean(found.stages.map(({ done, planned }) => donePoints(done, planned))),
          actions: found.due > 0 ? Math.round((found.onTime * 10_000) / found.due) / 100 : null,
          ownPlan,
          ...recordOf(ratedStandards, (standard) => ratedOf(who, week.index, standard)),
        };
        const score = weekScore(points, scheme);
        return { week: week.index, workdays: week.workdays, share, evidence: found, points, score };
      });
      return [row, monthOf(plan, own)];
    }),
  );
}

function monthOf(plan: Plan, weeks: readonly PersonWeek[]): PersonMonth {
  const meanOf = (standard: WeekStandard): number | null =>
    meanOfWeeks(weeks.map(({ workdays, points }) => ({ workdays, score: points[standard] })));
  return {
    weeks,
    points: recordOf(weekStandards, meanOf),
    behaviour: meanOfWeeks(weeks),
    evidence: sumOfEvidence(
      weeks.map((week) => week.evidence),
      activityStages(plan),
    ),
  };
}

/** All evidence of some weeks, or some people. */
export function sumOfEvidence(all: readonly Evidence[], stages: number): Evidence {
  const sum = (pick: (each: Evidence) => number): number => all.reduce((sum, each) => sum + pick(each), 0);
  return {
    stages: Array.from({ length: stages }, (_, stage) => ({
      planned: sum(({ stages }) => stages[stage]?.planned ?? 0),
      done: sum(({ stages }) => stages[stage]?.done ?? 0),
    })),
    due: sum(({ due }) => due),
    onTime: sum(({ onTime }) => onTime),
    lines: sum(({ lines }) => lines),
    kept: sum(({ kept }) => kept),
  };
}

export const equalMean = (scores: readonly (number | null)[]): number | null =>
  weightedMean(scores.map((score) => ({ weight: 1, score })));

interface WeekOf {
  readonly index: number;
  readonly first: Execution['asOf'];
  readonly last: Execution['asOf'];
  readonly share: WeekShare;
}

/** What the plan, the log, the actions and the week plans tell of a person's week. */
function evidence(plan: Plan, execution: Execution) {
  const stages = activityStages(plan);
  const figures = plan.funnel ? stageFigures(plan, plan.funnel) : [];
  const tallyOf = weekTallies(plan, execution);
  const actions = groupBy(
    execution.actions.flatMap((judged) => (judged.standing === 'counted' ? [judged.action] : [])),
    ({ owner }) => owner,
  );
  const plans = groupBy(
    keptPlans(plan, execution, personNamed(execution)).filter((each) => each !== null),
    ({ who, week }) => `${week}|${who}`,
  );
  return (row: number, who: string, { index, first, last, share }: WeekOf) => {
    const tally = tallyOf(who, index);
    const due = (actions.get(who) ?? []).flatMap((action) =>
      action.due >= first && action.due <= last ? (closedOnTime(action, execution.asOf) ?? []) : [],
    );
    const points = (plans.get(`${index}|${who}`) ?? []).flatMap((each) => each.points ?? []);
    const found: Evidence = {
      stages: Array.from({ length: stages }, (_, stage) => ({
        planned: plannedIn(share, figures[row]?.[stage + 1]?.months ?? []),
        done: tally?.counts[stage + 1] ?? 0,
      })),
      due: due.length,
      onTime: due.filter((inTime) => inTime === 1).length,
      lines: points.length,
      kept: points.filter((each) => each >= 100).length,
    };
    return { found, ownPlan: equalMean(points) };
  };
}

/** What a person was scored in a week by others and by oneself. */
function ratings(plan: Plan, execution: Execution) {
  const rated = new Map(
    scoredRows(plan, execution, personNamed(execution)).flatMap((row) =>
      row.total === null ? [] : [[`${row.week}|${row.who}`, row.rated] as const],
    ),
  );
  return (who: string, week: number, standard: RatedStandard): number | null =>
    rated.get(`${week}|${who}`)?.[standard] ?? null;
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}
