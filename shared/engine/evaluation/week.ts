import {
  type RatedStandard,
  type Rater,
  ratedStandards,
  raters,
  raterWeights,
  type Standard,
  standards,
  standardWeights,
  type WeekStandard,
  weekStandards,
} from '#engine/evaluation/criteria.ts';
import { evaluationIssue } from '#engine/evaluation/issues.ts';
import { weightedMean } from '#engine/evaluation/mean.ts';
import type { Issue } from '#engine/issue.ts';
import { recordOf } from '#engine/record-of.ts';

/** What people edit: whole-number weights, and the most points that completion can bring. */
export interface EvaluationScheme {
  readonly standards: Readonly<Record<Standard, number>>;
  readonly raters: Readonly<Record<Rater, number>>;
  readonly completionCap: number;
}

/** A start to edit. */
export const defaultScheme: EvaluationScheme = {
  standards: standardWeights,
  raters: raterWeights,
  completionCap: 120,
};

/** 0 to 100 points, hundredths at most; null: not scored yet. */
export type Ratings = Readonly<Record<RatedStandard, Readonly<Record<Rater, number | null>>>>;
export type Rated = Readonly<Record<RatedStandard, number | null>>;

/** A person's points in a week; null: nothing to tell them by. */
export type WeekPoints = Readonly<Record<WeekStandard, number | null>>;

const MOST_WEIGHT = 1000;

const MOST_CAP = 200;

/** Per standard the raters' weighted mean. */
export const ratedPoints = (ratings: Ratings, scheme: EvaluationScheme): Rated =>
  recordOf(ratedStandards, (standard) =>
    weightedMean(raters.map((rater) => ({ weight: scheme.raters[rater], score: ratings[standard][rater] }))),
  );

/** What the raters' means come to; null where nobody has scored. */
export const ratedTotal = (rated: Rated, scheme: EvaluationScheme): number | null =>
  weightedMean(
    ratedStandards.map((standard) => ({ weight: scheme.standards[standard], score: rated[standard] })),
  );

/**
 * A week's score under a sound scheme: the weighted mean of what there is to tell behaviour by; what is missing leaves its
 * weight to the others. Null where nothing is there.
 */
export const weekScore = (points: WeekPoints, scheme: EvaluationScheme): number | null =>
  weightedMean(
    weekStandards.map((standard) => ({ weight: scheme.standards[standard], score: points[standard] })),
  );

/**
 * The mean over a month's working days of the scores of the weeks in which they lie, to the hundredth. A week that spans the
 * month's end counts in both months, by its working days in each. Weeks without a score are left out; none: null.
 */
export const meanOfWeeks = (
  weeks: readonly { readonly workdays: number; readonly score: number | null }[],
): number | null => weightedMean(weeks.map(({ workdays, score }) => ({ weight: workdays, score })));

/**
 * Points for the month's result: actual ÷ plan in per cent, 0 to the cap, to the hundredth; null without a plan.
 * `ROUND(MAX(0,MIN(cap*100,actual*10000/plan)),0)/100`.
 */
export function resultPoints(plan: number, actual: number, cap: number): number | null {
  return plan > 0 ? Math.round(Math.max(0, Math.min(cap * 100, (actual * 10_000) / plan))) / 100 : null;
}

/**
 * A month's score: its result by its weight, and the behaviour of its weeks by the weights of all else.
 *
 * By hand, with 30 for the result and 70 for the rest: 96 points for the result and 82 for behaviour are
 * (30 × 96 + 70 × 82) ÷ 100 = 86.2.
 */
export function monthScore(
  result: number | null,
  behaviour: number | null,
  { standards: weights }: EvaluationScheme,
): number | null {
  const ofBehaviour = weekStandards.reduce((sum, standard) => sum + weights[standard], 0);
  return weightedMean([
    { weight: weights.completion, score: result },
    { weight: ofBehaviour, score: behaviour },
  ]);
}

/** Scores that are no points; issues at `['ratings', standard, rater]`. */
export function judgeRatings(ratings: Ratings): Issue[] {
  return ratedStandards.flatMap((standard) =>
    raters.flatMap((rater) => {
      const score = ratings[standard][rater];
      if (score === null) return [];
      const path = ['ratings', standard, rater];
      if (!(score >= 0 && score <= 100)) {
        return [evaluationIssue('evaluation.score.range', path, { standard, rater, score })];
      }
      if (Math.round(score * 100) / 100 === score) return [];
      return [evaluationIssue('evaluation.score.tooFine', path, { standard, rater, score })];
    }),
  );
}

/** Weights that are no whole numbers from 0 to 1000, or all 0; a cap outside 100 to 200. */
export function judgeScheme(scheme: EvaluationScheme): Issue[] {
  const issues = [
    ...weightIssues('standards', standards, scheme.standards),
    ...weightIssues('raters', raters, scheme.raters),
  ];
  const cap = scheme.completionCap;
  if (cap >= 100 && cap <= MOST_CAP) return issues;
  return [...issues, evaluationIssue('evaluation.cap.range', ['scheme', 'completionCap'], { cap })];
}

function weightIssues<Part extends Standard | Rater>(
  of: 'standards' | 'raters',
  parts: readonly Part[],
  weights: Readonly<Record<Part, number>>,
): Issue[] {
  const wrong = parts.filter(
    (part) => !(Number.isInteger(weights[part]) && weights[part] >= 0 && weights[part] <= MOST_WEIGHT),
  );
  if (wrong.length > 0) {
    return wrong.map((part) =>
      evaluationIssue('evaluation.weight.notWhole', ['scheme', of, part], {
        part,
        weight: weights[part],
        most: MOST_WEIGHT,
      }),
    );
  }
  const isAnyAbove = parts.some((part) => weights[part] > 0);
  return isAnyAbove ? [] : [evaluationIssue('evaluation.weights.none', ['scheme', of], { of })];
}
