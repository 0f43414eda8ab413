import type { Plan } from '#engine/plan/plan.ts';

/** Rows of the sheet; what stands above the header keeps its distance to it, by which a build finds it again. */
export const standingRows = { facts: 5, months: 6, header: 9 } as const;

/** Where a goal stands on the sheet. */
export interface StandingBlock {
  readonly title: number;
  readonly first: number;
}

/** The levels, then the rates and averages, each in the order of the plan's. */
export function standingBlocks({ levels, rates, tree }: Pick<Plan, 'levels' | 'rates' | 'tree'>) {
  const blockAt = (index: number): StandingBlock => {
    const title = standingRows.header + 1 + index * (tree.rows.length + 2);
    return { title, first: title + 1 };
  };
  return {
    levels: levels.map((_, index) => blockAt(index)),
    rates: rates.map((_, index) => blockAt(levels.length + index)),
  };
}
