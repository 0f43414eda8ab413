import { formats } from '#workbook/style/formats.ts';

/** One reconciliation: what should be, what is. A `note` is worth knowing, not a mistake. */
export interface Check {
  readonly kind: 'check' | 'note';
  readonly what: string;
  readonly expected: Figure;
  readonly found: Figure;
  readonly note: string;
  readonly format: string;
  /** To which what should be and what is are compared; absent: 6. */
  readonly decimals?: number;
}
export interface Figure {
  readonly formula: string;
  readonly value: number;
}

export const zero: Figure = { formula: '0', value: 0 };
export const found = (formula: string, value = 0): Figure => ({ formula, value });

/** What must come to 0. */
export const isZero = (what: string, formula: string, note = ''): Check => ({
  kind: 'check',
  what,
  expected: zero,
  found: found(formula),
  note,
  format: formats.difference,
});
