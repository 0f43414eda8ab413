/** One number format per meaning, en-US form. A zero amount shows as a dash; a zero difference shows as 0. */
export const formats = {
  count: '#,##0;-#,##0;"–"',
  perDay: '#,##0.0;-#,##0.0;"–"',
  difference: '#,##0;-#,##0;0',
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
} as const;

/** Amounts show as many decimals as the goal's unit has. */
export function amountFormat(unit: number): string {
  const decimals = unit >= 1 ? 0 : Math.round(-Math.log10(unit));
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return `${digits};-${digits};"–"`;
}
