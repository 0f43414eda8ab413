import type { Language } from '#engine/plan/inputs.ts';
/** Texts of the sheets that follow a plan: tracking, leaks, progress, and their checks. */
export interface TrackingSheetTexts {
  readonly metrics: MetricTexts;
  readonly asOf: AsOfTexts;
  readonly tracking: TrackingTexts;
  readonly leaks: LeakTexts;
  readonly progress: ProgressTexts;
  readonly executionChecks: ExecutionCheckTexts;
}

/** What a goal is tracked by, and the lists that formulas look it up in. */
interface MetricTexts {
  readonly amount: string;
  readonly ownColumns: string;
  readonly goals: string;
  readonly code: string;
  readonly branches: string;
  readonly firstPerson: string;
  readonly lastPerson: string;
  readonly labels: string;
  readonly labelsIn: (language: Language) => string;
}

/** Up to which day the plan is judged, and how much of the months around it is due. */
interface AsOfTexts {
  readonly title: string;
  /** Beside a sheet's title. */
  readonly asOf: string;
  /** Whether the period is over, and whether the months around the day lie in it. */
  readonly over: string;
  readonly lastRowWeek: string;
  readonly lastRow: string;
  readonly nowAt: string;
  readonly first: string;
  readonly last: string;
  readonly before: string;
  readonly beforeAt: string;
  readonly nextAt: string;
  readonly rowsTitle: string;
  readonly rows: string;
  readonly overTitle: string;
  readonly dueTitle: string;
  readonly person: string;
  readonly postFirst: string;
  readonly postLast: string;
  readonly nowDays: string;
  readonly now: string;
  readonly beforeDays: string;
  readonly beforeShare: string;
  readonly nextOwn: string;
  readonly nextDays: string;
  readonly nextWeight: string;
}

interface TrackingTexts {
  readonly goal: string;
  readonly goalNote: string;
  readonly period: string;
  readonly periodNote: string;
  readonly trackedBy: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly workdays: string;
  readonly gone: string;
  readonly left: string;
  readonly timeGone: string;
  readonly notTracked: string;
  readonly plan: string;
  readonly due: string;
  readonly actual: string;
  readonly gap: string;
  /** The sum of what people still have to bring, whatever others brought beyond their plan. */
  readonly owed: string;
  readonly completion: string;
  readonly pace: string;
  readonly required: string;
  readonly forecast: string;
  readonly recentForecast: string;
  readonly level: string;
  readonly rank: string;
  readonly order: string;
  readonly rankedBy: string;
  readonly over: string;
  readonly now: string;
  readonly before: string;
  readonly exactDue: string;
  readonly recentDue: string;
  readonly recentActual: string;
  readonly nextDay: string;
  readonly daysBehind: string;
  /** After the title of a ranking while its period runs. */
  readonly provisional: string;
  readonly company: string;
  readonly former: string;
  readonly ranking: string;
  readonly rankingChart: string;
}

interface LeakTexts {
  readonly period: string;
  readonly scenario: string;
  readonly shares: string;
  readonly counts: string;
  readonly ownRates: string;
  readonly losses: string;
  readonly plannedTop: (stage: string) => string;
  readonly step: (from: string, to: string) => string;
  readonly activity: (stage: string) => string;
  readonly missing: string;
  readonly worst: string;
  readonly worth: string;
  readonly plannedRates: string;
}

interface ProgressTexts {
  readonly who: string;
  readonly whoNote: string;
  readonly months: string;
  readonly weeks: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly workdays: string;
  readonly plan: string;
  readonly actual: string;
  readonly planSoFar: string;
  readonly actualSoFar: string;
  readonly forecast: string;
  readonly monthChart: string;
  readonly weekChart: string;
  readonly ranking: string;
  readonly rankingChart: string;
}

interface ExecutionCheckTexts {
  readonly title: string;
  readonly leftOut: string;
  readonly byHand: string;
  readonly leftOutNote: (sheet: string, column: string) => string;
  readonly everybody: (what: string) => string;
  readonly everybodyNote: string;
  readonly tracked: string;
  readonly trackedNote: string;
  readonly leaks: string;
  readonly unmarked: string;
  readonly unmarkedNote: string;
}
