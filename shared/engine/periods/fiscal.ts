import type { Month } from '#engine/periods/month.ts';

/** A quarter of a fiscal year, as far as it lies in a plan. */
export interface Quarter {
  /** `2026-Q1`; of a year that does not begin in January `FY2026/27-Q1`. */
  readonly key: string;
  /** 1 to 4, in its fiscal year. */
  readonly number: number;
  /** Calendar year in which its fiscal year begins. */
  readonly year: number;
  /** First and one past the last month of the plan. */
  readonly months: readonly [number, number];
}

/** A fiscal year as far as it lies in a plan; its key is `2026` or `FY2026/27`. */
export type FiscalYear = Omit<Quarter, 'number'>;

/** Of `2026-04`. */
export const civilMonth = (key: string): { year: number; month: number } => ({
  year: Number(key.slice(0, 4)),
  month: Number(key.slice(5, 7)),
});

/**
 * The month in which the years of a plan begin: as set; else January, unless the plan runs for whole years from another
 * month. `months`: the plan's, as `2026-04`.
 */
export function yearStartOf(months: readonly string[], set: Month | null): Month {
  if (set !== null) return set;
  const [first] = months;
  return first !== undefined && months.length % 12 === 0 ? (civilMonth(first).month as Month) : 1;
}

/** Calendar year in which the fiscal year of a month begins, and where in it the month stands: 0 the first. */
function fiscalMonth(key: string, yearStartsIn: Month): { year: number; at: number } {
  const { year, month } = civilMonth(key);
  return { year: month < yearStartsIn ? year - 1 : year, at: (month - yearStartsIn + 12) % 12 };
}

/** `2026`, or `2026/27` of a year that ends in the next calendar year. */
export const fiscalYears = (year: number, yearStartsIn: Month): string =>
  yearStartsIn === 1 ? `${year}` : `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** `2026`, or `FY2026/27`. */
export const fiscalYearKey = (year: number, yearStartsIn: Month): string =>
  (yearStartsIn === 1 ? '' : 'FY') + fiscalYears(year, yearStartsIn);

/** The quarters of a plan's months, in order; cut at the plan's ends. */
export const quartersOf = (months: readonly string[], yearStartsIn: Month): Quarter[] =>
  stretches(months, (month): Omit<Quarter, 'months'> => {
    const { year, at } = fiscalMonth(month, yearStartsIn);
    const number = Math.floor(at / 3) + 1;
    return { key: `${fiscalYearKey(year, yearStartsIn)}-Q${number}`, number, year };
  });

/** The fiscal years of a plan's months, likewise. */
export const yearsOf = (months: readonly string[], yearStartsIn: Month): FiscalYear[] =>
  stretches(months, (month): Omit<FiscalYear, 'months'> => {
    const { year } = fiscalMonth(month, yearStartsIn);
    return { key: fiscalYearKey(year, yearStartsIn), year };
  });

/** Neighbouring months that lie in the same, with the first and one past the last of them. */
function stretches<Of extends { readonly key: string }>(
  months: readonly string[],
  of: (month: string) => Of,
): (Of & Pick<Quarter, 'months'>)[] {
  const found: (Of & Pick<Quarter, 'months'>)[] = [];
  months.forEach((month, index) => {
    const own = of(month);
    const last = found[found.length - 1];
    if (last?.key === own.key) found[found.length - 1] = { ...last, months: [last.months[0], index + 1] };
    else found.push({ ...own, months: [index, index + 1] });
  });
  return found;
}

/** What a plan's months are together. */
export type SpanKind =
  /** One whole calendar year. */
  | { readonly kind: 'year' }
  /** One whole fiscal year that does not begin in January. */
  | { readonly kind: 'fiscalYear'; readonly year: number }
  | { readonly kind: 'half' | 'quarter' | 'month' }
  | { readonly kind: 'months'; readonly count: number };

/** A year, a half, a quarter where the months are one of the fiscal year's; otherwise so many months. */
export function spanKind(months: readonly string[], yearStartsIn: Month): SpanKind {
  const count = months.length;
  const { year, at } = fiscalMonth(months[0] ?? '', yearStartsIn);
  if (count === 12 && at === 0) return yearStartsIn === 1 ? { kind: 'year' } : { kind: 'fiscalYear', year };
  if (count === 6 && at % 6 === 0) return { kind: 'half' };
  if (count === 3 && at % 3 === 0) return { kind: 'quarter' };
  return count === 1 ? { kind: 'month' } : { kind: 'months', count };
}
