import type { UnsummedKind } from '#engine/plan/inputs.ts';
import type { Suggestion } from '#engine/typed/nearest.ts';
/** What can be wrong with locked goals, beside what the engine's rules say. */
export interface LockedGoalIssues {
  /** An action would write on a goal's cell. `field`: 'total', 'start' or 'end'. */
  'revision.lockedCell': { field: 'total' | 'start' | 'end'; recorded: string | number };
  'revision.rates.unreadable': { header: string; value: string };
  'revision.figures.unreadable': { header: string; value: string };
  /** Fixed figures are not as they are on record; `change`: by how much their sum differs. */
  'revision.figures.moved': { goal: string; figures: readonly string[]; more: number; change: number };
  'revision.figures.none': Record<string, never>;
  /** Figures on record of people who are no longer on the list cannot be put back. */
  'revision.figures.left': { figures: readonly string[] };
  'revision.figures.method': { goal: string };
  /** A level, a rate or an average. */
  'revision.unsummed': { goal: string; kind: UnsummedKind };
  'revision.goalUnknown': { goal: string } & Suggestion;
  'revision.baseline.missing': Record<string, never>;
  'execution.noPlan': Record<string, never>;
  'execution.alreadyStarted': Record<string, never>;
  'execution.nothingTracked': Record<string, never>;
}

export interface RevisionTexts {
  /** Who sets a goal on record where the host knows nobody. */
  readonly author: string;
  /** Shown at a goal's cell while its plan is carried out. */
  readonly lockedTitle: string;
  readonly lockedMessage: string;
  /** Shown in the record, where nothing is typed. */
  readonly recordTitle: string;
  readonly recordMessage: string;
  readonly checks: RevisionCheckTexts;
}

/** The block of the Checks sheet. */
interface RevisionCheckTexts {
  readonly title: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly amount: (goal: string) => string;
  readonly rows: (goal: string) => string;
  readonly baselineAmount: (goal: string) => string;
  readonly baselineEnd: (goal: string) => string;
  /** Why the cell differs and how it is mended. */
  readonly typedNote: string;
  readonly baselineNote: string;
  readonly fixed: {
    readonly title: string;
    /** `figure`: `Zhao Min, March`. */
    readonly figure: (goal: string, figure: string) => string;
    readonly movedNote: string;
    readonly newNote: string;
    readonly sum: (goal: string) => string;
    readonly sumNote: string;
    readonly years: (goal: string) => string;
    readonly yearsNote: string;
    /** Headers of the seals beside. */
    readonly goal: string;
    readonly whose: string;
    readonly recorded: string;
  };
  /** Headers of the baseline's columns. */
  readonly baseline: {
    readonly goal: string;
    readonly rows: string;
    readonly amount: string;
    readonly end: string;
  };
}
