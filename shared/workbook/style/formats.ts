/** One number format per meaning, en-US form. A zero amount shows as a dash; a zero difference shows as 0. */
export const formats = {
  count: '#,##0;-#,##0;"–"',
  perDay: '#,##0.0;-#,##0.0;"–"',
  difference: '#,##0;-#,##0;0',
  /** A number that nothing reaches shows as a dash. */
  claimLimit: '[>=1000000000000000]"–";#,##0',
  rate: '0.0%',
  factor: '0.00',
  /** As typed: optional decimals after a point would leave the point in Excel, `60.`. */
  weight: 'General',
  cents: '#,##0.00',
  day: 'yyyy-mm-dd',
  shortDay: 'mm-dd',
  time: 'hh:mm',
  score: '0.00',
  text: '@',
  /** The cell holds something that does not show. */
  hidden: ';;;',
} as const;

/** Amounts show as many decimals as the goal's unit has. */
export function amountFormat(unit: number): string {
  const decimals = unit >= 1 ? 0 : Math.round(-Math.log10(unit));
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return `${digits};-${digits};"–"`;
}

/** Rates show as many decimals of a per cent as their unit, or the rate itself, has: `0%`, `0.0%`. */
export function percentFormat(share = 0.01): string {
  const [, decimals = ''] = String(Number((share * 100).toFixed(MOST_PERCENT_DECIMALS))).split('.');
  return decimals === '' ? '0%' : `0.${'0'.repeat(decimals.length)}%`;
}
const MOST_PERCENT_DECIMALS = 4;
