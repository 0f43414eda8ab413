import {
  CONCRETE_OBJECTS_EN,
  DELIVERING_VERBS_EN,
  EMPTY_OBJECTS_EN,
  FUNCTION_WORDS,
  GAINING_VERBS_EN,
  GENERIC_INDICATORS_EN,
  GROWTH_DOWN_EN,
  GROWTH_UP_EN,
  HEDGES_EN,
  INDICATORS_EN,
  SLOGANS_EN,
  SOFT_OBJECTS_EN,
} from './lexicon/en-measure.ts';
import { MONTHS, WEEKDAYS_EN } from './lexicon/en-time.ts';
import { NAME, READ } from './normalise.ts';
import type { LanguageSignals, SignalInput } from './signal-types.ts';
import { cover, type Found, inOrder, matches, oneOf, spanOf } from './span.ts';
import type { SignalKind } from './types.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const wordsOf = (words: string): string => `\\b${oneOf(words)}(?![\\w-])`;
const QUALIFIER = '(?:\\b(?:new|first-year|renewal|net|gross|total|monthly|annual|average)\\s)?';
const INDICATOR = new RegExp(`${QUALIFIER}${wordsOf(INDICATORS_EN)}`, 'g');
const QUALIFIED = new RegExp(`^${QUALIFIER}`);
const ENDINGS = '(?:rate|ratio|share|time|count|score|cost|costs|volume|value|index)';
const ENDING = new RegExp(`[a-z] ${ENDINGS}\\b`);
/** Raise, complete: the verb before the name of an indicator is no part of it; `win rate` and `growth rate` are names. */
const CHANGING = `(?!growth\\b)(?:${wordsOf(GROWTH_UP_EN)}|${wordsOf(GROWTH_DOWN_EN)})`;
const RULING = `${CHANGING}|${wordsOf(DELIVERING_VERBS_EN)}|${wordsOf(GAINING_VERBS_EN)}|\\b(?:keep|maintain|bring|get)\\b`;
const ENDED = new RegExp(
  `\\b(?:(?!${RULING})[a-z-]+ )?(?!${CHANGING}|\\b(?:keep|maintain|bring|get|the|of|in|on|at|to|for|and|or)\\b)[a-z-]+ ${ENDINGS}\\b`,
  'g',
);
const GENERIC = setOf(GENERIC_INDICATORS_EN);
const UNITLESS =
  /\b(?:nps|csat|roi|roas|score|index|rating|headcount|footfall|frequency|ratio|factor|multiple|turns|number of [a-z]+|days|hours|count|attendance|staff|leads|calls|meetings|demos|visits|appointments|referrals|orders|units|users|subscribers|members|followers|downloads|clicks|tickets|complaints|bugs|defects|incidents|hires|attendees|enrolments?|enrollments?|registrations|installs|[mdw]au)\b|[a-z]{3,}s(?:\s(?:in|at|on|per|of)\s[a-z]+)*\sfrom\s/;
