/** A score of 0 to 100 points, hundredths at most, with its weight, a whole number; null: not scored. */
export interface Weighed {
  readonly weight: number;
  readonly score: number | null;
}

/**
 * The weighted mean of the scores that are there, to the hundredth of a point; what is not scored leaves its weight to
 * the others. Null where nothing with a weight is scored.
 *
 * Counted in whole hundredths, so that spreadsheets round it alike:
 * `ROUND((w1*ROUND(N(s1)*100,0)+w2*ROUND(N(s2)*100,0)+…)/(w1*(s1<>"")+w2*(s2<>"")+…),0)/100`.
 */
export function weightedMean(parts: readonly Weighed[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { weight, score } of parts) {
    if (score === null) continue;
    sum += weight * Math.round(score * 100);
    weights += weight;
  }
  return weights > 0 ? Math.round(sum / weights) / 100 : null;
}
