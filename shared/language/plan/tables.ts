import type { Civil } from '#engine/days/civil.ts';
import type { ExecutionSheetKey } from '#language/execution/execution-tables.ts';

/** What can be wrong on a generated sheet. */
export interface TableIssues {
  'table.typedOver': { value: string };
  /** Over a figure that adds up others. */
  'table.typedOverTotal': { value: string };
  'table.heldNotMultiple': { value: number; unit: number };
  'table.stillUsed': { sheet: string };
  'table.heldNegative': { value: number };
  'plan.exists': { sheet: string };
  'plan.outdated': { sheet: string; cells: number };
  'plan.missing': Record<string, never>;
  'plan.nameLost': { sheet: string };
}

/** The texts of the generated sheets. */
export interface TableTexts {
  readonly sheets: Readonly<
    Record<GeneratedSheetKey, { readonly name: string; readonly title: string; readonly help: string }>
  >;
  readonly footer: string;
  /** `1月`, `Jan`; 1 to 12. */
  readonly monthName: (month: number) => string;
  readonly monthOfYear: (month: number, year: number) => string;
  /** A month of which a plan has some days only, by the first and last of them. */
  readonly monthPart: (month: string, first: number, last: number) => string;
  /** A number by whose it is and over which period. */
  readonly figureName: (who: string, period: string) => string;
  readonly quarterName: (quarter: number) => string;
  /** `year` as {@link fiscalYear} says it. */
  /** … of which the plan has a part only. */
  readonly quarterPart: (quarter: string) => string;
  readonly quarterOfYear: (quarter: number, year: string) => string;
  /** `2026`, or the two calendar years in which it lies: `2026/27`. */
  readonly fiscalYear: (years: string) => string;
  /** A week by its first and last day. */
  readonly weekName: (first: Civil, last: Civil) => string;
  readonly key: string;
  readonly name: string;
  readonly rank: string;
  readonly parent: string;
  readonly year: string;
  /** What the column over a whole plan is called that is no year. */
  readonly spans: {
    readonly half: string;
    readonly quarter: string;
    readonly month: string;
    readonly months: (count: number) => string;
    /** Days that are not whole months. */
    readonly days: string;
  };
  readonly difference: string;
  readonly remarks: string;
  /** Title of a goal's block. */
  readonly goalBlock: (goal: string, measure: string) => string;
  readonly uplift: (percent: string) => string;
  readonly withUplift: string;
  readonly allOffers: string;
  readonly total: string;
  /** Title of what people had typed in rows that are gone. */
  readonly formerRows: string;
  readonly weekTable: {
    readonly soFar: string;
    readonly ofMonth: string;
    /** … where days count other than 1. */
    readonly weightSoFar: string;
    readonly weightOfMonth: string;
    /** Title, and what stands beside somebody's days. */
    readonly presence: string;
    readonly inPost: string;
  };
  readonly days: {
    readonly weekday: string;
    /** Monday first. */
    readonly weekdays: readonly string[];
    readonly weight: string;
    readonly soFar: string;
  };
  readonly months: MonthTexts;
  readonly unsummed: UnsummedTexts;
  readonly split: SplitTexts;
  readonly offers: OfferTableTexts;
  readonly funnel: FunnelTableTexts;
  readonly actions: ActionTexts;
  readonly checks: CheckTexts;
}

/** Generated sheets of every plan. */
export const planSheetKeys = [
  'decomposition',
  'levels',
  'rates',
  'weeks',
  'offerTable',
  'memberOffers',
  'funnelTable',
  'actions',
  'checks',
  'split',
  'months',
  'days',
] as const;
export type PlanTableSheetKey = (typeof planSheetKeys)[number];
export type GeneratedSheetKey = PlanTableSheetKey | ExecutionSheetKey;

export interface MonthTexts {
  readonly calendar: string;
  readonly number: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly workdays: string;
  readonly dayWeights: string;
  readonly presence: string;
  readonly weightInPost: string;
  readonly daysInPost: string;
  readonly ramp: string;
  readonly present: string;
  readonly ownQuarter: string;
  readonly free: string;
  readonly fixed: string;
  readonly season: string;
  readonly weights: string;
  readonly shares: string;
  readonly running: string;
  readonly pool: string;
  readonly targets: string;
  readonly targetsRunning: string;
  readonly upliftTargets: string;
  readonly ownRows: string;
  readonly remaining: string;
  readonly remainingRunning: string;
  readonly ownWeights: string;
  readonly ownRunning: string;
  readonly held: string;
  readonly own: string;
  readonly claim: string;
  readonly floors: string;
  readonly limit: string;
  readonly methodCode: string;
  readonly start: string;
  readonly what: string;
  readonly methods: string;
  readonly method: string;
  readonly code: string;
}

