import { languages } from '#engine/plan/inputs.ts';
import { YEAR } from '#engine/plan/month-keys.ts';

/**
 * Defined names of the columns of this sheet, bodies only. The roster lists people, then units, then former members;
 * the people's names cover its first rows.
 */
export const workingsNames = {
  rosterKeys: 'GS_RosterKeys',
  rosterNames: 'GS_RosterNames',
  rosterKinds: 'GS_RosterKinds',
  /** Whom the name means: a place in the roster, -1 where several current people and units have it. */
  rosterMeant: 'GS_RosterMeant',
  /** Keys, then names, and whom each means. */
  spellings: 'GS_Spellings',
  spellingsMeant: 'GS_SpellingsMeant',
  peopleKeys: 'GS_PeopleKeys',
  peopleNames: 'GS_PeopleNames',
  /** Year, quarters and months by the keys that head the decomposition: `year`, `2026-Q1`, `2026-03`. */
  periodKeys: 'GS_PeriodKeys',
  periodTitles: 'GS_PeriodTitles',
  periodFirst: 'GS_PeriodFirst',
  periodLast: 'GS_PeriodLast',
  periodWorkdays: 'GS_PeriodWorkdays',
  periodGone: 'GS_PeriodGone',
  periodLeft: 'GS_PeriodLeft',
  /** What all its days and those gone count; of plans with day weights. */
  periodWeight: 'GS_PeriodWeight',
  periodWeightGone: 'GS_PeriodWeightGone',
  /** 1 where nothing more can be done in it. */
  periodOver: 'GS_PeriodOver',
  /** Months, where a list cannot hold so many itself, or not each of them is the one in which a week begins. */
  monthKeys: 'GS_MonthKeys',
  weekKeys: 'GS_WeekKeys',
  weekFirst: 'GS_WeekFirst',
  weekLast: 'GS_WeekLast',
  weekWorkdays: 'GS_WeekWorkdays',
  /** The month in which each begins. */
  weekMonths: 'GS_WeekMonths',
  /** Each with its days, as lists offer it. */
  weekLabels: 'GS_WeekLabels',
  /** What weeks were called when they were cut at month ends, and the place of the week that each piece lies in. */
  formerKeys: 'GS_WeekFormerKeys',
  formerWeeks: 'GS_WeekFormerPlaces',
  /** The place of the last week before each that has a working day; 0: there is none. */
  weekBefore: 'GS_WeekBefore',
  /** Counted rows of the log in each. */
  weekRows: 'GS_WeekRows',
  /** The log's last row that counts, and the first day of the week that it lies in; 0: there is none. */
  lastRow: 'GS_LastRow',
  lastRowWeek: 'GS_LastRowWeek',
  /** The day up to which the plan is judged, and its month: the place among the periods and the days. */
  asOf: 'GS_AsOf',
  nowAt: 'GS_NowAt',
  nowFirst: 'GS_NowFirst',
  nowLast: 'GS_NowLast',
  /** The day four weeks before it and its month, and the month of the next working day. */
  beforeDay: 'GS_BeforeDay',
  beforeAt: 'GS_BeforeAt',
  beforeFirst: 'GS_BeforeFirst',
  beforeLast: 'GS_BeforeLast',
  nextAt: 'GS_NextAt',
  /** What the next working day counts; of plans with day weights. */
  nextWeight: 'GS_NextWeight',
  /** Per row of the organisation: days in post, and how much of those months is due. */
  /** The row's own number; 0 for units, whose figures follow from their people. */
  duePerson: 'GS_DuePerson',
  postFirst: 'GS_PostFirst',
  postLast: 'GS_PostLast',
  dueNowDays: 'GS_DueNowDays',
  dueNow: 'GS_DueNow',
  dueBeforeDays: 'GS_DueBeforeDays',
  dueBefore: 'GS_DueBefore',
  dueNextOwn: 'GS_DueNextOwn',
  dueNextDays: 'GS_DueNextDays',
  /** The plan's goals, and the codes of what they are tracked by, see `metricCode`. */
  goalKeys: 'GS_GoalKeys',
  goalNames: 'GS_GoalNames',
  goalMetrics: 'GS_GoalMeasures',
  /** The organisation's rows, and which people of the roster are theirs, first to last. */
  branchKeys: 'GS_BranchKeys',
  branchNames: 'GS_BranchNames',
  branchFirst: 'GS_BranchFirst',
  branchLast: 'GS_BranchLast',
  /** People as the build listed them, with the names of their units: plain texts, for the next build. */
  knownKeys: 'GS_KnownKeys',
  knownNames: 'GS_KnownNames',
  knownTeams: 'GS_KnownTeams',
  logReasons: 'GS_LogReasons',
  actionReasons: 'GS_ActionReasons',
  weekPlanReasons: 'GS_WeekPlanReasons',
  /** What people plan for a week: the goal, and the stages of its funnel. */
  formLines: 'GS_FormLines',
  /** Working days of each week that are gone by the as-of day. */
  weekGone: 'GS_WeekGone',
  /** The weeks of the evaluated month; '' after its last one. */
  scoredWeeks: 'GS_ScoredWeeks',
  scoredFirst: 'GS_ScoredFirst',
  scoredLast: 'GS_ScoredLast',
  scoredWorkdays: 'GS_ScoredWorkdays',
  /** The plan's months, from 1, in which they begin and end. */
  scoredFrom: 'GS_ScoredFrom',
  scoredTo: 'GS_ScoredTo',
  /** People, each once for every week of the evaluated month: the first of the columns that tell their scores. */
  scoredPeople: 'GS_ScoredPeople',
} as const;

/** Of the numbers by hand; drawn where there are any to be typed. */
export const handNames = {
  /** By month of the plan, side by side: the day on which its number counts; 0 before it begins, -1: no such month. */
  days: 'GS_HandDays',
  /** The day that the numbers of each month have come to; 0: none is typed. */
  come: 'GS_HandCome',
  /** 1 for each goal that is tracked by hand. */
  goals: 'GS_HandGoals',
  reasons: 'GS_HandReasons',
} as const;

/** Of the readings; drawn where there is something to read. */
export const readingNames = {
  /** Levels, rates and averages by their keys and names; 1 a level, 2 what follows from two other goals, else 0. */
  keys: 'GS_ReadGoalKeys',
  names: 'GS_ReadGoalNames',
  kinds: 'GS_ReadGoalKinds',
  reasons: 'GS_ReadingReasons',
} as const;

/** The name over the twelve months among which a month of the plan, from 0, is: `GS_HandDays`, then `GS_HandDays2`. */
export const ofYear = (name: 'days' | 'come', month: number): `GS_${string}` =>
  `${handNames[name]}${month < YEAR ? '' : Math.floor(month / YEAR) + 1}`;

/** What goals may be tracked by: in the plan's language, then in each other one. */
export const metricLabelNames = languages.map((_, index): `GS_${string}` => {
  if (index === 0) return 'GS_MeasureLabels';
  return `GS_MeasureLabelsOther${index === 1 ? '' : index}`;
});