const OBJECT = new RegExp(wordsOf(CONCRETE_OBJECTS_EN), 'g');
const SLOGAN = new RegExp(wordsOf(SLOGANS_EN), 'g');
const HEDGE = new RegExp(wordsOf(HEDGES_EN), 'g');
const ACTION = new RegExp(
  `${wordsOf(GROWTH_UP_EN)}|${wordsOf(GROWTH_DOWN_EN)}|${wordsOf(DELIVERING_VERBS_EN)}|\\b(?:reach|hit|get|keep|bring|collect|sell|achieve|maintain|visit|call|log|settle|answer|fill|fix|support|refresh|promote)\\b`,
  'g',
);
const FILLING = setOf(
  `${FUNCTION_WORDS} ${GROWTH_UP_EN} ${GROWTH_DOWN_EN} get hit reach go climb rise make achieve bring keep all more least most at ever team us`,
);
const DELIVERED = new RegExp(
  `(?:^|[.,;:]\\s|\\b(?:to|and|will|must|should|shall|then|we|team|have|has|get|can)\\s|\\b[a-z]+\\s)(${oneOf(DELIVERING_VERBS_EN)})(?:s|es|ed)?\\b([^.;,!?]*)`,
  'g',
);
const EMPTY_WORD = setOf(`${EMPTY_OBJECTS_EN} ${FUNCTION_WORDS} ${SLOGANS_EN} new all open existing own`);
const THING = new RegExp(wordsOf(CONCRETE_OBJECTS_EN));
const CONCRETE = new RegExp(`${THING.source}|${NAME}`);
const COMPARATIVE = /\b(?:more|better|faster|harder|stronger|greater|smarter|higher|fewer|less)\b(?!\sthan)/;
const SOFT = new RegExp(wordsOf(SOFT_OBJECTS_EN));
const NO_SUBJECT = new RegExp(
  `^(?:${ACTION.source}|${HEDGE.source}|${INDICATOR.source}|there|talk|go|come|aim|attempt|continue|start|begin|plan|commit|remember|agree|manage|work|push|race|fight|drive|climb|look|want|need|learn|be|move|try|[a-z]+ing|[a-z]{4,}ers|customers|clients|staff|sales|everyone|team)$`,
);
const CHANGE = new RegExp(
  `${wordsOf(GROWTH_UP_EN)}|${wordsOf(GROWTH_DOWN_EN)}|^\\s*(?:be|become|keep|stay|remain|feel|make|help|get(?![a-z' -]*(?:approv|certif|accredit|licen|permission|sign-off))|do|give|let|turn|own|seize|rally|drive|embrace|prioriti[sz]e|leverage|support|strengthen|streamline|optimi[sz]e|enhance|simplify|moderni[sz]e|stabili[sz]e|deepen|broaden|sharpen|refine|rethink|accelerate|advance|address|tackle|manage|protect|explore|lead|set|master|sort out|tidy|clean up|step up|tighten|have(?![a-z' -]*(?:live|ready|in place|running|installed|signed|approved|delivered|built|open))|put|show|think|work|love|focus)\\b|\\bleader|\\bfun\\b`,
);
const INTRANSITIVE = /^(?:deploy|release|recertify|go live|publish|ship|audit|test|back up|open)$/;
const NO_PROPER_NAME = new RegExp(
  `^(?:${oneOf(MONTHS)}|${oneOf(WEEKDAYS_EN)}|i|we|they|it|you|our|let|all|every|each|q\\d|h\\d|fy\\d*)$`,
);
const SUBJECT =
  /^\s*[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s(?:to [a-z]+ (?:[\d\uE000$€£¥]|one|two|three|four|five|six|seven|eight|nine|ten|the|an?|all|both|his|her|their|its|our|every|each)|will|must|should|shall|and [A-Z][a-z]+)\b|\s[a-z]+s\s(?:[\d\uE000]|one|two|three|four|five|six|seven|eight|nine|ten|the|a|an)\b)/;

const find = <Kind extends SignalKind>(pattern: RegExp, text: string, kind: Kind): Found<Kind>[] =>
  matches(pattern, text).map((match) => ({ ...spanOf(match), kind }));

