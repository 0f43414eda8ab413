import type { Day } from '#engine/days/day.ts';
import type { MovedFigure } from '#engine/revision/figure.ts';

/**
 * "The goal is written in cement, the plan in sand" 目标写在水泥上,计划写在沙滩上: first the plan is changed, then the
 * time, only then the amount (domain §7).
 */
export const revisionSteps = ['plan', 'time', 'amount'] as const;
export type RevisionStep = (typeof revisionSteps)[number];

/** The numbers of a goal at one time. Total and days are the goal itself, the rest its plan. */
export interface GoalVersion {
  readonly total: number;
  readonly start: Day;
  readonly end: Day;
  /** The funnel that the plan counts on, rates from the deal backwards; null and none: no funnel. */
  readonly averageDeal: number | null;
  readonly rates: readonly number[];
  /** The plan in words: what is done. */
  readonly actions: string;
}

/** One row of the record, never changed and never removed. `set` begins it, with no version before. */
export type Revision =
  | (RevisionNote & { readonly step: 'set'; readonly before: null })
  | (RevisionNote & { readonly step: RevisionStep; readonly before: GoalVersion })
  | Reallocation;

/** Fixed figures of a goal that became others, or were fixed, while the goal itself stays as it is. */
export type Reallocation = RevisionNote & {
  readonly step: 'reallocation';
  readonly before: GoalVersion;
  readonly moved: readonly MovedFigure[];
};

interface RevisionNote {
  /** Key of the goal. */
  readonly goal: string;
  readonly date: Day;
  readonly author: string;
  readonly reason: string;
  /** The first month that is planned anew, `2026-03`; absent: none is, or the record does not tell. */
  readonly from?: string;
  readonly after: GoalVersion;
}

/** A change that somebody wants to make. */
export type Attempt = Extract<Revision, { step: RevisionStep }>;

/** Where a goal stands in the order of revision. */
export interface RevisionState {
  readonly goal: string;
  /** The version in force. */
  readonly current: GoalVersion;
  /** The attempts since the goal was set or its amount was changed: a new goal starts again at the plan. */
  readonly attempts: readonly Attempt[];
  /** Steps that may be taken now: the plan always, each other after an attempt of the one before it. */
  readonly open: readonly RevisionStep[];
}

/** The rows of one goal, in their order. */
export const revisionsOf = (record: readonly Revision[], goal: string): Revision[] =>
  record.filter((revision) => revision.goal === goal);

/** Null where the goal is not on record. `COUNTIFS` of plan and time rows below the last set or amount row. */
export function revisionState(record: readonly Revision[], goal: string): RevisionState | null {
  const own = revisionsOf(record, goal);
  const last = own[own.length - 1];
  if (!last) return null;
  const attempts: Attempt[] = [];
  for (const revision of own) {
    if (revision.step === 'set' || revision.step === 'amount') attempts.length = 0;
    else if (revision.step !== 'reallocation') attempts.push(revision);
  }
  const open = revisionSteps.filter((step) => missingBefore(step, attempts) === null);
  const { actions } = own.filter(({ step }) => step !== 'reallocation').at(-1)?.after ?? last.after;
  return { goal, current: { ...last.after, actions }, attempts, open };
}

/** The first step that has to be tried before `step` and was not; null: the step may be taken. */
export function missingBefore(step: RevisionStep, attempts: readonly Attempt[]): RevisionStep | null {
  const before = revisionSteps.slice(0, revisionSteps.indexOf(step));
  return before.find((earlier) => !attempts.some((attempt) => attempt.step === earlier)) ?? null;
}
