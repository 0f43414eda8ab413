import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callFunction } from '#functions/call.ts';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import { type Parameter, takesRange } from '#functions/parameter.ts';
import { randomCalls } from './cases.ts';
import { evaluate } from './embedded.ts';
import { writeArgument, writeCall } from './formula-text.ts';

const CALLS = 1000;

/** The function's value as rows, or its error text. */
function answer(id: keyof typeof randomCalls, args: readonly unknown[]): unknown[][] {
  const outcome = callFunction(id, args, serialDates);
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

  it('skips blank cells and empty texts of a range, and takes a blank for an argument left out', () => {
    const found = evaluate(
      [
        '=FUNNEL_CALLS(1000,10,A1:A5,A3)',
        '=FUNNEL_STAGES(1000,10,A1:A5,A3)',
        '=FUNNEL_FORECAST(1000,A1:A5,A3)',
        '=FUNNEL_SOLVE("avg_premium",1000,A3,A1:A5,100,A3,A3)',
        '=FUNNEL_SOLVE("rates",1000,10,A1:A5,800,A3,A3)',
        '=TARGET_SPLIT(10,A1:A5,A3,A3)',
        '=TARGET_BY_RANK(100,A1:A5,A1:A5,A3)',
        '=PLAN_WORKDAYS(46023,46053,A3,A3)',
        '=PLAN_WORKDAYS(46023,46053,A6:A8,A3)',
        '=GOAL_PACE(100,40,46023,46053,46053,A3)',
      ],
      ['0.5', '0.25', '', '=""', '0.5', '46024', '', '46025'],
    );
    expect(found).toEqual([
      [[1600]],
      [[100], [200], [800], [1600]],
      [[62.5]],
      [[160]],
      [[0.629960524947437], [0.314980262473718], [0.629960524947437]],
      [[4], [2], [0], [0], [4]],
      [
        [88.8888888888889, 0.5, 45],
        [44.4444444444444, 0.25, 11],
        [88.8888888888889, 0.5, 44],
      ],
      [[22]],
      [[21]],
      [[0.4]],
    ]);
  });

  it.each(ids)('passes on the error of a cell in any argument: %s', (id) => {
    const [sound] = fc.sample(
      randomCalls[id].filter((args) => typeof answer(id, args)[0]![0] === 'number'),
      { numRuns: 1, seed: 7 },
    );
    const { parameters } = catalogue[id];
    const formulas = parameters.flatMap((parameter: Parameter, at) => {
      const written = parameters.map((_, i) => (i === at ? 'A2' : writeArgument(sound![i])));
      const inRange = written.map((arg, i) => (i === at ? 'A1:A3' : arg));
      const forms = takesRange(parameter) ? [written, inRange] : [written];
      return forms.map((args) => `=${id}(${args.join(',')})`);
    });
    for (const cells of evaluate(formulas, ['1', '=NA()', '1'])) {
      expect(cells).toEqual([[expect.stringMatching(/^#(N\/A|VALUE!)$/)]]);
    }
  });

  it.each(ids)('names nothing that Excel takes for a cell, a row or a function: %s', (id) => {
    const names = catalogue[id].portable!.replaceAll(/"[^"]*"/g, '').match(/[a-z][a-z_0-9]*\(?/g) ?? [];
    const ours = new Set(['up(', 'workdays(', 'known(', 'coded(', 'light(', 'named(', 'usual(']);
    expect(names.filter((name) => name.endsWith('(') && !ours.has(name))).toEqual([]);
    expect(names.filter((name) => /^(r|c|[a-z]{1,3}\d+)$/.test(name))).toEqual([]);
  });

  it('stands for every function but those that need a solver, text rules, or a label', () => {
    const without = FUNCTION_IDS.filter((id) => catalogue[id].portable === null);
    const owed = ['FUNNEL_LAG', 'TARGET_SPREAD', 'TARGET_GRID', 'TARGET_PEEL', 'SMART_CHECK', 'SMART_SCORE'];
    expect(owed).toEqual(expect.arrayContaining(without));
    expect(ids).toEqual(FUNCTION_IDS.filter((id) => catalogue[id].portable !== null));
  });
});
