import { IDIOMS_EN, LINKS_EN, NAMING_NOUNS_EN, NUMBERED_NAMES, PLAN_NOUNS_EN } from './lexicon/en-mask.ts';
import { FESTIVALS_EN, MONTHS, SEASONS_EN } from './lexicon/en-time.ts';
import { WORDS_EN } from './number-en.ts';
import type { MaskRule } from './rules.ts';
import { type Found, matches, oneOf } from './span.ts';
import type { MaskKind } from './types.ts';

const PERIOD = `(?:${SEASONS_EN.split(' ').join('|')}|${oneOf(MONTHS)}|q[1-4]|h[12]|fy\\s?\\d{2,4}(?:/\\d{2})?|(?:19|20)\\d{2}|${oneOf(FESTIVALS_EN)})`;
/** Words of a name between its date and its noun: no function words, no digits. */
const IN_NAME =
  "(?:(?!(?:by|before|until|till|through|in|on|at|from|to|with|and|or|for|of|the|a|per|than|is|are|will|must|should)\\b)[a-z][a-z'&-]*\\s)";
const IN_LINK = "(?:(?:[a-z][a-z'&-]*|fy\\d+(?:/\\d+)?|20\\d{2}|q[1-4]|h[12]|[\uE001 ]+)\\s)";

/** What only looks like a number or a date, in the order in which it is looked for. */
export const MASKS_EN: readonly MaskRule[] = [
  { kind: 'name', needs: /[“"]/, pattern: /“[^”]{1,60}”|"[^"]{1,60}"/g },
  {
    kind: 'link',
    pattern: new RegExp(
      `\\b${oneOf(LINKS_EN)}\\s${IN_LINK}{1,7}?${oneOf(PLAN_NOUNS_EN)}\\b(?:\\s(?:can|may|to)\\s(?:go|start|succeed|proceed|begin|ship)(?:\\s(?:ahead|live|on time))?)?`,
      'g',
    ),
  },
  { kind: 'idiom', pattern: new RegExp(`(?:^|\\b|(?=#))${oneOf(IDIOMS_EN)}(?![\\w%])`, 'g') },
  {
    kind: 'figure',
    needs: /\d|clock/,
    pattern: /\b(?:24\s?[/x]\s?7|7\s?[/x]\s?24|24x7x365|365 days|around the clock)\b/g,
  },
  {
    kind: 'version',
    needs: /\d/,
    pattern:
      /\b360(?:-|\s)?(?:degrees?|°)?\s?(?=(?:review|feedback|assessment|evaluation|view|appraisal|survey)s?\b)/g,
  },
  {
    kind: 'figure',
    needs: /\d/,
    pattern: /\b\d{3,4}\s?x\s?\d{3,4}\b|\b(?:1080p|720p|[48]k(?=\s(?:video|tv|display|screen)s?))/g,
  },
  {
    kind: 'version',
    needs: /\d/,
    pattern:
      /\bv\d+(?:\.\d+)*\b|\bp\d{1,2}\b|\b401\(?k\)?|\b\d{3} plan\b|\b[2-6]g\b|\bb2[bc]\b|\bm365\b|\bo365\b|\b\d+(?:\.\d+){2,}\b|\bweb\s?3\b/g,
  },
  {
    kind: 'version',
    needs: /\d/,
    pattern: new RegExp(
      `(?:^|\\b|(?=[#.]))${oneOf(NUMBERED_NAMES)}\\s?-?#?\\d+(?:\\.\\d+)*(?![\\d%]|,\\d|\\s?(?:percent|per cent|pct|million|thousand|bn|k\\b|m\\b|points?|days|weeks|months))`,
      'g',
    ),
  },
  {
    kind: 'attribute',
    needs: /-/,
    pattern: new RegExp(
      `\\b(?:\\d+(?:\\.\\d+)?|${WORDS_EN})-(?:second|minute|hour|day|week|month|quarter|year|person|man|woman|page|step|part|way|tier|seat|storey|story|bed|room|mile|inch|figure|digit|fold-out|pronged|phase|time|touch|click|stop)s?\\b(?:-(?:old|long))?`,
      'g',
    ),
  },
  {
    kind: 'attribute',
    needs: /older|longer| old\b|-end /,
    pattern:
      /\b(?:older|longer) than \d+ (?:days|weeks|months|years)\b|\b(?:over |more than |under |at least )?\d+ (?:days?|weeks?|months?|years?) old\b|\b(?:month|year|quarter)-end (?=clos|report|account|stock|bonus|part|sale|process|procedure|review)/g,
  },
  {
    kind: 'ordinal',
    needs: /\d/,
    pattern:
      /\b(?:\d*1st|\d*2nd|\d*3rd|\d+th)\s(?=anniversary|edition|annual|birthday|generation|place|floor|century|congress|percentile)/g,
  },
];

const TIMED_BEFORE =
  /(?:^|\s)(?:by|before|until|till|through|throughout|in|during|over|of|this|next|for|from|since|on|to|end|late|early|mid)[\s-]$/;

const DATED_NAME = new RegExp(`\\b(?:(?:${PERIOD}) ){1,2}${IN_NAME}{0,3}?${oneOf(NAMING_NOUNS_EN)}\\b`, 'g');
const NAME_OF_YEAR = new RegExp(`\\b${IN_NAME}{1,2}?20\\d{2} ${oneOf(NAMING_NOUNS_EN)}\\b`, 'g');

/** Names that begin with a date: the March audit, Summer 2026 planogram. `in March audit …` is a date and a verb. */
export function datedNames(plain: string): Found<MaskKind>[] {
  const ofYear = /20\d{2} [a-z]/.test(plain) ? matches(NAME_OF_YEAR, plain) : [];
  return [...matches(DATED_NAME, plain), ...ofYear]
    .filter(({ index }) => index > 0 && !TIMED_BEFORE.test(plain.slice(0, index)))
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, kind: 'name' }));
}

const CAPITALISED_NUMBER =
  /\b[A-Z][A-Za-z.&]*\s\d+(?:\.\d+)*\b(?!%|,\d|\s?(?:percent|per cent|million|thousand|bn|k\b|m\b))/g;
const NO_NAME = new RegExp(
  `^(?:${oneOf(MONTHS)}|q\\d?|h\\d?|fy|cy|usd|eur|gbp|hkd|rmb|cny|sgd|aud|cad|chf|inr|jpy|nps|csat|roi|dso|arr|mrr|gmv|kpi|fiscal|calendar|sprint|week|day|get|reach|hit|sign|book|call|add|sell|make|visit|train|hire|win|close|by|to|at|of|in|from|over|under|below|above)\\s`,
);

/** A capitalised word inside the sentence, followed by a number that counts nothing: Windows 11, Route 66. */
export function numberedNames(goal: string): Found<MaskKind>[] {
  return matches(CAPITALISED_NUMBER, goal)
    .filter(({ index, 0: whole }) => {
      if (index === 0 || /[.!?:;]\s*$/.test(goal.slice(0, index))) return false;
      if (NO_NAME.test(whole.toLowerCase())) return false;
      return /\s20\d{2}$/.test(whole) || !/^\s[a-z-]+s\b/.test(goal.slice(index + whole.length));
    })
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, kind: 'version' }));
}
