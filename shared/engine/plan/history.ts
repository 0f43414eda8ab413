import type { DaySpan } from '#engine/days/arithmetic.ts';
import { inPart, monthsIn } from '#engine/periods/part-months.ts';
import type { Basis, Goal, PlanInputs } from '#engine/plan/inputs.ts';
import { seasonMonth } from '#engine/plan/month-keys.ts';
import { sumOf } from '#engine/sum.ts';

/** What was reached before, and what can be argued to be possible on top of it, in the goal's measure. */
export interface GoalHistory {
  /** Null: nobody has a past. */
  readonly pastAverage: number | null;
  /** Null: nobody argues for any. */
  readonly potential: number | null;
}

/**
 * The history of a goal: averages, or else the last period's actuals, of all who have one in Bases, since those of a
 * unit and of its people add up; and on top of it the potentials. Those who state none can have one by a growth rate
 * of their own or of a unit above them, the highest one: that share of what they reached. Inputs need not be sound.
 */
export function historyOf({ bases, members, start, end }: PlanInputs, goal: Goal): GoalHistory {
  const months = monthsIn({ first: start, last: end });
  const pastOf = (basis: Basis): number | null => pastOver(months, basis);
  const own = bases.filter((basis) => basis.goal === goal.key);
  const parentOf = new Map(members.map(({ key, parent }) => [key, parent]));
  const growthOf = new Map(own.map(({ member, growth }) => [member, growth]));
  /** The rate of the highest unit above the member that has one, else its own. */
  const rateOver = (member: string): number | null => {
    const seen = new Set<string>();
    let rate: number | null = null;
    for (let key: string | null = member; key !== null && !seen.has(key); key = parentOf.get(key) ?? null) {
      seen.add(key);
      rate = growthOf.get(key) ?? rate;
    }
    return rate;
  };
  const pasts = own.flatMap((basis) => pastOf(basis) ?? []);
  const potentials = own.flatMap((basis) => {
    if (basis.potential !== null) return [basis.potential];
    const [past, rate] = [pastOf(basis), rateOver(basis.member)];
    return past === null || rate === null ? [] : [past * rate];
  });
  return {
    pastAverage: pasts.length > 0 ? sumOf(pasts) : null,
    potential: potentials.length > 0 ? sumOf(potentials) : null,
  };
}

/** As much time as the plan has: after a year the last period's months count again, of a cut month as much as it has. */
function pastOver(months: readonly DaySpan[], { average, lastPeriod }: Basis): number | null {
  if (average !== null) return average;
  const past = months.flatMap((month, index) => {
    const actual = lastPeriod[seasonMonth(index)] ?? null;
    return actual === null ? [] : [inPart(actual, month)];
  });
  return past.length > 0 ? sumOf(past) : null;
}
