/** Whose figure of a goal over which months. */
export interface FigureKey {
  readonly goal: string;
  /** Null: the goal's own, of all people together. */
  readonly member: string | null;
  /** `2026-03`; null: the year. */
  readonly month: string | null;
}

/** A figure that became another. `before` null: nothing was on record of it. */
export interface MovedFigure extends FigureKey {
  readonly before: number | null;
  readonly after: number | null;
}
