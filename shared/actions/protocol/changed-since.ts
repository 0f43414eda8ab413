import type { Place } from '#formula/address.ts';
import { sameFormula } from '#formula/same-formula.ts';
import type { ReadBatch, ReadReply } from '#host/host.ts';
import { type CellContent, formulaOf, isError } from '#host/sheet.ts';
import { stepsOf } from './undo-steps.ts';
import type { WrittenChange } from './written-change.ts';

/** What has to be looked at again before a change is taken back. */
export function sinceQueries({ steps }: WrittenChange): ReadBatch {
  const sheets = new Set([
    ...stepsOf(steps, 'sheet').map(({ image }) => image.name),
    ...stepsOf(steps, 'cells').map(({ sheet }) => sheet),
  ]);
  return { sheets: [...sheets].map((name) => ({ by: 'title', name })) };
}

/**
 * Cells that are not as the change had left them: taking it back would overwrite or remove what somebody has put
 * there. Of sheets that it drew whole every cell counts, of others those that it wrote.
 */
export function changedSince({ steps }: WrittenChange, now: ReadReply): readonly Place[] {
  const sheets = new Map<string, Map<string, CellContent>>();
  const whole = new Set<string>();
  for (const { image } of stepsOf(steps, 'sheet')) {
    whole.add(image.name);
    sheets.set(image.name, cellMap(image.cells, 0, 0));
  }
  for (const { sheet, row, column, cells } of stepsOf(steps, 'cells')) {
    const known = sheets.get(sheet) ?? new Map<string, CellContent>();
    for (const [at, content] of cellMap(cells, row, column)) known.set(at, content);
    sheets.set(sheet, known);
  }
  return now.contents.flatMap(({ name, cells }) => {
    const written = sheets.get(name);
    if (!written) return [];
    const places = new Set(written.keys());
    if (whole.has(name)) for (const at of cellMap(cells, 0, 0).keys()) places.add(at);
    return [...places].flatMap((at) => {
      const [row = 0, column = 0] = at.split(':').map(Number);
      const same = isSame(cells[row]?.[column] ?? null, written.get(at) ?? null);
      return same ? [] : [{ sheet: name, row, column }];
    });
  });
}

function cellMap(cells: readonly (readonly CellContent[])[], row: number, column: number) {
  const found = new Map<string, CellContent>();
  cells.forEach((contents, down) => {
    contents.forEach((content, right) => {
      found.set(`${row + down}:${column + right}`, content);
    });
  });
  return found;
}

/** Whatever formulas give: hosts calculate them. */
function isSame(now: CellContent, written: CellContent): boolean {
  const [formula, other] = [formulaOf(now), formulaOf(written)];
  if (formula !== null || other !== null)
    return formula !== null && other !== null && sameFormula(formula, other);
  return plain(now) === plain(written);
}

const plain = (content: CellContent): CellContent =>
  content === '' ? null : isError(content) ? content.error : content;
