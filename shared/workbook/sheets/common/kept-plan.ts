import { civilOf } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { closedNames } from './closed-names.ts';

/** A kept month of a goal, by its index: of a person, by the cell with the key, or of everybody. */
interface KeptQuestion {
  readonly goal: number;
  readonly month: number;
  readonly who: string | null;
}

/** The plan of a kept month. */
export const keptPlanFormula = (plan: Pick<Plan, 'months'>, asked: KeptQuestion): string =>
  keptFormula(plan, closedNames.plan, asked);

/** What a kept month has in a column of the sheet of closed months, by its name. */
export function keptFormula(
  { months }: Pick<Plan, 'months'>,
  column: string,
  { goal, month, who }: KeptQuestion,
): string {
  const { year, month: number, dayOfMonth } = civilOf(months[month]!.first);
  const of = who === null ? '' : `,${closedNames.who},${who}`;
  return `SUMIFS(${column},${closedNames.goals},${goal + 1},${closedNames.first},DATE(${year},${number},${dayOfMonth})${of})`;
}

/** The plan of all kept months of a person in a goal. */
export const keptSumFormula = (goal: number, who: string): string =>
  `SUMIFS(${closedNames.plan},${closedNames.goals},${goal + 1},${closedNames.who},${who})`;
