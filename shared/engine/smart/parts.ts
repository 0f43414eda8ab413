import { FUNCTION_WORDS } from './lexicon/en-measure.ts';
import type { Reading } from './reading.ts';
import { GAINS_EN } from './sentence-en.ts';
import { type Found, oneOf, toEvidence } from './span.ts';
import type {
  AnswerPart,
  Evidence,
  EvidenceKind,
  GoalAnswers,
  GoalLanguage,
  GoalPart,
  GoalParts,
  Letters,
  SmartReport,
  Span,
  TimedReason,
} from './types.ts';

const MEASURES: ReadonlySet<EvidenceKind> = new Set(['money', 'count', 'percent', 'factor', 'bare', 'zero']);
const UNCERTAIN: ReadonlySet<EvidenceKind> = new Set(['approximate', 'indefinite']);

/** 全员, every: for whom it holds, not how much. */
const WHOLE = /^(?:全|所有|每|every\b|each\b|all\b)/i;

/** Indicators whose level is a length of time. Of any other indicator a length of time is none, unless it is held. */
const OF_TIME =
  /时[长间效延限]|工时|工期|延迟|天数|周期|[账交]期|周转|住院日|间隔|年限|寿命|停[机留]|加班|睡眠|续航|待机|\b(?:time|days|hours|dso|latency|turnaround|cycle|delays?|duration|tenure|stay|overtime|downtime|payment terms|waits?|sleep|mttr|mtbf|first response)\b|\btime-to-/i;

/** Keep inventory below 45 days: what is held at a length of time is measured by it. */
const HOLDS = /^(?:keep|hold|maintain|保持|维持|控制|稳定)$/i;

/** Times that another one takes the place of: 尽快, this year. A rhythm and a beginning stay beside a deadline. */
const SAID_TIMES: ReadonlySet<TimedReason> = new Set(['dated', 'deadlinePast', 'yearOnly']);

/** Words of growth that are no verbs. */
const NO_VERB = /^(?:up|higher|growth|less|fewer)$/;

const overlap = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

const liesIn = (one: Span, others: readonly Span[]): boolean =>
  others.some(({ start, end }) => start <= one.start && one.end <= end);

/** The indicators, each with those that go on where it ends: 应收账款 + 周转天数. */
function objectsOf(indicators: readonly Found[]): Found[] {
  const objects: Found[] = [];
  for (const indicator of indicators) {
    const last = objects[objects.length - 1];
    if (last?.end === indicator.start) objects[objects.length - 1] = { ...last, end: indicator.end };
    else objects.push(indicator);
  }
  return objects;
}

/** The level with the rhythm that it is reached in: 每周100次, 30 calls a day. */
function withRhythm(level: Found, { plain, times }: Reading): Found {
  const rhythms = times.filter(({ kind }) => kind === 'recurrence');
  const before = rhythms.find(({ end }) => end <= level.start && plain.slice(end, level.start).trim() === '');
  const after = rhythms.find(
    ({ start }) => start >= level.end && plain.slice(level.end, start).trim() === '',
  );
  return { ...level, start: before?.start ?? level.start, end: after?.end ?? level.end };
}

/** Verbs of any work, which need not be read: the rest of the sentence says what is wanted. */
const OPENING_VERB = /^(?:make|do|get|bring|take|push|drive|ensure|build|work on|focus on)\b/;

function openingVerb(plain: string): Found | undefined {
  const verb = OPENING_VERB.exec(plain);
  return verb ? { start: 0, end: verb[0].length, kind: 'action' } : undefined;
}

/** What stands between a verb of gaining and its number, or behind it: 签约经销商20家, win new customers by June. */
const GAINED: Readonly<Record<GoalLanguage, RegExp>> = {
  zh: /^[\u3400-\u9fff]{2,8}$/,
  en: new RegExp(`^\\s(?:(?:the|our|more) )?((?:(?!(?:${oneOf(FUNCTION_WORDS)})\\b)[a-z][a-z'-]* ?){1,3})`),
};

