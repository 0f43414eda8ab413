import type { Notice, NoticePlace, Reply } from '#actions/notices.ts';
import type { Action } from '#engine/actuals/action.ts';
import type { PlannedAction } from '#engine/actuals/carry-over.ts';
import type { Day } from '#engine/days/day.ts';
import type { Floor, Standard } from '#engine/evaluation/criteria.ts';
import type { MonthlyRoundEntry } from '#engine/monthly-round/monthly-round.ts';
import type { UnsummedGoal } from '#engine/plan/inputs.ts';
import type { AttendanceLine, AttendanceRates } from '#engine/tracking/attendance.ts';
import type { WorkdayCount } from '#engine/tracking/days.ts';
import type { ExecutionLine } from '#engine/tracking/execution.ts';
import type { StepLoss } from '#engine/tracking/leak.ts';
import type { TrackingLine } from '#engine/tracking/line.ts';
import type { ProgressPoint } from '#engine/tracking/series.ts';
import type { StandingTexts } from '#language/execution/standing-tables.ts';
import type { ClosedAction, NewAction } from './list-action.ts';
import type { Work } from './log-work.ts';
import type { RoundMark } from './round-done.ts';
import type { WrittenRow } from './write-record.ts';

export { type ActionKind, actionKinds } from '#engine/actuals/action.ts';
export { type LogKind, logKinds } from '#engine/actuals/kind.ts';
export type { Level } from '#engine/tracking/level.ts';
export type { AttendanceLine, AttendanceRates, ProgressPoint, StepLoss, Work, WrittenRow };

/** What the sidebar reads and writes while a plan is carried out. Plain JSON. */
export interface ExecutionActions {
  executionPlan(question: PlanQuestion): Promise<Reply<NotBegun | ExecutionPlan>>;
  /** Brings the execution plan's sheet to the front, with the same person and week chosen. */
  showExecutionPlan(question: PlanQuestion): Promise<Reply<NoticePlace | null>>;
  logWork(work: Work): Promise<Reply<WrittenRow>>;
  addAction(action: NewAction): Promise<Reply<WrittenRow>>;
  closeAction(action: ClosedAction): Promise<Reply<WrittenRow>>;

  tracking(question: TrackingQuestion): Promise<Reply<NotBegun | Tracking>>;
  leak(question: LeakQuestion): Promise<Reply<NotBegun | Leaks>>;
  standings(period: string | null): Promise<Reply<NotBegun | Standings>>;
  attendance(day: string | null): Promise<Reply<NotBegun | Attendance>>;
  evaluation(month: string | null): Promise<Reply<NotBegun | Evaluation>>;
  monthRound(month: string | null): Promise<Reply<NotBegun | MonthRound>>;
  markRound(mark: RoundMark): Promise<Reply<WrittenRow>>;
}

/** There is a plan, and it is not being carried out yet (see `startExecution`). */
export interface NotBegun {
  readonly kind: 'notBegun';
}
/** A person or a unit, or something else that can be chosen. */
interface Choice {
  readonly key: string;
  readonly name: string;
}

/** Null, or what is not there any more: whoever or whatever comes first, and the week of today. */
export interface PlanQuestion {
  readonly who: string | null;
  readonly week: string | null;
}

/** The week of a person or a unit: numbers and dated actions, and what the forms offer. */
export interface ExecutionPlan {
  readonly kind: 'plan';
  readonly today: Day;
  /** First day of the plan. */
  readonly start: Day;
  /** Units first, each before those below it. */
  readonly units: readonly Choice[];
  readonly people: readonly Choice[];
  readonly weeks: readonly Week[];
  readonly who: string;
  readonly week: Week;
  /** The amount of the goal that the funnel explains (without one: of the first), then its stages, deals first. */
  readonly lines: readonly PlanLine[];
  readonly actions: readonly ListedAction[];
  readonly stages: readonly string[];
  /** What the amount is called and counted in. */
  readonly amount: { readonly name: string; readonly measure: string };
  readonly products: readonly string[];
  readonly channels: readonly string[];
  readonly place: NoticePlace | null;
}
interface Week {
  readonly key: string;
  readonly first: Day;
  readonly last: Day;
  readonly workdays: number;
}
export interface PlanLine extends ExecutionLine {
  readonly name: string;
  /** Done in this week so far. */
  readonly now: number;
}
export interface ListedAction extends Action {
  /** On the list, from 0. */
  readonly index: number;
  readonly timesCarriedOver: number;
  readonly state: PlannedAction['state'];
}

/** Null, or what is not there any more: the first goal, the month of today. */
export interface TrackingQuestion {
  readonly goal: string | null;
  /** `year`, `2026-Q1`, `2026-03`. */
  readonly period: string | null;
}

