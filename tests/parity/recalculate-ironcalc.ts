import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync } from '@ironcalc/wasm';
import type { ReadReply } from '#host/host.ts';
import { type Calculation, calculation } from '#simulators/ironcalc/calculation.ts';
import { areaNames } from '#simulators/ironcalc/contents.ts';
import { reserveMemory } from '#simulators/ironcalc/reserve-memory.ts';
import { forEachCell, type Recalculated, type RecalculatedValue } from './recalculated.ts';

let started = false;
/** The embedded engine must be started once before it is used. */
export function startIronCalc(): void {
  if (started) return;
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  reserveMemory(initSync({ module: readFileSync(wasm) }));
  started = true;
}

/** How many workbooks are kept as the engine holds them. */
const KEPT = 4;
const kept: { readonly sheets: string; readonly calculation: Calculation }[] = [];
/**
 * A calculation that has held the same sheets if there is one, so that only cells that differ are typed in: reading
 * formulas takes ten times longer than calculating them all.
 */
function calculationOf(sheets: string): Calculation {
  const place = kept.findIndex((each) => each.sheets === sheets);
  const [found = { sheets, calculation: calculation(new Map()) }] = place < 0 ? [] : kept.splice(place, 1);
  kept.unshift(found);
  for (const { calculation: former } of kept.splice(KEPT)) former.close();
  return found.calculation;
}

/**
 * The values of all cells as IronCalc calculates them from inputs and formulas alone; cached values are not given to it.
 * Throws when it refuses a formula. Names are given as the areas that they stand for.
 */
export function recalculateWithIronCalc({
  contents,
  names,
}: Pick<ReadReply, 'contents' | 'names'>): Recalculated {
  startIronCalc();
  const { calculate } = calculationOf(contents.map(({ name }) => name).join('\n'));
  const valueAt = calculate({ sheets: contents, names: areaNames(names) });
  const sheets = new Map<string, Map<string, RecalculatedValue>>(
    contents.map(({ name }) => [name, new Map()]),
  );
  const indexes = new Map(contents.map(({ name }, index) => [name, index]));
  forEachCell(contents, (sheet, cell, _content, row, column) => {
    const value = valueAt(indexes.get(sheet)!, row, column);
    if (value !== '') sheets.get(sheet)!.set(cell, value);
  });
  return sheets;
}
