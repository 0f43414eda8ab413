import { languages } from '#engine/plan/inputs.ts';

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
  /** 1 where nothing more can be done in it. */
  periodOver: 'GS_PeriodOver',
  weekKeys: 'GS_WeekKeys',
  weekFirst: 'GS_WeekFirst',
  weekLast: 'GS_WeekLast',
  weekWorkdays: 'GS_WeekWorkdays',
  weekMonths: 'GS_WeekMonths',
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
  /** The plan's goals, and the codes of what they are tracked by: 0 by hand, 1 amount, 2 first stage … */
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
} as const;

/** What goals may be tracked by: in the plan's language, then in each other one. */
export const metricLabelNames = languages.map((_, index): `GS_${string}` => {
  if (index === 0) return 'GS_MeasureLabels';
  return `GS_MeasureLabelsOther${index === 1 ? '' : index}`;
});
