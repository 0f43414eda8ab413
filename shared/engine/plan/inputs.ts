import type { Day } from '#engine/days/day.ts';
import type { Month } from '#engine/periods/month.ts';
import type { WeekStart } from '#engine/periods/week-start.ts';

/**
 * What people fill in, read and typed but not yet judged: the five input sheets as data. Lists keep the order of
 * the sheet; an issue's path (`['members', 3, 'parent']`) leads back to the cell. Shares and rates are plain
 * numbers (0.1 for 10 %), amounts are in the goal's currency or piece, days are ISO.
 */
export interface PlanInputs {
  readonly title: string;
  readonly language: Language;
  /** First and last day; at most 36 months, of which the first and the last may be cut. */
  readonly start: Day;
  readonly end: Day;
  /** Those that add up over people and months; all the same in the order of the sheet. */
  readonly goals: readonly Goal[];
  /** Levels, rates and averages, which are never split like sums. */
  readonly unsummed: readonly UnsummedGoal[];
  readonly members: readonly Member[];
  readonly ranks: readonly Rank[];
  /** Productivity of somebody new in the first, second, … month; 1 afterwards. */
  readonly ramp: readonly number[];
  readonly bases: readonly Basis[];
  readonly offers: readonly Offer[];
  /** What the company means to do, by name; goals serve it, no number follows from it. */
  readonly companyPlans: readonly string[];
  readonly funnel: Funnel;
  readonly calendar: CalendarInput;
}

/** Languages of workbooks, and of what is said to people, by their tags; the first is spoken to all others. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

export interface Goal {
  readonly key: string;
  /** The indicator: premium, new customers, … */
  readonly name: string;
  /** What one is called: 元, pieces. */
  readonly measure: string;
  readonly total: number;
  /** Every generated amount is a multiple of it. */
  readonly unit: number;
  /** Over-assignment on top of the official total, a line of its own: 0.05 for 5 %. */
  readonly uplift: number;
  readonly monthMethod: MonthMethod;
  /**
   * As typed, one per month of the plan; used by `fixed` (those that are typed stand, the others share what is left) and
   * by `weights`, where a month after the twelfth that has none counts as that of a year before.
   */
  readonly months: readonly (number | null)[];
  /** Totals of the plan's quarters, whatever the method; the others share what is left. Absent: none. */
  readonly quarters?: readonly (number | null)[];
  readonly setBy: SetBy | null;
  /** 1 (low) to 5 (high). */
  readonly importance: number | null;
  readonly urgency: number | null;
  /** The goal as a sentence, for the SMART check. */
  readonly statement: string;
  /** Null: nobody has chosen; it counts as a sum. */
  readonly kind: GoalKind | null;
  /** Of a level: what it stands at before the plan. Null: the end of the last period, else 0. */
  readonly opening: number | null;
  /** Of a sum: what people who come or go during the plan have of it. Absent: by their days in post. */
  readonly joiners?: JoinerRule;
  /** Of a rate or an average: key of the goal it is a part of, by which people count. Null: all count alike. */
  readonly weightedBy: string | null;
  /** Of a rate or an average: key of the goal that it is, times the one it is weighted by; null: it is read. */
  readonly amountOf: string | null;
}

/**
 * What a goal is. A sum adds up over people and months; a level adds up over people, and over time its last month is
 * the period's; a rate and an average are the same for everybody unless somebody has one of their own, and that of several
 * is the weighted one.
 */
export type GoalKind = 'sum' | 'level' | 'rate' | 'average';
/**
 * What people who come or go during the plan have of a goal. `days`: of the months' totals, and of a quota by headcount,
 * as much as their days in post. `season`: everybody has the season of the months in which they are there, and the months'
 * totals are what people have in them.
 */
export type JoinerRule = 'days' | 'season';
export type UnsummedKind = Exclude<GoalKind, 'sum'>;

export interface UnsummedGoal extends Goal {
  readonly kind: UnsummedKind;
}

/** How the year comes to its months. */
export const monthMethods = ['fixed', 'weights', 'lastPeriod', 'workdays', 'equal'] as const;
export type MonthMethod = (typeof monthMethods)[number];
/** By which a year goes to its months where a goal names none of them. */
export const defaultMonthMethod: MonthMethod = 'workdays';

