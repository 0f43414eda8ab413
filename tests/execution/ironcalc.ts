import type { ReadReply, SheetContent } from '#host/host.ts';
import { type CellContent, isError, isFormula } from '#host/sheet.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { formulaOf, type Recalculated } from '../parity/recalculated.ts';

type Workbook = Pick<ReadReply, 'contents' | 'names'>;

/**
 * The values of all cells as IronCalc calculates each sheet from the cached values of those it refers to: where every
 * sheet agrees, so does the whole. All at once takes minutes, because there each formula over arrays makes it begin
 * again with what it has calculated.
 */
export function recalculateSheetsWithIronCalc({ contents, names }: Workbook): Recalculated {
  const values = contents.map((sheet) => {
    const needed = referredTo(sheet, { contents, names });
    const seen = contents
      .filter(({ name }) => name === sheet.name || needed.has(name))
      .map((each) => (each === sheet ? each : constants(each)));
    const known = names.filter((name) => seen.some((each) => each.name === name.sheet));
    const cells = recalculateWithIronCalc({ contents: seen, names: known }).get(sheet.name);
    return [sheet.name, cells ?? new Map()] as const;
  });
  return new Map(values);
}

/** Sheets whose name, or a name that lies on them, stands in the sheet's formulas. */
function referredTo({ cells }: SheetContent, { contents, names }: Workbook): ReadonlySet<string> {
  const formulas = [...new Set(cells.flat().map(formulaOf))].filter((formula) => formula !== null).join('\n');
  const used = new Set(formulas.match(/GS_\w+/g));
  return new Set([
    ...names.filter(({ name }) => used.has(name)).map(({ sheet }) => sheet),
    ...contents.map(({ name }) => name).filter((name) => formulas.includes(name)),
  ]);
}

const constants = (sheet: SheetContent): SheetContent => ({
  ...sheet,
  cells: sheet.cells.map((row) => row.map(constant)),
});

/** What a formula gave; an empty text as a formula that gives one, because a cell cannot hold it. */
function constant(content: CellContent): CellContent {
  if (isError(content) || !isFormula(content)) return content;
  return content.value === '' ? { formula: '""', value: '' } : content.value;
}
