import type { Issue } from '#engine/issue.ts';
import { atMost } from '#engine/whole.ts';
import { type CapacityArgument, capacityIssue } from './issues.ts';

type Path = readonly (string | number)[];

/** A share from 0 to 1, both included; float noise above 1 is forgiven. */
export function share(argument: CapacityArgument, value: number, path: Path): Issue[] {
  if (!(value >= 0)) return [capacityIssue('capacity.share.negative', path, { argument, value })];
  return atMost(value, 1) ? [] : [capacityIssue('capacity.share.aboveOne', path, { argument, value })];
}

export function positive(argument: CapacityArgument, value: number, path: Path): Issue[] {
  if (value > 0 && Number.isFinite(value)) return [];
  return [capacityIssue('capacity.notPositive', path, { argument, value })];
}

export function notNegative(argument: CapacityArgument, value: number, path: Path): Issue[] {
  if (value >= 0 && Number.isFinite(value)) return [];
  return [capacityIssue('capacity.negative', path, { argument, value })];
}

export function wholeMonth(argument: CapacityArgument, value: number, path: Path): Issue[] {
  return Number.isSafeInteger(value) ? [] : [capacityIssue('capacity.notWhole', path, { argument, value })];
}
