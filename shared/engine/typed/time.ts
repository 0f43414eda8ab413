import { clockOf } from './clock.ts';
import { foldText } from './fold.ts';
import { BLANK, type Reading, refused, type Typed, typedIssue, typedText, understood } from './reading.ts';

const SECONDS_A_DAY = 86_400;

/** A time of day, as the part of the day that is over: 8:30, 8点半, 2:30 PM, 下午2:30, or the part itself. */
export function readTime(typed: Typed): Reading<number> {
  const text = typedText(typed);
  const notUnderstood = refused(typedIssue('typed.time.notUnderstood', [], { text }));
  if (typeof typed === 'number') {
    return typed >= 0 && typed < 1 ? understood(typed, writtenTime(typed)) : notUnderstood;
  }
  const folded = foldText(text).replace(/^'/, '');
  if (folded === '') return BLANK;
  const clock = typeof typed === 'string' ? clockOf(folded) : null;
  return clock?.before === '' ? understood(clock.time, writtenTime(clock.time)) : notUnderstood;
}

/** 14:30, with seconds only where there are any. */
export function writtenTime(time: number): string {
  const seconds = Math.round(time * SECONDS_A_DAY) % SECONDS_A_DAY;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = seconds % 60 === 0 ? parts.slice(0, 2) : parts;
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}
