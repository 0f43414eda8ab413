import { failure, issuesOf, type Result, success } from '#engine/issue.ts';
import { LARGEST_DIVISOR } from './exact.ts';

export interface WeightIssues {
  'split.weights.empty': Record<string, never>;
  'split.weights.tooLarge': Record<string, never>;
  'split.weight.notNumber': { position: number };
  'split.weight.negative': { position: number; value: number };
}
const issue = issuesOf<WeightIssues>();

/** Weights as whole numbers ≥ 0 in the same proportions, and their sum: from 1 to 2^51. */
export interface Weights {
  readonly counts: ArrayLike<number>;
  readonly sum: number;
}

const MOST_DECIMALS = 9;
/** Of an arbitrary double its share of the sum is kept to this part. */
const FINEST_SHARE = 2 ** 50;

/**
 * The weights in whole numbers. Whole weights and decimals of up to nine places stay exact (0.1 + 0.2 counts as
 * 0.3) while their sum, in the last place's units, is at most 2^51; others (1/3) keep their share of the sum to
 * 2^-50. All 0: all equal. None, a negative one, or one that is not a finite number: an issue.
 */
export function toWeights(weights: ArrayLike<number>): Result<Weights> {
  if (weights.length === 0) return failure(issue('split.weights.empty', ['weights'], {}));
  let sum = 0;
  let whole = true;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i]!;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) return failure(refusal(weights, i));
    if (Math.floor(weight) !== weight) whole = false;
    sum += weight;
  }
  if (sum === 0) return success({ counts: new Float64Array(weights.length).fill(1), sum: weights.length });
  if (whole && sum <= LARGEST_DIVISOR) return success({ counts: weights, sum });
  if (sum === Number.POSITIVE_INFINITY) return failure(issue('split.weights.tooLarge', ['weights'], {}));
  return success((whole ? undefined : fromDecimals(weights)) ?? fromShares(weights, sum));
}

function refusal(weights: ArrayLike<number>, index: number) {
  const value = weights[index]!;
  const position = index + 1;
  return Number.isFinite(value)
    ? issue('split.weight.negative', ['weights', index], { position, value })
    : issue('split.weight.notNumber', ['weights', index], { position });
}

function fromDecimals(weights: ArrayLike<number>): Weights | undefined {
  for (let decimals = 1; decimals <= MOST_DECIMALS; decimals += 1) {
    const scaled = scale(weights, 10 ** decimals);
    if (scaled) return scaled.sum <= LARGEST_DIVISOR ? scaled : undefined;
  }
  return undefined;
}

/** The weights times `factor`, if that makes all of them whole but for float noise. */
function scale(weights: ArrayLike<number>, factor: number): Weights | undefined {
  const counts = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const exact = weights[i]! * factor;
    const count = Math.round(exact);
    if (Math.abs(exact - count) > exact * 2 ** -50) return undefined;
    counts[i] = count;
    sum += count;
  }
  return { counts, sum };
}

function fromShares(weights: ArrayLike<number>, total: number): Weights {
  const counts = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    counts[i] = Math.round((weights[i]! / total) * FINEST_SHARE);
    sum += counts[i]!;
  }
  return { counts, sum };
}
