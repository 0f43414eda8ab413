import { moveFormula } from '#formula/relative.ts';
import { intersection } from '#host/areas.ts';
import { type CellContent, formulaOf, isFormula } from '#host/sheet.ts';
import { ExcelError } from '../failure.ts';

import type { RangeTarget } from './range-target.ts';

/** As pasting: cells, styles and rules of the source; relative references move along. Widths and groups stay. */
export function copyRange(target: RangeTarget, source: RangeTarget, type: string): void {
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(type))
    throw new ExcelError('ApiNotFound', `The stand-in for Excel does not copy ${type}.`);
  const { sheet, area, workbook } = target;
  sheet.guardSheet();
  for (const table of sheet.tables) {
    const covered = intersection(table.area, area);
    if (covered !== null && (covered.rows < table.area.rows || covered.columns < table.area.columns))
      throw new ExcelError('InvalidOperation', `The table ${table.name} is in the way.`);
  }
  if (sheet.merges.some((merged) => intersection(merged, area) !== null))
    throw new ExcelError('InvalidOperation', 'Merged cells are in the way.');
  if (type === 'Values') workbook.settle();
  // A smaller source is repeated over the target.
  const rows = Math.max(source.area.rows, area.rows);
  const columns = Math.max(source.area.columns, area.columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const from = [
        source.area.row + (row % source.area.rows),
        source.area.column + (column % source.area.columns),
      ] as const;
      const to = [area.row + row, area.column + column] as const;
      const moved = [to[0] - from[0], to[1] - from[1]] as const;
      if (type !== 'Formats') sheet.put(...to, pasted(source.sheet.at(...from), type, moved));
      if (type === 'All' || type === 'Formats')
        sheet.putStyle(...to, source.sheet.styleNumbers[from[0]]?.[from[1]] ?? 0);
    }
  }
  workbook.touch(sheet, area);
}

function pasted(content: CellContent, type: string, [rows, columns]: readonly [number, number]): CellContent {
  if (type === 'Values') return isFormula(content) ? content.value : content;
  const formula = formulaOf(content);
  if (formula === null || (rows === 0 && columns === 0)) return content;
  return { ...(content as object), formula: moveFormula(formula, rows, columns) } as CellContent;
}
