import { evaluationIssue } from '#engine/evaluation/issues.ts';
import type { Issue } from '#engine/issue.ts';
import { roundedQuotient } from '#engine/split/exact.ts';
import { toBasisPoint } from '#engine/tracking/level.ts';

/** From this score, or this completion (0.9 for 90 %), on up to the next band: the factor by which pay is multiplied. */
export interface Band {
  readonly from: number;
  readonly factor: number;
}

/** By the month's score: a start to edit. */
export const defaultBands: readonly Band[] = [
  { from: 0, factor: 0 },
  { from: 60, factor: 0.6 },
  { from: 80, factor: 0.8 },
  { from: 90, factor: 1 },
  { from: 100, factor: 1.2 },
];

/** By the month's completion: a start to edit. */
export const defaultCompletionBands: readonly Band[] = [
  { from: 0, factor: 0 },
  { from: 0.6, factor: 0.6 },
  { from: 0.8, factor: 0.8 },
  { from: 0.9, factor: 0.9 },
  { from: 1, factor: 1 },
  { from: 1.2, factor: 1.2 },
  { from: 1.5, factor: 1.5 },
];

/**
 * The factor of the band that a score of 0 or more falls in; null for no score. Bands are taken as sound.
 * `INDEX(factors,MATCH(score,froms,1))`.
 */
export function bandFactor(score: number | null, bands: readonly Band[]): number | null {
  if (score === null) return null;
  const reached = bands.filter(({ from }) => from <= score);
  return reached[reached.length - 1]?.factor ?? null;
}

/** The same by completion, to the basis point; 1 without a completion, and where no bands are set. */
export const completionFactor = (completion: number | null, bands: readonly Band[]): number =>
  completion === null ? 1 : (bandFactor(Math.max(0, toBasisPoint(completion)), bands) ?? 1);

/** Factors count to the millionth. */
const MILLION = 1_000_000;
const millionths = (factor: number): number => Math.round(factor * MILLION);

/**
 * The factors by completion and by score and what missed floors leave (see `floorFactor`), multiplied one after the other
 * to the millionth; null without a factor by the score.
 * `ROUND(ROUND(ROUND(c*1000000,0)*ROUND(s*1000000,0)/1000000,0)*ROUND(f*1000000,0)/1000000,0)/1000000`.
 *
 * By hand: 1.2 × 0.8 × 0.95 = 0.912.
 */
export function payFactor(byCompletion: number, byScore: number | null, floorShare: number): number | null {
  if (byScore === null) return null;
  const product = roundedQuotientOf(millionths(byCompletion), millionths(byScore));
  return roundedQuotientOf(product, millionths(floorShare)) / MILLION;
}

/**
 * Performance pay to the hundredth, halves up: base × factor, exact for a base in hundredths and a factor in millionths, to
 * which they are rounded; null without one of them. `ROUND(ROUND(base*100,0)*ROUND(factor*1000000,0)/1000000,0)/100`: a
 * spreadsheet is exact as well while base times factor is below 90 million.
 *
 * By hand: 4,000.50 × 0.912 = 3,648.456, so 3,648.46.
 */
export function performancePay(base: number | null, factor: number | null): number | null {
  if (base === null || factor === null) return null;
  return roundedQuotientOf(Math.round(base * 100), millionths(factor)) / 100;
}

/** count × share ÷ a million to the nearest whole number, halves up; the share may be several millions. */
function roundedQuotientOf(count: number, share: number): number {
  const wholes = Math.floor(share / MILLION);
  return count * wholes + roundedQuotient(count, share - wholes * MILLION, MILLION);
}

/** Tables of bands, as paths of issues begin. */
type BandTable = 'bands' | 'completionBands';

/** Factors are from 0 to 10, of the score's as of the completion's bands. */
const MOST_FACTOR = 10;

/**
 * Bands begin at 0 and rise; else issues at `[table, index, field]`. The score has bands at least from 0 on, completion may
 * have none. A factor below that of the band before is a warning: pay would fall where somebody does better.
 */
export function judgeBands(bands: readonly Band[], table: BandTable = 'bands'): Issue[] {
  const [first] = bands;
  if (!first) return table === 'bands' ? [evaluationIssue('evaluation.bands.none', [table], {})] : [];
  const issues: Issue[] = [];
  if (first.from !== 0) {
    issues.push(evaluationIssue('evaluation.bands.first', [table, 0, 'from'], { from: first.from }));
  }
  bands.forEach(({ from, factor }, index) => {
    const above = bands[index - 1];
    if (above && !(from > above.from)) {
      const params = { above: above.from, below: from };
      issues.push(evaluationIssue('evaluation.bands.order', [table, index, 'from'], params));
    }
    if (!(factor >= 0 && factor <= MOST_FACTOR)) {
      const params = { from, factor };
      issues.push(evaluationIssue('evaluation.bands.factor', [table, index, 'factor'], params));
    } else if (above && above.factor <= MOST_FACTOR && factor < above.factor) {
      const params = { from, factor, above: above.factor };
      issues.push(evaluationIssue('evaluation.bands.falling', [table, index, 'factor'], params, 'warning'));
    }
  });
  return issues;
}
