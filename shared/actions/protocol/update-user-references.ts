import { sheetKey } from '#formula/sheet-name.ts';
import { cellStep } from '#host/cell-step.ts';
import type { ReadReply, SheetQuery, WriteStep } from '#host/host.ts';
import { formulaOf } from '#host/sheet.ts';
import { type Moved, updatedCell } from '#workbook/merge/references.ts';
import type { GeneratedSheets } from './generate-sheets.ts';

/** By the keys of sheets that have cells in other places now. */
const movedSheets = ({ sheets }: GeneratedSheets): ReadonlyMap<string, Moved> =>
  new Map(
    sheets.flatMap(({ table, merged }) =>
      merged && !merged.isInPlace ? [[sheetKey(table.image.name), merged.moved] as const] : [],
    ),
  );

/** By name, of sheets whose lines are not those that stand in the workbook: in other places, more of them, or fewer. */
export const reshapedSheets = (
  { contents }: ReadReply,
  { sheets }: GeneratedSheets,
): ReadonlyMap<string, Moved> =>
  new Map(
    sheets.flatMap(({ table: { image }, merged }) => {
      const old = contents.find(({ name }) => name === image.name);
      const isSame = merged?.isInPlace && old?.cells.length === merged.image.cells.length;
      return merged && !isSame ? [[image.name, merged.moved] as const] : [];
    }),
  );

/** The sheets on which formulas may point at cells that change their places, as far as they were not read yet. */
export function userSheetQueries(reply: ReadReply, generated: GeneratedSheets): readonly SheetQuery[] {
  if (movedSheets(generated).size === 0) return [];
  const known = new Set(reply.contents.map(({ name }) => name));
  return reply.sheets.flatMap(({ name }) => (known.has(name) ? [] : [{ by: 'title', name } as const]));
}

/**
 * When rows or columns of generated sheets change their places, people's formulas on other sheets go on meaning the
 * same cells. `reply` holds all sheets then.
 */
export function updateUserReferences(
  { contents }: ReadReply,
  generated: GeneratedSheets,
): readonly WriteStep[] {
  const movedOn = movedSheets(generated);
  if (movedOn.size === 0) return [];
  const { sheets, outdated } = generated;
  const moved: Moved = (sheet, row, column, search) => {
    const movedHere = movedOn.get(sheetKey(sheet));
    return movedHere ? movedHere(sheet, row, column, search) : { row, column };
  };
  const ours = new Set([...sheets.map(({ table }) => table.image.name), ...outdated.map(({ name }) => name)]);
  const steps: WriteStep[] = [];
  for (const { name, cells } of contents) {
    if (ours.has(name)) continue;
    cells.forEach((contentsOfRow, row) => {
      contentsOfRow.forEach((content, column) => {
        const updated = updatedCell(content, name, moved);
        if (updated === null || updated.formula === formulaOf(content)) return;
        steps.push(cellStep({ sheet: name, row, column }, updated));
      });
    });
  }
  return steps;
}
