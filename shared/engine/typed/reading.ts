import { type Issue, issuesOf } from '#engine/issue.ts';

/** What a cell or a field holds before it is read: a text, or what the spreadsheet has read already. */
export type Typed = string | number | boolean;

/**
 * What a reader makes of what somebody typed. It never guesses: what can be read in two ways is `ambiguous`, with
 * all readings, the likeliest first.
 */
export type Reading<T> = Understood<T> | Ambiguous<T> | Refused | Blank;
export interface Understood<T> {
  readonly kind: 'understood';
  readonly value: T;
  /** How it is written plainly. Where it differs from the text, the text had to be interpreted. */
  readonly normal: string;
}
interface Ambiguous<T> {
  readonly kind: 'ambiguous';
  readonly readings: readonly Understood<T>[];
  readonly issue: Issue;
}
export interface Refused {
  readonly kind: 'refused';
  readonly issue: Issue;
}
/** Nothing, or only spaces. */
export interface Blank {
  readonly kind: 'blank';
}

/** Why a text was not read; each message says what to write instead. `text`: as it was typed. */
export interface TypedIssues {
  'typed.number.notUnderstood': { text: string };
  'typed.number.ambiguous': { text: string; first: string; second: string };
  'typed.number.tooPrecise': { text: string; digits: number };
  'typed.share.ambiguous': { text: string; percent: string; times: string };
  'typed.day.notUnderstood': { text: string };
  'typed.day.ambiguous': { text: string; first: string; second: string };
  'typed.day.noSuchDay': { text: string };
  'typed.day.noYear': { text: string };
  'typed.day.yearOnly': { text: string };
  'typed.time.notUnderstood': { text: string };
  'typed.period.notUnderstood': { text: string };
  'typed.yesNo.notUnderstood': { text: string };
  'typed.yesNo.ambiguous': { text: string };
}
export const typedIssue = issuesOf<TypedIssues>();

export const BLANK: Blank = { kind: 'blank' };
export const understood = <T>(value: T, normal: string): Understood<T> => ({
  kind: 'understood',
  value,
  normal,
});
export const refused = (issue: Issue): Refused => ({ kind: 'refused', issue });

/** The value where there is exactly one; null where it is blank, ambiguous or refused. */
export const understoodValue = <T>(reading: Reading<T>): T | null =>
  reading.kind === 'understood' ? reading.value : null;

/** Another value made of what was understood, in every reading. */
export function mapReading<T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> {
  const changed = ({ value, ...rest }: Understood<T>): Understood<U> => ({ ...rest, value: change(value) });
  if (reading.kind === 'understood') return changed(reading);
  if (reading.kind !== 'ambiguous') return reading;
  return { ...reading, readings: reading.readings.map(changed) };
}

/** What was typed, as text. */
export const typedText = (typed: Typed): string =>
  typeof typed === 'boolean' ? (typed ? 'TRUE' : 'FALSE') : String(typed);
