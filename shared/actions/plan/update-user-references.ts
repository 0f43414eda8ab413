import type { Host, WriteStep } from '#host/host.ts';
import { isFormula } from '#host/sheet.ts';
import { followReferences, type Moved } from '#workbook/merge/references.ts';
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
    kept && !kept.isInPlace ? [[table.image.name, kept.moved] as const] : [],
  );
  if (changed.length === 0) return [];
  const movedOn = new Map(changed);
  const moved: Moved = (sheet, row, column, search) =>
    movedOn.get(sheet)?.(sheet, row, column, search) ?? (movedOn.has(sheet) ? null : { row, column });
  const ours = new Set([...sheets.map(({ table }) => table.image.name), ...outdated.map(({ name }) => name)]);
  const { contents } = await host.read({ sheets: [{ by: 'all' }] });
  // Within quotes an apostrophe stands twice.
  const wanted = [...movedOn.keys()].map((name) => name.replaceAll("'", "''"));
  const steps: WriteStep[] = [];
  for (const { name, cells } of contents) {
    if (ours.has(name)) continue;
    cells.forEach((contentsOfRow, row) => {
      contentsOfRow.forEach((content, column) => {
        if (!isFormula(content) || !wanted.some((name) => content.formula.includes(name))) return;
        const formula = followReferences(content.formula, name, moved);
        if (formula === content.formula) return;
        const followed = { formula, value: content.value };
        steps.push({ step: 'cells', sheet: name, row, column, cells: [[followed]], styles: [] });
      });
    });
  }
  return steps;
}
