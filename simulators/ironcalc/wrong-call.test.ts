import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync } from '@ironcalc/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { callFunction, explainCall } from '#functions/call.ts';
import { catalogue, FUNCTION_IDS, type FunctionId } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import type { CellContent } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { fittedModel } from './fitted-model.ts';
import { wrongCall } from './wrong-call.ts';

const lambdas = new Map(
  Object.values(catalogue).flatMap(({ id, portable }) =>
    portable === null ? [] : [[id, portable] as const],
  ),
);
/** Why the first cell of a sheet shows an error; the other cells are those beside it. */
function reasonOf(text: string, ...beside: readonly CellContent[]): string | null {
  const { hold, close } = fittedModel(lambdas);
  const cells = [[{ formula: text, value: null }, ...beside]];
  const { model, evaluate } = hold({ sheets: [{ name: 'One', cells }], names: [] });
  evaluate();
  const wrong = wrongCall(model, { sheet: 0, row: 0, column: 0 });
  close();
  return wrong && `${wrong.id}: ${explainCall(wrong.id, wrong.issues, messagesIn.en)}`;
}
/** What Excel would tell of a call with those arguments. */
function told(id: FunctionId, ...args: readonly unknown[]): string {
  const outcome = callFunction(id, args, serialDates);
  if (outcome.ok) throw new Error(`${id} gives no error`);
  return `${id}: ${explainCall(id, outcome.issues, messagesIn.en)}`;
}

describe('the call to which a cell owes its error', () => {
  beforeAll(() => {
    const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
    initSync({ module: readFileSync(wasm) });
  });

  it.each(FUNCTION_IDS)('is explained as Excel does: %s of a range with an error', (id) => {
    const others = catalogue[id].parameters.slice(1).map(() => 1);
    const text = `${id}(${['B1:C1', ...others].join()})`;
    expect(reasonOf(text, '?', { error: '#N/A', formula: null })).toBe(told(id, [['?', '#N/A']], ...others));
  });

  it('names what is left out', () => {
    expect(reasonOf('TARGET_SPREAD()')).toBe(told('TARGET_SPREAD'));
    expect(reasonOf('FUNNEL_DEALS(,5)')).toBe(told('FUNNEL_DEALS', null, 5));
  });

  it('is found within others, and passes on what it is given', () => {
    const wrong = told('FUNNEL_DEALS', 1, 0);
    expect(reasonOf('ROUND(FUNNEL_DEALS(1,B1),0)', 0)).toBe(wrong);
    expect(reasonOf('SUM(TARGET_SPREAD({1;2},FUNNEL_DEALS(1,B1)))', 0)).toBe(wrong);
    expect(reasonOf('FUNNEL_DEALS(1,B1)', { formula: '1/0', value: null })).toBeNull();
  });

  it('is none where there is no error, or another one', () => {
    expect(reasonOf('IFERROR(FUNNEL_DEALS(1,0),5)')).toBeNull();
    expect(reasonOf('FUNNEL_DEALS(100,10)/0')).toBeNull();
    expect(reasonOf('1/0')).toBeNull();
  });
});
