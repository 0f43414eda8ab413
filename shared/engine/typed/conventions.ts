import type { Language } from '#engine/plan/inputs.ts';

/** How a workbook's people write. What is not known (null) is never assumed: such texts are ambiguous then. */
export interface Conventions {
  /** What stands before the decimals. */
  readonly decimal: '.' | ',' | null;
  /** Which comes first in 3/5/2026; `ymd`: the year, and the month before the day wherever it is written last. */
  readonly dayOrder: 'ymd' | 'mdy' | 'dmy' | null;
  /** The year of days that are written without one; null: these are refused. */
  readonly year: number | null;
  /** Tells what a lone `x` marks. */
  readonly language: Language;
}

/** What the plan's language alone tells; English does not say whether 3/5 is in March or in May. */
export const conventionsOf = (language: Language, year: number | null): Conventions => ({
  decimal: '.',
  dayOrder: language === 'zh-CN' ? 'ymd' : null,
  year,
  language,
});
