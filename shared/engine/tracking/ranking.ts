/** A rank and a position among values. */
export interface Ranked {
  /** Standard competition ranking: 1, 2, 2, 4. Null: nothing to rank. */
  readonly rank: number | null;
  /** Where it stands in the sorted list, 1 to n, each number once; those without a rank last. */
  readonly order: number;
}

/**
 * The largest first; equals share a rank and stand in the order given; null has no rank. Formulas, over values rounded
 * to at most four decimals: rank `IF(x="","",COUNTIF(values,">"&x)+1)`, order `rank+COUNTIF(ranks so far,rank)-1`.
 */
export function ranking(values: readonly (number | null)[]): Ranked[] {
  const sorted = values
    .map((value, index) => ({ value, index }))
    .sort((left, right) => compare(left.value, right.value) || left.index - right.index);
  const ranks = new Array<Ranked>(values.length);
  let rank = 0;
  sorted.forEach(({ value, index }, position) => {
    if (position === 0 || sorted[position - 1]!.value !== value) rank = position + 1;
    ranks[index] = { rank: value === null ? null : rank, order: position + 1 };
  });
  return ranks;
}

function compare(left: number | null, right: number | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return right - left;
}
