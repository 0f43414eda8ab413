import type { Model } from '@ironcalc/wasm';
import type { BookView, SheetView } from '../book/book.ts';
import { inputOf, nameFormulas } from './inputs.ts';

/** What a model has to hold: sheets by name with their cells, and names. */
export interface Contents {
  readonly sheets: readonly Pick<SheetView, 'name' | 'cells'>[];
  readonly names: BookView['names'];
}
/** Defined names that hold LAMBDA texts, so that calls of custom functions have values. */
export type Functions = ReadonlyMap<string, string>;

/**
 * Makes the model hold `next`, doing only what differs from `held`; null: the model is new and empty. Nothing is
 * calculated. `onNewSheet` is told the index of each sheet before it has cells.
 */
export function fitContents(
  model: Model,
  held: Contents | null,
  next: Contents,
  functions: Functions,
  onNewSheet: (index: number) => void = () => undefined,
): void {
  fitSheets(model, held, next, onNewSheet);
  fitNames(model, held, next, functions);
  const before = new Map(held?.sheets.map((sheet) => [sheet.name, sheet.cells]));
  next.sheets.forEach(({ name, cells }, index) => {
    fitCells(model, index, before.get(name) ?? [], cells);
  });
}

/** The sheets of those names in that order. Sheets that stay keep their cells. */
function fitSheets(
  model: Model,
  held: Contents | null,
  next: Contents,
  onNewSheet: (index: number) => void,
): void {
  const names = (held?.sheets ?? []).map(({ name }) => name);
  if (held === null) {
    onNewSheet(0);
    model.renameSheet(0, next.sheets[0]!.name);
    names.push(next.sheets[0]!.name);
  }
  const wanted = new Set(next.sheets.map(({ name }) => name));
  for (const name of next.sheets.map((sheet) => sheet.name)) {
    if (names.includes(name)) continue;
    model.newSheet();
    onNewSheet(names.length);
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
  const wanted = nameFormulas(next);
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

type Cells = SheetView['cells'];

function fitCells(model: Model, index: number, before: Cells, cells: Cells): void {
  for (let row = 0; row < Math.max(before.length, cells.length); row++) {
    const columns = Math.max(before[row]?.length ?? 0, cells[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const input = inputOf(cells[row]?.[column] ?? null);
      if (input !== inputOf(before[row]?.[column] ?? null))
        model.setUserInput(index, row + 1, column + 1, input);
    }
  }
}
