import { anchorOf, CALENDAR, MONTH, UNIT, UNIT_DEADLINE, UNIT_PERIOD, WEEKDAY, YEAR } from './calendar-en.ts';
import { EVENTS_EN, VAGUE_TIMES_EN, WEEKDAYS_EN } from './lexicon/en-time.ts';
import { SMALL_EN } from './number-en.ts';
import type { TimeRule } from './rules.ts';
import { oneOf } from './span.ts';

const COUNTED = `(?:the\\s)?(?:(?:next|coming|following|first|initial|remaining|last)\\s)?(?:${SMALL_EN})(?:\\s|-)(?:more\\s|full\\s|consecutive\\s|straight\\s)?(?:calendar\\s|business\\s|working\\s|trading\\s|fiscal\\s|release\\s|sales\\s|billing\\s|pay\\s|school\\s)?(?:day|week|month|quarter|year|sprint|iteration|fortnight|semester|season|cycle|decade|term)s?\\b`;

/** Words that make a duration after them a measure: under 6 days, older than 60 days. */
const LESS =
  '(?:under|below|less\\sthan|fewer\\sthan|more\\sthan|over|above|older\\sthan|at\\smost|at\\sleast|no\\smore\\sthan|max(?:imum)?(?:\\sof)?|average\\sof|up\\sto|to|from|at\\sor\\sunder|beyond|than|past)';

/** What stands after "before" without being a point in time: before tax, before competitors. */
const NO_EVENT =
  '(?:tax(?:es)?|interest|depreciation|profits?|anyone|anybody|everyone|everything|competitors?|rivals?|others?|all|else|you|them|us|now|long|people|the|our|an?|each|every|any)';

