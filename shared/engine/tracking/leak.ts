/**
 * Where the deals go: a person's own rates against the planned ones. `step` 0 is from meetings to deals, as the
 * funnel's rates are numbered; the last "step", `activity`, is too little done at the top.
 */
export interface StepLoss {
  readonly step: number | 'activity';
  /** Null for the activity. */
  readonly plannedRate: number | null;
  /** Own count of the stage ÷ own count of the one before it. Null where there was none, and for the activity. */
  readonly ownRate: number | null;
  /**
   * Deals that this step cost, all later steps at planned rates; below 0: that it won. To the millionth. All of
   * them add up to planned less actual deals.
   */
  readonly dealsLost: number;
}

export interface Leak {
  /** Deals per meeting first, the activity last. */
  readonly losses: readonly StepLoss[];
  /** The one that costs most, the nearest to the deal of equals; null where none costs anything. */
  readonly worst: StepLoss | null;
}

/**
 * Reads a funnel from the top down: what stands in each stage is worth so many deals at planned rates, and each
 * step's loss is the worth before it less the worth after it. So nothing divides by zero, and the losses add up.
 *
 * `counts` own volumes, deals first, one more than the planned `rates`; `plannedTop` what was to be done at the top
 * in the same time. Formulas: worth `count*PRODUCT(rates so far)`, loss `ROUND(worth above-worth,6)`, the worst
 * `INDEX(names,MATCH(MAX(losses),losses,0))` if the maximum is above 0.
 */
export function findLeak(counts: readonly number[], rates: readonly number[], plannedTop: number): Leak {
  if (counts.length !== rates.length + 1) throw new Error('one count more than rates');
  const worth = worthInDeals([...counts, plannedTop], [...rates, 1]);
  const losses = worth.slice(1).map((above, index): StepLoss => {
    const dealsLost = Math.round((above - worth[index]!) * 1e6) / 1e6 || 0;
    if (index === rates.length) return { step: 'activity', plannedRate: null, ownRate: null, dealsLost };
    const earlier = counts[index + 1]!;
    const ownRate = earlier > 0 ? counts[index]! / earlier : null;
    return { step: index, plannedRate: rates[index]!, ownRate, dealsLost };
  });
  const most = Math.max(...losses.map(({ dealsLost }) => dealsLost));
  const worst = losses.find(({ dealsLost }) => dealsLost === most) ?? null;
  return { losses, worst: most > 0 ? worst : null };
}

/** Each volume times all rates between it and the deal. */
function worthInDeals(volumes: readonly number[], rates: readonly number[]): number[] {
  let share = 1;
  return volumes.map((volume, index) => {
    if (index > 0) share *= rates[index - 1]!;
    return volume * share;
  });
}
