import type { Reply } from '#actions/notices.ts';

/** What closing, and opening again, asks for. */
export interface ClosingRequest {
  /** `2026-01`; null: the first open month, or of opening the last closed one. */
  readonly month: string | null;
  readonly author: string;
  readonly reason: string;
}

/** A month as it was written to the record. */
export interface ClosedMonth {
  readonly month: string;
  readonly written: readonly string[];
}

/** How the closing of a plan's months stands. */
export interface ClosingView {
  /** Closed months, in their order. */
  readonly closed: readonly string[];
  /** What the next month would be closed with; null: all are closed. */
  readonly next: {
    readonly month: string;
    /** Why it cannot be closed now; null: it can. */
    readonly refusal: string | null;
    readonly goals: readonly {
      readonly name: string;
      readonly measure: string;
      readonly plan: number;
      /** Null: the goal is not tracked. */
      readonly actual: number | null;
    }[];
    /** Null: nobody gets any. */
    readonly pay: number | null;
    /** Rows of the log that do not count. */
    readonly leftOut: number;
    /** Rejects of imports that are open, of this month or without a day that can be read. */
    readonly rejects: number;
  } | null;
  /** Differences that came later, and the month in which they count; null: in none. */
  readonly carried: readonly {
    readonly month: string;
    readonly name: string;
    readonly goal: string;
    readonly amount: number;
  }[];
  readonly countsIn: string | null;
}

export interface ClosingActions {
  closing(): Promise<Reply<ClosingView>>;
  closeMonth(request: ClosingRequest): Promise<Reply<ClosedMonth>>;
  reopenMonth(request: ClosingRequest): Promise<Reply<ClosedMonth>>;
}
