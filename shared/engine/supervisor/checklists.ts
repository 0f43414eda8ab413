/** How often a checklist begins anew. */
export const rhythms = ['week', 'month', 'quarter', 'year'] as const;
export type Rhythm = (typeof rhythms)[number];

export type ChecklistKey =
  | 'recruitingPlan'
  | 'recruitingProgress'
  | 'recruitingSummary'
  | 'accompaniedVisits'
  | 'familyVisits'
  | 'operatingPlan'
  | 'operatingReview'
  | 'weeklyFollowUp'
  | 'memberGrowth'
  | 'monthlyProgress'
  | 'quarterAssessment'
  | 'quarterTraining'
  | 'teamGrowthPlan'
  | 'memberPlans'
  | 'teamTarget';

/** One thing to do in each period of its rhythm, and how often at least. */
interface ChecklistItem {
  readonly rhythm: Rhythm;
  readonly key: ChecklistKey;
  readonly atLeast: number;
}

const once = (rhythm: Rhythm, keys: readonly ChecklistKey[]): ChecklistItem[] =>
  keys.map((key) => ({ rhythm, key, atLeast: 1 }));

/** The supervisor's checklists (domain §8). */
const checklist: readonly ChecklistItem[] = [
  ...once('week', ['recruitingPlan', 'recruitingProgress', 'recruitingSummary']),
  { rhythm: 'week', key: 'accompaniedVisits', atLeast: 2 },
  { rhythm: 'week', key: 'familyVisits', atLeast: 2 },
  ...once('month', ['operatingPlan', 'operatingReview', 'weeklyFollowUp', 'memberGrowth']),
  ...once('quarter', ['monthlyProgress', 'quarterAssessment', 'quarterTraining']),
  ...once('year', ['teamGrowthPlan', 'memberPlans', 'teamTarget']),
];

export interface ChecklistState {
  readonly item: ChecklistItem;
  /** How often it was done in the period. */
  readonly done: number;
  readonly missing: number;
}

/** What of one rhythm's list is still to do, given how often each was done in the period: `MAX(0,atLeast-done)`. */
export const checklistStates = (rhythm: Rhythm, doneOf: (key: ChecklistKey) => number): ChecklistState[] =>
  checklist
    .filter((item) => item.rhythm === rhythm)
    .map((item) => {
      const done = doneOf(item.key);
      return { item, done, missing: Math.max(0, item.atLeast - done) };
    });
