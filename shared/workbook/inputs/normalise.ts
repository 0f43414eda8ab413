import { inputIssue } from '#engine/plan/input-issues.ts';
import { writtenPercent } from '#engine/typed/number.ts';
import { contains } from '#host/areas.ts';
import type { SheetContent, WriteStep } from '#host/host.ts';
import type { CellContent, Scalar } from '#host/sheet.ts';
import { cellStyle } from '#workbook/inputs/cells.ts';
import { contentAt, type LocatedIssue } from '#workbook/inputs/locate.ts';
import { type CellReader, plainContent } from '#workbook/inputs/read-cell.ts';
import type { CellKind, InputValue } from '#workbook/inputs/table.ts';
import { formats, percentFormat } from '#workbook/style/formats.ts';

/** What was found while cells were read. */
export interface FoundCells {
  readonly issues: LocatedIssue[];
  readonly normalised: NormalisedCell[];
}

/** A cell that was understood and has to be written plainly, so that formulas read the same. */
export interface NormalisedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly plain: Scalar;
  /** Of the cell from now on; null: the one it has shows it well. */
  readonly numberFormat: string | null;
  /** As it was typed ('': nothing was, or only how it looks changes), and as it is read. */
  readonly typed: string;
  readonly normal: string;
}

interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellKind;
  readonly value: InputValue;
}

/** Notes a cell whose content formulas would read otherwise than we do. */
export function noteCell(
  found: FoundCells,
  sheet: SheetContent,
  { row, column, cell, value }: ReadCell,
  { texts }: CellReader,
): void {
  const content = contentAt(sheet, row, column);
  const formatNow = (): string | null => formatAt(sheet, row, column);
  const plain = plainContent(content, cell, value, texts) ?? unshown(content, cell, formatNow);
  if (plain === undefined) return;
  const numberFormat = formatFor(cell, plain, formatNow());
  const normal = normalText(cell, value, plain);
  found.normalised.push({
    sheet: sheet.name,
    row,
    column,
    plain,
    numberFormat,
    typed: content === plain ? '' : String(content),
    normal,
  });
}

/** The number format of a cell; null: none of its own. */
export function formatAt({ styles }: SheetContent, row: number, column: number): string | null {
  const over = styles.filter(({ area }) => contains(area, row, column));
  return over.reduce<string | null>((last, { style }) => style.numberFormat ?? last, null);
}

/** As it is read, in the words of the sheet. */
function normalText(cell: CellKind, value: InputValue, plain: Scalar): string {
  if (cell.kind === 'share') return writtenPercent(plain as number);
  return String(cell.kind === 'choice' ? plain : value);
}

/** A rate that is as it should be, but shows as 1 or 0 in the format of amounts. */
const unshown = (content: CellContent, cell: CellKind, formatNow: () => string | null): number | undefined =>
  cell.kind === 'share' && typeof content === 'number' && !(formatNow() ?? '%').includes('%')
    ? content
    : undefined;

/** A cell that is formatted as text would keep a number as text; a day without a format shows as a number. */
function formatFor(cell: CellKind, plain: Scalar, now: string | null): string | null {
  if (cell.kind === 'share' && typeof plain === 'number') {
    return now?.includes('%') ? null : percentFormat(plain);
  }
  if (typeof plain !== 'number' || (now !== null && now !== formats.text)) return null;
  const whole = Number.isInteger(plain) ? '#,##0' : '#,##0.00';
  const own = cell.kind === 'amount' ? whole : (cellStyle(cell, whole).numberFormat ?? null);
  return now === null && cell.kind !== 'date' && cell.kind !== 'time' ? null : own;
}

/** The writes that normalise them: one for each run of cells below each other. */
export function normalisingSteps(cells: readonly NormalisedCell[]): readonly WriteStep[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const inColumns = [...cells].sort(
    (left, right) =>
      sheets.indexOf(left.sheet) - sheets.indexOf(right.sheet) ||
      left.column - right.column ||
      left.row - right.row,
  );
  const runs: NormalisedCell[][] = [];
  for (const cell of inColumns) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last && last.sheet === cell.sheet && last.column === cell.column && last.row + 1 === cell.row;
    if (run && follows && last.numberFormat === cell.numberFormat) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run): WriteStep => {
    const { sheet, row, column, numberFormat } = run[0]!;
    const area = { row, column, rows: run.length, columns: 1 };
    const styles = numberFormat === null ? [] : [{ area, style: { numberFormat } }];
    return { step: 'cells', sheet, row, column, cells: run.map(({ plain }) => [plain]), styles };
  });
}

/** One line that says what was read in another way than it is written. */
export function normalisingIssue(normalised: readonly NormalisedCell[]): readonly LocatedIssue[] {
  const cells = normalised.filter(({ typed }) => typed !== '');
  const [first] = cells;
  if (!first) return [];
  const { sheet, row, column, typed, normal } = first;
  const params = { typed, normal, others: cells.length - 1 };
  return [
    { ...inputIssue('input.cells.asText', ['cells'], params, 'warning'), place: { sheet, row, column } },
  ];
}
