/** What is wrong with the tasks of a channel. */
export interface ChannelCheckTexts {
  readonly negative: string;
  readonly belowAssessment: string;
}

/** Headers of the numbers that the weekly forms and the execution plan share. */
export interface FormLineTexts {
  readonly line: string;
  readonly lineNumber: string;
  readonly task: string;
  readonly done: string;
  readonly gap: string;
  readonly owed: string;
  readonly lastPlan: string;
  readonly lastActual: string;
  readonly lastGap: string;
  readonly typed: string;
  readonly suggested: string;
  readonly plan: string;
  readonly now: string;
}

/** The weekly forms 周目标. */
export interface WeekFormTexts {
  readonly week: string;
  /** What a blank choice means. */
  readonly weekNote: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly workdays: string;
  readonly workdaysLeft: string;
  readonly workdaysInTask: string;
  /** Of a week that spans a month's end: that it does, and the month beyond, and the days in it. */
  readonly beyond: string;
  readonly beyondNumber: string;
  readonly beyondDays: string;
  readonly taskFrom: string;
  readonly taskTo: string;
  readonly before: string;
  readonly beforeFrom: string;
  readonly beforeTo: string;
  readonly team: string;
  readonly person: string;
}

/** The execution plan 执行计划表, one page. */
export interface ExecutionPlanTexts {
  readonly who: string;
  /** Before and after what was typed, where it means nobody or several. */
  readonly nobody: readonly [string, string];
  readonly several: readonly [string, string];
  readonly whoNote: string;
  readonly period: string;
  readonly periodNote: string;
  readonly unit: string;
  readonly taskPeriod: string;
  readonly asOf: string;
  readonly numbers: string;
  readonly progress: string;
  readonly actions: string;
  readonly kind: string;
  readonly what: string;
  readonly owner: string;
  readonly customer: string;
  readonly due: string;
  readonly tick: string;
  readonly carried: string;
  readonly state: string;
  readonly result: string;
  readonly remark: string;
  readonly noActions: string;
  /** `… and 3 more on the list of actions`, before and after the number. */
  readonly more: readonly [string, string];
  readonly day: string;
  readonly dayNote: string;
  readonly noDayActions: string;
  readonly signatures: readonly [owner: string, superior: string, date: string];
  readonly workings: ExecutionPlanWorkingsTexts;
}

/** What follows from who and which period are chosen. */
export type ChosenCell =
  | 'whoAt'
  | 'whoTo'
  | 'periodAt'
  | 'key'
  | 'isWeek'
  | 'first'
  | 'last'
  | 'workdays'
  | 'taskAt'
  | 'taskFirst'
  | 'taskLast'
  | 'workdaysLeft'
  | 'ownAt'
  | 'beforeKey'
  | 'beforeFirst'
  | 'beforeLast'
  | 'beforeAt'
  | 'dayShown';

/** Titles and headers of what the execution plan looks up. */
interface ExecutionPlanWorkingsTexts {
  readonly choices: string;
  readonly who: string;
  readonly order: string;
  readonly lastBelow: string;
  readonly rosterOrder: string;
  readonly periods: string;
  readonly isWeek: string;
  readonly taskAt: string;
  readonly ownAt: string;
  readonly before: string;
  readonly chosen: string;
  readonly chosenCells: Readonly<Record<ChosenCell, string>>;
  readonly lines: string;
  readonly inside: string;
  readonly actions: string;
  readonly rank: string;
  readonly dayRank: string;
  readonly listed: string;
  readonly dayListed: string;
}
