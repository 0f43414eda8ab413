/** What words say of a day: off, worked, what it counts; null: nothing, 'unclear': two of these, or half of one. */
export type ListedKind = 'off' | 'worked' | 'unclear' | number | null;

const OFF =
  /(?:不上班|不营业|不开门|放假|休息|休业|停业|停工|闭店|闭馆|关门|(?<![一-鿿])休(?![一-鿿])|\b(?:non-?working(?: days?)?|not worked|(?:days? )?off|(?:public |bank )?holidays?|closed|closing)\b)/gi;
const WORKED =
  /(?:上班|补班|加班|营业|开店|开门|(?<![一-鿿])班(?![一-鿿])|\b(?:make-?up(?: work)?(?: ?days?)?|work(?:ed|ing)?(?: ?days?)?|open)\b)/gi;
/** 3, x3, ×3, 3倍, weight 3, counts 3, 权重3, 按3天. */
const WEIGHT =
  /(?:权重|日权重|[算按]|\bweights?|\bcounts?|[x×*])?\s*(?<![\d.A-Za-z一-鿿-])(\d+(?:\.\d+)?)(?:\s*(?:倍|天|times\b|x(?![a-z])))?(?![\d.A-Za-z一-鿿-])|(?:权重|[算按]|[x×*])(\d+(?:\.\d+)?)(?:倍|天)?(?![\d.])/gi;
/** Days are exchanged: which of the two is meant other words say. */
const EXCHANGED = /调休/g;

/** What the words beside a day say of it, and those that say nothing of it: its name. */
export function kindOf(words: string): { readonly kind: ListedKind; readonly rest: string } {
  const isOff = words.match(OFF) !== null;
  const withoutOff = words.replace(OFF, ' ');
  const isWorked = withoutOff.match(WORKED) !== null;
  const withoutKinds = withoutOff.replace(WORKED, ' ');
  const isExchanged = withoutKinds.match(EXCHANGED) !== null;
  const plain = withoutKinds.replace(EXCHANGED, ' ');
  const weights = [...plain.matchAll(WEIGHT)].map(([, lone, marked]) => Number(lone ?? marked));
  const rest = plain
    .replace(WEIGHT, ' ')
    .replace(/[\s,;|]+/g, ' ')
    .trim();
  return { kind: oneOf(isOff, isWorked, isExchanged, weights), rest };
}

function oneOf(
  isOff: boolean,
  isWorked: boolean,
  isExchanged: boolean,
  weights: readonly number[],
): ListedKind {
  const [weight] = weights;
  if (weights.length > 1 || (isOff && isWorked) || (isOff && weight !== undefined && weight > 0))
    return 'unclear';
  if (weight !== undefined) return isWorked && weight === 0 ? 'unclear' : weight;
  if (isOff) return 'off';
  if (isWorked) return 'worked';
  return isExchanged ? 'unclear' : null;
}
