import type { Model } from '@ironcalc/wasm';
import { callFunction } from '#functions/call.ts';
import { FUNCTION_IDS, type FunctionId } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import { formulaOf } from '#host/sheet.ts';
import { argumentsOf, type Call, callsOf, isKey, keysOf, keyText, signature } from './call-arguments.ts';
import type { Contents, Functions } from './contents.ts';

// Functions that no LAMBDA text gives: the engine cannot call us. So each is a LAMBDA that looks its arguments up among
// those that we have answered; what it has not been asked yet shows #N/A until it is answered here.

/** Functions that are called instead of calculated by the engine. */
export interface CalledFunctions {
  /** What defines them in a model that is new, with what is answered so far. */
  definitions(): Functions;
  /** All calls of them in formulas. */
  callsIn(contents: Contents): readonly Call[];
  /** Answers those calls; evaluates. Whether an answer is new. */
  answer(model: Model, calls: readonly Call[]): boolean;
}

/** A call may have another for its argument, so deep. */
const DEPTH = 5;

/** `lambdas`: the functions that the engine calculates; where there are none, there are none of ours at all. */
export function calledFunctions(lambdas: Functions): CalledFunctions {
  const ids = lambdas.size === 0 ? [] : FUNCTION_IDS.filter((id) => !lambdas.has(id));
  const answers = new Map<FunctionId, Map<string, string>>(ids.map((id) => [id, new Map()]));
  const pattern = new RegExp(ids.join('|'), 'i');
  return {
    definitions: () => new Map(ids.map((id) => [id, lookup(id, answers.get(id)!)])),
    callsIn({ sheets }) {
      if (ids.length === 0) return [];
      return sheets.flatMap(({ cells }, sheet) =>
        cells.flatMap((row) =>
          row.flatMap((content): readonly Call[] => {
            const formula = formulaOf(content);
            if (formula === null || !pattern.test(formula)) return [];
            return callsOf(formula).flatMap((call) => (answers.has(call.id) ? [{ ...call, sheet }] : []));
          }),
        ),
      );
    },
    answer(model, calls) {
      if (calls.length === 0) return false;
      let isAnyNew = false;
      for (let round = 0; round < DEPTH; round++) {
        const asked = keysOf(model, calls);
        const changed = new Set<FunctionId>();
        for (const [index, { id }] of calls.entries()) {
          const key = asked[index]!;
          const known = answers.get(id)!;
          if (!isKey(key) || known.has(key)) continue;
          known.set(key, answerTo(id, key));
          changed.add(id);
        }
        if (changed.size === 0) break;
        isAnyNew = true;
        for (const id of changed) model.updateDefinedName(id, null, id, null, lookup(id, answers.get(id)!));
        model.evaluate();
      }
      return isAnyNew;
    },
  };
}

function lookup(id: FunctionId, answers: ReadonlyMap<string, string>): string {
  const cases = [...answers].map(([key, value]) => `"${key.replaceAll('"', '""')}",${value},`).join('');
  const found = cases === '' ? 'NA()' : `SWITCH(${keyText(id)},${cases}NA())`;
  return `=LAMBDA(${signature(id)},${found})`;
}

/** What the function gives for these arguments, as a formula. */
function answerTo(id: FunctionId, key: string): string {
  const outcome = callFunction(id, argumentsOf(key), serialDates);
  if (!outcome.ok) return outcome.error === '#N/A' ? 'NA()' : outcome.error;
  const { value } = outcome;
  if (!Array.isArray(value)) return literal(value);
  return `{${(value as unknown[][]).map((row) => row.map(literal).join(',')).join(';')}}`;
}

/** The engine knows no doubled quotation mark within a list. */
const literal = (value: unknown): string =>
  typeof value === 'number' ? String(value).toUpperCase() : `"${String(value).replaceAll('"', '”')}"`;
