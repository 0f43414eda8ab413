import { defaultMonthMethod, type MonthMethod } from '#engine/plan/inputs.ts';
import { plainDecimal } from '#engine/typed/decimal.ts';
import type { ReadReply } from '#host/host.ts';
import { isFormula } from '#host/sheet.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { cellContent } from '#workbook/inputs/cells.ts';
import { isUnsummed } from '#workbook/inputs/goal-rows.ts';
import { contentAt } from '#workbook/inputs/locate.ts';
import type { FoundCells, NormalisedCell } from '#workbook/inputs/normalise.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import type { InputRow, InputValue } from '#workbook/inputs/table.ts';
import { amountFormat, percentFormat } from '#workbook/style/formats.ts';

/** Finer units are noise of a formula. */
const MOST_DECIMALS = 6;

/** Where the goals stand, and what was found there. */
interface Goals {
  readonly place: TablePlace | undefined;
  readonly reply: ReadReply;
  readonly found: FoundCells;
}

/**
 * The goals with what most people leave alone: a unit as fine as their numbers are, and a way to the months. Since formulas
 * read them, they are written into the blank cells.
 */
export function goalDefaults(
  rows: readonly InputRow[],
  goals: Goals,
  texts: InputTexts,
): readonly InputRow[] {
  return rows.map((row, index) => {
    const unit = usualUnit(row);
    const defaults = [
      { key: 'unit', value: unit, numberFormat: unitFormat(row, unit) },
      { key: 'monthMethod', value: usualMethod(row), numberFormat: null },
    ].filter(({ key }) => (row[key] ?? null) === null);
    for (const { key, value, numberFormat } of defaults) {
      const plain =
        key === 'unit' ? value : cellContent(value, { kind: 'choice', choice: 'monthMethod' }, texts);
      goals.found.normalised.push(...blankCell(goals, index, { key, plain, numberFormat }));
    }
    return { ...row, ...Object.fromEntries(defaults.map(({ key, value }) => [key, value])) };
  });
}

/** What does not add up is the same in every month, or goes in a straight line. */
const usualMethod = (row: InputRow): MonthMethod => (isUnsummed(row) ? 'equal' : defaultMonthMethod);

function usualUnit(row: InputRow): number {
  const months = Object.keys(row).filter((key) => row.monthMethod === 'fixed' && key.startsWith('months.'));
  const decimals = [row.total, row.opening, ...months.map((key) => row[key])].map(decimalsOf);
  const fewest = row.kind === 'rate' ? 2 : 0;
  return Number(`1e-${Math.min(MOST_DECIMALS, Math.max(fewest, ...decimals))}`);
}
const decimalsOf = (value: InputValue | undefined): number =>
  typeof value === 'number' ? (plainDecimal(value).split('.')[1]?.length ?? 0) : 0;

function unitFormat({ kind }: InputRow, unit: number): string | null {
  if (kind === 'rate') return percentFormat(unit);
  return unit < 1 ? (amountFormat(unit).split(';')[0] as string) : null;
}

/** The cell with what it is to hold; none where a formula stands there. */
function blankCell(
  { place, reply }: Goals,
  index: number,
  { key, ...now }: Pick<NormalisedCell, 'plain' | 'numberFormat'> & { readonly key: string },
): NormalisedCell[] {
  const [row, column] = [place?.rows[index], place?.columns[key]];
  const content = reply.contents.find(({ name }) => name === place?.sheet);
  if (!place || !content || row === undefined || column === undefined) return [];
  if (isFormula(contentAt(content, row, column))) return [];
  return [{ sheet: place.sheet, row, column, ...now, typed: '', normal: String(now.plain) }];
}
