import { periodIndex, type Tally, tallyBy } from '#engine/actuals/totals.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Execution } from '#workbook/records/execution.ts';

/** What each person (by key) did in each week (by index) of a plan. */
export function weekTallies(
  plan: Plan,
  { entries, context }: Pick<Execution, 'entries' | 'context'>,
): (who: string, week: number) => Tally | null {
  const weeks = plan.weeks.map(({ period }) => period);
  const tallies = tallyBy(
    entries,
    context.stages.length,
    ({ person, date }) => `${periodIndex(weeks, date)}|${person}`,
  );
  return (who, week) => tallies.get(`${week}|${who}`) ?? null;
}
