import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DELIVERING_VERBS_EN,
  GAINING_VERBS_EN,
} from './lexicon/en-measure.ts';
import { COUNTING_VERBS, DELIVERING_VERBS, GROWTH_DOWN, GROWTH_UP } from './lexicon/zh-measure.ts';
import { oneOf } from './span.ts';
import type { GoalAnswers, GoalLanguage } from './types.ts';

export interface Filled extends Readonly<Required<GoalAnswers>> {
  /** `level`: to is where it shall stand; `change`: to is by how much. */
  readonly reach: 'level' | 'change';
}

const CLOSED_ZH =
  /(?:前|内|止|底|末|期间|每[天日周月季年].*|[本今明下全][天日周月季年].*)$|^(?:截至|截止|最迟|最晚|不晚于|为期|时限|限期)/;
const END_ZH = /[底末]$/;
const PERIOD_ZH = /(?:年度?|季度?|月份?|半年|周|星期|天|期|q[1-4]|fy\d+)$/i;
const CHANGES_ZH = new RegExp(`^${oneOf(`${GROWTH_UP} ${GROWTH_DOWN}`)}$`);
const GAINS_ZH = new RegExp(
  `^${oneOf(`${DELIVERING_VERBS} ${COUNTING_VERBS} 实现 达成 开发 拓展 培训 推广 清理 争取`)}$`,
);
const HOLDS_ZH = /^(?:保持|维持|稳定|控制)$/;
/** 零 stands before what there shall be none of: 实现零投诉. */
const ZERO_ZH = /^[零无]$/;
const ARRIVES_ZH = /[到至为达在]$|^(?:突破|超过)$/;

function whenZh(by: string): string {
  if (END_ZH.test(by)) return `${by}前`;
  if (CLOSED_ZH.test(by)) return by;
  return PERIOD_ZH.test(by) ? `${by}内` : `${by}前`;
}

function whatZh({ verb, object, from, to, reach }: Filled): string {
  const isGain = GAINS_ZH.test(verb) && !CHANGES_ZH.test(verb) && !ARRIVES_ZH.test(verb);
  if (isGain && from === '' && ZERO_ZH.test(to)) return `${verb}${to}${object}`;
  if (reach === 'change') return isGain ? `${verb}${object}${to}` : `${object}${verb}${to}`;
  const start = from === '' ? '' : `从${from}`;
  if (isGain) return from === '' ? `${verb}${object}${to}` : `${verb}${object}${start}到${to}`;
  if (HOLDS_ZH.test(verb) && from === '') return `${object}${verb}在${to}`;
  return `${object}${start}${verb}${ARRIVES_ZH.test(verb) ? '' : '到'}${to}`;
}

const HAN = '[\\u3400-\\u9fff]';
const SPACED = new RegExp(`${HAN} \\d|\\d ${HAN}`);

/** Gaps around digits throughout, when the person writes them. */
const spacedLike = (sentence: string, { object, from, to, by }: Filled): string =>
  [object, from, to, by].some((part) => SPACED.test(part))
    ? sentence
        .replace(new RegExp(`(${HAN})(?=\\d)`, 'g'), '$1 ')
        .replace(new RegExp(`(\\d)(?=${HAN})`, 'g'), '$1 ')
    : sentence;

const chinese = (filled: Filled): string => spacedLike(`${whenZh(filled.by)}，${whatZh(filled)}。`, filled);

const OPENS_EN =
  /^(?:by|before|until|till|within|in|during|over|on|at|through|throughout|across|between|ahead of|prior to|as of|for|from|this|next|each|every|per|no later)\b/i;
const GAINS_EN = new RegExp(`^${oneOf(`${DELIVERING_VERBS_EN} ${GAINING_VERBS_EN}`)}$`, 'i');
const HOLDS_EN = /^(?:keep|maintain|hold)$/i;
const MONEY_EN = new RegExp(`^${oneOf(CURRENCY_SIGNS)}\\s?\\d|\\b${oneOf(CURRENCY_WORDS)}$`, 'i');
const PLURAL_EN = /s$|^(?:people|staff|men|women)$/;
const BARE_EN = /^[\d.,]+(?:\s?(?:k|m|bn|thousand|million|billion))?$/i;

/** 12 + distributors, $1m + premium, 2,600 customers + new customers, 90% + the renewal rate. */
function amountEn(object: string, to: string): string {
  const thing = object.replace(/^(?:the|an?)\s/i, '');
  if (to.toLowerCase().endsWith(` ${thing.toLowerCase()}`)) return to;
  const head = /[a-z]+$/i.exec(thing)?.[0].toLowerCase() ?? '';
  if (head !== '' && to.toLowerCase().endsWith(` ${head}`)) return `${to.slice(0, -head.length)}${thing}`;
  if (MONEY_EN.test(to)) return `${to} of ${thing}`;
  return BARE_EN.test(to) && PLURAL_EN.test(head) ? `${to} ${thing}` : `${object} of ${to}`;
}

function whatEn({ verb, object, from, to, reach }: Filled): string {
  if (from !== '') return `${object} from ${from} to ${to}`;
  if (GAINS_EN.test(verb)) return amountEn(object, to);
  if (reach === 'change') return `${object} by ${to}`;
  return `${object} ${HOLDS_EN.test(verb) ? 'at' : 'to'} ${to}`;
}

function english(filled: Filled): string {
  const { verb, by } = filled;
  const when = OPENS_EN.test(by) ? by.charAt(0).toLowerCase() + by.slice(1) : `by ${by}`;
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${whatEn(filled)} ${when}.`;
}

/** One goal in one sentence, by the kind of its verb: what it changes, holds at a level, or gains. */
export const SENTENCES: Readonly<Record<GoalLanguage, (filled: Filled) => string>> = {
  zh: chinese,
  en: english,
};
