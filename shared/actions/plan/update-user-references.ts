import { sheetKey } from '#formula/sheet-name.ts';
import type { Host, WriteStep } from '#host/host.ts';
import { formulaOf } from '#host/sheet.ts';
import { followedCell, type Moved } from '#workbook/merge/references.ts';
import type { Edition } from './generated-sheets.ts';

/**
 * When rows or columns of generated sheets change their places, people's formulas on other sheets go on meaning the
 * same cells. Reads the other sheets only then.
 */
export async function followEdition(
  host: Host,
  { sheets, outdated }: Edition,
): Promise<readonly WriteStep[]> {
  const changed = sheets.flatMap(({ table, kept }) =>
    kept && !kept.isInPlace ? [[sheetKey(table.image.name), kept.moved] as const] : [],
  );
  if (changed.length === 0) return [];
  const movedOn = new Map(changed);
  const moved: Moved = (sheet, row, column, search) => {
    const movedHere = movedOn.get(sheetKey(sheet));
    return movedHere ? movedHere(sheet, row, column, search) : { row, column };
  };
  const ours = new Set([...sheets.map(({ table }) => table.image.name), ...outdated.map(({ name }) => name)]);
  const { contents } = await host.read({ sheets: [{ by: 'all' }] });
  const steps: WriteStep[] = [];
  for (const { name, cells } of contents) {
    if (ours.has(name)) continue;
    cells.forEach((contentsOfRow, row) => {
      contentsOfRow.forEach((content, column) => {
        const followed = followedCell(content, name, moved);
        if (followed === null || followed.formula === formulaOf(content)) return;
        steps.push({ step: 'cells', sheet: name, row, column, cells: [[followed]], styles: [] });
      });
    });
  }
  return steps;
}
