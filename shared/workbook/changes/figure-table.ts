import type { Figure } from '#engine/plan/figures.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { toAmount, type Units } from '#engine/units.ts';

/** What a plan says a figure of the decomposition is, in units and as an amount of its goal. */
export interface FigureValues {
  readonly units: (figure: Figure) => Units;
  readonly amount: (figure: Figure) => number;
}

/** The top's months are the goal's, all others those of the people below; years are as the organisation has them. */
export function figureValues(plan: Plan, goal: number): FigureValues {
  const { goal: typed, schedule, months, targets } = plan.goals[goal] as Plan['goals'][number];
  const byRow = scheduleByRow(plan.tree, schedule, plan.months.length, 1);
  const units = ({ row, from, to }: Figure): Units => {
    if (from === 0 && to === plan.months.length) return targets[row] as Units;
    const own = row === 0 ? months : (byRow[row] as readonly number[]);
    return own.slice(from, to).reduce((sum, count) => sum + count, 0) as Units;
  };
  return { units, amount: (figure) => toAmount(units(figure), typed.unit) };
}
