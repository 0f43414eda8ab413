import type { GoalBlock } from './goal-block.ts';
import { ownMonths } from './own-months.ts';
import { keptOf } from './shares.ts';

/**
 * Of a goal whose joiners go by the season: whether everybody's months are calculated row by row, so that the goal's are
 * what people have in them.
 */
export const goesBySeason = ({ goal }: GoalBlock): boolean =>
  goal.season !== null && goal.schedule.pattern !== 'grid';

/** The year less that of those who have months of their own, and less what the others have in kept months. */
export function seasonLeft(of: GoalBlock): string {
  const { fx, year, cell } = of;
  const kept = Array.from({ length: keptOf(of) }, (_, month) => cell('remainingRunning', month));
  const ofOthers = kept.map(
    (column, month) => `-(${fx`${cell('targets', month)}`}-${ownMonths(of, column)})`,
  );
  return `${fx`${year('targets')}`}-${ownMonths(of, year('remainingRunning'))}${ofOthers.join('')}`;
}

/** A month of what is left: by the running total of the season, less what came before. */
export function seasonPart({ fx, cell, year, span }: GoalBlock, month: number): string {
  const [left, running, all] = [year('remaining'), cell('running', month), span('shares')];
  const before = fx`(${running}-${cell('shares', month)})`;
  return fx`ROUND(${left}*${running}/SUM(${all}),0)-ROUND(${left}*${before}/SUM(${all}),0)`;
}
