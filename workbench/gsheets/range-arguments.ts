import type { Area, Line } from '#host/sheet.ts';
import type { SheetModel } from './sheet-model.ts';

// What ranges are told, checked as Google checks it.

export const overlap = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

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

const LINES: Readonly<Record<string, Line['line']>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  DOUBLE: 'double',
  DOTTED: 'hair',
};
export function lineOf(style: unknown): Line['line'] {
  const line = LINES[String(style)];
  if (line === undefined) throw new Error(`Invalid argument: ${String(style)}`);
  return line;
}

/** Groups of rows or columns; the line of the control itself cannot be the first or last of the sheet. */
export function shift(
  sheet: SheetModel,
  depths: number[],
  from: number,
  count: number,
  delta: number,
  isBefore: boolean,
  size: number,
): void {
  if (isBefore ? from === 0 : from + count === size)
    throw new Error('The depth of the line that would hold the control cannot be changed.');
  for (let line = from; line < from + count; line++)
    depths[line] = Math.min(8, Math.max(0, (depths[line] ?? 0) + delta));
  sheet.whole = true;
}
