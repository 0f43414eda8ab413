import { foldText } from '#engine/typed/fold.ts';

/** Each with the ways in which amounts bear it; what is longer stands before what is part of it. */
const CURRENCIES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['HK$', /hk\$|hkd|港/],
  ['US$', /us\$|usd|美元|美金|\$/],
  ['£', /£|gbp|英镑/],
  ['€', /€|eur|欧元/],
  ['₩', /₩|krw|韩元/],
  ['₹', /₹|inr|卢比/],
  ['¥', /¥|rmb|cny|jpy|人民币|元/],
];

/** The currency that an amount bears; null: none. */
export const currencyOf = (text: string): string | null => {
  const folded = foldText(text);
  return CURRENCIES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
};
