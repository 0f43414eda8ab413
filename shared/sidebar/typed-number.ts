import { conventionsOf, readNumber, readPercent, understoodValue } from '#actions/typed-values.ts';

/** Both languages of the sidebar write decimals after a dot. */
const conventions = conventionsOf('en', null);

/** The number that a person typed: 1,200, １２００, 120万, 9.6M; null where there is none, or where two are possible. */
export const typedNumber = (text: string): number | null => understoodValue(readNumber(text, conventions));

/** A share of 1 from per cent as typed: 15 and 15% are 0.15. */
export const typedPercent = (text: string): number | null => understoodValue(readPercent(text, conventions));
