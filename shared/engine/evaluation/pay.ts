import { evaluationIssue } from '#engine/evaluation/issues.ts';
import type { Issue } from '#engine/issue.ts';
import { roundedQuotient } from '#engine/split/exact.ts';

/** From this score on (up to the next band), pay is the base times the factor. */
export interface Band {
  readonly from: number;
  readonly factor: number;
}

/** A start to edit. */
export const defaultBands: readonly Band[] = [
  { from: 0, factor: 0 },
  { from: 60, factor: 0.6 },
  { from: 80, factor: 0.8 },
  { from: 90, factor: 1 },
  { from: 100, factor: 1.2 },
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

/** Factors count to the millionth. */
const MILLION = 1_000_000;

/**
 * Performance pay to the hundredth, halves up: base × band factor × what missed floors leave (see `floorFactor`); null
 * for no score. Exact for a base in hundredths and factors in millionths, to which they are rounded:
 * `ROUND(ROUND(base*100,0)*ROUND(factor*1000000,0)*ROUND(floor*1000000,0)/1000000000000,0)/100`.
 */
export function performancePay(
  base: number,
  score: number | null,
  bands: readonly Band[],
  floorShare: number,
): number | null {
  const factor = bandFactor(score, bands);
  if (factor === null) return null;
  const share = Math.round(factor * MILLION) * Math.round(floorShare * MILLION);
  return timesShare(Math.round(base * 100), share, MILLION * MILLION) / 100;
}

/** count × share ÷ whole to the nearest whole number, halves up; the share may be several wholes. */
function timesShare(count: number, share: number, whole: number): number {
  const wholes = Math.floor(share / whole);
  return count * wholes + roundedQuotient(count, share - wholes * whole, whole);
}

/** Bands begin at 0 and rise, factors are from 0 to 10; else issues at `['bands', index, field]`. */
export function judgeBands(bands: readonly Band[]): Issue[] {
  const [first] = bands;
  if (!first) return [evaluationIssue('evaluation.bands.none', ['bands'], {})];
  const issues: Issue[] = [];
  if (first.from !== 0) {
    issues.push(evaluationIssue('evaluation.bands.first', ['bands', 0, 'from'], { from: first.from }));
  }
  bands.forEach(({ from, factor }, index) => {
    const above = bands[index - 1];
    if (above && !(from > above.from)) {
      const params = { above: above.from, below: from };
      issues.push(evaluationIssue('evaluation.bands.order', ['bands', index, 'from'], params));
    }
    if (!(factor >= 0 && factor <= 10)) {
      const params = { from, factor };
      issues.push(evaluationIssue('evaluation.bands.factor', ['bands', index, 'factor'], params));
    }
  });
  return issues;
}
