import { CURRENCY_SIGNS, CURRENCY_WORDS, DURATION_WORDS, FUNCTION_WORDS } from './lexicon/en-measure.ts';
import { NUMBER_EN, parseEnglishNumber, WORDS_EN } from './number-en.ts';
import type { QuantityRule } from './rules.ts';
import { oneOf } from './span.ts';

const SIGN = `(?:${oneOf(CURRENCY_SIGNS)}\\s?)`;
const RANGE = `(?:(?:between\\s)?${NUMBER_EN}\\s?(?:%|percent)?\\s?(?:-|~|to|and)\\s?)?`;
const MONEY_RANGE = `(?:(?:between\\s)?${SIGN}${NUMBER_EN}\\s?(?:-|~|to|and)\\s?)?`;
/** A noun that is counted: no function word. */
const THING = `(?!(?:${oneOf(FUNCTION_WORDS)})\\b)[a-z][a-z'&/-]*`;
const ATTACHED =
  '(?:kg|g|t|km|m|mm|cm|gb|mb|tb|pb|kwh|mwh|kw|mw|l|ml|qps|tps|rps|rpm|sqm|sqft|ft|lb|lbs|oz|x)';

const NUMBERS = new RegExp(NUMBER_EN, 'g');
const scaled =
  (factor: number) =>
  (words: string): number | undefined => {
    const all = words.match(NUMBERS);
    const value = all ? parseEnglishNumber(all[all.length - 1]!) : undefined;
    return value === undefined ? undefined : value * factor;
  };
const HAS_NUMBER = new RegExp(`\\d|\\bboth\\b|\\b${WORDS_EN}\\b`);
const level = (): boolean => false;
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(?:halv|half|in half|by half|one half|a half)/, 0.5],
  [/^doubl|two-?fold|twice/, 2],
  [/^tripl|^trebl|three-?fold/, 3],
  [/^quadrupl|four-?fold/, 4],
  [/ten-?fold/, 10],
  [/third/, 1 / 3],
  [/quarter/, 1 / 4],
  [/fifth/, 1 / 5],
];

