import { weightOf } from '#engine/organisation/weights.ts';
import { defaultSplitMethod, type Goal, type SplitMethod, type UnsummedGoal } from '#engine/plan/inputs.ts';
import type { KeptMonths } from '#engine/plan/kept.ts';
import type { MonthShares } from '#engine/plan/month-shares.ts';
import type { Schedule } from '#engine/plan/schedule.ts';
import type { Units } from '#engine/units.ts';

/** A goal's target on its way down the organisation; lists are by its rows. */
export interface SharedGoal {
  readonly goal: Goal;
  readonly total: Units;
  readonly weights: Readonly<Record<SplitMethod, readonly number[]>>;
  /** How a row's target goes to those directly below it: the goal's own way there, else the member's. Null: nobody has chosen. */
  readonly methods: readonly (SplitMethod | null)[];
  readonly fixed: readonly (Units | null)[];
  /** The year. */
  readonly targets: readonly Units[];
}

/** What a row weighs among its siblings, by the way of the row above them. */
export const weightBelow = (
  { methods, weights }: Pick<SharedGoal, 'methods' | 'weights'>,
  parent: number,
  row: number,
): number => weightOf(weights, methods[parent] ?? defaultSplitMethod, row);

export interface GoalPlan extends SharedGoal {
  readonly monthShares: MonthShares;
  /** Of a goal whose joiners go by the season: what months weigh, kept or not; else null. */
  readonly season: readonly number[] | null;
  readonly months: readonly Units[];
  /** Over-assignment, on top of the official target: the year's share by the months' targets. */
  readonly uplift: { readonly year: Units; readonly months: readonly Units[] };
  /** Per leaf, in the order of the tree's leaves. */
  readonly schedule: Schedule;
  /** First months that stay what they are while the others follow the inputs; null: all follow them. */
  readonly kept: KeptMonths | null;
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

/** A level: it is shared like a sum, and each month says what it stands at when that ends. */
export interface LevelPlan extends SharedGoal {
  readonly goal: UnsummedGoal;
  /** How the last period ended, and what the opening value is shared by; in the order of the tree's leaves. */
  readonly lastEnds: readonly Units[];
  readonly openingWeights: readonly number[];
  readonly openingTotal: Units;
  /** Before the first month, by row. */
  readonly opening: readonly Units[];
  /** By row, then by month. */
  readonly months: readonly (readonly Units[])[];
}

/** A rate or an average: in amounts, by row, then by month. */
export interface RatePlan {
  readonly goal: UnsummedGoal;
  /** Own targets, also those that are typed for somebody above; null: as the goal says. */
  readonly own: readonly (number | null)[];
  /** By how much a row counts, and that times its target: of units, of all below. */
  readonly weights: readonly (readonly number[])[];
  readonly products: readonly (readonly number[])[];
  readonly months: readonly (readonly number[])[];
}
