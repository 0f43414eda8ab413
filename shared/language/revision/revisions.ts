/** What can be wrong with goals in cement, beside what the engine's rules say. */
export interface CementIssues {
  /** An action would write on a goal's cell. `field`: 'total', 'start' or 'end'. */
  'revision.cement': { field: 'total' | 'start' | 'end'; recorded: string | number };
  'revision.rates.unreadable': { header: string; value: string };
  'revision.goalUnknown': { goal: string };
  'revision.seals.missing': Record<string, never>;
  'execution.noPlan': Record<string, never>;
  'execution.alreadyStarted': Record<string, never>;
}

export interface RevisionTexts {
  /** Who sets a goal on record where the host knows nobody. */
  readonly author: string;
  /** Shown at a goal's cell while its plan is carried out. */
  readonly cementTitle: string;
  readonly cementMessage: string;
  /** Shown in the record, where nothing is typed. */
  readonly recordTitle: string;
  readonly recordMessage: string;
  readonly checks: RevisionCheckTexts;
}

/** The block of the Checks sheet. */
export interface RevisionCheckTexts {
  readonly title: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly amount: (goal: string) => string;
  readonly rows: (goal: string) => string;
  readonly sealedAmount: (goal: string) => string;
  readonly sealedEnd: (goal: string) => string;
  /** Why the cell differs and how it is mended. */
  readonly typedNote: string;
  readonly sealNote: string;
  /** Headers of the seals' columns. */
  readonly seal: {
    readonly goal: string;
    readonly rows: string;
    readonly amount: string;
    readonly end: string;
  };
}