/** What levels, rates and averages say on their sheets. */
interface UnsummedTexts {
  /** Where its actuals are written and seen. */
  readonly trackedApart: string;
  readonly opening: string;
  readonly lastEnd: string;
  readonly openingWeight: string;
  readonly openingRunning: string;
  readonly opened: string;
  readonly openedRunning: string;
  readonly ownTarget: string;
  readonly weight: (month: string) => string;
  readonly product: (month: string) => string;
  readonly weightedBy: (goal: string) => string;
  readonly alike: string;
  readonly goalLine: string;
}

export interface SplitTexts {
  readonly methodBelow: string;
  readonly methodCode: string;
  readonly isFixed: string;
  readonly fixed: string;
  readonly weight: string;
  readonly weightsBelow: string;
  readonly share: string;
  readonly sharesBelow: string;
  readonly toShare: string;
  readonly perShare: string;
  readonly rest: string;
  readonly floor: string;
  readonly remainder: string;
  readonly gathered: string;
  readonly leftOver: string;
  readonly order: string;
  readonly target: string;
  readonly amount: string;
  readonly crosses: string;
  readonly wholeBranch: string;
  readonly running: string;
  readonly runningAll: string;
  readonly runningDivisor: string;
  readonly unitNote: (unit: number, measure: string) => string;
  readonly offerBlock: (goal: string) => string;
}

interface OfferTableTexts {
  readonly offer: string;
  readonly byMonth: (goal: string, measure: string) => string;
  readonly byMember: (goal: string, measure: string) => string;
}

interface FunnelTableTexts {
  readonly scenarios: string;
  readonly scenario: string;
  readonly averageDeal: string;
  readonly rateOf: (lower: string, upper: string) => string;
  readonly perYear: (stage: string) => string;
  readonly perWeek: (stage: string) => string;
  readonly perDay: (stage: string) => string;
  readonly capacity: string;
  readonly utilisation: string;
  readonly within: string;
  readonly yes: string;
  readonly no: string;
  readonly chosen: string;
  readonly basis: string;
  readonly target: string;
  readonly workingDays: string;
  readonly workingWeeks: string;
  readonly heads: string;
  readonly capacityPerHead: string;
  readonly levers: string;
  readonly leverHelp: string;
  readonly leverTarget: string;
  readonly leverDeal: string;
  readonly leverAllRates: (rate: string) => string;
  readonly leverRate: (rate: string) => string;
  readonly notReachable: string;
  readonly sensitivity: (top: string) => string;
  readonly sensitivityHelp: (rate: string) => string;
}

interface ActionTexts {
  readonly stage: string;
  readonly stageNumber: string;
  readonly lead: string;
  readonly target: string;
  readonly perWeek: string;
  readonly perDay: string;
  readonly capacity: string;
  readonly perDayIn: (month: string) => string;
  readonly scenario: string;
  readonly months: string;
  readonly daily: string;
}

interface CheckTexts {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly difference: string;
  readonly state: string;
  readonly fine: string;
  readonly look: string;
  readonly note: string;
  readonly allFine: string;
  readonly notAllFine: string;
  readonly general: string;
  readonly yearOfGoal: string;
  readonly yearOfPeople: string;
  readonly monthsOfGoal: string;
  readonly monthsOfPeople: string;
  readonly typedMonths: string;
  readonly branches: string;
  readonly quarters: string;
  readonly weeks: string;
  readonly offersYear: string;
  readonly offersMonths: string;
  readonly offersMembers: string;
  readonly membersOffers: string;
  readonly actions: string;
  readonly membersKnown: string;
  readonly goalsKnown: string;
  readonly rebuildNote: string;
  readonly worthKnowing: string;
  readonly typedMonthsNote: string;
  readonly negative: string;
  readonly negativeNote: string;
  readonly weightedYear: string;
  readonly weightedYearNote: string;
  readonly levelYear: string;
  readonly levelPeople: string;
  /** What formulas of the sheets were written for. */
  readonly asBuilt: string;
  readonly asBuiltNote: string;
  readonly kindAsked: (kind: string) => string;
  readonly kindAskedNote: string;
  readonly noData: string;
  readonly noDataNote: string;
  readonly gaveWay: string;
  readonly gaveWayNote: string;
  readonly asValues: string;
  readonly offersAsValues: string;
  readonly asValuesNote: string;
  readonly held: string;
  readonly heldNote: string;
}
