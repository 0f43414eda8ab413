import {
  CALENDAR_UNITS,
  EVENTS_EN,
  FESTIVALS_EN,
  MONTHS,
  SEASONS_EN,
  VAGUE_TIMES_EN,
  WEEKDAYS_EN,
} from './lexicon/en-time.ts';
import { SMALL_EN } from './number-en.ts';
import { oneOf } from './span.ts';
import type { TimeRule } from './time-zh.ts';

const MONTH = `(?:${oneOf(MONTHS)})\\b\\.?`;
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d{2}';
const FISCAL =
  '(?:fy|cy|fiscal\\syear\\s|fiscal\\s|financial\\syear\\s|calendar\\syear\\s|calendar\\s)\\s?(?:20)?\\d{2}(?:\\s?[/-]\\s?\\d{2,4})?';
const QUARTER = `(?:(?:q[1-4]|h[12]|[1-4]q|[12]h)(?:[\\s-]?(?:${FISCAL}|'?\\d{2}\\b|${YEAR}))?|(?:the\\s)?(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[\\s-](?:quarter|half|trimester)(?:\\sof\\s(?:the\\s)?(?:${YEAR}|${FISCAL}|(?:next|this)\\syear|year))?)`;
const DATE = `(?:${DAY}\\s?-\\s?${DAY}\\s${MONTH}(?:,?\\s${YEAR})?|(?:the\\s)?${DAY}(?:\\sof)?\\s${MONTH}(?:,?\\s${YEAR})?|${MONTH}\\s${DAY}\\b(?:\\s?-\\s?${DAY}\\b)?(?:,?\\s${YEAR})?|${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})|\\d{1,2}/\\d{1,2}(?!\\d))`;
const UNIT = `(?:${oneOf(CALENDAR_UNITS)}s?)\\b(?!\\s(?:on|over)\\s(?:day|week|month|quarter|year))`;
const EDGE =
  '(?:(?:the\\s)?(?:very\\s)?(?:end|close|start|beginning|middle|last\\s(?:business|working|trading)?\\s?day|last\\sday|first\\s(?:business|working)?\\s?day|first\\sweek|last\\sweek|turn|midpoint|second\\shalf|first\\shalf)(?:\\sof|-)\\s?)';
const NAMED = `(?:the\\s)?(?:(?:${SEASONS_EN.split(' ').join('|')})(?:\\s(?:season|term|semester|break|holidays?))?(?:\\s${YEAR})?|${oneOf(FESTIVALS_EN)}(?:\\s(?:weekend|week|day|season|period|eve|sale|sales|holidays?|rush))?(?:\\s${YEAR})?)`;
const RELATIVE = `(?:the\\s)?(?:this|next|current|coming|following|upcoming|same|entire|whole|present)\\s(?:${UNIT}|${oneOf(WEEKDAYS_EN)}\\b|${MONTH}|${SEASONS_EN.split(' ').join('\\b|')}\\b|quarter|year)`;
const COUNTED = `(?:the\\s)?(?:(?:next|coming|following|first|initial|remaining|last)\\s)?(?:${SMALL_EN})(?:\\s|-)(?:more\\s|full\\s|consecutive\\s|straight\\s)?(?:calendar\\s|business\\s|working\\s|trading\\s|fiscal\\s)?(?:day|week|month|quarter|year|sprint|iteration|fortnight|semester|season|cycle|decade|term)s?\\b`;
const ENDS =
  '(?:month|year|quarter|week|season|sprint|half|period|term|day|fy|fiscal[\\s-]year)(?:\\s|-)end\\b|\\beo[dwmqy]\\b|\\bcob\\b|close\\sof\\s(?:business|play|trading)|end\\sof\\splay';
const CALENDAR = `(?:${EDGE}|(?:early|mid|late)[\\s-])?(?:${DATE}|${QUARTER}\\b|${RELATIVE}|${FISCAL}\\b|${ENDS}|${MONTH}(?:,?\\s${YEAR})?|(?:next\\s)?${oneOf(WEEKDAYS_EN)}\\b(?:\\s(?:morning|noon|night|evening|afternoon|week))?|${NAMED}\\b|${YEAR}\\b|(?:sprint|week|wk|month|day|period|iteration|cycle)\\s\\d{1,3}\\b|tomorrow|today|tonight|noon|midnight|the\\s\\d{1,2}(?:st|nd|rd|th)\\b(?:\\sof\\s(?:this|next)\\smonth)?|${DAY}\\sof\\s(?:this|next)\\smonth)`;
const BY =
  '(?:by|before|until|till|til|through|thru|throughout|no\\slater\\sthan|not\\slater\\sthan|at\\sthe\\slatest\\sby|ahead\\sof|prior\\sto|up\\sto|ending|due(?:\\s(?:by|on|in))?|to\\sthe\\send\\sof|as\\s(?:of|at))';
