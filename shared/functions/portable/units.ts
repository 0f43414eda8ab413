/**
 * Amounts counted in units, inside a LET: `g` the unit, `h` how many make 1 where it is below 1 (else 1 in `g`).
 * As `toUnits` and `toAmount` in the engine.
 */
import { orDefault } from './pieces.ts';

/** Defines `g`, `m` (units in 1 for units below 1) and `sound`: whether the unit is one. */
export const UNIT = [
  `g,${orDefault('unit', '1')}`,
  'm,IF(g<1,ROUND(1/g,0),1)',
  'sound,AND(ISNUMBER(g),g>0,IF(g<1,ABS(1/g-m)<=1E-9*m,g=INT(g)))',
].join(',');

/** The count of units in an amount, with its fraction. */
export const exactCount = (amount: string): string => `IF(g<1,${amount}*m,${amount}/g)`;

/** Whether the count is whole but for noise, and safe. */
export const isCount = (exact: string): string =>
  `ABS(${exact})<=9007199254740991,ABS(${exact}-ROUND(${exact},0))<=MAX(MIN(1E-9*MAX(1,ABS(${exact})),0.01),2^-51*ABS(${exact}))`;

/** The amount of a count; also of an array of counts. */
export const toAmount = (counts: string): string => `IF(g<1,${counts}/m,${counts}*g)`;
