import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync } from '@ironcalc/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { toSerial } from '#engine/days/serial.ts';
import { catalogue } from '#functions/catalogue/index.ts';
import { type FunctionValue, isBlock, type ResultCell } from '#functions/marshal.ts';
import type { CellContent } from '#host/sheet.ts';
import { calculation } from './calculation.ts';
import type { Calculated } from './value.ts';

const lambdas = new Map(
  Object.values(catalogue).flatMap(({ id, portable }) =>
    portable === null ? [] : [[id, portable] as const],
  ),
);
const formula = (text: string): CellContent => ({ formula: text.replace(/^=/, ''), value: null });
/** The values of one sheet, as many rows and columns as asked for. */
function valuesOf(cells: readonly (readonly CellContent[])[], rows: number, columns: number): Calculated[][] {
  const { calculate, close } = calculation(lambdas);
  const at = calculate({ sheets: [{ name: 'One', cells }], names: [] });
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => at(0, row, column)),
  );
  close();
  return values;
}
const shown = (cell: ResultCell): unknown => {
  if (typeof cell === 'object') return toSerial(cell.day);
  return typeof cell === 'string' && cell.startsWith('#') ? { error: cell } : cell;
};
const rowsOf = (result: FunctionValue): unknown[][] =>
  isBlock(result) ? result.map((row) => row.map(shown)) : [[shown(result)]];

const examples = Object.values(catalogue).flatMap(({ id, portable, examples }) =>
  portable === null ? examples.map((example) => [id, example] as const) : [],
);

describe('functions without a LAMBDA text', () => {
  beforeAll(() => {
    const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
    initSync({ module: readFileSync(wasm) });
  });

  it.each(examples)('%s gives in cells what the function gives: $formula', (_, { formula: text, result }) => {
    const expected = rowsOf(result);
    expect(valuesOf([[formula(text)]], expected.length, expected[0]!.length)).toEqual(expected);
  });

  it('gives numbers below 0 and small ones', () => {
    expect(valuesOf([[formula('TARGET_SPREAD({-10;-20},-60)')]], 2, 1)).toEqual([[-20], [-40]]);
    expect(valuesOf([[formula('FUNNEL_LAG({0,0.0000001},{1},0)')]], 2, 2)).toEqual([
      [0, 1e-7],
      [0, 1e-7],
    ]);
  });

  it('follows the cells that it is asked about, through other calls and other formulas', () => {
    const { calculate, close } = calculation(lambdas);
    const cells = (goal: string): CellContent[][] => [
      [goal, 30, formula('SMART_SCORE(A1)')],
      [
        formula('SUM(TARGET_SPREAD({1;2},B1))'),
        formula('SUM(TARGET_SPREAD({1;3},SUM(TARGET_SPREAD(B1:B1,C1*10))))'),
      ],
    ];
    const of = (goal: string): Calculated[] => {
      const at = calculate({ sheets: [{ name: 'One', cells: cells(goal) }], names: [] });
      return [at(0, 0, 2), at(0, 1, 0), at(0, 1, 1), at(0, 1_048_575, 15_999)];
    };
    expect(of('一定要提高拜访量')).toEqual([0, 30, 0, '']);
    const [score] = of('Sign 20 new customers in the east region by 2026-12-31');
    expect(score).toBeGreaterThan(0);
    expect(of('Sign 20 new customers in the east region by 2026-12-31')).toEqual([
      score,
      30,
      Number(score) * 10,
      '',
    ]);
    close();
  });
});