const IN = '(?:in|during|over|for|within|on|across|at|inside|come|late|early|mid|measured\\s(?:in|over|at))';
const TO_DATE = `(?:to|-|and)\\s(?:the\\s)?`;

/** Words that make a duration after them a measure: under 6 days, older than 60 days. */
const LESS =
  '(?:under|below|less\\sthan|fewer\\sthan|more\\sthan|over|above|older\\sthan|at\\smost|at\\sleast|no\\smore\\sthan|max(?:imum)?(?:\\sof)?|average\\sof|up\\sto|to|from|at\\sor\\sunder|beyond|than|past)';

/** English words of time, in the order in which they are looked for. `measure` is set aside: no deadline. */
export const TIMES_EN: readonly TimeRule[] = [
  {
    kind: 'past',
    needs:
      /\b(?:last|previous|prior|past|preceding|trailing|yesterday|ago|year|month|quarter|week|yoy|qoq|mom|to|so|since)\b/,
    pattern: new RegExp(
      `\\b(?:(?:the\\s|our\\s)?(?:last|previous|prior|past|preceding|trailing)\\s(?:(?:${SMALL_EN})\\s)?(?:${UNIT}|${oneOf(WEEKDAYS_EN)}\\b|${MONTH}|summer|winter|spring|autumn|fall|christmas)(?:'s)?(?!\\sof\\b)|yesterday(?:'s)?|(?:${SMALL_EN})\\s(?:days|weeks|months|years?)\\sago|year[\\s-](?:on|over)[\\s-]year|month[\\s-](?:on|over)[\\s-]month|quarter[\\s-](?:on|over)[\\s-]quarter|week[\\s-](?:on|over)[\\s-]week|yoy|qoq|mom|to\\sdate|so\\sfar|since\\s(?:${MONTH}(?:\\s${YEAR})?|${YEAR}|last\\syear))`,
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
    pattern: new RegExp(`\\b(?:within|in|over|for|inside|throughout)\\san?\\s${UNIT}`, 'g'),
  },
  {
    kind: 'measure',
    pattern: /\bby\s(?:(?:a|one|an?other)\s(?:quarter|half|third|fifth)|half|two-thirds)\b(?![ -]year)/g,
  },
  {
    kind: 'recurrence',
    needs: /ly\b|days\b|\b(?:every|each|a|per|twice|the)\b|\//,
    pattern: new RegExp(
      `\\b(?:(?:by|before|on)\\s)?the\\s\\d{1,2}(?:st|nd|rd|th)\\sof\\s(?:every|each|the)\\smonth|\\b(?:(?:every|each)\\s(?:other\\s|single\\s|second\\s)?(?:(?:two|three|four|six|\\d+)\\s)?(?:${UNIT}|${oneOf(WEEKDAYS_EN)}s?\\b|hour|shift|morning|evening|night|afternoon)|(?:a|per)\\s(?:calendar\\s|business\\s|working\\s)?(?:day|week|month|quarter|year|hour|shift|sprint|fortnight|night|annum)\\b|(?:daily|weekly|biweekly|bi-weekly|fortnightly|monthly|bimonthly|bi-monthly|quarterly|semi-annually|annually|yearly|nightly|hourly|weekdays|twice\\sa\\syear)\\b(?!\\s(?:active|recurring|sales|revenue|average|report|reports|newsletter|newsletters|churn|turnover|volume|volumes|output|run|target|targets|premium|premiums|orders|visits|visitors|traffic|users|footfall|spend|cost|costs|income|profit|bookings|billings|unique|sessions|subscribers|production|deposits|attrition|retention|growth|review|plan|budget|calls|activity|deals|meetings|invoice|invoices|installs|signups|sign-ups|throughput|transactions|usage)))|\\b(?:on\\s)?(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\\b|/\\s?(?:day|week|wk|month|mo|quarter|qtr|year|yr|shift|hour)\\b`,
      'g',
    ),
  },
  {
    kind: 'start',
    needs: /\b(?:from|starting|beginning|effective|commencing|since|after|following)\b/,
    pattern: new RegExp(
      `\\b(?:from|starting|beginning|effective|commencing|since|after|following)\\s(?:in\\s|on\\s|from\\s|with\\s)?${CALENDAR}(?:\\s(?:on|onwards?|onward))?`,
      'g',
    ),
  },
  { kind: 'year', pattern: /\b(?:in |during |for )?(?:this|the current) (?:calendar )?year\b(?!-|'s end)/g },
  {
    kind: 'deadline',
    pattern: new RegExp(
      `\\b${BY}\\s(?:the\\s)?(?:${EDGE})?(?:our\\s|your\\s)?(?:${CALENDAR}|${UNIT})(?:\\s(?:is\\s(?:out|over|done)|closes|ends|is\\sup|finishes|begins|starts|and\\s${DATE}))?(?:\\s(?:weekend|season|at\\sthe\\slatest))?`,
      'g',
    ),
  },
  {
    kind: 'deadline',
    pattern: new RegExp(
      `\\b(?:within|in|over|during|for|inside|throughout|across)\\s(?:a\\speriod\\sof\\s)?${COUNTED}(?:\\s(?:of|from|after)\\s(?:[a-z]+))?|\\b(?:over|in|during|for|within)\\sthe\\s(?:next|coming|following|first|remaining)\\s(?:few\\s|couple\\sof\\s)?${UNIT}|\\b(?:${SMALL_EN})\\s(?:days|weeks|months|years)\\sfrom\\snow`,
      'g',
    ),
  },
  {
    kind: 'deadline',
    pattern: new RegExp(
      `\\b${EDGE}(?:the\\s|this\\s|next\\s|our\\s|each\\s)?(?:${CALENDAR}|${UNIT}(?:\\s\\d{4})?)`,
      'g',
    ),
  },
  {
    kind: 'period',
    pattern: new RegExp(
      `\\b(?:(?:${IN})(?:\\s|-))(?:the\\s)?(?:all\\sof\\s|whole\\sof\\s)?(?:${CALENDAR}|(?:the\\s)(?:year|quarter|month|week|half|season)\\b)(?:\\s(?:weekend|season|quarter|half))?(?:\\s${TO_DATE}(?:${CALENDAR}))?`,
      'g',
    ),
  },
  {
    kind: 'period',
    needs:
      /\d|\b(?:this|next|current|coming|following|upcoming|same|entire|whole|present|eo[dwmqy]|cob|close|tomorrow|tonight|today|overnight|all|full|quarter|half|trimester)\b|[ -]end\b|year-round/,
    pattern: new RegExp(
      `\\b(?:${RELATIVE}|${DATE}|${QUARTER}\\b|${FISCAL}\\b|${ENDS}|tomorrow|tonight|today|overnight|${oneOf(MONTHS.replace(/\b(?:march|may|mar|sep|dec|jan)\b/g, ' '))}\\s${YEAR}|(?:march|may)\\s${YEAR}|all\\s(?:year|month|quarter|week)(?:\\slong)?|full[\\s-]year|year-round)(?:\\s(?:weekend|season))?`,
      'g',
    ),
  },
  {
    kind: 'deadline',
    pattern: new RegExp(
      `\\b(?:by|before|until|till|ahead\\sof|prior\\sto|in\\stime\\sfor)\\s(?:the\\s|our\\s|its\\s|it\\s|their\\s)?(?:[a-z0-9'&\uE001-]+\\s){0,4}?(?:${oneOf(EVENTS_EN)}(?:\\s(?:date|day|season|period|ends|closes|starts|begins|expires))?|(?:ends|closes|expires|starts|begins|opens|lapses|launches|retires|finishes))\\b`,
      'g',
    ),
  },
  { kind: 'deadline', pattern: /\b(?:by|before|until|ahead of|prior to) (?:the |our )?\uE001+/g },
  { kind: 'vague', pattern: new RegExp(`\\b${oneOf(VAGUE_TIMES_EN)}(?![\\w-])`, 'g') },
];
