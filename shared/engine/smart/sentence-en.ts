import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DELIVERING_VERBS_EN,
  GAINING_VERBS_EN,
} from './lexicon/en-measure.ts';
import { oneOf } from './span.ts';
import type { GoalAnswers } from './types.ts';
import { isVolume } from './volumes.ts';

const OPENS =
  /^(?:by|before|until|till|within|in|during|over|on|at|through|throughout|across|between|ahead of|prior to|as of|for|from|this|next|each|every|per|no later)\b/i;
export const GAINS_EN = new RegExp(`^${oneOf(`${DELIVERING_VERBS_EN} ${GAINING_VERBS_EN}`)}$`, 'i');
export const HOLDS_EN = /^(?:keep|maintain|hold)$/i;
const MONEY = new RegExp(`^${oneOf(CURRENCY_SIGNS)}\\s?\\d|\\b${oneOf(CURRENCY_WORDS)}$`, 'i');
const PLURAL = /s$|^(?:people|staff|men|women)$/;
const BARE = /^[\d.,]+(?:\s?(?:k|m|bn|thousand|million|billion))?$/i;

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `to` is where it shall stand (`level`), or by how much it shall change: `sales` + `20%`. */
export const reachOf = (verb: string, object: string, to: string): 'level' | 'change' =>
  /^[+-]?[\d.]+\s?(?:%|percent|per cent)$/i.test(to) &&
  isVolume(object) &&
  !GAINS_EN.test(verb) &&
  !HOLDS_EN.test(verb)
    ? 'change'
    : 'level';

/** The thing can be had in this amount: 12 distributors, $1m of premium; not the renewal rate in 90%. */
export const hasAmount = (object: string, to: string): boolean =>
  amountEn(object, to) !== `${object} of ${to}`;

/** 12 + distributors, $1m + premium, 2,600 customers + new customers, 90% + the renewal rate. */
export function amountEn(object: string, to: string): string {
  const thing = object.replace(/^(?:the|an?)\s/i, '');
  if (to.toLowerCase().endsWith(` ${thing.toLowerCase()}`)) return to;
  const head = /[a-z]+$/i.exec(thing)?.[0].toLowerCase() ?? '';
  if (head !== '' && to.toLowerCase().endsWith(` ${head}`)) return `${to.slice(0, -head.length)}${thing}`;
  if (MONEY.test(to)) return `${to} of ${thing}`;
  return BARE.test(to) && PLURAL.test(head) ? `${to} ${thing}` : `${object} of ${to}`;
}

/** By when, with a preposition. */
export const whenEn = (by: string): string =>
  OPENS.test(by) ? by.charAt(0).toLowerCase() + by.slice(1) : `by ${by}`;

/** What is to be done, without the time; parts may be blank. */
export function clauseEn({ verb = '', object = '', from = '', to = '' }: GoalAnswers): string {
  const start = from === '' ? '' : ` from ${from}`;
  if (to === '' || object === '')
    return [verb, object, `${start}${to && ` to ${to}`}`.trim()].filter(Boolean).join(' ');
  if (from === '' && GAINS_EN.test(verb)) return `${verb} ${amountEn(object, to)}`;
  const preposition = HOLDS_EN.test(verb) ? 'at' : reachOf(verb, object, to) === 'change' ? 'by' : 'to';
  return [verb, `${object}${start} ${from === '' ? preposition : 'to'} ${to}`].filter(Boolean).join(' ');
}

/** One goal in one sentence, by the kind of its verb: what it changes, holds at a level, or gains. */
export const sentenceEn = (answers: GoalAnswers): string =>
  `${capitalised(clauseEn(answers))} ${whenEn(answers.by ?? '')}.`;
