import type { Language } from '#engine/plan/inputs.ts';

/** How a workbook's people write. What is not known (null) is never assumed: such texts are ambiguous then. */
export interface Conventions {
  /** What stands before the decimals. */
  readonly decimal: '.' | ',' | null;
  /** What the numbers beside it have between their thousands: `12,5` among `2,000` and `3,500` may be a slip of the hand. */
  readonly thousands?: ',';
  /** Which comes first in 3/5/2026; `ymd`: the year, and the month before the day wherever it is written last. */
  readonly dayOrder: 'ymd' | 'mdy' | 'dmy' | null;
  /** The year of days that are written without one; null: these are refused. */
  readonly year: number | null;
  /** What a lone x says: in Chinese it crosses out; elsewhere it also ticks boxes. */
  readonly loneX: 'no' | null;
}

type LanguageConventions = Pick<Conventions, 'decimal' | 'dayOrder' | 'loneX'>;
/** English does not say whether 3/5 is in March or in May. */
const OF_LANGUAGE: Readonly<Record<Language, LanguageConventions>> = {
  en: { decimal: '.', dayOrder: null, loneX: null },
  'zh-CN': { decimal: '.', dayOrder: 'ymd', loneX: 'no' },
};

/** What the plan's language alone tells. */
export const conventionsOf = (language: Language, year: number | null): Conventions => ({
  ...OF_LANGUAGE[language],
  year,
});

/** For numbers alone, where no workbook says more: all our languages write decimals after a dot. */
export const USUAL_CONVENTIONS: Conventions = { decimal: '.', dayOrder: null, year: null, loneX: null };
