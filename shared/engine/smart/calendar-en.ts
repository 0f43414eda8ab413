import { CALENDAR_UNITS, FESTIVALS_EN, MONTHS, SEASONS_EN, WEEKDAYS_EN } from './lexicon/en-time.ts';
import type { Anchored } from './rules.ts';
import { oneOf } from './span.ts';

export const MONTH = `(?:${oneOf(MONTHS)})\\b(?!-[a-z])\\.?`;
export const WEEKDAY = `${oneOf(WEEKDAYS_EN)}\\b`;
export const YEAR = '(?:19|20)\\d{2}';
export const UNIT = `(?:${oneOf(CALENDAR_UNITS)}s?)\\b(?! (?:on|over) (?:day|week|month|quarter|year))`;
const SEASON = oneOf(SEASONS_EN);
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const FISCAL =
  '(?:fy|cy|fiscal year |fiscal |financial year |calendar year |calendar ) ?(?:20)?\\d{2}(?: ?[/-] ?\\d{2,4})?';
const QUARTER = `(?:(?:q[1-4]|h[12]|[1-4]q|[12]h)\\b(?:[ -]?(?:${FISCAL}|'?\\d{2}\\b|${YEAR}))?|(?:the )?(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th) (?:quarter|half|trimester)(?: of (?:the )?(?:${YEAR}|${FISCAL}|(?:next|this) year|year))?)`;
const ORDINAL_DAY = `(?:the )?(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) ${WEEKDAY} (?:of|in) (?:the |this |next )?(?:month|quarter|year|${MONTH})`;
const DATE = `(?:(?:${oneOf(MONTHS)}) ?- ?(?:${oneOf(MONTHS)})\\b|${DAY} ?- ?${DAY} ${MONTH}|(?:the )?${DAY}(?: of)? ${MONTH}|${MONTH} ${DAY}\\b(?: ?- ?${DAY}\\b)?|${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})|\\d{1,2}/\\d{1,2}(?!\\d))`;
const EDGE =
  '(?:the )?(?:very )?(?:end|rest|remainder|close|start|beginning|middle|last (?:business |working |trading )?day|first (?:business |working )?day|first week|last week|turn|midpoint|second half|first half)(?: of |-)';
const SEASONS = `${SEASON}(?: (?:season|term|semester|break|holidays?))?`;
const FESTIVALS = `${oneOf(FESTIVALS_EN)}(?: (?:weekend|week|day|season|period|eve|sale|sales|holidays?|rush))?`;
const RELATIVE = `(?:this|next|current|coming|following|upcoming|entire|whole|present) (?:${UNIT}|${WEEKDAY}|${MONTH}|${SEASON}\\b|${oneOf(FESTIVALS_EN)}\\b)`;
const ENDS =
  '(?:month|year|quarter|week|season|sprint|half|period|term|day|fy|fiscal[ -]year)[ -]end\\b|eo[dwmqy]\\b|mid-?year\\b|half-?term\\b|cob\\b|close of (?:business|play|trading)|end of play';
const NUMBERED = '(?:sprint|week|wk|month|day|period|iteration|cycle) \\d{1,3}\\b';
const NTH = `the \\d{1,2}(?:st|nd|rd|th)\\b(?: of (?:this|next) month)?|${DAY} of (?:this|next) month`;

/** A point or stretch of the calendar, with the edge of it that is meant. What stands before it tells its kind. */
export const CALENDAR = new RegExp(
  `\\b(?:${EDGE}|(?:early|mid|late)[ -])?(?:${[
    `${DATE}(?:,? ${YEAR})?`,
    ORDINAL_DAY,
    `${QUARTER}\\b`,
    `(?:the )?${RELATIVE}`,
    `${FISCAL}\\b`,
    ENDS,
    `${MONTH}(?:,? ${YEAR})?`,
    `${WEEKDAY}(?: (?:morning|noon|night|evening|afternoon|week))?`,
    `(?:the )?(?:${SEASONS}|${FESTIVALS})(?: ${YEAR})?\\b`,
    `${YEAR}\\b`,
    NUMBERED,
    'tomorrow|today|tonight|overnight|noon|midnight|lunchtime',
    NTH,
  ].join('|')})(?: (?:weekend|season)\\b)?`,
  'g',
);

