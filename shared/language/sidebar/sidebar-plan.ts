import type { DayListProblem } from '#engine/typed/day-list.ts';
import type { ChoiceCodes } from '#language/plan/inputs.ts';

/** Texts of the sidebar's pages over a plan: its goals, what they become, and whether that is possible. */
export interface GoalsPageTexts {
  readonly title: string;
  readonly help: string;
  /** A box for any goal. */
  readonly any: string;
  readonly anyLabel: string;
  readonly anyHelp: string;
  readonly checkTyped: string;
  readonly checkSelected: string;
  readonly selected: (goals: number) => string;
  readonly ofPlan: string;
  readonly oneGoal: string;
  readonly noSentence: string;
  readonly letters: Readonly<Record<'S' | 'M' | 'A' | 'R' | 'T', string>>;
  readonly verdicts: Readonly<Record<'pass' | 'doubtful' | 'missing' | 'unknown', string>>;
  readonly chip: (letter: string, verdict: string) => string;
  readonly score: (score: number) => string;
  readonly words: string;
  readonly sentence: string;
  readonly sentenceHelp: string;
  /** `letters`: passed before, and pass no longer. */
  readonly worse: (letters: string) => string;
  readonly writeAnyway: string;
  readonly foundFor: (letter: string) => string;
  readonly complete: string;
  readonly completeHelp: string;
  readonly blanks: Readonly<Record<'verb' | 'object' | 'from' | 'to' | 'by', string>>;
  readonly questions: Readonly<Record<'verb' | 'object' | 'from' | 'to' | 'by', string>>;
  readonly serves: string;
  readonly servesNone: string;
  readonly proposal: string;
  readonly proposalWaits: string;
  /** Where there is no sentence yet. */
  readonly proposalNeedsAll: string;
  readonly useProposal: string;
  readonly noGain: string;
  readonly known: string;
  readonly knownHelp: string;
  readonly pastAverage: string;
  readonly potential: string;
  readonly plans: string;
  readonly plansHelp: string;
  readonly plansAre: (plans: string) => string;
  readonly noPlans: string;
  readonly toBases: string;
  readonly toPlans: string;
  readonly notNumber: string;
  readonly write: string;
  readonly writeSelected: string;
  readonly written: string;
  readonly writeResults: string;
  readonly resultsWritten: (goals: number) => string;
}

