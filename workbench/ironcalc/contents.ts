import type { Model } from '@ironcalc/wasm';
import type { DefinedName } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { absoluteReference } from '../xlsx/address.ts';
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

/**
 * Makes the model hold `next`, doing only what differs from `held`; null: the model is new and empty. Nothing is
 * calculated. Answers with the smallest range on each sheet that has all cells that were typed into.
 */
export function fitContents(
  model: Model,
  held: Contents | null,
  next: Contents,
  functions: Functions,
): ModelRange[] {
  fitSheets(model, held, next);
  fitNames(model, held, next, functions);
  const before = new Map(held?.sheets.map((sheet) => [sheet.name, sheet.cells]));
  return next.sheets.flatMap(({ name, cells }, index) =>
    fitCells(model, index, before.get(name) ?? [], cells),
  );
}

/** The sheets of those names in that order. Sheets that stay keep their cells. */
function fitSheets(model: Model, held: Contents | null, next: Contents): void {
  const names = (held?.sheets ?? []).map(({ name }) => name);
  if (held === null) {
    model.renameSheet(0, next.sheets[0]!.name);
    names.push(next.sheets[0]!.name);
  }
  const wanted = new Set(next.sheets.map(({ name }) => name));
  for (const name of next.sheets.map((sheet) => sheet.name)) {
    if (names.includes(name)) continue;
    model.newSheet();
    model.renameSheet(names.length, name);
    names.push(name);
  }
  for (let index = names.length - 1; index >= 0; index--) {
    if (wanted.has(names[index]!)) continue;
    model.deleteSheet(index);
    names.splice(index, 1);
  }
  next.sheets.forEach(({ name }, index) => {
    const from = names.indexOf(name);
    if (from === index) return;
    model.moveSheet(from, index);
    names.splice(index, 0, ...names.splice(from, 1));
  });
}

function fitNames(model: Model, held: Contents | null, next: Contents, functions: Functions): void {
  if (held === null) for (const [name, formula] of functions) model.newDefinedName(name, null, formula);
  const wanted = new Map(next.names.map(({ name, formula }) => [name, formula]));
  const known = new Map(model.getDefinedNameList().map(({ name, formula }) => [name, formula]));
  for (const name of known.keys()) {
    if (!wanted.has(name) && !functions.has(name)) model.deleteDefinedName(name, null);
  }
  for (const [name, formula] of wanted) {
    const now = known.get(name);
    if (now === undefined) model.newDefinedName(name, null, formula);
    else if (now !== formula) model.updateDefinedName(name, null, name, null, formula);
  }
}

function fitCells(model: Model, sheet: number, before: Cells, cells: Cells): ModelRange[] {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (let row = 1; row <= Math.max(before.length, cells.length); row++) {
    const [was, is] = [before[row - 1] ?? [], cells[row - 1] ?? []];
    for (let column = 1; column <= Math.max(was.length, is.length); column++) {
      const input = inputOf(is[column - 1] ?? null);
      if (input === inputOf(was[column - 1] ?? null)) continue;
      model.setUserInput(sheet, row, column, input);
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [row, Math.max(right, column)];
    }
  }
  if (bottom === 0) return [];
  return [{ sheet, row: top, column: left, width: right - left + 1, height: bottom - top + 1 }];
}
