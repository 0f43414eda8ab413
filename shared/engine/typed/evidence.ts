import type { Conventions } from './conventions.ts';
import { foldText } from './fold.ts';

/** `1.234,5`, `1 234,5` and `1.234.567` can only be written where a comma stands before the decimals. */
const ONLY_COMMA = /^\D*(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?: \d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})\D*$/;
/** `2,5`: so too, if it is no slip of the hand for 2,500. */
const SHORT_AFTER_COMMA = /^\D*\d+,(?:\d{1,2}|\d{5,})\D*$/;
/** `1,234` and surely `1,234.5`: commas between thousands, unless one stands before the decimals. */
const MAY_BE_THOUSANDS = /^\D*[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?\D*$/;
const ONLY_DOT = /^\D*(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3}){2,})\D*$/;
const TWO_PARTS = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})\b/;

/**
 * The conventions that texts of one kind show by those that can be read in one way only: `1.234,5` settles what `1,234`
 * beside it is, 25/12/2026 that 3/5/2026 is in May. Texts that contradict each other leave it unknown. `2,5` is no
 * proof beside `1,234`: one odd amount must not make a column of thousands small, nor the other way round.
 */
export function conventionsShown(texts: readonly string[], given: Conventions): Conventions {
  const folded = texts.map(foldText);
  const pairs = folded.flatMap((text) => {
    const found = TWO_PARTS.exec(text);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = pairs.some(([first, second]) => first > 12 && first <= 31 && second <= 12);
  const monthFirst = pairs.some(([first, second]) => first <= 12 && second > 12 && second <= 31);
  const dayOrder = dayFirst === monthFirst ? (dayFirst ? null : given.dayOrder) : dayFirst ? 'dmy' : 'mdy';
  return { ...given, ...separatorsShown(folded, given.decimal), dayOrder };
}

function separatorsShown(
  texts: readonly string[],
  given: Conventions['decimal'],
): Pick<Conventions, 'decimal' | 'thousands'> {
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
  const [commas, dots] = [count(ONLY_COMMA) > 0, count(ONLY_DOT) > 0];
  const [shorts, thousands] = [count(SHORT_AFTER_COMMA), count(MAY_BE_THOUSANDS)];
  if (commas && dots) return { decimal: null };
  if (commas || (shorts > 0 && given === ',' && !dots)) return { decimal: ',' };
  if (shorts === 0) return { decimal: dots ? '.' : given };
  if (thousands > shorts) return { decimal: '.', thousands: ',' };
  return { decimal: dots || thousands > 0 ? null : ',' };
}