/** English words of time, in the order in which they are looked for. `measure` is set aside: no deadline. */
export const TIMES_EN: readonly TimeRule[] = [
  {
    kind: 'past',
    needs:
      /\b(?:last|previous|prior|past|preceding|trailing|yesterday|ago|year|month|quarter|week|yoy|qoq|mom|to|so|since)\b/,
    pattern: new RegExp(
      `\\b(?:(?:the\\s|our\\s)?(?:last|previous|prior|past|preceding|trailing)\\s(?:(?:${SMALL_EN})\\s)?(?:${UNIT}|${WEEKDAY}|${MONTH}|summer|winter|spring|autumn|fall|christmas)(?:'s)?(?!\\sof\\b)|yesterday(?:'s)?|(?:${SMALL_EN})\\s(?:days|weeks|months|years?)\\sago|year[\\s-](?:on|over)[\\s-]year|month[\\s-](?:on|over)[\\s-]month|quarter[\\s-](?:on|over)[\\s-]quarter|week[\\s-](?:on|over)[\\s-]week|yoy|qoq|mom|to\\sdate|so\\sfar|since\\s(?:${MONTH}(?:\\s${YEAR})?|${YEAR}|last\\syear))`,
      'g',
    ),
  },
  {
    kind: 'measure',
    needs: /ms\b|sec|min|hour|hrs?\b|days?\b|week|month|year/,
    pattern: new RegExp(
      `\\b(?:within|in|under|inside|below|after|every|over)?\\s?(?:an?\\s)?(?:${SMALL_EN}|\\d+(?:\\.\\d+)?)[\\s-]?(?:business\\s|working\\s)?(?:milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?)\\b(?:\\sor\\sless)?|\\b(?:same|next)[\\s-](?:business\\s|working\\s)?day(?=\\s(?:delivery|shipping|response|dispatch|resolution|service|settlement))|\\b(?:in|within)?\\s?${LESS}\\s(?:an?\\saverage\\sof\\s)?(?:${SMALL_EN}|\\d+(?:\\.\\d+)?)(?:\\sto\\s\\d+)?\\s(?:calendar\\s|business\\s|working\\s)?(?:days?|weeks?|months?|years?)\\b(?!\\s(?:from\\snow|hence))`,
      'g',
    ),
  },
  {
    kind: 'deadline',
    pattern: new RegExp(`\\b(?:within|in|over|for|inside|throughout)\\s(?:half\\s)?an?\\s${UNIT}`, 'g'),
  },
  {
    kind: 'measure',
    pattern:
      /\bby\s(?:(?:a|one|an?other)\s(?:quarter|half|third|fifth|day|week|month|year)|half|two-thirds)\b(?![ -](?:year|term|from|end))|\b(?:a|one|three)[ -](?:quarter|half|third)s?(?= of)|\d{1,2}\/\d{1,2}(?= of)/g,
  },
  {
    kind: 'recurrence',
    needs: /ly\b|days\b|\b(?:every|each|a|per|twice|the|by)\b|\//,
    pattern: new RegExp(
      `\\b(?:day\\sby\\sday|week\\sby\\sweek|month\\sby\\smonth|quarter\\sby\\squarter|year\\sby\\syear)\\b|\\b(?:(?:by|before|on)\\s)?the\\s\\d{1,2}(?:st|nd|rd|th)\\sof\\s(?:every|each|the)\\smonth|\\b(?:(?:every|each)\\s(?:other\\s|single\\s|second\\s)?(?:(?:two|three|four|six|\\d+)\\s)?(?:${UNIT}|${oneOf(WEEKDAYS_EN)}s?\\b|hour|shift|morning|evening|night|afternoon)|(?:a|per)\\s(?:calendar\\s|business\\s|working\\s)?(?:day|week|month|quarter|year|shift|sprint|fortnight|night|annum)\\b|(?:daily|weekly|biweekly|bi-weekly|fortnightly|monthly|bimonthly|bi-monthly|quarterly|semi-annually|annually|yearly|nightly|weekdays|twice\\sa\\syear)\\b(?=\\s*(?:$|[^a-z\\s])|\\s(?:by|until|till|through|with|for|from|and|at|in|on|to|per|as|one|two|three|meetings?|reviews?|surveys?|audits?|check-ins?|checks?|stand-ups?|workshops?|sessions?|inspections?|drills?|seminars?)\\b))|\\bon\\s(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\\b|/\\s?(?:day|week|wk|month|mo|quarter|qtr|year|yr|shift|hour)\\b`,
      'g',
    ),
  },
  { kind: 'year', pattern: /\b(?:in |during |for )?(?:this|the current) (?:calendar )?year\b(?!-|'s end)/g },
  { kind: 'deadline', pattern: UNIT_DEADLINE },
  {
    kind: 'deadline',
    pattern: new RegExp(
      `\\b(?:within|in|during)\\s(?:their|his|her|its|our|the)\\sfirst\\s(?:${SMALL_EN}\\s)?(?:days?|weeks?|months?|quarter|year)\\b|\\b(?:within|in)\\sthe\\sfirst\\s(?:day|week|month|quarter|year)\\b|\\b(?:within|in|over|during|for|inside|through|throughout|across)\\s(?:a\\speriod\\sof\\s)?${COUNTED}(?:\\s(?:of|from|after)\\s(?:[a-z]+))?|\\b(?:over|in|during|for|within)\\sthe\\s(?:next|coming|following|first|remaining)\\s(?:few\\s|couple\\sof\\s)?${UNIT}|\\b(?:${SMALL_EN})\\s(?:days|weeks|months|years)\\sfrom\\snow`,
      'g',
    ),
  },
  { kind: 'period', pattern: CALENDAR, anchor: anchorOf },
  { kind: 'period', pattern: UNIT_PERIOD },
  { kind: 'period', pattern: /\b(?:all (?:year|month|quarter|week)(?: long)?|full[ -]year|year-round)\b/g },
  {
    kind: 'deadline',
    needs: /\b(?:by|before|until|till|ahead|prior|time)\b/,
    pattern: new RegExp(
      `\\b(?:by|before|until|till|ahead\\sof|prior\\sto|in\\stime\\sfor)\\s(?:the\\s|our\\s|its\\s|it\\s|their\\s|my\\s|her\\s|his\\s)?(?:[a-z0-9'&\uE000\uE001-]+\\s){0,4}?(?:${oneOf(EVENTS_EN)}(?:\\s(?:date|day|season|period|ends|closes|starts|begins|expires))?|(?:ends|closes|expires|starts|begins|opens|lapses|launches|retires|finishes))\\b`,
      'g',
    ),
  },
  {
    kind: 'deadline',
    pattern:
      /\b(?:by|before|until|ahead of|prior to) (?:the |our )?\uE001+|\b(?:before|until|ahead of|prior to) (?!(?:the |our |your |their )(?:compet|curve|game|pack|market|rival|crowd|times|trend|plan|schedule|customer|rest))(?:the|our|his|her|their|my|its|i|we|it|they|he|she) [a-z-]+(?: [a-z-]+){0,2}/g,
  },
  {
    kind: 'deadline',
    needs: /\b(?:by|on|before|until|till|ahead|prior)\b/,
    pattern: new RegExp(
      `\\b(?:before|until|till|ahead of|prior to) (?!${NO_EVENT}\\b)[a-z][a-z'.-]+(?: [a-z'-]+)?(?=[.,;:!]|$)|\\b(?:by|before|until|till|on) (?:[a-z'.]+ ){0,2}(?!(?:an?|one|the|per|each|every|any|some|same|next|business|working|calendar|all)\\b)[a-z'.]+ (?:day|eve|night)\\b`,
      'g',
    ),
  },
  {
    kind: 'vague',
    pattern: new RegExp(`\\b${oneOf(VAGUE_TIMES_EN)}(?! than)(?![\\w-])|\\b(?:early|late)(?=[.,;!]|$)`, 'g'),
  },
];
