import { workingsNames } from './names.ts';

/** Defined names of what the execution plan looks up on the workings: columns, and single cells from `first` on. */
export const planNames = {
  /** Everybody in the order of the tree: `Name · key`, the key, the place of the last one below and of the unit above. */
  whoLabels: 'GS_PlanWhoLabels',
  whoKeys: 'GS_PlanWhoKeys',
  whoLast: 'GS_PlanWhoLast',
  whoParent: 'GS_PlanWhoParent',
  /** Beside the roster: place in the tree; former members stand with the top. */
  rosterOrder: 'GS_PlanRosterOrder',
  /** Each month followed by the weeks that begin in it. */
  periodKeys: 'GS_PlanPeriodKeys',
  periodIsWeek: 'GS_PlanPeriodIsWeek',
  periodFirst: 'GS_PlanPeriodFirst',
  periodLast: 'GS_PlanPeriodLast',
  periodWorkdays: 'GS_PlanPeriodWorkdays',
  periodTaskAt: 'GS_PlanPeriodTaskAt',
  periodOwnAt: 'GS_PlanPeriodOwnAt',
  periodBefore: 'GS_PlanPeriodBefore',
  /** The last one of the same kind before it that has a working day; 0: there is none. */
  periodWorked: 'GS_PlanPeriodWorked',
  /** Keys, of weeks with their days, as the list offers them. */
  periodLabels: 'GS_PlanPeriodLabels',
  /** A row per person and line. */
  lineNumbers: 'GS_PlanLineNumbers',
  lineInside: 'GS_PlanLineInside',
  lineTask: 'GS_PlanLineTask',
  lineDone: 'GS_PlanLineDone',
  lineLastPlan: 'GS_PlanLineLastPlan',
  lineLastActual: 'GS_PlanLineLastActual',
  linePlan: 'GS_PlanLinePlan',
  lineNow: 'GS_PlanLineNow',
  /** A row per row of the list of actions. */
  actionCarried: 'GS_PlanActionCarried',
  actionRank: 'GS_PlanActionRank',
  actionDay: 'GS_PlanActionDay',
  /** Rows of the list of actions, in the order of the form and of its day. */
  listed: 'GS_PlanListed',
  dayListed: 'GS_PlanDayListed',
  /** What was chosen. */
  whoAt: 'GS_PlanWhoAt',
  whoTo: 'GS_PlanWhoTo',
  periodAt: 'GS_PlanPeriodAt',
  isWeek: 'GS_PlanIsWeek',
  first: 'GS_PlanFirst',
  last: 'GS_PlanLast',
  workdays: 'GS_PlanWorkdays',
  workdaysLeft: 'GS_PlanWorkdaysLeft',
  workdaysInTask: 'GS_PlanWorkdaysInTask',
  beyondAt: 'GS_PlanBeyondAt',
  beyondDays: 'GS_PlanBeyondDays',
  taskAt: 'GS_PlanTaskAt',
  taskFirst: 'GS_PlanTaskFirst',
  taskLast: 'GS_PlanTaskLast',
  ownAt: 'GS_PlanOwnAt',
  beforeKey: 'GS_PlanBeforeKey',
  beforeFirst: 'GS_PlanBeforeFirst',
  beforeLast: 'GS_PlanBeforeLast',
  beforeAt: 'GS_PlanBeforeAt',
  key: 'GS_PlanKey',
  dayShown: 'GS_PlanDayShown',
} as const satisfies Record<string, `GS_${string}`>;

/** Formula for how many have the name that stands in a cell. */
export const countOfName = (cell: string): string =>
  `SUMPRODUCT((${workingsNames.branchNames}=TRIM(${cell}))*1)`;
