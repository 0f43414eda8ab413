import { COUNTING_VERBS, DELIVERING_VERBS, GROWTH_DOWN, GROWTH_UP } from './lexicon/zh-measure.ts';
import { oneOf } from './span.ts';
import type { GoalAnswers } from './types.ts';
import { isVolume } from './volumes.ts';

const CLOSED =
  /(?:前|内|止|底|末|期间|每[天日周月季年].*|[本今明下全][天日周月季年].*)$|^(?:截至|截止|最迟|最晚|不晚于|为期|时限|限期)/;
const END = /[底末]$/;
const PERIOD = /(?:年度?|季度?|月份?|半年|周|星期|天|期|q[1-4]|fy\d+)$/i;
const CHANGES = new RegExp(`^${oneOf(`${GROWTH_UP} ${GROWTH_DOWN}`)}$`);
const GAINING = new RegExp(
  `^${oneOf(`${DELIVERING_VERBS} ${COUNTING_VERBS} 实现 达成 开发 拓展 培训 推广 清理 争取`)}$`,
);
const HOLDS = /^(?:保持|维持|稳定|控制)$/;
/** 零 stands before what there shall be none of: 实现零投诉. */
const ZERO = /^[零无]$/;
const ARRIVES = /[到至为达在]$|^(?:突破|超过)$/;

export const gainsZh = (verb: string): boolean =>
  GAINING.test(verb) && !CHANGES.test(verb) && !ARRIVES.test(verb);

/** `to` is where it shall stand (`level`), or by how much it shall change: 销售额 + 20%. */
export const reachOf = (verb: string, object: string, to: string): 'level' | 'change' =>
  CHANGES.test(verb) && /^[\d.]+\s?[%％]$|^[一二两三四五六七八九十]+成$/.test(to) && isVolume(object)
    ? 'change'
    : 'level';

/** By when: 9月30日前, 第三季度内. */
export function whenZh(by: string): string {
  if (END.test(by)) return `${by}前`;
  if (CLOSED.test(by)) return by;
  return PERIOD.test(by) ? `${by}内` : `${by}前`;
}

/** The verb with what leads to the level: 提高到, 降至, 控制在. */
export function reaching(verb: string, object: string, to: string): string {
  if (verb === '') return '达到';
  if (HOLDS.test(verb)) return `${verb}在`;
  return ARRIVES.test(verb) || reachOf(verb, object, to) === 'change' ? verb : `${verb}到`;
}

/** What is to be done, without the time; parts may be blank. */
export function clauseZh({ verb = '', object = '', from = '', to = '' }: GoalAnswers): string {
  if (to === '') return from === '' ? `${verb}${object}` : `${verb}${object}（目前${from}）`;
  if (gainsZh(verb) && from === '' && ZERO.test(to)) return `${verb}${to}${object}`;
  if (gainsZh(verb)) return from === '' ? `${verb}${object}${to}` : `${verb}${object}从${from}到${to}`;
  const start = from === '' ? '' : `从${from}`;
  return `${object}${start}${from === '' ? reaching(verb, object, to) : reaching(verb, '', to)}${to}`;
}

const HAN = '[\\u3400-\\u9fff]';
const SPACED = new RegExp(`${HAN} \\d|\\d ${HAN}`);
/** Whether gaps stand between Han characters and digits. */
export const isSpaced = (text: string): boolean => SPACED.test(text);

/** With gaps between Han characters and digits. */
export const spaced = (text: string): string =>
  text.replace(new RegExp(`(${HAN})(?=\\d)`, 'g'), '$1 ').replace(new RegExp(`(\\d)(?=${HAN})`, 'g'), '$1 ');

/** One goal in one sentence, by the kind of its verb: what it changes, holds at a level, or gains. */
export function sentenceZh(answers: GoalAnswers): string {
  const sentence = `${whenZh(answers.by ?? '')}，${clauseZh(answers)}。`;
  return Object.values(answers).some(isSpaced) ? spaced(sentence) : sentence;
}
