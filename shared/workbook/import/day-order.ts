import type { Conventions } from '#engine/typed/conventions.ts';
import { readDate } from '#engine/typed/date.ts';
import { conventionsShown } from '#engine/typed/evidence.ts';

export type DayOrder = 'mdy' | 'dmy';

/** Which comes first in dates such as 3/4/2026 of a column, and what tells so. */
export interface SettledOrder {
  /** Null: nothing tells. */
  readonly order: DayOrder | null;
  /** `shown`: other dates of the column, that have only one reading. */
  readonly by: 'said' | 'shown' | 'kept' | null;
}

/** What a person said, else what the dates themselves show, else what was kept of this source. */
export function settledOrder(
  texts: readonly string[],
  said: DayOrder | null | undefined,
  kept: DayOrder | null | undefined,
): SettledOrder {
  if (said) return { order: said, by: 'said' };
  const { dayOrder: shown } = conventionsShown(texts, UNTOLD);
  if (shown === 'mdy' || shown === 'dmy') return { order: shown, by: 'shown' };
  return kept && said !== null ? { order: kept, by: 'kept' } : { order: null, by: null };
}

const UNTOLD: Conventions = { decimal: null, dayOrder: null, year: null, loneX: null };

/** Two numbers of a month or a day, and a year last: what no language settles, since exports come from any country. */
const YEAR_LAST =
  /^\s*(?:\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4}|\d\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2})(?!\d)/;

/** The conventions by which a text is read as a day: what the language alone says of 3/4/2026 does not count. */
export const withoutGuess = (text: string, conventions: Conventions): Conventions =>
  conventions.dayOrder === 'ymd' && YEAR_LAST.test(text) ? { ...conventions, dayOrder: null } : conventions;

/** The first text that is a different day in each order, and both days; null: there is none. */
export function twoDays(
  texts: readonly string[],
): { readonly text: string; readonly mdy: string; readonly dmy: string } | null {
  for (const text of texts) {
    if (!YEAR_LAST.test(text)) continue;
    const [mdy, dmy] = (['mdy', 'dmy'] as const).map((dayOrder) => {
      const reading = readDate(text, { ...UNTOLD, dayOrder });
      return reading.kind === 'understood' ? reading.value.day : null;
    });
    if (mdy && dmy && mdy !== dmy) return { text, mdy, dmy };
  }
  return null;
}
