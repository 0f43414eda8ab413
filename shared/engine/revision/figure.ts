import type { Quarter } from '#engine/periods/fiscal.ts';

/** Whose figure of a goal over which months. */
export interface FigureKey {
  readonly goal: string;
  /** Null: the goal's own, of all people together. */
  readonly member: string | null;
  /** `2026-03`, or of a quarter `2026-Q1`; null: the year. */
  readonly month: string | null;
}

/** The plan's months that a figure is over, the first and one past the last; null: the plan has no such month. */
export function monthsOfFigure(
  {
    months,
    quarters,
  }: { readonly months: readonly { readonly key: string }[]; readonly quarters: readonly Quarter[] },
  { month }: Pick<FigureKey, 'month'>,
): readonly [number, number] | null {
  if (month === null) return [0, months.length];
  const at = months.findIndex(({ key }) => key === month);
  if (at >= 0) return [at, at + 1];
  return quarters.find(({ key }) => key === month)?.months ?? null;
}

/** A figure that became another. `before` null: nothing was on record of it. */
export interface MovedFigure extends FigureKey {
  readonly before: number | null;
  readonly after: number | null;
}
