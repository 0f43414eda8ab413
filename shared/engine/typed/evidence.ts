import type { Conventions } from './conventions.ts';
import { foldText } from './fold.ts';

/** `1.234,5`, `2,5` and `1 234,5` can only be written where a comma stands before the decimals. */
const ONLY_COMMA =
  /^\D*(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{5,})|\d{1,3}(?: \d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})\D*$/;
const ONLY_DOT = /^\D*(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3}){2,})\D*$/;
const TWO_PARTS = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})\b/;

/**
 * The conventions that texts of one kind show by those that can be read in one way only: `2,5` settles what `1,234`
 * beside it is, 25/12/2026 that 3/5/2026 is in May. Texts that contradict each other leave it unknown.
 */
export function conventionsShown(texts: readonly string[], given: Conventions): Conventions {
  const folded = texts.map(foldText);
  const commas = folded.some((text) => ONLY_COMMA.test(text));
  const dots = folded.some((text) => ONLY_DOT.test(text));
  const decimal = commas === dots ? (commas ? null : given.decimal) : commas ? ',' : '.';
  const pairs = folded.flatMap((text) => {
    const found = TWO_PARTS.exec(text);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = pairs.some(([first, second]) => first > 12 && first <= 31 && second <= 12);
  const monthFirst = pairs.some(([first, second]) => first <= 12 && second > 12 && second <= 31);
  const dayOrder = dayFirst === monthFirst ? (dayFirst ? null : given.dayOrder) : dayFirst ? 'dmy' : 'mdy';
  return { ...given, decimal, dayOrder };
}
