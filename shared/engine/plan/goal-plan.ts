import type { Goal, SplitMethod } from '#engine/plan/inputs.ts';
import type { Schedule } from '#engine/plan/schedule.ts';
import type { Units } from '#engine/units.ts';

export interface GoalPlan {
  readonly goal: Goal;
  readonly total: Units;
  readonly weights: Readonly<Record<SplitMethod, readonly number[]>>;
  readonly fixed: readonly (Units | null)[];
  /** The year per row of the organisation. */
  readonly targets: readonly Units[];
  readonly monthWeights: readonly number[];
  readonly months: readonly Units[];
  /** Over-assignment, on top of the official target: the year's share by the months' targets. */
  readonly uplift: { readonly year: Units; readonly months: readonly Units[] };
  /** Per leaf, in the order of the tree's leaves. */
  readonly schedule: Schedule;
  readonly offers: OfferPlan | null;
}

export interface OfferPlan {
  readonly weights: readonly number[];
  readonly targets: readonly Units[];
  /** Offer leaves by month. */
  readonly byMonth: Schedule;
  /** Organisation leaves by offer leaf, over the year. */
  readonly byMember: Schedule;
}
