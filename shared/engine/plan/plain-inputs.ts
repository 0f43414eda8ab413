import type { Basis, CalendarInput, Funnel, Goal, Member, PlanInputs } from './inputs.ts';

// Inputs in which nothing is filled in, to be filled in where they differ.

/** One full-time person or unit, in post all the time; targets go down as usual. */
export const plainMember = (key: string, name: string, parent: string | null = null): Member => ({
  key,
  name,
  parent,
  rank: null,
  headcount: 1,
  start: null,
  end: null,
  method: null,
  weight: null,
});

/** Nobody has said what the goal is: a sum. */
export const noKind: Pick<Goal, 'kind' | 'opening' | 'weightedBy' | 'amountOf'> = {
  kind: null,
  opening: null,
  weightedBy: null,
  amountOf: null,
};

/** A goal over the months of a year, in equal parts and whole units. */
export const plainGoal = (key: string, name: string, total: number): Goal => ({
  key,
  name,
  measure: '',
  total,
  unit: 1,
  uplift: 0,
  monthMethod: 'equal',
  months: Array.from({ length: 12 }, () => null),
  setBy: null,
  importance: null,
  urgency: null,
  statement: '',
  ...noKind,
});

/** What a member has of a goal besides its share: nothing but these. */
export const plainBasis = (member: string, goal: string, entries: Partial<Basis>): Basis => ({
  member,
  goal,
  fixed: null,
  growth: null,
  average: null,
  potential: null,
  method: null,
  weight: null,
  lastPeriod: Array.from({ length: 12 }, () => null),
  ...entries,
});

/** It explains no goal. */
export const noFunnel: Funnel = {
  goal: null,
  stages: [],
  lags: [],
  scenarios: [],
  chosen: '',
  capacityPerDay: 0,
  workingDays: null,
  workingWeeks: null,
  sensitivityDeals: [],
  sensitivityRates: [],
};

/** Monday to Friday, all year round. */
export const weekdayCalendar: CalendarInput = {
  week: [true, true, true, true, true, false, false],
  weekStart: 'monday',
  holidays: [],
  extraWorkdays: [],
  yearStartsIn: null,
};

/** What a plan can do without. */
export const nothingBesides: Pick<
  PlanInputs,
  'unsummed' | 'ranks' | 'ramp' | 'bases' | 'companyPlans' | 'offers' | 'funnel' | 'calendar'
> = {
  unsummed: [],
  ranks: [],
  ramp: [],
  bases: [],
  companyPlans: [],
  offers: [],
  funnel: noFunnel,
  calendar: weekdayCalendar,
};
