import type { Language } from '#actions/sidebar-actions.ts';

/** Numbers and days as the language writes them. */
export interface Formats {
  /** `1,234,567.89` */
  amount(value: number): string;
  /** All its decimals: `0.855` */
  exact(value: number): string;
  /** `1.2M`, `123万`. */
  short(value: number): string;
  /** Five digits at least, hundredths below a thousand: `83.25`, `1,647`, `1.17M`. */
  figure(value: number): string;
  /** `12 %` for 0.12. */
  share(value: number): string;
  /** `20 Mar`, from an ISO day. */
  day(iso: string): string;
  /** `20 Mar 2026` */
  longDay(iso: string): string;
  /** `Mar`, from `2026-03`. */
  month(key: string): string;
}

/** An amount and what is counted: Chinese sets that right behind 万 and 亿, `960万元`, else with a space. */
export const withMeasure = (amount: string, measure: string): string => amount + gapAfter(amount) + measure;
export const gapAfter = (amount: string): string => (/[万亿]$/.test(amount) ? '' : ' ');

export function formatsOf(language: Language): Formats {
  const amounts = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 8 });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const shorts = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const dates = (options: Intl.DateTimeFormatOptions): ((iso: string) => string) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (iso) => format.format(new Date(`${iso}T00:00:00Z`));
  };
  const months = dates({ month: 'short' });
  return {
    amount: (value) => amounts.format(value),
    exact: (value) => exact.format(value),
    short: (value) => shorts.format(value),
    figure: (value) => {
      const size = Math.abs(value);
      return (size < 1000 ? amounts : size < 1e5 ? whole : shorts).format(value);
    },
    share: (value) => shares.format(value),
    day: dates({ month: 'short', day: 'numeric' }),
    longDay: dates({ year: 'numeric', month: 'short', day: 'numeric' }),
    month: (key) => months(`${key}-01`),
  };
}
