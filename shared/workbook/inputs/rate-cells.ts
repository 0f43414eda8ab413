import { foldText, nameKey } from '#engine/typed/fold.ts';
import type { RateScale } from '#engine/typed/number.ts';
import type { SheetContent } from '#host/host.ts';
import { isFormula } from '#host/sheet.ts';
import { choiceOf } from '#workbook/inputs/labels.ts';
import { contentAt, shown, shownText } from '#workbook/inputs/locate.ts';
import { formatAt } from '#workbook/inputs/normalise.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import type { CellKind, InputRow } from '#workbook/inputs/table.ts';

/** Goals that are rates, by their key and by their name; whether their measure is per cent. */
export type RateGoals = ReadonlyMap<string, { readonly isPercent: boolean }>;

/** Where a list stands. */
interface ListPlace {
  readonly place: TablePlace;
  readonly content: SheetContent;
}

/** The kind of a cell by the key of its column and its row of the sheet. */
export type KindOfCell = (cell: CellKind, key: string, row: number) => CellKind;

const PERCENT_MEASURES = new Set(['%', 'pct', 'percent', 'per cent', 'percentage', '百分比', '百分率']);
const isPercentMeasure = (measure: string): boolean => PERCENT_MEASURES.has(foldText(measure));

/** Rates among rows of the goals. */
export const rateGoals = (rows: readonly InputRow[]): RateGoals =>
  new Map(
    rows.flatMap(({ kind, key, name, measure }) => {
      if (kind !== 'rate') return [];
      const rate = { isPercent: isPercentMeasure(String(measure ?? '')) };
      return [key, name].flatMap((each) => (each ? [[nameKey(String(each)), rate] as const] : []));
    }),
  );

/** In rows of the goals each row says itself whether it is a rate; in others the goal that they name. */
export function cellsOfRates({ place, content }: ListPlace, rates: RateGoals): KindOfCell {
  const textIn = (row: number, key: string): string => {
    const column = place.columns[key];
    return column === undefined ? '' : shownText(contentAt(content, row, column));
  };
  const rateOf = (row: number): { readonly isPercent: boolean } | null => {
    if (place.columns.goal !== undefined) return rates.get(nameKey(textIn(row, 'goal'))) ?? null;
    const isRate = choiceOf(textIn(row, 'kind'), 'goalKind') === 'rate';
    return isRate ? { isPercent: isPercentMeasure(textIn(row, 'measure')) } : null;
  };
  const isLarge = (row: number): boolean => {
    const column = place.columns.total;
    if (column === undefined || showsPercent(content, row, column)) return false;
    return Number(shown(contentAt(content, row, column))) > 1;
  };
  return (cell, key, row) => {
    if (cell.kind !== 'amount' || !cell.ofGoal) return cell;
    const rate = rateOf(row);
    if (!rate) return cell;
    const at = { row, column: place.columns[key] as number };
    const scale = key === 'unit' ? unitScale(isLarge(row)) : rateScale(content, at, rate);
    return {
      kind: 'share',
      minimum: cell.minimum,
      scale: showsPercent(content, at.row, at.column) ? AS_IT_IS : scale,
    };
  };
}

/** A number in a cell that shows per cents is what it shows. */
const AS_IT_IS: RateScale = { above: Number.POSITIVE_INFINITY, asks: false };

/** From the measure; formulas go on reading what a formula gives, so that nothing but its own number can count. */
const rateScale = (
  content: SheetContent,
  { row, column }: { readonly row: number; readonly column: number },
  { isPercent }: { readonly isPercent: boolean },
): RateScale => ({ above: 1, asks: !isPercent || isFormula(contentAt(content, row, column)) });

/** A unit of 1 is a per cent: no rate is counted in hundreds of them. So is 0.1 a tenth of one beside a total of 85. */
const unitScale = (isTotalInPercents: boolean): RateScale => ({
  above: isTotalInPercents ? 0 : 0.5,
  asks: false,
});

function showsPercent(content: SheetContent, row: number, column: number): boolean {
  const isNumber = typeof shown(contentAt(content, row, column)) === 'number';
  return isNumber && (formatAt(content, row, column) ?? '').includes('%');
}