/** Capitalised words inside the sentence, unless the whole goal is in title case; and a person who leads it. */
function properNames(goal: string, named: string): Found<'person' | 'scope'>[] {
  const words = matches(/[A-Za-z][A-Za-z'&.-]*/g, goal);
  const capitals = words.filter(({ 0: word }) => /^[A-Z][a-z]/.test(word));
  if (words.length > 3 && words.every(({ 0: word }) => word.length < 4 || !/^[a-z]/.test(word))) return [];
  const subject = SUBJECT.exec(goal);
  const isName =
    subject !== null &&
    !NO_SUBJECT.test(subject[0].trim().toLowerCase()) &&
    !NO_PROPER_NAME.test(subject[0].trim().toLowerCase());
  const found: Found<'person' | 'scope'>[] = isName ? [{ ...spanOf(subject), kind: 'person' }] : [];
  for (const { index, 0: word } of capitals) {
    const isFirst = index === 0 || /[.!?:;“"]\s*$/.test(goal.slice(0, index));
    if (isFirst || NO_PROPER_NAME.test(word.toLowerCase()) || !/[a-z]/.test(named.charAt(index))) continue;
    found.push({ start: index, end: index + word.length, kind: 'scope' });
  }
  return found;
}

/** Repair the loading dock: a verb and one thing. In a period, as by a date, it is done or not. */
const ON_ONE_THING = /^[^a-z]*[a-z]+(?: [a-z]+)? (?:the|an?|my|his|her) (?:[a-z\uE001-]+ ?){2,}/;

function deliverableOf({ goal, named, timing }: SignalInput): Found<'object'> | undefined {
  const timed = timing === 'timed' || timing === 'deadline';
  if (timing === 'vague' || COMPARATIVE.test(named) || matches(HEDGE, named).length > 0) return undefined;
  if (matches(SLOGAN, named).length > 0) return undefined;
  for (const match of matches(DELIVERED, named)) {
    const [whole, verb = '', after = ''] = match;
    if (SOFT.test(after) && !THING.test(after)) continue;
    const nouns = (after.match(/[a-z][a-z'&-]*/g) ?? []).filter((word) => !EMPTY_WORD.has(word));
    const words = goal.slice(match.index + whole.length - after.length, match.index + whole.length);
    const isNamed = CONCRETE.test(after) || ((timed || /\s[A-Z]/.test(words)) && nouns.length > 0);
    if (!isNamed && !(INTRANSITIVE.test(verb) && timed)) continue;
    return {
      start: match.index + whole.length - after.length - verb.length,
      end: match.index + whole.length,
      kind: 'object',
    };
  }
  return timing === 'deadline' || (timing === 'timed' && ON_ONE_THING.test(named))
    ? datedAct(named)
    : undefined;
}

/** Whatever is to be done by a date and is no wish for more: rebrand the shop front by mid-May. */
function datedAct(named: string): Found<'object'> | undefined {
  if (CHANGE.test(named) || SOFT.test(named)) return undefined;
  const [verb, ...nouns] = named.match(/[a-z][a-z'&-]*/g) ?? [];
  const isNamed = named.includes(NAME);
  if (verb === undefined || (!isNamed && nouns.every((word) => EMPTY_WORD.has(word)))) return undefined;
  const start = named.indexOf(verb);
  return { start, end: start + named.slice(start).replace(/[^a-z]+$/, '').length, kind: 'object' };
}

/** Without the spans that lie inside another. */
const longest = (found: readonly Found<'indicator'>[]): Found<'indicator'>[] =>
  inOrder(found).filter(
    (one, index, all) =>
      !all.some(
        (other, at) =>
          at !== index &&
          other.start <= one.start &&
          other.end >= one.end &&
          (at < index || other.end - other.start > one.end - one.start),
      ),
  );

export function findSignalsEn(input: SignalInput): LanguageSignals {
  const { goal, named, rest } = input;
  const slogans = find(SLOGAN, rest, 'slogan');
  const hedges = find(HEDGE, rest, 'hedge');
  const listed = find(INDICATOR, rest, 'indicator');
  const indicators = ENDING.test(rest) ? longest([...listed, ...find(ENDED, rest, 'indicator')]) : listed;
  const words = indicators.map(({ start, end }) => rest.slice(start, end).replace(QUALIFIED, ''));
  const nouns = (cover(rest, [...slogans, ...hedges], READ).match(/[a-z][a-z'&-]+/g) ?? []).filter(
    (word) => !FILLING.has(word),
  );
  return {
    indicators,
    onlyGeneric: words.every((word) => GENERIC.has(word)) && nouns.every((noun) => GENERIC.has(noun)),
    hasNoun: indicators.length > 0 || nouns.length > 0 || rest.includes(NAME),
    unitless: UNITLESS.test(rest),
    scopes: properNames(goal, named),
    actions: find(ACTION, rest, 'action'),
    places: [],
    objects: CHANGE.test(named) ? [] : find(OBJECT, rest, 'object').filter(({ start }) => start > 0),
    deliverable: input.numbers === 'none' ? deliverableOf(input) : undefined,
    slogans,
    hedges,
  };
}
