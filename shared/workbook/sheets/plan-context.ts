import type { Reference } from '#formula/fx.ts';
import type { Context } from './common/context.ts';
import type { Layouts } from './layouts.ts';

/** What the plan's own tables are drawn from. */
export interface PlanContext extends Context {
  /** Where every cell of them will stand. */
  readonly layouts: Layouts;
  /** The cell of the decomposition table that a person has typed over, by index of goal, leaf and month; null: none. */
  readonly held: (goal: number, leaf: number, month: number) => Reference | null;
}
