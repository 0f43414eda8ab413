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

/** Figures that add up with each other: of one goal its own or people's, over years, quarters or months. */
export function kindOfFigure({ goal, member, month }: FigureKey): string {
  const time = month === null ? 'year' : month.includes('Q') ? 'quarter' : 'month';
  return JSON.stringify([goal, member === null ? 'goal' : 'people', time]);
}

/**
 * By how much figures that moved come to more together than is on record: of each kind by itself, since a month of the goal
 * does not make up for a person's year; the largest of these. What was not on record has no part in it.
 */
export function changeOfSums(moved: readonly MovedFigure[]): number {
  const changes = new Map<string, number>();
  for (const { before, after, ...figure } of moved) {
    if (before === null) continue;
    const kind = kindOfFigure(figure);
    changes.set(kind, (changes.get(kind) ?? 0) + (after ?? 0) - before);
  }
  const tidy = [...changes.values()].map((change) => Number(change.toPrecision(14)));
  return tidy.reduce((most, change) => (Math.abs(change) > Math.abs(most) ? change : most), 0);
}
