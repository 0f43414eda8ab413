import type { ChosenMetrics, StartQuestions } from '#actions/execution/start-questions.ts';
import type { Reply } from '#actions/notices.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import type { Day } from '#engine/days/day.ts';
import type { Follow } from '#engine/revision/follow.ts';
import type { Need } from '#engine/revision/options.ts';
import type { GoalVersion, Revision, RevisionStep } from '#engine/revision/record.ts';

export type { Follow, GoalVersion, Need, RevisionStep };

/** What the sidebar can do about a plan's beginning to be carried out, and about its locked goals. */
export interface RevisionActions {
  /** The plan begins to be carried out; `author`: whoever begins it, '' where nobody is known. */
  startQuestions(): Promise<Reply<StartQuestions>>;
  startExecution(author: string, metrics?: ChosenMetrics): Promise<Reply<Built>>;
  /** `goal`: its key, null: the plan's first. */
  revision(goal: string | null): Promise<Reply<RevisionReading>>;
  previewRevision(question: RevisionQuestion): Promise<Reply<RevisionPreview>>;
  revise(request: RevisionRequest): Promise<Reply<Revised>>;
}

/** What the Revise page begins with; `notBegun`: the plan is not being carried out yet (see `startExecution`). */
export type RevisionReading = { readonly kind: 'notBegun' } | RevisionOfGoal;

/** Where a goal stands: the order of revision, its record, and what each step would take. Plain JSON. */
export interface RevisionOfGoal {
  readonly kind: 'goal';
  /** All goals of the plan, to choose another. */
  readonly goals: readonly { readonly key: string; readonly name: string }[];
  readonly goal: string;
  readonly name: string;
  readonly measure: string;
  /** The version in force, its plan as the funnel's sheet says now. */
  readonly current: GoalVersion;
  /** Every row of this goal's record, oldest first, with the numbers before and after. */
  readonly history: readonly Revision[];
  /** The last so many rows of `history`: attempts since the goal was set or its amount was changed. */
  readonly attempts: number;
  readonly steps: readonly StepState[];
  /** The chosen scenario and the names of its stages, from the deal upwards; null: this goal has no funnel. */
  readonly funnel: { readonly scenario: string; readonly stages: readonly string[] } | null;
  /** The amount that counted rows of the log bring so far, and the day as of which everything is seen. */
  readonly done: number;
  readonly today: Day;
  /** Activities at the top of the funnel that all people together can do a day. */
  readonly capacityPerDay: number;
  /** The last day to which a plan with this first day can be moved: it has 36 months at most. */
  readonly latestEnd: Day;
  /** The end may stay: that it was tried goes on record then. */
  readonly mayKeepEnd: boolean;
  readonly options: RevisionAnswers;
  /** Open months of the plan, from which a revision may take effect, and the one from which it does by itself. */
  readonly openMonths: readonly string[];
  readonly from: string | null;
}

/** A step in its order: `missing`: the first step that has to be tried before it, null: it may be taken now. */
export interface StepState {
  readonly step: RevisionStep;
  readonly missing: RevisionStep | null;
  /** Attempts since the goal was set or its amount was changed. */
  readonly attempts: number;
}

/** A number, or why there is none, in words. */
export type Answer<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'none'; readonly reason: string };

/** What each step alone would take until the calls a day just fit the capacity. */
export interface RevisionAnswers {
  readonly now: Answer<Need>;
  readonly plan: {
    readonly averageDeal: Answer<number>;
    /** One for each rate, from the deal upwards: that rate moved alone. */
    readonly eachRate: readonly Answer<number>[];
    /** All rates multiplied by one factor. */
    readonly allRates: Answer<readonly number[]>;
  };
  /** The last day of the month up to which the work fits; `fitsPlan`: not beyond `latestEnd`. */
  readonly time: Answer<{ readonly end: Day; readonly workdays: number; readonly fitsPlan: boolean }>;
  /** Rounded down to the goal's unit. */
  readonly amount: Answer<{ readonly total: number; readonly deals: number }>;
}

/** What somebody wants to change, by step. */
export type RevisionChange =
  | {
      readonly step: 'plan';
      /** Of the chosen scenario, as in `current` where it stays; null and none: this goal has no funnel. */
      readonly averageDeal: number | null;
      readonly rates: readonly number[];
      /** The plan in words: what is done. */
      readonly actions: string;
    }
  /**
   * ISO day. The end is the plan's, so every goal's time is revised with it. An end that cannot be later is
   * given as it is where the plan is a year or longer: then it is on record that time was tried.
   */
  | { readonly step: 'time'; readonly end: string }
  /** Rounded down to the goal's unit. */
  | { readonly step: 'amount'; readonly total: number };

/** A member's fixed year, and what it becomes with the goal's new amount. */
export interface FollowedYear {
  readonly member: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface RevisionQuestion {
  readonly goal: string;
  /** `2026-03`: the first month that is planned anew; absent: that of today, or the first open one after it. */
  readonly from?: string | null;
  /** How fixed years, and fixed months, follow a new amount; absent: in proportion. */
  readonly follow?: Follow;
  readonly change: RevisionChange;
}

/** What a change would lead to, before it is made. Nothing is written. */
export interface RevisionPreview {
  readonly before: GoalVersion;
  readonly after: GoalVersion;
  readonly need: Answer<Need>;
  /** The first month that is planned anew; null: no month changes. */
  readonly from: string | null;
  /** Fixed years that follow. */
  readonly years: readonly FollowedYear[];
  /** What would refuse it now, in words; the reason and the author apart. */
  readonly refusals: readonly string[];
}

export interface RevisionRequest extends RevisionQuestion {
  readonly reason: string;
  readonly author: string;
}

export interface Revised {
  /** Name of the goal. */
  readonly name: string;
  /** The first month that is planned anew; null: no month changes. */
  readonly from: string | null;
  /** The rows that were added to the record: one, or for the time one for each goal. */
  readonly rows: readonly Revision[];
  /** Steps that may be taken next. */
  readonly open: readonly RevisionStep[];
  readonly written: readonly string[];
}
