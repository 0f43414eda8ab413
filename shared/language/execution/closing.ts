import type { ClosingStep } from '#engine/closing/record.ts';

/** The texts of the sheet of closed months and of its block on Checks. */
export interface ClosingTexts {
  readonly steps: Readonly<Record<ClosingStep, string>>;
  /** The month in which later corrections count, and what stands there when there is none. */
  readonly countsIn: string;
  readonly nowhere: string;
  readonly history: string;
  readonly pay: string;
  readonly figures: string;
  readonly columns: {
    readonly month: string;
    readonly step: string;
    readonly date: string;
    readonly author: string;
    readonly reason: string;
    readonly who: string;
    readonly name: string;
    readonly goal: string;
    readonly plan: string;
    readonly actual: string;
    readonly carried: string;
    readonly score: string;
    readonly pay: string;
    readonly behaviour: string;
  };
  readonly checks: {
    readonly title: string;
    readonly rows: string;
    readonly plan: string;
    readonly actual: string;
    readonly pay: string;
    readonly sealNote: string;
    /** A goal's closed months on the decomposition. */
    readonly ofGoal: (goal: string) => string;
    readonly ofGoalNote: string;
    readonly carried: string;
    readonly carriedNote: string;
    /** Headers of the seal. */
    readonly seal: Readonly<Record<'rows' | 'plan' | 'actual' | 'pay' | 'print', string>>;
  };
}
