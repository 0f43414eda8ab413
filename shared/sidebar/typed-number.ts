import { readNumber, readPercent, USUAL_CONVENTIONS, understoodValue } from '#actions/typed-values.ts';

/** The number that a person typed: 1,200, １２００, 120万, 9.6M; null where there is none, or where two are possible. */
export const typedNumber = (text: string): number | null =>
  understoodValue(readNumber(text, USUAL_CONVENTIONS));

/** A share of 1 from per cent as typed: 15 and 15% are 0.15. */
export const typedPercent = (text: string): number | null =>
  understoodValue(readPercent(text, USUAL_CONVENTIONS));
