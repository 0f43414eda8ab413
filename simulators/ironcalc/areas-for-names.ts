import { parseSheetArea } from '#formula/reference.ts';
import { tokenize } from '#formula/tokenize.ts';
import { type CellContent, formulaOf } from '#host/sheet.ts';
import type { Contents } from './contents.ts';

/**
 * Puts the areas that names stand for in the place of the names: for every word of a formula the engine goes through
 * all names there are, which takes longer than the rest of its reading. Names of anything else stay. A formula that was
 * seen last time with the same names is not read again.
 */
export function areasForNames(): (contents: Contents) => Contents {
  let held = new Map<string, string>();
  let former = '';
  return ({ sheets, names }) => {
    const areas = new Map(
      names.flatMap(({ name, formula }) =>
        parseSheetArea(formula) === null ? [] : [[name.toUpperCase(), formula] as const],
      ),
    );
    const now = JSON.stringify([...areas]);
    if (now !== former) held = new Map();
    former = now;
    const seen = new Map<string, string>();
    const replaced = (formula: string): string => {
      const result = seen.get(formula) ?? held.get(formula) ?? withAreas(formula, areas);
      seen.set(formula, result);
      return result;
    };
    const content = (cell: CellContent): CellContent => {
      const formula = formulaOf(cell);
      return formula === null ? cell : { formula: replaced(formula), value: null };
    };
    const next: Contents = {
      sheets: sheets.map(({ name, cells }) => ({ name, cells: cells.map((row) => row.map(content)) })),
      names: names
        .filter(({ name }) => !areas.has(name.toUpperCase()))
        .map(({ name, formula }) => ({ name, formula: replaced(formula) })),
    };
    held = seen;
    return next;
  };
}

const withAreas = (formula: string, areas: ReadonlyMap<string, string>): string =>
  tokenize(formula)
    .map(({ kind, text }) => (kind === 'name' ? (areas.get(text.toUpperCase()) ?? text) : text))
    .join('');
