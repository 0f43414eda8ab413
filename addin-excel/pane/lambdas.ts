import type { LambdaTexts } from '#functions/portable/names.ts';
import portable from '../generated/portable.json' with { type: 'json' };

/** What Excel 365 calculates for our functions without the add-in. */
export const lambdas: LambdaTexts = Object.fromEntries(
  portable.names.map(({ name, formula }) => [name, formula]),
);
