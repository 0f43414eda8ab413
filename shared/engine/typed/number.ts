import { parseChineseNumber } from './chinese-numerals.ts';
import type { Conventions } from './conventions.ts';
import { decimalSum, MOST_DIGITS, plainDecimal, significantDigits, timesPowerOfTen } from './decimal.ts';
import { foldText } from './fold.ts';
import {
  BLANK,
  type Reading,
  refused,
  type Typed,
  typedIssue,
  typedText,
  type Understood,
  understood,
} from './reading.ts';
import { CURRENCY_WORDS, MEASURE_WORDS, powerOf, SCALE_CHARACTERS, SCALE_LETTERS } from './scales.ts';
import { separatorReadings } from './separators.ts';

const DIGITS = "\\d(?:[\\d.,' _]*\\d)?[.,]?|[.,]\\d+";
const PART = new RegExp(
  `^(${DIGITS})(e[+-]?\\d{1,2})?(?: ?(?:(${SCALE_LETTERS})(?![a-z\\d])|(${SCALE_CHARACTERS})))? ?`,
);
const BEFORE = new RegExp(`^([+-])? ?(?:${CURRENCY_WORDS})? ?([+-])?`);
const AFTER = new RegExp(`^(?:(?:${MEASURE_WORDS})|(%|‰|pct|percent))? ?(-)?$`);
const CHINESE = /^[零一二三四五六七八九十百千万亿两点半]*[零一二三四五六七八九十半两][万亿百千十]*$/;
/** Forms of characters that cannot be altered on a cheque. */
const FORMAL: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('壹贰叁肆伍陆柒捌玖拾佰仟萬億兩〇', (formal, index) => [
    formal,
    Array.from('一二三四五六七八九十百千万亿两零')[index] ?? '',
  ]),
);

/**
 * A number in any of the ways people write one: 1,200, １，２００, 1 234,5, 120万, 1.2亿, 30K, ￥5, 5% (0.05), (1,200) and
 * 1,200- below zero, 三百二十万. Exact to 15 digits. Which of dot and comma stands before the decimals is told by
 * the text where only one reading is possible, else by the conventions; where these do not say, it is ambiguous.
 */
export function readNumber(typed: Typed, conventions: Conventions): Reading<number> {
  const reading = readParts(typed, conventions);
  if (reading.kind === 'blank' || reading.kind === 'refused') return reading;
  return reading.kind === 'ambiguous'
    ? { ...reading, readings: reading.readings.map(amount) }
    : amount(reading);
}
const amount = ({ value, normal }: Understood<Parts>): Understood<number> => understood(value.amount, normal);

/**
 * A share: 5% and 0.05 are the same. A text such as 5 may mean 5 % or five times; it is ambiguous. A number of the
 * spreadsheet's own counts as it is.
 */
export function readShare(typed: Typed, conventions: Conventions): Reading<number> {
  const reading = readParts(typed, conventions);
  if (reading.kind === 'blank' || reading.kind === 'refused') return reading;
  if (reading.kind === 'ambiguous') return { ...reading, readings: reading.readings.map(amount) };
  const { amount: value, isPercent } = reading.value;
  if (isPercent || typeof typed === 'number' || Math.abs(value) < 1) return amount(reading);
  return percentOrTimes(typed, value, conventions);
}

function percentOrTimes(typed: Typed, value: number, conventions: Conventions): Reading<number> {
  const hundredth = timesPowerOfTen(value, -2);
  return {
    kind: 'ambiguous',
    readings: [
      understood(hundredth, writtenNumber(hundredth, conventions)),
      understood(value, writtenNumber(value, conventions)),
    ],
    issue: typedIssue('typed.share.ambiguous', [], {
      text: typedText(typed),
      percent: writtenPercent(hundredth),
      times: writtenPercent(value),
    }),
  };
}

/** How a number without a per cent sign is read where a rate is typed. */
export interface RateScale {
  /** What is larger counts per cents, or can. */
  readonly above: number;
  /** Whether it is ambiguous; else it counts per cents. */
  readonly asks: boolean;
}

/** A rate: 85% and 0.85 are the same; what 85 is, `scale` says. */
export function readRate(typed: Typed, scale: RateScale, conventions: Conventions): Reading<number> {
  const reading = readParts(typed, conventions);
  if (reading.kind === 'blank' || reading.kind === 'refused') return reading;
  if (reading.kind === 'ambiguous') return { ...reading, readings: reading.readings.map(amount) };
  const { amount: value, isPercent } = reading.value;
  if (isPercent || Math.abs(value) <= scale.above) return amount(reading);
  if (scale.asks) return percentOrTimes(typed, value, conventions);
  const part = timesPowerOfTen(value, -2);
  return understood(part, writtenNumber(part, conventions));
}

/** `85.5%` for 0.855. */
export const writtenPercent = (share: number): string => `${plainDecimal(timesPowerOfTen(share, 2))}%`;

/** A share in a field of per cents: 15 and 15% are 0.15. */
export function readPercent(typed: Typed, conventions: Conventions): Reading<number> {
  const reading = readParts(typed, conventions);
  if (reading.kind === 'blank' || reading.kind === 'refused') return reading;
  const share = ({ value }: Understood<Parts>): Understood<number> => {
    const part = value.isPercent ? value.amount : timesPowerOfTen(value.amount, -2);
    return understood(part, writtenNumber(part, conventions));
  };
  return reading.kind === 'ambiguous'
    ? { ...reading, readings: reading.readings.map(share) }
    : share(reading);
}

