import {
  type RatedStandard,
  type Rater,
  ratedStandards,
  raters,
  raterWeights,
  type Standard,
  standards,
  standardWeights,
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

/** One person's week. */
export interface WeekEvaluation {
  readonly scores: Readonly<Record<Standard, number | null>>;
  /** Null where nothing is scored. */
  readonly total: number | null;
  /** Standards without a score, whose weight the others bear meanwhile. */
  readonly missing: readonly Standard[];
}

const MOST_WEIGHT = 1000;

const MOST_CAP = 200;

/**
 * Points for completion: actual ÷ plan in per cent, at most the cap, to the hundredth; null without a plan.
 * `ROUND(MIN(cap*100,actual*10000/plan),0)/100`.
 */
export function completionScore(plan: number, actual: number, cap: number): number | null {
  return plan > 0 ? Math.round(Math.min(cap * 100, (actual * 10_000) / plan)) / 100 : null;
}

/** A week's scores under a sound scheme: raters' means for each standard, then the mean of the standards. */
export function evaluateWeek(
  completion: number | null,
  ratings: Ratings,
  scheme: EvaluationScheme,
): WeekEvaluation {
  const ratedBy = (standard: RatedStandard): number | null =>
    weightedMean(raters.map((rater) => ({ weight: scheme.raters[rater], score: ratings[standard][rater] })));
  const scores = recordOf(standards, (standard) =>
    standard === 'completion' ? completion : ratedBy(standard),
  );
  const total = weightedMean(
    standards.map((standard) => ({ weight: scheme.standards[standard], score: scores[standard] })),
  );
  const missing = standards.filter((standard) => scores[standard] === null && scheme.standards[standard] > 0);
  return { scores, total, missing };
}

/**
 * A month's behaviour score: the mean of its weeks by their working days (weeks are cut at month ends), to the
 * hundredth. Weeks without a score are left out; none: null.
 */
export const monthScore = (
  weeks: readonly { readonly workdays: number; readonly score: number | null }[],
): number | null => weightedMean(weeks.map(({ workdays, score }) => ({ weight: workdays, score })));

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
