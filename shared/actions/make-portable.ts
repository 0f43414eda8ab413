import type { FunctionId } from '#functions/catalogue/index.ts';
import type { Host, WriteStep } from '#host/host.ts';
import { type CellContent, isError, isFormula, type Scalar } from '#host/sheet.ts';
import { LONGEST_FORMULA, portableFormula } from './portable-formula.ts';

/** A cell as it is and as it would be; formulas without `=`. */
export interface PortableChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  /** What the cell shows, before and after. */
  readonly value: Scalar;
}
/** A cell that needs the add-in on. */
export interface PortableRest {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly why: 'noLambda' | 'tooLong';
  readonly functions: readonly FunctionId[];
}
export interface PortablePreview {
  readonly changes: readonly PortableChange[];
  readonly rest: readonly PortableRest[];
}

/** What making the formulas of the workbook or of the selection portable would change. Writes nothing. */
export async function previewPortable(host: Host, where: 'workbook' | 'selection'): Promise<PortablePreview> {
  const { contents, areas } = await host.read({
    sheets: [{ by: where === 'workbook' ? 'all' : 'selection' }],
  });
  const blocks =
    where === 'workbook'
      ? contents.map(({ name, cells }) => ({ sheet: name, row: 0, column: 0, cells }))
      : areas.flatMap((each) =>
          each === null
            ? []
            : [{ sheet: each.sheet, row: each.area.row, column: each.area.column, cells: each.cells }],
        );
  const changes: PortableChange[] = [];
  const rest: PortableRest[] = [];
  for (const block of blocks) {
    block.cells.forEach((cells, r) => {
      cells.forEach((content, c) => {
        const place = { sheet: block.sheet, row: block.row + r, column: block.column + c };
        const found = examined(content);
        if (found === null) return;
        if ('why' in found) rest.push({ ...place, ...found });
        else changes.push({ ...place, ...found });
      });
    });
  }
  return { changes, rest };
}

type Examined =
  | Pick<PortableChange, 'before' | 'after' | 'value'>
  | Pick<PortableRest, 'why' | 'functions'>
  | null;

function examined(content: CellContent): Examined {
  const before = isFormula(content) || isError(content) ? content.formula : null;
  if (before === null) return null;
  const { formula: after, replaced, stayed } = portableFormula(before);
  if (stayed.length > 0) return { why: 'noLambda', functions: stayed };
  if (replaced.length === 0) return null;
  if (after.length > LONGEST_FORMULA) return { why: 'tooLong', functions: replaced };
  return { before, after, value: isFormula(content) ? content.value : null };
}

/** Writes the changes of a preview, in one batch. Gives the sheets that were written. */
export async function makePortable(
  host: Host,
  changes: readonly PortableChange[],
): Promise<readonly string[]> {
  if (changes.length === 0) return [];
  const steps = changes.map(
    ({ sheet, row, column, after, value }): WriteStep => ({
      step: 'cells',
      sheet,
      row,
      column,
      cells: [[{ formula: after, value }]],
      styles: [],
    }),
  );
  return (await host.write({ steps })).written;
}