function objectOf({ plain, language }: Reading, verb: Found, level: Found | undefined): Found | undefined {
  if (language === 'zh') {
    const isBetween = level !== undefined && level.start > verb.end;
    const words = isBetween ? plain.slice(verb.end, level.start) : '';
    return GAINED.zh.test(words) ? { start: verb.end, end: level!.start, kind: 'object' } : undefined;
  }
  if (level || !GAINS_EN.test(plain.slice(verb.start, verb.end))) return undefined;
  const words = GAINED.en.exec(plain.slice(verb.end));
  if (!words) return undefined;
  const end = verb.end + words[0].trimEnd().length;
  return { start: end - words[1]!.trimEnd().length, end, kind: 'object' };
}

/**
 * What the goal says of each blank, where it says it. A part that it does not say is left out; nothing is invented.
 * `vague` words (尽快, several) answer nothing, but give way to an answer.
 */
export function partsOf(reading: Reading, { T }: Letters): GoalParts {
  const { plain, goal, quantities, signals } = reading;
  const wordsOf = (found: Span | undefined): string => (found ? plain.slice(found.start, found.end) : '');
  const verb =
    signals.actions.find((action) => !liesIn(action, signals.indicators) && !NO_VERB.test(wordsOf(action))) ??
    openingVerb(plain);
  const objects = objectsOf(signals.indicators);
  const isOfTime = OF_TIME.test(wordsOf(objects[0])) || HOLDS.test(wordsOf(verb));
  const targets = quantities.filter(({ role }) => role !== 'baseline');
  const level = targets.find(
    (target) =>
      (MEASURES.has(target.kind) && !WHOLE.test(wordsOf(target))) || (target.kind === 'duration' && isOfTime),
  );
  const timed = level ? undefined : objects.find((object) => OF_TIME.test(wordsOf(object)));
  const measured = level ?? (timed && targets.find(({ kind }) => kind === 'duration'));
  const gained = verb && objectOf(reading, verb, measured);
  const isApart = gained && ![...reading.times, ...quantities].some((other) => overlap(other, gained));
  const object = timed ?? objects[0] ?? (isApart ? gained : undefined);
  const uncertain = targets.find(({ kind }) => UNCERTAIN.has(kind));
  const place = (part: AnswerPart, found: Found | undefined, state: GoalPart['state'] = 'said') =>
    found ? { [part]: { ...toEvidence(goal, found), state } } : {};
  return {
    ...place('verb', verb),
    ...place('object', object),
    ...place(
      'from',
      quantities.find(({ role }) => role === 'baseline'),
    ),
    ...(measured ? place('to', withRhythm(measured, reading)) : place('to', uncertain, 'vague')),
    ...timeOf(reading, T),
  };
}

/** The first time; one that goes on in another is one with it: 2025—2027年. */
function timeOf({ goal }: Reading, { reasonCode, evidence }: Letters['T']): Pick<GoalParts, 'by'> {
  const [first, ...others] = evidence;
  if (!first) return {};
  const end = others.reduce((last, time) => (time.start === last ? time.end : last), first.end);
  const whole = trimmed({ ...first, end, text: goal.typed.slice(first.start, end) });
  if (reasonCode === 'vagueTime') return { by: { ...whole, state: 'vague' } };
  return SAID_TIMES.has(reasonCode) ? { by: { ...whole, state: 'said' } } : {};
}

/** Without the gap before it and the full stop of the sentence. */
function trimmed({ start, text: typed }: Evidence): Span & { readonly text: string } {
  const text = typed.trimStart().replace(/[.,;]$/, '');
  const first = start + typed.length - typed.trimStart().length;
  return { start: first, end: first + text.length, text };
}

/** What the goal already says, to be put into the blanks: its own words, unchanged. */
export function answersIn({ parts }: SmartReport): GoalAnswers {
  const said = Object.entries(parts).filter(([, { state }]) => state === 'said');
  return Object.fromEntries(said.map(([part, { text }]) => [part, text]));
}
