import { type Result, success } from '#engine/issue.ts';
import { decompose } from '#engine/organisation/decompose.ts';
import type { Tree } from '#engine/organisation/tree.ts';
import { memberWeights, type Presence, type WeightQuestion } from '#engine/organisation/weights.ts';
import type { Quarter } from '#engine/periods/fiscal.ts';
import type { Period } from '#engine/periods/periods.ts';
import { type SharedGoal, weightBelow } from '#engine/plan/goal-plan.ts';
import type { Basis, Goal, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { monthWeights } from '#engine/plan/months.ts';
import type { OfferTree } from '#engine/plan/offers.ts';
import { PRESENCE_SCALE } from '#engine/plan/presence.ts';
import { sumOf } from '#engine/sum.ts';
import { toUnits, units } from '#engine/units.ts';

export interface InPost {
  /** Working days in post per month. */
  readonly days: readonly number[];
  /** What these days count, see `dayWeights` of the plan. */
  readonly weights: readonly number[];
  /** Per cent of full productivity per month. */
  readonly ramp: readonly number[];
}

/** What every goal of a plan is planned in. */
export interface Frame {
  readonly inputs: PlanInputs;
  readonly months: readonly Period[];
  readonly dayWeights: readonly number[];
  readonly quarters: readonly Quarter[];
  readonly tree: Tree;
  readonly members: readonly Member[];
  readonly absences: readonly (InPost | null)[];
  readonly offers: OfferTree | null;
}

/** A goal's total on its way down the organisation. */
export function shareGoal(frame: Frame, goal: Goal): Result<SharedGoal> {
  const { inputs, tree, members } = frame;
  const total = toUnits(goal.total, goal.unit);
  if (!total.ok) return total;
  const basisOf = byMember(basesOf(frame.inputs, goal));
  const fixed = members.map(({ key }) => {
    const amount = basisOf.get(key)?.fixed ?? null;
    return amount === null ? null : units(Math.round(amount / goal.unit));
  });
  const weights = memberWeights({
    tree,
    members,
    ranks: inputs.ranks,
    bases: basisOf,
    unit: goal.unit,
    ...presenceOf(frame, goal),
  });
  const methods = members.map(({ key, method }) => basisOf.get(key)?.method ?? method);
  const used = members.map((_, row) => {
    const parent = tree.rows[row]?.parent ?? -1;
    return weightBelow({ methods, weights }, parent, row);
  });
  const targets = decompose(tree, { total: total.value, weights: used, fixed, unit: goal.unit });
  if (!targets.ok) return targets;
  return success({ goal, total: total.value, weights, methods, fixed, targets: targets.value });
}

export const basesOf = ({ bases }: Pick<PlanInputs, 'bases'>, { key }: Goal): Basis[] =>
  bases.filter(({ goal }) => goal === key);
export const byMember = (bases: readonly Basis[]): ReadonlyMap<string, Basis> =>
  new Map(bases.map((basis) => [basis.member, basis]));

export const hundredths = (inPost: InPost | null): number[] | null =>
  inPost?.weights.map((weight, month) => weight * (inPost.ramp[month] as number)) ?? null;

/** A joiner's quota by the season is told to a thousandth of a hundredth of a head. */
export const SEASON_HEADS = 1000;

/** How much of the year each row is in post: by days, or by the goal's season. */
function presenceOf(frame: Frame, goal: Goal): Pick<WeightQuestion, 'presence' | 'headScale'> {
  if (goal.joiners !== 'season') return { presence: presenceOverYear(frame), headScale: 1 };
  const { dayWeights, absences, inputs } = frame;
  const season = monthWeights(goal, frame, basesOf(inputs, goal));
  const whole = sumOf(season);
  const presence = absences.map((inPost): Presence => {
    const present = hundredths(inPost)?.reduce((sum, days, month) => {
      return sum + ((season[month] as number) * days) / (PRESENCE_SCALE * (dayWeights[month] || 1));
    }, 0);
    return present === undefined || whole === 0 ? { present: 1, whole: 1 } : { present, whole };
  });
  return { presence, headScale: SEASON_HEADS };
}

function presenceOverYear({ dayWeights, absences }: Frame): Presence[] {
  const whole = PRESENCE_SCALE * sumOf(dayWeights);
  return absences.map((inPostDays) => {
    const present = hundredths(inPostDays)?.reduce((sum, month) => sum + month, 0);
    return present === undefined ? { present: 1, whole: 1 } : { present, whole };
  });
}