export interface BreakdownPageTexts {
  readonly title: string;
  readonly help: string;
  readonly goal: string;
  readonly total: string;
  readonly unit: string;
  readonly unitHelp: string;
  readonly levels: string;
  readonly level: (names: string, members: number) => string;
  readonly keep: string;
  readonly months: string;
  readonly calendar: string;
  readonly methods: Readonly<Record<ChoiceCodes['splitMethod'], string>>;
  readonly monthMethods: Readonly<Record<ChoiceCodes['monthMethod'], string>>;
  readonly calendars: Readonly<Record<'sheet' | 'weekdays' | 'six-day' | 'CN' | 'CN-own-week', string>>;
  /** The month in which fiscal years begin, and that it follows the plan. */
  /** The box for a list of days. */
  readonly days: string;
  readonly daysHelp: string;
  readonly daysExample: string;
  /** How many days are understood. */
  readonly daysRead: (counts: Readonly<Record<'off' | 'worked' | 'special', number>>) => string;
  /** Why the list is not read: the line, from 1, and its text. */
  readonly daysWrong: Readonly<Record<DayListProblem['kind'], (line: number, text: string) => string>>;
  readonly yearStart: string;
  readonly yearByItself: string;
  readonly preview: string;
  readonly name: string;
  readonly moreMembers: (count: number) => string;
  readonly addsUp: (total: string) => string;
  readonly differs: (people: string, total: string) => string;
  readonly cells: (cells: string, sheets: number) => string;
  readonly newSheet: string;
  readonly rewritten: string;
  readonly build: string;
  readonly notNumber: string;
  readonly steps: Readonly<Record<'calculate' | 'write' | 'check', string>>;
  readonly stepOf: (step: number, steps: number) => string;
  readonly sheetOf: (written: number, total: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly noCancel: string;
  readonly built: (sheets: number) => string;
  readonly builtFine: string;
  readonly builtLook: string;
}

export interface SpreadPageTexts {
  readonly title: string;
  readonly help: string;
  readonly selection: string;
  /** Several numbers, by the first and the last. */
  readonly fromName: (first: string, last: string) => string;
  readonly figure: (name: string, amount: string) => string;
  readonly total: (cells: number, total: string) => string;
  readonly changeHidden: (hidden: number) => string;
  readonly follow: (formulas: number) => string;
  /** That all others of the plan follow by a build. */
  readonly planFollows: string;
  readonly byHand: {
    readonly title: (count: number) => string;
    readonly line: (name: string, typed: string, instead: string) => string;
    readonly more: (count: number) => string;
    readonly putBack: string;
    readonly keptDone: (count: number) => string;
    readonly putBackDone: (count: number) => string;
  };
  /** What is done with months alone, totals alone, both. */
  readonly byHandKeep: Readonly<Record<'month' | 'total' | 'both', string>>;
  readonly kept: (held: number) => string;
  readonly hold: string;
  readonly release: string;
  readonly heldDone: (cells: number) => string;
  readonly releasedDone: (cells: number) => string;
  readonly change: string;
  readonly changeHelp: string;
  readonly quick: string;
  readonly method: string;
  readonly methods: Readonly<Record<SpreadWay, string>>;
  readonly rate: string;
  readonly first: string;
  readonly last: string;
  readonly pattern: string;
  readonly patternHelp: string;
  readonly unit: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly none: string;
  readonly automatic: (unit: string) => string;
  readonly before: string;
  readonly after: string;
  readonly cell: string;
  readonly comparison: string;
  readonly moreCells: (count: number) => string;
  readonly touched: (cells: number) => string;
  readonly apply: string;
  readonly applied: (cells: number) => string;
  readonly undo: string;
  readonly undoOf: (number: number) => string;
  readonly undone: (number: number) => string;
  readonly wasUndone: string;
  readonly history: string;
  readonly line: (number: number, sheet: string, what: string) => string;
  readonly fromTo: (before: string, after: string) => string;
}

export interface FunnelPageTexts {
  readonly title: string;
  readonly help: string;
  readonly goalLine: (goal: string, target: string) => string;
  readonly scenario: string;
  readonly averageDeal: string;
  readonly rate: (lower: string, upper: string) => string;
  readonly perDay: (stage: string) => string;
  readonly capacity: (capacity: string) => string;
  readonly within: string;
  readonly withinHelp: (share: string) => string;
  readonly beyond: string;
  readonly beyondHelp: (times: string) => string;
  readonly stages: string;
  readonly levers: string;
  readonly leversHelp: string;
  readonly room: string;
  readonly target: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly never: string;
  readonly use: string;
  readonly takeOf: (input: string) => string;
  /** Between a name and what it is. */
  readonly colon: string;
  readonly setsHelp: string;
  readonly unrealistic: string;
  readonly ofScenario: (value: string) => string;
  readonly choose: string;
  readonly isChosen: string;
  /** In place of using it, while the plan is carried out. */
  readonly toRevise: string;
  readonly chosen: (name: string) => string;
  readonly compare: string;
  readonly fits: string;
  readonly fitsNot: string;
  readonly heat: (stage: string) => string;
  readonly heatHelp: (rate: string) => string;
  readonly heatCorner: (rate: string) => string;
  readonly insert: string;
  readonly insertName: string;
  readonly nameDefault: string;
  readonly inserted: (name: string) => string;
  readonly noAnswer: string;
}

type SpreadWay = 'proportional' | 'equal' | 'increment' | 'growth' | 'straightLine' | 'pattern';
