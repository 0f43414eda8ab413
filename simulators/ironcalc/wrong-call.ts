import type { Model } from '@ironcalc/wasm';
import type { Issue } from '#engine/issue.ts';
import { callFunction } from '#functions/call.ts';
import type { FunctionId } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import { argumentsOf, callsOf, isKey, keysOf } from './call-arguments.ts';
import { asWritten } from './input.ts';
import { CELL_TYPE } from './value.ts';

/** A call of one of our functions that gives an error, and why. */
export interface WrongCall {
  readonly id: FunctionId;
  readonly issues: readonly Issue[];
}

/** A cell of a model, all from 0. */
interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/**
 * The call to which a cell's formula owes its error: of several wrong ones the first. A call that was given an error is
 * none: it passes that on. Null: the cell gives no error, or no call of ours is wrong. Evaluates the model.
 */
export function wrongCall(model: Model, { sheet, row, column }: Place): WrongCall | null {
  const content = asWritten(model.getCellContent(sheet, row + 1, column + 1));
  const calls = content.startsWith('=') ? callsOf(content.slice(1)).map((call) => ({ ...call, sheet })) : [];
  if (calls.length === 0) return null;
  const keys = keysOf(model, calls);
  if (model.getCellType(sheet, row + 1, column + 1) !== CELL_TYPE.error) return null;
  for (const [index, { id }] of calls.entries()) {
    const key = keys[index]!;
    if (!isKey(key)) continue;
    const outcome = callFunction(id, argumentsOf(key), serialDates);
    if (!outcome.ok) return { id, issues: outcome.issues };
  }
  return null;
}
