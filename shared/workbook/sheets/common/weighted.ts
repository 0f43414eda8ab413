import type { Rater, Standard } from '#engine/evaluation/criteria.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { weightField } from '#workbook/sheets/execution-settings/fields.ts';

/** A weight, 0 where there is nothing to weigh, and its points in hundredths, as formulas. */
interface WeighedFormula {
  readonly weight: string;
  readonly points: string;
}

/** The weighted mean to the hundredth, as `weightedMean` of the engine; nothing where nothing with a weight is there. */
export function weighted(parts: readonly WeighedFormula[]): string {
  const sum = parts.map(({ weight, points }) => `${weight}*${points}`).join('+');
  const weights = parts.map(({ weight }) => weight).join('+');
  return `IFERROR(ROUND((${sum})/(${weights}),0)/100,"")`;
}

/** A cell with points or nothing, by a weight. */
export const weighedCell = (weight: string, cell: string): WeighedFormula => ({
  weight: `${weight}*(${cell}<>"")`,
  points: `ROUND(N(${cell})*100,0)`,
});

/** The weight that a standard or a rater has on the settings. */
export const weightOf = (part: Rater | Standard): string => nameOf('execution', weightField(part));
