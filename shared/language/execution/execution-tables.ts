import type { ActionIssues, LogIssues } from '#engine/actuals/issues.ts';
import type { AttendanceTexts } from './attendance.ts';
import type { EvaluationTexts } from './evaluation.ts';
import type {
  ChannelCheckTexts,
  ExecutionPlanTexts,
  FormLineTexts,
  WeekFormTexts,
} from './execution-plan.ts';
import type { StandingTexts } from './standing-tables.ts';
import type { SupervisorTexts } from './supervisor.ts';
import type { TrackingSheetTexts } from './tracking-tables.ts';

/** Generated sheets of a plan that is being carried out. */
export const executionSheetKeys = [
  'tracking',
  'standing',
  'leaks',
  'attendance',
  'progress',
  'executionPlan',
  'weekForms',
  'evaluation',
  'supervisorTable',
  'closedMonths',
  'executionWorkings',
] as const;
export type ExecutionSheetKey = (typeof executionSheetKeys)[number];

/** What may be wrong with the day of a row, and with the person. */
const dateReasons = [
  'actuals.date.missing',
  'actuals.date.unreadable',
  'actuals.date.outside',
  'actuals.date.future',
] as const satisfies readonly (keyof LogIssues)[];
const personReasons = [
  'actuals.person.missing',
  'actuals.person.unknown',
  'actuals.person.ambiguous',
  'actuals.person.isUnit',
] as const satisfies readonly (keyof LogIssues)[];

/** What a row of the log may be left out for, in the order in which its formula asks. */
export const logReasons = [
  ...dateReasons,
  ...personReasons,
  'actuals.count.unreadable',
  'actuals.count.tooLarge',
  'actuals.count.tooFine',
  'actuals.amount.unreadable',
  'actuals.amount.tooLarge',
  'actuals.kind.unknown',
  'actuals.return.above',
] as const satisfies readonly (keyof LogIssues)[];
type LogReason = (typeof logReasons)[number];

/** What an action may be left out for, in the order in which its formula asks. */
export const actionReasons = [
  'actions.kind.missing',
  'actions.kind.unknown',
  'actions.what.missing',
  'actuals.person.missing',
  'actuals.person.unknown',
  'actuals.person.ambiguous',
  'actions.due.missing',
  'actions.due.unreadable',
  'actions.due.outside',
  'actions.closed.unreadable',
  'actions.closed.future',
] as const satisfies readonly (keyof (LogIssues & ActionIssues))[];
type ActionReason = (typeof actionReasons)[number];

/** Why a plan for a week is on no form, in the order in which its formula asks. */
export const weekPlanReasons = ['week', 'nobody', 'several', 'unit', 'line', 'plan'] as const;
export type WeekPlanReason = (typeof weekPlanReasons)[number];

/** What of the numbers by hand may be left out for, in the order in which its formula asks: whole rows, then months. */
export const handReasons = [
  'actuals.hand.goal',
  ...personReasons,
  'actuals.hand.outside',
  'actuals.hand.unreadable',
  'actuals.hand.tooLarge',
  'actuals.hand.future',
] as const satisfies readonly (keyof LogIssues)[];
type HandReason = (typeof handReasons)[number];

/** What a reading may be left out for, in the order in which its formula asks. */
export const readingReasons = [
  'actuals.reading.goal',
  'actuals.reading.built',
  ...dateReasons,
  ...personReasons,
  'actuals.reading.number',
  'actuals.reading.of',
  'actuals.reading.ofLevel',
] as const satisfies readonly (keyof LogIssues)[];
type ReadingReason = (typeof readingReasons)[number];

/** The texts of those sheets and of the records' computed columns. */
export interface ExecutionTableTexts extends TrackingSheetTexts {
  /** The one stage of a plan without a funnel. */
  readonly deals: string;
  readonly logReasons: Readonly<Record<LogReason, string>>;
  readonly actionReasons: Readonly<Record<ActionReason, string>>;
  readonly weekPlanReasons: Readonly<Record<WeekPlanReason, string>>;
  readonly handReasons: Readonly<Record<HandReason, string>>;
  readonly readingReasons: Readonly<Record<ReadingReason, string>>;
  readonly standing: StandingTexts;
  readonly channelChecks: ChannelCheckTexts;
  readonly formLines: FormLineTexts;
  readonly weekForms: WeekFormTexts;
  readonly executionPlan: ExecutionPlanTexts;
  readonly workings: WorkingsTexts;
  readonly attendance: AttendanceTexts;
  readonly evaluation: EvaluationTexts;
  readonly supervisor: SupervisorTexts;
}

interface WorkingsTexts {
  readonly roster: string;
  readonly kind: string;
  readonly kindHelp: string;
  readonly spellings: string;
  readonly spelling: string;
  readonly meant: string;
  readonly known: string;
  readonly team: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly periods: string;
  readonly weeks: string;
  readonly months: string;
  readonly weekLabels: string;
  readonly formerWeeks: string;
  readonly workdays: string;
  readonly gone: string;
  readonly left: string;
  readonly weight: string;
  readonly weightGone: string;
  readonly logReasons: string;
  readonly actionReasons: string;
  readonly weekPlanReasons: string;
  readonly formLines: string;
  readonly handReasons: string;
  readonly readingReasons: string;
  readonly readGoals: string;
  readonly hand: string;
  readonly handGoals: string;
  readonly number: string;
  readonly reason: string;
}
