import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { area } from '../contract/sheet-image.ts';
import { columnOf, rowOf, sheetAt, shownValue } from '../merge/merging.ts';
import { readAll } from '../parity/built.ts';

/** Selects figures of the decomposition, by keys, from one row and column of the first goal to another. */
export async function selectFigures(
  workbook: LocalWorkbook,
  from: [string, string],
  to = from,
): Promise<void> {
  const sheet = sheetAt(await readAll(workbook), 'decomposition');
  const [row, lastRow] = [rowOf(sheet, 'G1', from[0]), rowOf(sheet, 'G1', to[0])];
  const [column, last] = [columnOf(sheet, from[1]), columnOf(sheet, to[1])];
  workbook.select({ sheet: sheet.name, area: area(row, column, lastRow - row + 1, last - column + 1) });
}

export async function shownFigure(workbook: LocalWorkbook, member: string, column: string): Promise<unknown> {
  const sheet = sheetAt(await readAll(workbook), 'decomposition');
  return shownValue(sheet.cells[rowOf(sheet, 'G1', member)]![columnOf(sheet, column)]);
}
