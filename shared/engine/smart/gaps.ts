import { normalise } from './normalise.ts';
import type { GoalLanguage, Span } from './types.ts';

/** A text as it is read, and where its characters stand in the text as it was typed. */
export interface Typed {
  readonly typed: string;
  /** `typed` without the gaps of typography. */
  readonly closed: string;
  /** For each UTF-16 unit of `closed` its offset in `typed`. */
  readonly offsets: readonly number[];
}

const HAN = /[\u3400-\u9fff]/;
/** What stands apart from Han characters in Chinese typography: 2026 年, 三 个月, Q3 末, 8% 以内. */
const SET_APART = /[\da-z%‰$€£¥零一二两三四五六七八九十百千万亿半]/;
/** A gap between two digits keeps two numbers apart, in whatever script. */
const TWO_DIGITS = /^[\d零一二两三四五六七八九]{2}$/;

function isTypography(before: string, after: string): boolean {
  if (TWO_DIGITS.test(before + after)) return false;
  return (HAN.test(before) && SET_APART.test(after)) || (SET_APART.test(before) && HAN.test(after));
}

/**
 * The text without the gaps that Chinese typography puts between Han characters and numbers, Latin letters or
 * signs, so that no rule needs to know of them. An English text is left as it is.
 */
export function closeGaps(typed: string, language: GoalLanguage): Typed {
  const plain = normalise(typed);
  const offsets: number[] = [];
  let closed = '';
  for (const { index, 0: run } of plain.matchAll(/ +|[^ ]+/g)) {
    const end = index + run.length;
    const isGap =
      language === 'zh' && run.startsWith(' ') && isTypography(plain.charAt(index - 1), plain.charAt(end));
    if (isGap) continue;
    closed += typed.slice(index, end);
    for (let offset = index; offset < end; offset += 1) offsets.push(offset);
  }
  return { typed, closed, offsets };
}

/** A name as it stands in the plain text of a goal in this language. */
export const plainName = (name: string, language: GoalLanguage): string =>
  normalise(closeGaps(name, language).closed).trim();

/** Where a name stands in a plain text, not inside a longer Latin word: ERP is not in `enterprise`. */
export function spanOfName(plain: string, name: string): Span | undefined {
  if (name === '') return undefined;
  for (let start = plain.indexOf(name); start >= 0; start = plain.indexOf(name, start + 1)) {
    const end = start + name.length;
    const cutsBefore = /[a-z0-9]/.test(plain.charAt(start - 1)) && /^[a-z0-9]/.test(name);
    const cutsAfter = /[a-z0-9]/.test(plain.charAt(end)) && /[a-z0-9]$/.test(name);
    if (!cutsBefore && !cutsAfter) return { start, end };
  }
  return undefined;
}