/** How everybody stands with a goal in a period. */
export interface Tracking {
  readonly kind: 'tracking';
  /** The day up to which the plan is judged; the day before the plan: nothing is reported yet. */
  readonly asOf: Day;
  /** A person set that day. */
  readonly isSet: boolean;
  readonly goals: readonly (Choice & { readonly measure: string })[];
  readonly periods: readonly Choice[];
  readonly goal: string;
  readonly period: string;
  /** Working days of the period. */
  readonly days: WorkdayCount;
  /** It has begun and more can be done in it: ranks are provisional. */
  readonly isRunning: boolean;
  /** Null: the log says nothing about this goal. */
  readonly lines: TrackingLines | null;
  /** There are levels, rates or averages, which `standings` tell of. */
  readonly hasLevels: boolean;
  readonly log: LogHealth;
  readonly place: NoticePlace | null;
}
export interface TrackingLines {
  /** Of everybody, former members among them. */
  readonly whole: TrackingLine;
  /** What people still owe, whatever others have done beyond their plan. */
  readonly owed: number;
  /** Units below the top in their order, then people by their ranks, those without one last. */
  readonly members: readonly MemberLine[];
  /** What people did who are no longer listed; only the whole has it. */
  readonly former: number;
  /** Running totals over the months of the plan. */
  readonly progress: readonly ProgressPoint[];
}
export interface MemberLine extends TrackingLine {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly isPerson: boolean;
  /** Among people; null for units, and without a completion. */
  readonly rank: number | null;
}
/** Rows of the log that count, and those that do not. */
export interface LogHealth {
  readonly counted: number;
  readonly leftOut: number;
  /** The first of them, each with its reason and its cell. */
  readonly reasons: readonly Notice[];
}

export interface LeakQuestion {
  readonly person: string;
  readonly period: string;
}
/** Where a person's deals go in a period up to today; `losses` empty: the plan has no funnel. */
export interface Leaks {
  readonly kind: 'leaks';
  readonly name: string;
  readonly losses: readonly (StepLoss & { readonly name: string })[];
  /** Index among the losses; null: nothing is lost. */
  readonly worst: number | null;
}

/** How everybody stands with the levels, rates and averages in a period. */
export interface Standings {
  readonly kind: 'standings';
  readonly periods: readonly Choice[];
  readonly period: string;
  /** What the figures are called. */
  readonly labels: Pick<
    StandingTexts,
    'value' | 'target' | 'gap' | 'attainment' | 'forecast' | 'required' | 'standing'
  >;
  readonly goals: readonly StandingGoal[];
  readonly place: NoticePlace | null;
}
export interface StandingGoal {
  readonly goal: Pick<UnsummedGoal, 'key' | 'name' | 'measure' | 'kind'>;
  readonly whole: StandingFigures;
  /** In the order of the organisation. */
  readonly members: readonly (StandingFigures & Choice)[];
}
/** In amounts, shares as 0.85; null: cannot be told. */
export interface StandingFigures {
  readonly value: number | null;
  readonly target: number;
  readonly gap: number | null;
  readonly attainment: number | null;
  readonly forecast: number | null;
  /** What the rest of a rate must average. */
  readonly required: number | null;
  /** In words. */
  readonly standing: string;
}

/** The second morning meeting's table of a day. */
export interface Attendance {
  readonly kind: 'attendance';
  readonly day: Day;
  readonly today: Day;
  readonly whole: AttendanceLine & { readonly rates: AttendanceRates };
  readonly units: readonly (AttendanceLine & Choice & { readonly rates: AttendanceRates })[];
  /** Names of people who should have been there and wrote nothing. */
  readonly absent: readonly string[];
  readonly place: NoticePlace | null;
}

/** Scores and pay of a month. */
export interface Evaluation {
  readonly kind: 'evaluation';
  readonly months: readonly string[];
  readonly month: string;
  /** Keys of the weeks that touch the month. */
  readonly weeks: readonly string[];
  /** The month has begun and is not over: its floors, ranks and pay are provisional. */
  readonly isRunning: boolean;
  /** Scores, behaviour and pay are those with which the month was closed. */
  readonly isClosed: boolean;
  readonly people: readonly EvaluatedPerson[];
  readonly place: NoticePlace | null;
}
export interface EvaluatedPerson extends Choice {
  readonly unit: string;
  /** Per week that touches the month; null: nothing is scored. */
  readonly weeks: readonly (number | null)[];
  /** Of the month, by the weeks' working days in it. */
  readonly behaviour: number | null;
  readonly score: number | null;
  readonly rank: number | null;
  readonly completion: number | null;
  readonly missed: readonly Floor[];
  /** What the score is made of, as far as there is something to tell it by. */
  readonly parts: readonly ScorePart[];
  /** Null without a base or a score. */
  readonly pay: number | null;
  /** What pay is the product of: the base, and the factors by completion, score and floors. Empty without pay, and of a closed month. */
  readonly factors: readonly number[];
}
/** Points of a month, and what they follow from: so much of so much, named where there is more than one. */
export interface ScorePart {
  readonly standard: Standard;
  readonly points: number;
  readonly evidence: readonly { readonly name: string; readonly part: number; readonly whole: number }[];
}

/** The eight steps of a month. */
export interface MonthRound {
  readonly kind: 'round';
  readonly months: readonly string[];
  readonly month: string;
  readonly steps: readonly (Omit<MonthlyRoundEntry, 'step'> & {
    readonly number: number;
    readonly key: MonthlyRoundEntry['step']['key'];
    readonly role: MonthlyRoundEntry['step']['role'];
  })[];
  readonly today: Day;
}
