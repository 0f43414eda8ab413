/** Defined names of columns and cells of the sheet of closed months that formulas read; bodies only. */
export const closedNames = {
  /** Per person, goal and month: the person's key, and place among the people; the goal's number; first day of the month. */
  who: 'GS_ClosedWho',
  at: 'GS_ClosedAt',
  goals: 'GS_ClosedGoals',
  first: 'GS_ClosedFirst',
  plan: 'GS_ClosedPlan',
  actual: 'GS_ClosedActual',
  carried: 'GS_ClosedCarried',
  /** First day of the month in which later corrections count; the day after the plan: in none. */
  open: 'GS_ClosedOpen',
  /** Per person and month. */
  payWho: 'GS_ClosedPayWho',
  payFirst: 'GS_ClosedPayFirst',
  payScores: 'GS_ClosedPayScores',
  payAmounts: 'GS_ClosedPayAmounts',
  payBehaviour: 'GS_ClosedPayBehaviour',
} as const;

/** Beside the plan what the funnel asks for, a column per stage. */
export const closedActivities = (stage: number): `GS_${string}` => `GS_ClosedActivities${stage + 1}`;
