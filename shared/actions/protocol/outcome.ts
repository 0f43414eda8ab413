import type { Severity } from '#engine/issue.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';

/**
 * What came of an action: done, with what is worth knowing, or refused with nothing written. `Note`: an issue at its
 * cell, or what is told of it in words.
 */
export type Outcome<T, Note extends { readonly severity: Severity } = LocatedIssue> =
  | { readonly kind: 'done'; readonly value: T; readonly issues: readonly Note[] }
  | { readonly kind: 'refused'; readonly issues: readonly Note[] };

export const refused = (issues: readonly LocatedIssue[]): Outcome<never> => ({ kind: 'refused', issues });
export const done = <T>(value: T, issues: readonly LocatedIssue[] = []): Outcome<T> => ({
  kind: 'done',
  value,
  issues,
});
export const hasErrors = (issues: readonly LocatedIssue[]): boolean =>
  issues.some(({ severity }) => severity === 'error');