const BY =
  '(?:by|before|until|till|til|through|thru|throughout|no later than|not later than|at the latest by|ahead of|prior to|up to|ending|due(?: (?:by|on|in))?|as (?:of|at)|(?:between|from) (?:now|today) (?:and|to|until|till|through))';
const IN = '(?:in|during|over|for|within|on|across|at|inside|between|come|measured (?:in|over|at))';
const BY_BEFORE = new RegExp(`\\b${BY} (?:the |our |your )?(?:\\d{1,2}(?::\\d\\d)? ?(?:am|pm)? (?:on )?)?$`);
const IN_BEFORE = new RegExp(`\\b${IN} (?:the )?(?:all of |whole of )?$`);
const START_BEFORE =
  /\b(?:from|starting|beginning|effective|commencing|since|after|following) (?:in |on |from |with )?(?:the )?$/;
const SPAN_BEFORE = /\uE000 ?(?:to|-|and|through) ?(?:the )?$/;

/** Times that need no preposition. A bare month, weekday, season, feast or year may be a name or a verb. */
const STANDS_ALONE = new RegExp(
  `^(?:${EDGE}.*|(?:the )?${RELATIVE}|.*${QUARTER}|.*${FISCAL}|${ENDS}|tomorrow|today|tonight|overnight|.*[a-z] ?- ?${MONTH}|.*(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} (?:\\d|,? ?${YEAR})|\\d[-/.]\\d).*)(?: (?:weekend|season))?$`,
);

/** At the beginning of a goal these are no names and no verbs either. */
const LEADS = new RegExp(`^(?!march|may)(?:${MONTH}|${YEAR})`);

/** What the words before a point of the calendar make of it; `undefined`: it is no time of the goal. */
export function anchorOf(before: string, words: string): Anchored | undefined {
  const by = BY_BEFORE.exec(before);
  if (by) return { kind: 'deadline', lead: by[0].length };
  const to = SPAN_BEFORE.exec(before);
  if (to) return { kind: 'deadline', lead: to[0].length - 1 };
  const start = START_BEFORE.exec(before);
  if (start) return { kind: 'start', lead: start[0].length };
  const within = IN_BEFORE.exec(before);
  if (within) return { kind: 'period', lead: within[0].length };
  return STANDS_ALONE.test(words) || (before === '' && LEADS.test(words))
    ? { kind: 'period', lead: 0 }
    : undefined;
}

/** The end, or the inside, of a unit that is not numbered: before the month closes, in the quarter. */
export const UNIT_DEADLINE = new RegExp(
  `\\b(?:${BY} (?:the |our |your )?(?:${EDGE})?|${EDGE})(?:the |this |next |our |each )?${UNIT}(?! \\d{1,3}\\b|[ -]end)(?: (?:is (?:out|over|done|up)|closes|ends|finishes|begins|starts))?`,
  'g',
);
export const UNIT_PERIOD = new RegExp(
  `\\b${IN} the (?:(?:calendar |financial |fiscal |tax |school |academic )?year|quarter|month|week|half|season)\\b(?!-)|\\b(?:in|over|during|throughout|across) (?:the |our )?(?:[a-z-]+ ){0,2}(?:season|holidays|harvest|semester)\\b|\\b(?:during|throughout) (?:the |our |this |its )(?:[a-z-]+ ){0,2}(?:pilot|trial|campaign|promotion|phase|period|rollout|programme|program|term|sale|window|strike|shutdown|freeze)\\b(?: (?:phase|period))?`,
  'g',
);
