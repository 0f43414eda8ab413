import { type Completing, type Draft, endOf, inserted, levelInstead, setApart, wordsOf } from './draft.ts';
import { clauseZh, gainsZh, isSpaced, reaching, reachOf, spaced, whenZh } from './sentence-zh.ts';
import type { AnswerPart, Span } from './types.ts';

const STOP = /,(?!\d)|[，。；;！!：:（(]|\s*$/;
const CLAUSE_OPENS = /(?:^|[,，。；;！!：:])\s*["“]?$/;
/** After these the level of a goal is said. */
const ARRIVAL = /^(?:了?[到至为达在]|了)?$/;

/** A rhythm at the beginning of a level: 每周120次. */
const RHYTHM = /^每(?:人每)?(?:个?工作日|天|日|周|月|季度?|年)/;

const clauseEnd = ({ text }: Draft, from: number): number => from + (STOP.exec(text.slice(from))?.index ?? 0);

/** The part stands where a clause begins, or behind the time of its sentence. */
function opensClause({ text, parts: { by } }: Draft, { start }: Span): boolean {
  return (
    CLAUSE_OPENS.test(text.slice(0, start)) || (by !== undefined && text.slice(by.end, start).trim() === '')
  );
}

const between = ({ text }: Draft, left: Span, right: Span): string =>
  text.slice(left.end, right.start).trim();

/** Words put in, with gaps to the digits or Han characters beside them where the sentence has such gaps. */
function put(draft: Draft, at: number, plainWords: string, part: AnswerPart | null): Draft {
  if (!isSpaced(draft.text)) return setApart(draft, { start: at, end: at }, plainWords, part);
  const words = spaced(plainWords);
  const before = isSpaced(`${draft.text.charAt(at - 1)} ${words.charAt(0)}`) ? ' ' : '';
  const after = isSpaced(`${words.slice(-1)} ${draft.text.charAt(at)}`) ? ' ' : '';
  const gapBefore = inserted(draft, at, before, null);
  const filled = inserted(gapBefore, at + before.length, words, part);
  return inserted(filled, at + before.length + words.length, after, null);
}

export const chinese: Completing = {
  insert: {
    verb(draft, verb) {
      const { object, to } = draft.parts;
      const thing = wordsOf(draft, 'object');
      if (object && to && object.end <= to.start && between(draft, object, to) === '') {
        const verbal = gainsZh(verb) ? verb : reaching(verb, thing, wordsOf(draft, 'to'));
        return put(draft, to.start, verbal, 'verb');
      }
      const first = [object, to].find((span) => span && opensClause(draft, span));
      return first && put(draft, first.start, verb, 'verb');
    },

    object(draft, object) {
      const { verb, to } = draft.parts;
      if (!verb) return to && opensClause(draft, to) ? put(draft, to.start, object, 'object') : undefined;
      if (!to)
        return clauseEnd(draft, verb.end) === verb.end ? put(draft, verb.end, object, 'object') : undefined;
      if (to.start < verb.end || !ARRIVAL.test(between(draft, verb, to))) return undefined;
      if (gainsZh(wordsOf(draft, 'verb'))) return put(draft, verb.end, object, 'object');
      return opensClause(draft, verb) ? put(draft, verb.start, object, 'object') : undefined;
    },

    to(draft, to, { from = '' }) {
      const { verb, object } = draft.parts;
      const [verbal, thing] = [wordsOf(draft, 'verb'), wordsOf(draft, 'object')];
      const last = endOf(draft, 'verb', 'object');
      if (last === undefined) return undefined;
      const isLast = clauseEnd(draft, last) === last;
      if (verb && isLast && verb.end === last && (object || gainsZh(verbal))) {
        const level = gainsZh(verbal) ? to : `${reaching(verbal, thing, to).slice(verbal.length)}${to}`;
        const reached = put(draft, verb.end, level, 'to');
        return from === '' ? reached : put(reached, verb.start, `从${from}`, 'from');
      }
      if (verb && object && object.end === last && from === '') {
        const isAmount = gainsZh(verbal) || reachOf(verbal, thing, to) === 'change';
        if (isAmount && (isLast || !/[\u3400-\u9fff]/.test(draft.text.charAt(last))))
          return put(draft, object.end, to, 'to');
      }
      const level = from !== '' ? `从${from}到${to}` : gainsZh(verbal) ? `共${to}` : `达到${to}`;
      return put(draft, clauseEnd(draft, last), !verb && isLast ? level : `，${level}`, 'to');
    },

    from(draft, from) {
      const { verb, object, to } = draft.parts;
      const words = from.replace(/^从/, '');
      const arrival = to && /[到至为]\s?$/.exec(draft.text.slice(0, to.start));
      if (to && arrival) {
        const isVerbal = verb && verb.end >= arrival.index && verb.end <= to.start;
        const isBehind = isVerbal && object && object.end <= verb.start;
        return put(
          draft,
          isBehind ? verb.start : isVerbal ? verb.start : arrival.index,
          `从${words}`,
          'from',
        );
      }
      return put(
        draft,
        clauseEnd(draft, endOf(draft, 'verb', 'object', 'to') ?? 0),
        `（目前${words}）`,
        'from',
      );
    },

    by(draft, by) {
      const start = /^["“\s]*/.exec(draft.text)![0].length;
      const timed = put(draft, start, whenZh(by), 'by');
      return inserted(timed, timed.parts.by!.end, '，', null);
    },
  },

  instead(draft, part, answer) {
    if (part === 'to') return levelInstead(draft, answer, RHYTHM);
    if (part !== 'by') return answer;
    const { end } = draft.parts.by!;
    const isClosed = /^\s?(?:为限|截止|为止|止)/.test(draft.text.slice(end));
    return isClosed ? answer : whenZh(answer);
  },

  withClause(text, rest) {
    const body = text.replace(/\s*[。.！!？?]?\s*$/, '');
    return `${body}${/[：:]/.test(body) ? '，' : '：'}${clauseZh(rest)}。`;
  },
};
