import type { UnsummedKind } from '#engine/plan/inputs.ts';
import type { AddFunnelTexts } from './add-funnel.ts';
import type { RemovePageTexts } from './remove.ts';
import type { ExecutionPageTexts, RevisePageTexts, TrackingPageTexts } from './sidebar-execution.ts';
import type { BreakdownPageTexts, FunnelPageTexts, GoalsPageTexts, SpreadPageTexts } from './sidebar-plan.ts';

/** All texts of the sidebar itself. What actions say comes from them, in words. */
export interface SidebarTexts {
  readonly app: {
    readonly name: string;
    readonly pages: Readonly<Record<PageName, string>>;
    /** A word each: five stand side by side at 300 px. */
    readonly groups: Readonly<Record<GroupName, string>>;
    readonly navigation: string;
    readonly loading: string;
    readonly refresh: string;
    readonly back: string;
    readonly close: string;
    readonly retry: string;
    readonly failed: string;
    readonly failedHelp: string;
    readonly show: (place: string) => string;
    /** Buttons that mend what a notice is about. */
    readonly repairs: Readonly<
      Record<
        | 'recreate'
        | 'recreateColumn'
        | 'recreateField'
        | 'reconnect'
        | 'build'
        | 'useUnit'
        | 'putBack'
        | 'useName'
        | 'splitEqually',
        (what: string) => string
      >
    >;
    readonly noPlan: string;
    readonly noPlanHelp: string;
    readonly toHome: string;
    readonly more: string;
    readonly separator: string;
    readonly draft: string;
  };
  /** What was done, and its way back. */
  readonly undo: {
    readonly done: (what: string) => string;
    readonly undone: (what: string) => string;
    readonly undo: string;
    readonly undoNext: (what: string) => string;
    readonly asked: (cells: number) => string;
    readonly anyway: string;
    readonly leave: string;
    /** By the action's name. */
    readonly actions: Readonly<Record<string, string>>;
    readonly other: string;
  };
  readonly home: {
    readonly welcome: string;
    readonly welcomeHelp: string;
    readonly sampleTitle: string;
    readonly sample: string;
    readonly sampleHelp: string;
    readonly whichSample: string;
    readonly samples: Readonly<Record<'branch' | 'mdrt', string>>;
    readonly inserting: string;
    readonly listTitle: string;
    readonly list: string;
    readonly listHelp: string;
    readonly span: (start: string, end: string, people: number) => string;
    readonly checksFine: string;
    readonly checksFineHelp: (count: number) => string;
    readonly checksLook: (count: number) => string;
    readonly checksLookHelp: string;
    /** Instead of what was found, while it is looked for again, and once a person has gone to the sheets. */
    readonly verdictBefore: Readonly<Record<'looking' | 'away', string>>;
    readonly lastVerdict: (found: string) => string;
    readonly notes: (count: number) => string;
    readonly goals: string;
    readonly monthsOf: (goal: string) => string;
    /** Below a goal that does not add up. */
    readonly untracked: Readonly<Record<UnsummedKind, string>>;
    readonly monthValue: (month: string, value: string) => string;
    /** `day` null: today. */
    readonly doneOfIt: (amount: string) => string;
    readonly due: (amount: string, share: string, day: string | null) => string;
    readonly pace: string;
    readonly notBegun: string;
    /** `inDays`: as the text of that name says it. */
    readonly startsOn: (day: string, inDays: string) => string;
    readonly workdays: (gone: string, all: string) => string;
    readonly toTracking: string;
    readonly toExecution: string;
    readonly round: string;
    readonly inDays: (days: number) => string;
    readonly check: string;
    readonly build: string;
  };
  readonly list: {
    readonly title: string;
    readonly help: string;
    readonly selected: (range: string, people: number) => string;
    readonly again: string;
    readonly columns: string;
    readonly column: (letter: string) => string;
    readonly sample: (text: string) => string;
    readonly roles: Readonly<
      Record<
        | 'name'
        | 'group'
        | 'rank'
        | 'headcount'
        | 'start'
        | 'date'
        | 'product'
        | 'last'
        | 'target'
        | 'amount'
        | 'total'
        | 'other',
        string
      >
    >;
    /** `Name ← A`; `columns`: `A` or `C:N`. */
    readonly from: (role: string, columns: string) => string;
    /** `Last period, 12 columns`. */
    readonly periods: (role: string, count: number) => string;
    readonly unused: (columns: string) => string;
    readonly and: string;
    readonly correct: string;
    readonly preview: string;
    readonly share: string;
    readonly sumAgrees: (sum: string) => string;
    /** `cell`: where the list says its own sum; null: nowhere. */
    readonly sumDiffers: (read: string, own: string, cell: string | null) => string;
    readonly byWorkdays: string;
    readonly unit: (name: string, people: number) => string;
    readonly more: (lines: number) => string;
    readonly names: string;
    readonly notYear: string;
    readonly header: string;
    readonly headerYes: string;
    readonly headerNo: string;
    readonly about: string;
    readonly plan: string;
    readonly planDefault: string;
    readonly goal: string;
    readonly goalDefault: string;
    readonly measure: string;
    readonly measureDefault: string;
    readonly total: string;
    readonly totalHelp: string;
    readonly year: string;
    readonly make: string;
    readonly making: string;
    readonly made: string;
    readonly notNumber: string;
  };
  /** Making formulas portable. */
  readonly portable: {
    readonly title: string;
    readonly help: string;
    readonly open: string;
    readonly functionsTitle: string;
    readonly functionsHelp: string;
    readonly openTitle: string;
    readonly openHelp: string;
    readonly what: string;
    readonly where: string;
    readonly places: Readonly<Record<'workbook' | 'selection', string>>;
    readonly readers: string;
    readonly reader: Readonly<Record<'native' | 'lambda', string>>;
    readonly readersHelp: Readonly<Record<'native' | 'lambda', string>>;
    readonly found: (formulas: number) => string;
    readonly forms: Readonly<Record<'native' | 'lambda', string>>;
    readonly before: string;
    readonly after: string;
    readonly stays: (value: string) => string;
    readonly more: (formulas: number) => string;
    readonly rest: (formulas: number) => string;
    readonly why: Readonly<Record<'noForm' | 'tooLong', (functions: string) => string>>;
    readonly none: string;
    readonly noneHelp: Readonly<Record<'workbook' | 'selection', string>>;
    readonly apply: (formulas: number) => string;
    readonly done: (formulas: number) => string;
    readonly doneHelp: string;
  };
  readonly remove: RemovePageTexts;
  readonly goals: GoalsPageTexts;
  readonly breakdown: BreakdownPageTexts;
  readonly spread: SpreadPageTexts;
  readonly funnel: FunnelPageTexts;
  readonly addFunnel: AddFunnelTexts;
  readonly execution: ExecutionPageTexts;
  readonly tracking: TrackingPageTexts;
  readonly revise: RevisePageTexts;
}

/**
 * The pages of the bar at the top; `portable`, `functions`, `closing` and `remove` are reached from Home, the first from the host's own menu too, `revise` from Home and
 * from Tracking.
 */
export type PageName =
  | 'home'
  | 'goals'
  | 'breakdown'
  | 'spread'
  | 'funnel'
  | 'execution'
  | 'tracking'
  | 'portable'
  | 'functions'
  | 'remove'
  | 'revise'
  | 'closing';
/** Pages by what a person does. */
export type GroupName = 'home' | 'goals' | 'plan' | 'execution' | 'tracking';
