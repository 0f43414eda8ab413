import { civilOf } from '#engine/days/day.ts';
import { scheduleByRow } from '#engine/plan/by-row.ts';
import type { Figure } from '#engine/plan/figures.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { toAmount, type Units } from '#engine/units.ts';
import type { TableTexts } from '#language/plan/tables.ts';

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

/** `Zhao Min, March`: whose it is and over which months. */
export function figureName(plan: Plan, { row, from, to }: Figure, texts: TableTexts): string {
  const who = plan.members[row]?.name ?? '';
  const months = plan.months.slice(from, to);
  if (months.length === plan.months.length) return texts.figureName(who, texts.year);
  const names = months.map(({ first }) => civilOf(first).month);
  const [first = 1] = names;
  const period = names.length === 1 ? texts.monthName(first) : texts.quarterName(Math.ceil(first / 3));
  return texts.figureName(who, period);
}
