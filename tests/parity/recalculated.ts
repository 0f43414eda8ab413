import { cellName } from '#formula/address.ts';
import type { ReadReply, SheetContent } from '#host/host.ts';
import { type CellContent, type ErrorCell, formulaOf, isError, isFormula, type Scalar } from '#host/sheet.ts';

/** What another program makes of a workbook: values by sheet and cell (`'计划'`, `'B7'`); empty cells are absent. */
export type Recalculated = ReadonlyMap<string, ReadonlyMap<string, RecalculatedValue>>;
export type RecalculatedValue = Exclude<Scalar, null> | { readonly error: string };

export interface FormulaDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  /** The cached value; an error that the file already holds. */
  readonly expected: Scalar | ErrorCell;
  readonly actual: RecalculatedValue | null;
}

/** Numbers may differ by this share of the larger one, or by as much where both are below 1. */
const TOLERANCE = 1e-9;

/** A point that a chart leaves out: a formula of ours asks for it by `NA()`. */
const NOT_AVAILABLE = '#N/A';
const isGap = (content: CellContent): boolean =>
  isError(content) && content.error === NOT_AVAILABLE && /\bNA\(\)/.test(content.formula ?? '');

/** Every formula cell whose recalculated value is not the cached one. Errors are differences, on either side, but for gaps. */
export function compareFormulas(
  workbook: Pick<ReadReply, 'contents'>,
  recalculated: Recalculated,
): FormulaDifference[] {
  const differences: FormulaDifference[] = [];
  forEachCell(workbook.contents, (sheet, cell, content) => {
    const formula = formulaOf(content);
    if (formula === null) return;
    const expected = isError(content) ? content : isFormula(content) ? content.value : content;
    const actual = recalculated.get(sheet)?.get(cell) ?? null;
    if (!agree(expected, actual)) differences.push({ sheet, cell, formula, expected, actual });
  });
  return differences;
}

export function countFormulas({ contents }: Pick<ReadReply, 'contents'>): number {
  let count = 0;
  forEachCell(contents, (_sheet, _cell, content) => {
    if (formulaOf(content) !== null) count++;
  });
  return count;
}

/** One line a difference, for the message of a failing test. */
export const describeDifference = ({ sheet, cell, formula, expected, actual }: FormulaDifference): string =>
  `${sheet}!${cell} =${formula}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;

/** The values of a workbook as it stands. */
export function valuesOf({ contents }: Pick<ReadReply, 'contents'>): Recalculated {
  const sheets = new Map<string, Map<string, RecalculatedValue>>(
    contents.map(({ name }) => [name, new Map()]),
  );
  forEachCell(contents, (sheet, cell, content) => {
    const value = isFormula(content) ? content.value : isError(content) ? { error: content.error } : content;
    if (value !== null) sheets.get(sheet)!.set(cell, value);
  });
  return sheets;
}

export function forEachCell(
  contents: readonly SheetContent[],
  visit: (sheet: string, cell: string, content: CellContent, row: number, column: number) => void,
): void {
  for (const { name, cells } of contents) {
    cells.forEach((row, r) => {
      row.forEach((content, c) => {
        if (content !== null) visit(name, cellName(r, c), content, r, c);
      });
    });
  }
}

function agree(expected: Scalar | ErrorCell, actual: RecalculatedValue | null): boolean {
  if (isGap(expected)) return typeof actual === 'object' && actual?.error === NOT_AVAILABLE;
  if (typeof actual === 'object' && actual !== null) return false;
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected), Math.abs(actual));
  }
  return (expected === null ? '' : expected) === (actual ?? '');
}
