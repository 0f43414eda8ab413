import { roundedQuotient } from './exact.ts';
import type { Weights } from './weights.ts';

/**
 * For members in an order, such as periods: rounds the running total, halves up, and gives each member what that
 * adds. So the running total is never more than half a unit off, a part never a whole unit, and a zero weight
 * receives nothing. `total` ≥ 0.
 *
 * What a sheet writes as `ROUND(total × weights so far ÷ all weights, 0) − what came before`.
 */
export function orderedParts(total: number, { counts, sum }: Weights): number[] {
  const parts = new Array<number>(counts.length);
  let weightSoFar = 0;
  let givenSoFar = 0;
  for (let i = 0; i < counts.length; i += 1) {
    weightSoFar += counts[i]!;
    const due = roundedQuotient(total, weightSoFar, sum);
    parts[i] = due - givenSoFar;
    givenSoFar = due;
  }
  return parts;
}