/** English quantities, in the order in which they are looked for. */
export const QUANTITIES_EN: readonly QuantityRule[] = [
  {
    kind: 'zero',
    needs: /zero|\bno\b|nil|eliminat|\b0\b|not a/,
    pattern:
      /\bnot a single\b|^no (?!(?:one|more|matter|longer|doubt|excuses?|limits?|nonsense|pain|surprises?|compromises?|regrets|way|stone)\b)(?=[a-z])|\b(?:zero|no|nil|eliminat(?:e|ing))\s(?=(?:[a-z-]+\s){0,2}(?:accidents?|incidents?|complaints?|defects?|errors?|injur(?:y|ies)|returns|outages?|downtime|breaches|invoices|lapses|losses|violations|stock-?outs|stockouts|fatalities|bugs|escalations|delays|cancellations|overdue|missed|late|write-offs|recalls|penalties|fines|findings|tickets|vacancies)\b)|\bto (?:zero|nil)\b|\b(?:zero|0)\b(?=\.(?!\d)|$)/g,
    value: () => 0,
    change: level,
  },
  {
    kind: 'factor',
    needs:
      /doubl|tripl|trebl|quadrupl|halv|half|twice|third|quarter|fifth|fold|\d\s?x\b|times|\d\sof\s|\sin\s\w|\sof\s\w|\sout\sof/,
    pattern:
      /\b(?:doubl(?:e|es|ed|ing)|tripl(?:e|ing)|trebl(?:e|ing)|quadrupl(?:e|ing)|halv(?:e|ing)|(?:in|by|a|one|another)\s(?:one\s|a\s)?half|half(?=\s(?:of|the|as|our|its|all))|twice(?=\s(?:as|the|a|our))|\d{1,2}\/\d{1,2}(?= of)|(?:one|two|three|four|a|by\sa|by\sone)[\s-](?:third|quarter|fifth)s?(?:\sof)?|(?:two|three|four|five|ten|twenty|thirty|forty|fifty|hundred)-?fold|\d+(?:\.\d+)?-?fold|\d+(?:\.\d+)?\s?x\b|\d+(?:\.\d+)?\stimes|(?:two|three|four|five|ten)\stimes|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:out\sof|in|of)\s(?:every\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b)/g,
    value: (words) => FACTORS.find(([pattern]) => pattern.test(words))?.[1] ?? scaled(1)(words),
    change: (words) => !/ of| in |third|fifth|quarter|half/.test(words),
  },
  {
    kind: 'percent',
    needs: /\b(?:every|each|all)\b/,
    pattern:
      /\b(?:every|each|all)\s(?=(?:[a-z-]+\s){1,4}(?:completes?|passe?s?|attends?|(?:is|are) certified|certified|submits?|signs?|finish(?:es)?)\b)/g,
    value: () => 1,
    change: level,
  },
  {
    kind: 'percent',
    needs: /%|percent|per\scent|pct|\bpp|bps|points?\b/,
    pattern: new RegExp(
      `(?=[\\d+-]|\\b[a-z])${RANGE}[+-]?${NUMBER_EN}\\s?(?:%|percentage\\spoints?|percent|per\\scent|pct|pp\\b|ppt\\b|bps\\b|basis\\spoints?|points?\\b)`,
      'g',
    ),
    value: (words) => scaled(/bps|basis/.test(words) ? 0.0001 : 0.01)(words),
    change: (words) => /points?|pp|bps/.test(words),
  },
  {
    kind: 'money',
    needs:
      /[$€£¥₹₩]|\b(?:usd|eur|gbp|hkd|rmb|cny|sgd|aud|cad|chf|inr|jpy|twd|nok|sek|dkk|nzd|zar)|dollar|euro|pound|sterling|yuan|yen|rupee|franc|kron|quid|bucks/,
    pattern: new RegExp(
      `${MONEY_RANGE}${SIGN}${NUMBER_EN}|${RANGE}${NUMBER_EN}\\s(?:${oneOf(CURRENCY_WORDS)})\\b`,
      'g',
    ),
    value: scaled(1),
    change: level,
  },
  {
    kind: 'duration',
    needs: /\d\s?[smhd]\b|second|sec|min|hour|hr|day|week|wk|month|year|yr|sprint|quarter|\bms/,
    pattern: new RegExp(
      `(?=\\d|\\b[a-z])${RANGE}(?:${NUMBER_EN}\\s?|an?\\s(?!second\\b))(?:(?:calendar|business|working|trading)\\s)?${oneOf(DURATION_WORDS)}\\b|\\b\\d+(?:\\.\\d+)?\\s?[smhd]\\b`,
      'g',
    ),
    value: scaled(1),
    change: level,
  },
  {
    kind: 'approximate',
    needs: /several|few|couple|handful|dozen|hundreds|thousands|scores|tens|number of|multiple|some \d/,
    pattern:
      /\b(?:(?:a )?few (?:dozen|hundred|thousand)|several|a few|a couple(?: of)?|a handful(?: of)?|dozens(?: of)?|(?:a few |several )?(?:dozen|hundreds|thousands|scores|tens)(?: of)|hundreds|thousands|a number of|multiple|half a dozen or so|some \d+|few dozen)\b(?=\s[a-z]|$|\.)/g,
    value: () => undefined,
    change: level,
  },
  {
    kind: 'count',
    needs: HAS_NUMBER,
    pattern: new RegExp(
      `(?=\\d|\\b[a-z])(?:\\btop\\s)?${RANGE}${NUMBER_EN}\\+?(?:\\s?${ATTACHED}\\b|\\sper\\s[a-z]+|\\s(?:or\\smore\\s|more\\s|new\\s|plus\\s)?${THING}(?:\\s(?!(?:${oneOf(FUNCTION_WORDS)})\\b)[a-z-]+s\\b)?)|\\btop\\s${NUMBER_EN}|\\bboth\\s(?:the\\s|our\\s)?[a-z-]+s\\b`,
      'g',
    ),
    value: scaled(1),
    change: level,
  },
  {
    kind: 'bare',
    needs: HAS_NUMBER,
    pattern: new RegExp(`(?=\\d|\\b[a-z])${RANGE}${NUMBER_EN}\\+?`, 'g'),
    value: scaled(1),
    change: level,
  },
];
