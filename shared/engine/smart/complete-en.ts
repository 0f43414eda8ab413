import { type Completing, type Draft, endOf, inserted, levelInstead, replaced, wordsOf } from './draft.ts';
import {
  amountEn,
  capitalised,
  clauseEn,
  GAINS_EN,
  HOLDS_EN,
  hasAmount,
  reachOf,
  whenEn,
} from './sentence-en.ts';
import type { Span } from './types.ts';

/** Where a clause stops: a comma or colon, a dash, a bracket, or the end of the sentence. */
const STOP = /[,;:](?=\s)|\.(?=\s|$)|\s[-–—]\s|\s?\(|\s*[!?…"”]*\s*$/;
const OPENING = /^["“'\s]*/;
const DETERMINER = /^\s(?:(?:the|our|more|all) )?$/i;
const PREPOSITION = /^\s(?:in|at|on|for|with|within|by|among|across|through|throughout|during|every|each)\b/i;
/** Reach the renewal rate of 90%. */
const REACHES = /^(?:reach|hit|achieve|get|attain|secure)$/i;
/** An answer that brings its own preposition. */
const LEADS = /^(?:to|by|at|from|of)\s/i;
/** A rhythm at the end of a level: 30 calls a day. */
const RHYTHM = /\s(?:(?:a|an|per|each|every)\s(?:day|week|month|quarter|year)|daily|weekly|monthly)$/i;
const LOWERS = /^(?:cut|reduc|lower|decreas|trim|shrink|drop|slash|halv|shorten|tighten)/i;

/** The end of the clause that goes on at `from`, before the time where one follows. */
function clauseEnd({ text, parts: { by } }: Draft, from: number): number {
  const stop = from + (STOP.exec(text.slice(from))?.index ?? 0);
  const isBefore = by !== undefined && by.start >= from && by.start < stop;
  return isBefore ? from + text.slice(from, by.start).trimEnd().length : stop;
}

/** Nothing that the verb rules stands behind it: `Recruit in every team`, `Recruit by June`. */
const isAlone = (draft: Draft, verb: Span): boolean =>
  clauseEnd(draft, verb.end) === verb.end || PREPOSITION.test(draft.text.slice(verb.end));

const between = ({ text }: Draft, left: Span, right: Span): string => text.slice(left.end, right.start);

export const english: Completing = {
  insert: {
    verb(draft, verb) {
      const start = OPENING.exec(draft.text)![0].length;
      const { object, to } = draft.parts;
      if (object?.start !== start && to?.start !== start) return undefined;
      const first = draft.text.charAt(start);
      const isWord = /^[A-Z][a-z]/.test(draft.text.slice(start));
      const lowered = replaced(draft, { start, end: start }, '', null);
      const text = isWord
        ? draft.text.slice(0, start) + first.toLowerCase() + draft.text.slice(start + 1)
        : draft.text;
      const verbal = inserted({ ...lowered, text }, start, capitalised(verb), 'verb');
      return inserted(verbal, start + verb.length, ' ', null);
    },

    object(draft, object) {
      const { verb, to } = draft.parts;
      if (!verb) return undefined;
      if (!to) {
        return isAlone(draft, verb) ? spacedIn(draft, verb.end, object, 'object') : undefined;
      }
      if (to.start < verb.end) return undefined;
      const gap = between(draft, verb, to);
      if (gap.trim() === '') {
        const amount = amountEn(object, wordsOf(draft, 'to'));
        return replaced(draft, to, amount, 'to');
      }
      return /^\s(?:(?:from|to|by|at)\b.*)$/i.test(gap)
        ? spacedIn(draft, verb.end, object, 'object')
        : undefined;
    },

    to(draft, to, { from = '' }) {
      const { verb, object } = draft.parts;
      const [verbal, thing] = [wordsOf(draft, 'verb'), wordsOf(draft, 'object')];
      const isGained =
        verb && object && GAINS_EN.test(verbal) && DETERMINER.test(between(draft, verb, object));
      if (isGained && from === '' && !LEADS.test(to) && (hasAmount(thing, to) || REACHES.test(verbal))) {
        return replaced(draft, object, amountEn(thing, to), 'to');
      }
      if (verb && !object && GAINS_EN.test(verbal) && from === '' && isAlone(draft, verb)) {
        return spacedIn(draft, verb.end, to, 'to');
      }
      const last = endOf(draft, 'verb', 'object', 'from');
      if (last === undefined || !(verb || object)) return undefined;
      const preposition =
        reachOf(verbal, thing, to) === 'change' && from === '' ? 'by' : HOLDS_EN.test(verbal) ? 'at' : 'to';
      const level = LEADS.test(to) ? to : `${preposition} ${to}`;
      return spacedIn(draft, clauseEnd(draft, last), from === '' ? level : `from ${from} ${level}`, 'to');
    },

    from(draft, from) {
      const { to, by } = draft.parts;
      const words = from.replace(/^from\s/i, '');
      const lead = to && /\b(to|by)\s$/i.exec(draft.text.slice(0, to.start));
      if (to && lead?.[1]?.toLowerCase() === 'to')
        return inserted(draft, lead.index, `from ${words} `, 'from');
      if (to && lead) return spacedIn(draft, to.end, `from ${words}`, 'from');
      const last = endOf(draft, 'verb', 'object', 'to', 'by') ?? 0;
      const at = clauseEnd({ ...draft, parts: by && by.end > last ? draft.parts : {} }, last);
      const direction = LOWERS.test(wordsOf(draft, 'verb')) ? 'down' : 'up';
      return inserted(draft, at, `, ${direction} from ${words}`, 'from');
    },

    by(draft, by) {
      const last = endOf(draft, 'verb', 'object', 'from', 'to');
      const end = draft.text.length - /\s*[.!?…]*["”]?\s*$/.exec(draft.text)![0].length;
      return spacedIn(draft, last === undefined ? end : clauseEnd(draft, last), whenEn(by), 'by');
    },
  },

  instead(draft, part, answer) {
    const span = draft.parts[part]!;
    const words =
      part === 'by' ? whenEn(answer) : part === 'to' ? levelInstead(draft, answer, RHYTHM) : answer;
    const isFirst = span.start === OPENING.exec(draft.text)![0].length;
    return isFirst && /^[A-Z]/.test(wordsOf(draft, part)) ? capitalised(words) : words;
  },

  withClause(text, rest) {
    const body = text.replace(/\s*[.!?…]?\s*$/, '');
    return `${body}${/[:：]/.test(body) ? ',' : ':'} ${clauseEn(rest)}.`;
  },
};

/** Words behind what stands before them, with a gap. */
function spacedIn(draft: Draft, at: number, words: string, part: keyof Draft['parts']): Draft {
  const gap = inserted(draft, at, ' ', null);
  return inserted(gap, at + 1, words, part);
}
