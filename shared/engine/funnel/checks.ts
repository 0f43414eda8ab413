import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import { atMost } from '#engine/whole.ts';
import { type FunnelArgument, funnelIssue } from './issues.ts';

/** A place in the input: an argument, or one value of a range by its index from 0. */
const at = (argument: FunnelArgument, index?: number) =>
  index === undefined ? [argument] : [argument, index];

export function positive(argument: FunnelArgument, value: number, index?: number): Issue[] {
  if (value > 0 && Number.isFinite(value)) return [];
  return [funnelIssue('funnel.notPositive', at(argument, index), { argument, value })];
}

export function notNegative(argument: FunnelArgument, value: number, index?: number): Issue[] {
  if (value >= 0 && Number.isFinite(value)) return [];
  return [funnelIssue('funnel.negative', at(argument, index), { argument, value })];
}

/** At least one value, each passing `check`. */
export function eachOf(
  argument: FunnelArgument,
  values: readonly number[],
  check: (argument: FunnelArgument, value: number, index: number) => readonly Issue[],
): Issue[] {
  if (values.length === 0) return [funnelIssue('funnel.empty', [argument], { argument })];
  return values.flatMap((value, index) => check(argument, value, index));
}

/** A share above 0 and up to 1; float noise above 1 is forgiven, as 0.7 + 0.2 + 0.1 may give it. */
export function rate(argument: FunnelArgument, value: number, index?: number): Issue[] {
  if (!(value > 0)) {
    return [funnelIssue('funnel.rate.notPositive', at(argument, index), { argument, value })];
  }
  if (atMost(value, 1)) return [];
  return [funnelIssue('funnel.rate.aboveOne', at(argument, index), { argument, value })];
}

export const rates = (values: readonly number[]): Issue[] => eachOf('rates', values, rate);

/** The number of a rate, 1 for the first. */
export function whichRate(argument: FunnelArgument, value: number, count: number, index?: number): Issue[] {
  if (Number.isInteger(value) && value >= 1 && value <= count) return [];
  return [funnelIssue('funnel.whichRate.outside', at(argument, index), { argument, value, rates: count })];
}

/** `compute()` where nothing was found wrong. */
export function checked<T>(issues: readonly Issue[], compute: () => Result<T>): Result<T> {
  return issues.length > 0 ? { ok: false, issues } : compute();
}

/** The whole `count`, unless it is beyond what doubles count exactly. */
export function countable(count: number): Result<number> {
  return Number.isSafeInteger(count) ? success(count) : outOfRange(count);
}

/** All the whole `counts`, unless one is beyond what doubles count exactly. */
export function allCountable<T extends readonly number[]>(counts: T): Result<T> {
  const lost = counts.find((count) => !Number.isSafeInteger(count));
  return lost === undefined ? success(counts) : outOfRange(lost);
}

/** A quotient or product, unless it left the range of doubles. */
export function finite(value: number): Result<number> {
  return Number.isFinite(value) ? success(value) : outOfRange(value);
}

/** All of `values`, unless one left the range of doubles. */
export function allFinite(values: readonly number[]): Result<readonly number[]> {
  const lost = values.find((value) => !Number.isFinite(value));
  return lost === undefined ? success(values) : outOfRange(lost);
}

/** A value that is above 0 by its nature, unless it left the range of doubles upwards or downwards. */
export function finitePositive(value: number): Result<number> {
  return value > 0 ? finite(value) : outOfRange(value);
}

const outOfRange = (value: number) => failure(funnelIssue('funnel.outOfRange', [], { value }));