/** How a target was set (domain §2): recorded beside the goal. */
export type SetBy = 'selfAssessment' | 'agreed' | 'benchmark' | 'kpi';

/** A unit of the organisation or a person: whoever carries a target. Those that nobody names as parent are leaves. */
export interface Member {
  readonly key: string;
  readonly name: string;
  /** Key of the member above; null for the top. */
  readonly parent: string | null;
  /** Name of a rank in the list of ranks. */
  readonly rank: string | null;
  /** Full-time heads this leaf stands for: 1 a person, 0.5 half-time, 8 a team that is not named one by one. */
  readonly headcount: number;
  readonly start: Day | null;
  readonly end: Day | null;
  /** How this member's target goes to those directly below it. Null: {@link defaultSplitMethod}. */
  readonly method: SplitMethod | null;
  /** Share among its siblings under `weights`; null counts as 1 … unless a sibling has one, then 0. */
  readonly weight: number | null;
}

/** The classic bases of splitting down an organisation (domain §2.3). */
export const splitMethods = [
  'equal',
  'weights',
  'lastPeriod',
  'growth',
  'rank',
  'headcountRank',
  'averagePotential',
] as const;
export type SplitMethod = (typeof splitMethods)[number];
/** By which a target goes down where a member names none of them. */
export const defaultSplitMethod: SplitMethod = 'weights';

export interface Rank {
  readonly name: string;
  /** Quota of this rank as a multiple of the standard rank's. */
  readonly multiple: number;
}

/** One member's history and hopes for one goal. */
export interface Basis {
  readonly member: string;
  readonly goal: string;
  /** Target of the whole plan set by hand; the others share what is left. */
  readonly fixed: number | null;
  /** Growth on the last period's actual: 0.1 for 10 %. */
  readonly growth: number | null;
  readonly average: number | null;
  readonly potential: number | null;
  /** How this goal goes to those directly below, where it does otherwise than the member's other goals. Null: as they do. */
  readonly method: SplitMethod | null;
  /** Share of this goal among its siblings under `weights`. Null: the member's. */
  readonly weight: number | null;
  /** Last period's actual by month, twelve at most: in a longer plan each of them serves once a year. */
  readonly lastPeriod: readonly (number | null)[];
}

/** A product sold through a channel, with its share of the target. */
export interface Offer {
  readonly product: string;
  readonly channel: string;
  readonly weight: number;
}

export interface Funnel {
  /** The goal whose amounts the funnel explains; null: no funnel. */
  readonly goal: string | null;
  /** Stage names from the deal upwards: deals, meetings, appointments, calls. One more than the rates. */
  readonly stages: readonly string[];
  /** Whole months each stage happens before the one below it; as many as rates. */
  readonly lags: readonly number[];
  readonly scenarios: readonly Scenario[];
  /** Name of the scenario that the action goals follow. */
  readonly chosen: string;
  /** Activities of the top stage one full-time person can do a day. */
  readonly capacityPerDay: number;
  /** Working days and weeks of the year; null: from the calendar. */
  readonly workingDays: number | null;
  readonly workingWeeks: number | null;
  /** Average deals and values of the first rate for the sensitivity grid. */
  readonly sensitivityDeals: readonly number[];
  readonly sensitivityRates: readonly number[];
}

export interface Scenario {
  readonly name: string;
  readonly averageDeal: number;
  /** From the deal backwards: deals per meeting, meetings per appointment, appointments per call. */
  readonly rates: readonly number[];
}

export interface CalendarInput {
  /** Monday first; true is worked. */
  readonly week: readonly boolean[];
  /** The day on which weeks begin. */
  readonly weekStart: WeekStart;
  /** What worked days count, Monday first; null: 1. Absent: all 1. */
  readonly weekWeights?: readonly (number | null)[];
  readonly holidays: readonly Holiday[];
  /** Worked whatever the weekday; with a weight of their own they are special days. */
  readonly extraWorkdays: readonly ExtraWorkday[];
  /** Month in which fiscal years begin; null: see `yearStartOf`. */
  readonly yearStartsIn: Month | null;
}
export interface Holiday {
  readonly day: Day;
  readonly name: string;
}
export interface ExtraWorkday extends Holiday {
  /** What the day counts; null or absent: as its weekday, 1 where that is off. */
  readonly weight?: number | null;
}
