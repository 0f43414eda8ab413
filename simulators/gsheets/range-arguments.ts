import { cellName } from '#formula/address.ts';
import { tokenize } from '#formula/tokenize.ts';
import { contains, withoutArea } from '#host/areas.ts';
import type { Area, BorderLine, ValidatedArea } from '#host/sheet.ts';
import type { SheetModel, Stored } from './sheet-model.ts';

// What ranges are told, checked as Google checks it.

/** The rules of a sheet but for an area: one that reaches further keeps the rest. */
export const validationsWithout = ({ validations }: SheetModel, hole: Area): ValidatedArea[] =>
  validations.flatMap((validation) =>
    withoutArea(validation.area, hole).map((area) => ({ ...validation, area })),
  );

/** The number of a rule such as `D7=-1.5`; null: it is another rule. */
function wantedNumber(formula: string): number | null {
  const [cell, equals, ...number] = tokenize(formula);
  if (cell?.kind !== 'reference' || equals?.text !== '=' || number.at(-1)?.kind !== 'number') return null;
  return Number(number.map(({ text }) => text).join(''));
}

/** Google refuses to scripts what a rule forbids; the stand-in knows rules that ask for one number, or for nothing. */
export function assertValid({ validations }: SheetModel, row: number, column: number, content: Stored): void {
  const found = validations.find(({ area }) => contains(area, row, column));
  if (found?.rule.kind !== 'formula' || typeof content === 'object') return;
  const wanted = wantedNumber(found.rule.formula);
  const isWanted = wanted === null ? found.rule.formula !== 'FALSE' : content === wanted;
  if (isWanted) return;
  const cell = cellName(row, column);
  throw new Error(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}

export const color = (value: string | null): string | undefined => {
  if (value === null) return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`Invalid argument: ${value}`);
  return value.slice(1).toUpperCase();
};

export const oneOf =
  (usual: string | null, others: readonly string[]) =>
  (value: string | null): string | undefined => {
    if (value === usual || value === null) return undefined;
    if (!others.includes(value)) throw new Error(`Invalid argument: ${value}`);
    return value;
  };

const LINES: Readonly<Record<string, BorderLine['line']>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  DOUBLE: 'double',
  DOTTED: 'hair',
};
export function lineOf(style: unknown): BorderLine['line'] {
  const line = LINES[String(style)];
  if (line === undefined) throw new Error(`Invalid argument: ${String(style)}`);
  return line;
}

export interface GroupedLines {
  readonly from: number;
  readonly count: number;
  /** Whether the control stands before its lines. */
  readonly isBefore: boolean;
  /** Of the sheet. */
  readonly size: number;
}

/** Groups of rows or columns; the line of the control itself cannot be the first or last of the sheet. */
export function shiftDepths(
  depths: number[],
  delta: number,
  { from, count, isBefore, size }: GroupedLines,
): void {
  if (isBefore ? from === 0 : from + count === size)
    throw new Error('The depth of the line that would hold the control cannot be changed.');
  for (let line = from; line < from + count; line++)
    depths[line] = Math.min(8, Math.max(0, (depths[line] ?? 0) + delta));
}
