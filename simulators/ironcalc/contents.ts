import type { Model } from '@ironcalc/wasm';
import { absoluteReference } from '#formula/reference.ts';
import type { DefinedName } from '#host/host.ts';
import { type CellContent, formulaOf } from '#host/sheet.ts';
import { inputOf } from './input.ts';

/** What a model has to hold: sheets by name with their cells, and what names stand for (no leading `=`). */
export interface Contents {
  readonly sheets: readonly { readonly name: string; readonly cells: Cells }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}
type Cells = readonly (readonly CellContent[])[];

/** Names of areas as a model takes them. */
export const areaNames = (names: readonly DefinedName[]): Contents['names'] =>
  names.map(({ name, sheet, area }) => ({ name, formula: absoluteReference(sheet, area) }));

/** Defined names that hold LAMBDA texts, so that calls of custom functions have values. */
export type Functions = ReadonlyMap<string, string>;

/** Cells of a model; rows and columns from 1. */
export interface ModelRange {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** Whether both have the same sheets in the same order, and the same names: they differ in cells at most. */
export const sameFrame = (one: Contents, other: Contents): boolean =>
  one.sheets.length === other.sheets.length &&
  one.names.length === other.names.length &&
  one.sheets.every(({ name }, index) => name === other.sheets[index]?.name) &&
  one.names.every(
    ({ name, formula }, index) =>
      name === other.names[index]?.name && formula === other.names[index]?.formula,
  );

/**
 * Makes the model hold `next`. `held`: what it holds already, in the same frame, so that only cells that differ are
 * typed into; null: the model is new. (A sheet or name that comes or goes makes the engine read every formula anew.)
 * Nothing is calculated. Answers with the smallest range on each sheet that has all cells that were typed into.
 */
export function fitContents(
  model: Model,
  held: Contents | null,
  next: Contents,
  functions: Functions,
): ModelRange[] {
  if (held === null) frame(model, next, functions);
  return next.sheets.flatMap(({ cells }, index) =>
    fitCells(model, index, held?.sheets[index]?.cells ?? [], cells),
  );
}

function frame(model: Model, { sheets, names }: Contents, functions: Functions): void {
  sheets.forEach(({ name }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  // Each name makes the engine read those before it anew, and all formulas that are there: long ones come last.
  for (const { name, formula } of names) model.newDefinedName(name, null, formula);
  for (const [name, formula] of functions) model.newDefinedName(name, null, formula);
}

/** Told without reading the formula. */
function holdsSame(one: CellContent, other: CellContent): boolean {
  if (one === other) return true;
  const formula = formulaOf(one);
  return formula !== null && formula === formulaOf(other);
}

function fitCells(model: Model, sheet: number, before: Cells, cells: Cells): ModelRange[] {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (let row = 1; row <= Math.max(before.length, cells.length); row++) {
    const [was, is] = [before[row - 1] ?? [], cells[row - 1] ?? []];
    for (let column = 1; column <= Math.max(was.length, is.length); column++) {
      const [former = null, content = null] = [was[column - 1], is[column - 1]];
      if (holdsSame(former, content)) continue;
      const input = inputOf(content);
      if (input === inputOf(former)) continue;
      model.setUserInput(sheet, row, column, input);
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [row, Math.max(right, column)];
    }
  }
  if (bottom === 0) return [];
  return [{ sheet, row: top, column: left, width: right - left + 1, height: bottom - top + 1 }];
}
