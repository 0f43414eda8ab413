import type { LocatedIssue } from '#workbook/inputs/locate.ts';

/** What came of an action: done, with what is worth knowing, or refused with nothing written. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly issues: readonly LocatedIssue[] }
  | { readonly kind: 'refused'; readonly issues: readonly LocatedIssue[] };

export const refused = (issues: readonly LocatedIssue[]): Outcome<never> => ({ kind: 'refused', issues });
export const done = <T>(value: T, issues: readonly LocatedIssue[] = []): Outcome<T> => ({
  kind: 'done',
  value,
  issues,
});
export const hasErrors = (issues: readonly LocatedIssue[]): boolean =>
  issues.some(({ severity }) => severity === 'error');
