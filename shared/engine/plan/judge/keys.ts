import type { Issue } from '#engine/issue.ts';
import { judgeIssue } from '#engine/plan/input-issues.ts';
import { tidyName } from '#engine/typed/fold.ts';

/**
 * What formulas take for the same key: they ignore case, and read 01 as 1. Keys that differ only so would be one
 * in the sheet and two here.
 */
export function sameKey(key: string): string {
  const number = /^\d+(\.\d+)?$/.test(key) ? Number(key) : Number.NaN;
  return Number.isNaN(number) ? key.toLowerCase() : `${number}`;
}

/**
 * What names somebody or something in a record: as a key, and spaces at its ends or doubled do not count. In formulas
 * `tidied` (`#formula/fx.ts`).
 */
export const sameName = (name: string): string => sameKey(tidyName(name));

/** Spaces at an end, wildcards, comparison signs and TRUE, which lookups in formulas read as something else. */
export function keyForm(key: string, path: readonly (string | number)[]): Issue[] {
  const sound =
    key !== '' &&
    key === key.trim() &&
    !/^[=<>]/.test(key) &&
    !/[*?~]/.test(key) &&
    !/^(true|false)$/i.test(key);
  return sound ? [] : [judgeIssue('plan.key.form', path, { key })];
}

/** Names that formulas look for: as for keys, a pattern or a comparison would find others as well. */
export function nameForm(name: string, path: readonly (string | number)[]): Issue[] {
  const isPattern = /^[=<>]/.test(name) || /[*?~]/.test(name);
  return isPattern ? [judgeIssue('plan.name.form', path, { name })] : [];
}

/** Positions of entries whose identity was there before, with the position where it was first. */
export function repeated(
  identities: readonly string[],
): { readonly index: number; readonly first: number }[] {
  const firstAt = new Map<string, number>();
  return identities.flatMap((identity, index) => {
    const first = firstAt.get(identity);
    if (first !== undefined) return [{ index, first }];
    firstAt.set(identity, index);
    return [];
  });
}

/** Whether `amount` is a whole number of units, but for float noise. */
export function isMultiple(amount: number, unit: number): boolean {
  const exact = unit < 1 ? amount * Math.round(1 / unit) : amount / unit;
  return Math.abs(exact - Math.round(exact)) <= 1e-9 * Math.max(1, Math.abs(exact));
}

/** An issue that names the two multiples next to the amount; none if it is one. */
export function wholeUnits(amount: number, unit: number, path: readonly (string | number)[]): Issue[] {
  if (isMultiple(amount, unit)) return [];
  const perOne = Math.round(1 / unit);
  const nearest = (count: number): number => (unit < 1 ? count / perOne : count * unit);
  const exact = unit < 1 ? amount * perOne : amount / unit;
  const [below, above] = [nearest(Math.floor(exact)), nearest(Math.ceil(exact))];
  return [judgeIssue('plan.amount.notMultiple', path, { amount, unit, below, above })];
}

/** Units that amounts are counted in: whole numbers from 1, or a whole part of 1 such as 0.01. */
export const isUnit = (unit: number): boolean =>
  Number.isFinite(unit) &&
  unit > 0 &&
  (unit >= 1 ? Number.isInteger(unit) : Math.abs(1 / unit - Math.round(1 / unit)) <= 1e-9 / unit);