/** The number as the conventions write it, without separators of thousands: reading it gives it back. */
function writtenNumber(value: number, { decimal }: Pick<Conventions, 'decimal'>): string {
  const plain = plainDecimal(value);
  if (decimal === ',') return plain.replace('.', ',');
  // Where nobody said what a dot is, 1.234 has two readings and 1.2340 has one.
  return decimal === null && /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}

interface Parts {
  readonly amount: number;
  readonly isPercent: boolean;
}

function readParts(typed: Typed, conventions: Conventions): Reading<Parts> {
  if (typeof typed === 'number' && Number.isFinite(typed)) return plainly(typed, false, conventions);
  const text = typedText(typed);
  const folded = foldText(text)
    .replace(/^'/, '')
    .replace(/(\d)。(?=\d)/g, '$1.');
  if (folded === '') return BLANK;
  const notUnderstood = refused(typedIssue('typed.number.notUnderstood', [], { text }));
  if (typeof typed !== 'string') return notUnderstood;
  const signed = withSign(folded);
  if (!signed) return notUnderstood;
  const { sign, body, isPercent, power } = signed;
  const values = magnitudes(body, conventions);
  if (values === 'tooPrecise') {
    const digits = significantDigits(body);
    return refused(typedIssue('typed.number.tooPrecise', [], { text, digits }));
  }
  const readings = [...new Set(values)].map((value) =>
    plainly(value === 0 ? 0 : sign * timesPowerOfTen(value, power), isPercent, conventions),
  );
  const [first, second] = readings;
  if (!first) return notUnderstood;
  if (!second) return first;
  const [one, other] = [first, second].map(({ value }) => plainDecimal(value.amount));
  const params = { text, first: one ?? '', second: other ?? '' };
  return { kind: 'ambiguous', readings, issue: typedIssue('typed.number.ambiguous', [], params) };
}

const plainly = (value: number, isPercent: boolean, conventions: Conventions): Understood<Parts> =>
  understood({ amount: value, isPercent }, writtenNumber(value, conventions));

interface Signed {
  readonly sign: 1 | -1;
  /** Digits, separators, scales. */
  readonly body: string;
  readonly isPercent: boolean;
  /** Of ten, for per cent and per mille. */
  readonly power: number;
}

/** Takes the signs, the currency, what is counted and the per cent off; null: more than one sign. */
function withSign(folded: string): Signed | null {
  const inBrackets = /^\((.*)\)$/.exec(folded)?.[1]?.trim();
  const plain = (inBrackets ?? folded).replace(/^负/, '-').replace(/^百分之(.+)$/, '$1%');
  const before = BEFORE.exec(plain)!;
  const unsigned = plain.slice(before[0].length);
  const end = bodyEnd(unsigned);
  const after = AFTER.exec(unsigned.slice(end));
  if (!after) return null;
  const signs = [before[1], before[2], after[2], inBrackets === undefined ? undefined : '-'].filter(Boolean);
  if (signs.length > 1) return null;
  const percent = after[1];
  return {
    sign: signs[0] === '-' ? -1 : 1,
    body: unsigned.slice(0, end).trim(),
    isPercent: percent !== undefined,
    power: percent === undefined ? 0 : percent === '‰' ? -3 : -2,
  };
}

function bodyEnd(text: string): number {
  const characters = /^[零〇一二三四五六七八九十百千万亿两点半壹贰叁肆伍陆柒捌玖拾佰仟萬億兩]+/.exec(text);
  if (characters) return characters[0].length;
  let end = 0;
  for (let part = PART.exec(text); part; part = PART.exec(text.slice(end))) {
    end += part[0].length;
    if (part[4] === undefined) break;
  }
  return end;
}

/** What the body can mean, 0 or more; none: it is no number. */
function magnitudes(body: string, conventions: Conventions): readonly number[] | 'tooPrecise' {
  const everyday = body.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟萬億兩〇]/g, (each) => FORMAL[each] ?? each);
  if (CHINESE.test(everyday)) {
    const value = parseChineseNumber(everyday);
    return value === undefined ? [] : [value];
  }
  let sums: readonly number[] = body === '' ? [] : [0];
  let rest = body;
  let lastPower = Number.POSITIVE_INFINITY;
  for (let part = PART.exec(rest); rest !== ''; part = PART.exec(rest)) {
    if (!part) return [];
    const [all, digits = '', exponent = 'e0', letters, characters] = part;
    if (significantDigits(digits) > MOST_DIGITS) return 'tooPrecise';
    const power = powerOf(letters ?? characters ?? '') + Number(exponent.slice(1));
    // 1亿2000万 goes down; 3万5 is 35,000 to some and 30,005 to others.
    const isTail = lastPower < Number.POSITIVE_INFINITY;
    if (power >= lastPower || (isTail && power === 0 && digits.length < 2)) return [];
    const readings = separatorReadings(digits, conventions);
    sums = sums.flatMap((sum) =>
      readings.map((reading) => decimalSum(sum, timesPowerOfTen(Number(reading), power))),
    );
    lastPower = power;
    rest = rest.slice(all.length);
  }
  return sums;
}
