import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callFunction } from '#functions/call.ts';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import { en } from '#language/en/index.ts';
import { randomCalls } from './cases.ts';
import { evaluate } from './embedded.ts';
import { writeCall } from './formula-text.ts';

const CALLS = 1000;

/** The function's value as rows, or its error text. */
function answer(id: keyof typeof randomCalls, args: readonly unknown[]): unknown[][] {
  const outcome = callFunction(id, args, { dates: serialDates, messages: en });
  if (!outcome.ok) return [[outcome.error]];
  return Array.isArray(outcome.value) ? outcome.value : [[outcome.value]];
}

const isClose = (left: unknown, right: unknown): boolean => {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right;
  return Math.abs(left - right) <= 1e-12 * Math.max(1, Math.abs(left));
};

const isSame = (left: readonly unknown[][], right: readonly unknown[][]): boolean =>
  left.length === right.length &&
  left.every(
    (row, i) => row.length === right[i]!.length && row.every((cell, j) => isClose(cell, right[i]![j])),
  );

describe('A LAMBDA text', () => {
  const ids = Object.keys(randomCalls) as (keyof typeof randomCalls)[];

  it.each(ids)(`gives what the function gives, in ${CALLS} random calls: %s`, (id) => {
    const calls = fc.sample(randomCalls[id], { numRuns: CALLS, seed: 20_26 });
    const formulas = calls.map((args) => writeCall(id, args));
    const found = evaluate(formulas);
    const different = calls.flatMap((args, i) => {
      const expected = answer(id, args);
      return isSame(expected, found[i]!) ? [] : [{ formula: formulas[i], expected, found: found[i] }];
    });
    expect(different.slice(0, 5)).toEqual([]);
    expect(calls.filter((args) => typeof answer(id, args)[0]![0] === 'number').length).toBeGreaterThan(300);
  });

  it('stands for every function but those that need a solver, text rules, or a label', () => {
    const without = FUNCTION_IDS.filter((id) => catalogue[id].portable === null);
    const owed = ['FUNNEL_LAG', 'TARGET_SPREAD', 'TARGET_GRID', 'TARGET_PEEL', 'SMART_CHECK', 'SMART_SCORE'];
    expect(owed).toEqual(expect.arrayContaining(without));
    expect(ids).toEqual(FUNCTION_IDS.filter((id) => catalogue[id].portable !== null));
  });
});
