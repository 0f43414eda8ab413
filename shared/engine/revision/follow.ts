import { failure, type Result, success } from '#engine/issue.ts';
import { weightBelow } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { revisionIssue } from '#engine/revision/issues.ts';
import { sharesOf } from '#engine/split/as-formula.ts';
import { split } from '#engine/split/split.ts';
import { toUnits, type Units, units } from '#engine/units.ts';

/** How what people have fixed follows a goal's new total. */
export type FollowWay = 'proportion' | 'equal' | 'hand';

/** `years`: of members by hand, in the goal's measure; others stay as they are. */
export type Follow =
  | { readonly by: Exclude<FollowWay, 'hand'> }
  | { readonly by: 'hand'; readonly years: Readonly<Record<string, number>> };

/**
 * The fixed years of a goal's members, by row of the organisation, when its total becomes another: in proportion, by the
 * same amount each, or as said. Below everybody whose members are all fixed they add up to the new year; where others
 * share what is left, the fixed ones together keep their part of it. By the same amount below zero: an issue.
 *
 * By hand: 500,000 of A and 300,000 of B, together 800,000, become 600,000: in proportion 375,000 and 225,000, by the
 * same amount each 400,000 and 200,000.
 */
export function followTotal(
  { tree, members, goals }: Plan,
  goal: number,
  total: Units,
  follow: Follow,
): Result<readonly (Units | null)[]> {
  const planned = goals[goal] as Plan['goals'][number];
  const fixed = [...planned.fixed];
  if (follow.by === 'hand') {
    for (const [row, { key }] of members.entries()) {
      const amount = follow.years[key];
      if (amount === undefined || fixed[row] === null) continue;
      const counted = toUnits(amount, planned.goal.unit);
      if (!counted.ok) return counted;
      fixed[row] = counted.value;
    }
    return success(fixed);
  }
  const years = tree.rows.map(() => units(0));
  years[0] = total;
  for (const [row, { children }] of tree.rows.entries()) {
    const [before, now] = [planned.targets[row] as Units, years[row] as Units];
    const kept = children.filter((child) => fixed[child] !== null);
    const free = children.filter((child) => fixed[child] === null);
    const sum = kept.reduce((all, child) => all + (fixed[child] as number), 0);
    const wanted = free.length === 0 || before === 0 ? now : Math.round((sum * now) / before);
    if (kept.length > 0) {
      const parts =
        follow.by === 'equal' ? evenly(kept, fixed, wanted - sum) : inProportion(kept, fixed, wanted);
      if (!parts.ok) return parts;
      kept.forEach((child, index) => {
        fixed[child] = parts.value[index] as Units;
      });
      const short = kept.find((child) => (fixed[child] as number) < 0);
      if (short !== undefined) {
        const { name } = members[short] as Plan['members'][number];
        return failure(revisionIssue('revision.follow.belowZero', ['attempt', 'total'], { member: name }));
      }
    }
    const weights = free.map((child) => weightBelow(planned, row, child));
    const rest =
      free.length > 0 ? split(units(now - (kept.length > 0 ? wanted : 0)), sharesOf(weights), 'fair') : null;
    if (rest && !rest.ok) return rest;
    for (const child of kept) years[child] = fixed[child] as Units;
    free.forEach((child, index) => {
      years[child] = rest?.value[index] ?? units(0);
    });
  }
  return success(fixed);
}

const inProportion = (
  kept: readonly number[],
  fixed: readonly (Units | null)[],
  wanted: number,
): Result<Units[]> =>
  split(
    units(wanted),
    kept.map((child) => fixed[child] as number),
    'fair',
  );

function evenly(kept: readonly number[], fixed: readonly (Units | null)[], change: number): Result<Units[]> {
  const parts = split(
    units(change),
    kept.map(() => 1),
    'fair',
  );
  if (!parts.ok) return parts;
  return success(
    kept.map((child, index) => units((fixed[child] as number) + (parts.value[index] as number))),
  );
}
