import type { AnswerPart, GoalAnswers, Span } from './types.ts';

/** A sentence that is being completed: its text, and where its parts stand in it. */
export interface Draft {
  readonly text: string;
  readonly parts: { readonly [Part in AnswerPart]?: Span };
}

/** The draft with a span replaced by other words, which from now on say `part`. What stands behind moves along. */
export function replaced(draft: Draft, span: Span, words: string, part: AnswerPart | null): Draft {
  const moved = words.length - (span.end - span.start);
  const parts = Object.fromEntries(
    Object.entries(draft.parts).map(([name, { start, end }]) =>
      start >= span.end ? [name, { start: start + moved, end: end + moved }] : [name, { start, end }],
    ),
  );
  return {
    text: draft.text.slice(0, span.start) + words + draft.text.slice(span.end),
    parts: part ? { ...parts, [part]: { start: span.start, end: span.start + words.length } } : parts,
  };
}

const joins = (left: string, right: string): boolean => /[a-z\d]$/i.test(left) && /^[a-z\d]/i.test(right);

/** As {@link replaced}, and no number or Latin word runs into the one beside it. */
export function setApart(draft: Draft, span: Span, words: string, part: AnswerPart | null): Draft {
  const before = joins(draft.text.slice(0, span.start), words) ? ' ' : '';
  const after = joins(words, draft.text.slice(span.end)) ? ' ' : '';
  const bare = replaced(draft, span, `${before}${after}`, null);
  return inserted(bare, span.start + before.length, words, part);
}

export const inserted = (draft: Draft, at: number, words: string, part: AnswerPart | null): Draft =>
  replaced(draft, { start: at, end: at }, words, part);

export const wordsOf = ({ text, parts }: Draft, part: AnswerPart): string => {
  const span = parts[part];
  return span ? text.slice(span.start, span.end) : '';
};

/** Where the last of these parts ends; undefined: none of them is there. */
export function endOf({ parts }: Draft, ...names: readonly AnswerPart[]): number | undefined {
  const ends = names.flatMap((name) => parts[name]?.end ?? []);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/** A character that is said again by chance: 新增 + 高端, 提高. Words that lead to an answer are not. */
const BY_CHANCE = /^[^到至为在从由每把将]$/;

/**
 * The span of a part with what stands beside it and is said by the answer again: 每周 before 100次 when the answer is
 * 每周120次, `a day` behind 20 calls when it is `30 calls a day`. Other parts are left alone.
 */
export function absorbing({ text, parts }: Draft, { start, end }: Span, answer: string): Span {
  const isFree = (from: number, to: number): boolean =>
    Object.values(parts).every((part) => part.end <= from || part.start >= to || part.start === start) &&
    !BY_CHANCE.test(text.slice(from, to)) &&
    !/[a-z0-9]{2}/i.test(text.slice(from - 1, from + 1)) &&
    !/[a-z0-9]{2}/i.test(text.slice(to - 1, to + 1));
  const lengths = Array.from(
    { length: Math.max(0, answer.length - 1) },
    (_, index) => answer.length - 1 - index,
  );
  const isSame = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
  const before = lengths.find(
    (length) =>
      isSame(text.slice(start - length, start), answer.slice(0, length)) && isFree(start - length, start),
  );
  const after = lengths.find(
    (length) => isSame(text.slice(end, end + length), answer.slice(-length)) && isFree(end, end + length),
  );
  return { start: start - (before ?? 0), end: end + (after ?? 0) };
}

const BARE_NUMBER = /^\d[\d,.]*(?:\s?(?:k|m|bn|万|亿|千|百))?$/i;
const LAST_NUMBER = /\d[\d,.]*(?:\s?(?:k|m|bn)\b|[万亿千百]+)?(?!.*\d)/i;

/**
 * The level as it takes the place of the one that is said: a number alone keeps the unit and the thing counted, and
 * a rhythm that stands elsewhere in the sentence is not said twice.
 */
export function levelInstead(draft: Draft, answer: string, rhythm: RegExp): string {
  const said = wordsOf(draft, 'to');
  if (BARE_NUMBER.test(answer) && LAST_NUMBER.test(said)) return said.replace(LAST_NUMBER, answer);
  const beat = rhythm.exec(answer)?.[0] ?? '';
  const { start, end } = draft.parts.to!;
  const around = `${draft.text.slice(0, start)}\n${draft.text.slice(end)}`.toLowerCase();
  const isSaid = beat !== '' && around.includes(beat.trim().toLowerCase());
  return isSaid ? answer.replace(beat, '') : answer;
}

/**
 * How a language puts an answer where the goal says nothing of its kind. Undefined: there is no place for it, and
 * it has to be said in a clause of its own.
 */
type Insert = (draft: Draft, answer: string, along: Pick<GoalAnswers, 'from'>) => Draft | undefined;

/** The rules of one language for completing a sentence. */
export interface Completing {
  /** `to` brings `from` along where both are new. */
  readonly insert: Readonly<Record<AnswerPart, Insert>>;
  /** The answer as it takes the place of what the goal says or hints at. */
  readonly instead: (draft: Draft, part: AnswerPart, answer: string) => string;
  /** The sentence followed by a clause that says the rest. */
  readonly withClause: (text: string, rest: GoalAnswers) => string;
}
