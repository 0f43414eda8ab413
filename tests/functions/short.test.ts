import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableFormula } from '#actions/portable/portable-formula.ts';
import { fromSerial } from '#engine/days/serial.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { areaName, cellName } from '#formula/address.ts';
import { callFunction } from '#functions/call.ts';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import { type Parameter, takesRange } from '#functions/parameter.ts';
import { shortForms } from '#functions/portable/short.ts';
import type { CellContent, Scalar } from '#host/sheet.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { recalculateWithIronCalc } from '../parity/recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from '../parity/recalculate-libreoffice.ts';
import type { Recalculated, RecalculatedValue } from '../parity/recalculated.ts';
import { randomCalls } from './cases.ts';
import { writeArgument } from './formula-text.ts';

const CALLS = 400;
const ids = FUNCTION_IDS.filter((id) => shortForms[id] !== undefined) as (keyof typeof randomCalls)[];

/**
 * How an argument is given: written out, in cells, as an ISO text in a cell, or a cell that holds something wrong. No
 * logical values: LibreOffice takes them for numbers.
 */
const ways = ['written', 'cells', 'cells', 'cells', 'text', 'wrong'] as const;
const wrongs: readonly Scalar[] = [-1, 0, 'many', null, 1.5];

interface Row {
  readonly formula: string;
  readonly cells: readonly CellContent[];
  readonly expected: RecalculatedValue;
}

/** A call with its arguments in the row of its number from column B on, and what the function gives for them. */
function rowOf(
  id: keyof typeof randomCalls,
  args: readonly unknown[],
  given: readonly number[],
  row: number,
): Row | null {
  const cells: CellContent[] = [];
  const written: string[] = [];
  const meant: unknown[] = [];
  catalogue[id].parameters.forEach((parameter: Parameter, index) => {
    const [choice = 0, wrong = 0] = given.slice(2 * index);
    const way = ways[choice % ways.length]!;
    const value = args[index];
    // Left out: with a cell in it, even a blank one, there is no short form.
    const isLeftOut = value === null && parameter.optional === true && takesRange(parameter);
    const put = (values: readonly CellContent[]): string => {
      const column = 1 + cells.length;
      cells.push(...values);
      return values.length === 1
        ? cellName(row, column)
        : areaName({ row, column, rows: 1, columns: values.length });
    };
    if (parameter.kind === 'calendar' || parameter.kind === 'choice' || isLeftOut || way === 'written') {
      written.push(writeArgument(value));
      meant.push(value);
    } else if (takesRange(parameter)) {
      const values = [(value as CellContent[][] | null)?.flat() ?? [null]].flat();
      // A 0 behind the last number is a spare cell to the functions, and refused by the short forms.
      if (way === 'wrong') values.splice(wrong % values.length, 0, wrongs[wrong % wrongs.length]!);
      written.push(put(values));
      meant.push([values]);
    } else {
      const isDay = parameter.kind === 'day' && way === 'text' && typeof value === 'number';
      const content =
        way === 'wrong' ? wrongs[wrong % wrongs.length]! : isDay ? isoOf(value) : (value as Scalar);
      written.push(put([content]));
      meant.push(content);
    }
  });
  const { formula, stayed } = portableFormula(`${id}(${written.join(',')})`, {});
  if (stayed.length > 0) return null;
  const outcome = callFunction(id, meant, serialDates);
  const value = outcome.ok ? (Array.isArray(outcome.value) ? outcome.value[0]![0] : outcome.value) : null;
  return { formula, cells, expected: outcome.ok ? (value as number) : { error: outcome.error } };
}

function isoOf(serial: number): string {
  const day = fromSerial(serial);
  if (!day.ok) throw new Error(`no day: ${serial}`);
  return day.value;
}

/** Quotients that doubles put a little above the whole number they are. */
const traps = fc.constantFrom([21, 1, [[0.7]], null], [42, 1, [[0.35]], null], [126, 2, [[0.7, 0.9]], 2]);

/** Calls as at random, but for arguments that leave a function without a short form. */
function callsOf(id: keyof typeof randomCalls): fc.Arbitrary<readonly unknown[]> {
  const all: fc.Arbitrary<readonly unknown[]> = randomCalls[id];
  const calls = all.filter((args) => !args.some((arg) => Array.isArray(arg) && arg.flat().includes(0)));
  switch (id) {
    case 'FUNNEL_CALLS':
      return fc.oneof({ weight: 9, arbitrary: calls }, { weight: 1, arbitrary: traps });
    case 'FUNNEL_SOLVE':
      return calls.filter(([unknown, ...rest]) => unknown !== 'rates' && rest[5] === null);
    case 'PLAN_WORKDAYS':
    case 'GOAL_REQUIRED':
    case 'GOAL_PACE':
    case 'GOAL_FORECAST': {
      const { length } = catalogue[id].parameters;
      const calendarAt = catalogue[id].parameters.findIndex(({ name }) => name === 'calendar');
      return calls.map((args) => Array.from({ length }, (_, at) => (at > calendarAt ? null : args[at])));
    }
    default:
      return calls;
  }
}

const rows = ids.map((id) => {
  const { length } = catalogue[id].parameters;
  const given = fc.array(fc.nat({ max: 5_999 }), { minLength: 2 * length, maxLength: 2 * length });
  const samples = fc.sample(fc.tuple(callsOf(id), given), { numRuns: CALLS, seed: 20_26 });
  const found: Row[] = [];
  for (const [args, each] of samples) {
    const row = rowOf(id, args, each, found.length);
    // Beyond 2^53 the functions refuse, a spreadsheet goes on.
    if (row !== null && !isTooLarge(id, args)) found.push(row);
  }
  return { id, rows: found };
});

function isTooLarge(id: string, args: readonly unknown[]): boolean {
  if (id !== 'FUNNEL_CALLS') return false;
  const [target, each, stages] = args as [number, number, number[][]];
  return stages.flat().reduce((volume, rate) => volume / rate, target / each + 1) > 2 ** 50;
}

async function workbook(): Promise<Awaited<ReturnType<typeof openLocalWorkbook>>> {
  const book = await openLocalWorkbook(null);
  const steps = rows.map(({ id, rows: each }, position) => ({
    step: 'sheet' as const,
    previous: null,
    position,
    image: plainSheet(
      id,
      each.map(({ formula, cells }) => [{ formula, value: null }, ...cells]),
    ),
  }));
  await book.host.write({ steps });
  return book;
}

const isSame = (expected: RecalculatedValue, actual: RecalculatedValue | undefined): boolean => {
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(expected - actual) <= 1e-12 * Math.max(1, Math.abs(expected));
  return typeof expected === 'object' && typeof actual === 'object';
};

function differences(calculated: Recalculated) {
  return rows.flatMap(({ id, rows: each }) =>
    each.flatMap(({ formula, cells, expected }, row) => {
      const actual = calculated.get(id)?.get(cellName(row, 0));
      return isSame(expected, actual) ? [] : [{ formula, cells, expected, actual }];
    }),
  );
}

describe('a short form', () => {
  it('stands in most calls of the sample, with answers and with refusals', () => {
    for (const { id, rows: each } of rows) {
      const answers = each.filter(({ expected }) => typeof expected === 'number').length;
      expect([id, each.length > CALLS / 8, answers > CALLS / 20, answers < each.length]).toEqual([
        id,
        true,
        true,
        true,
      ]);
    }
  });

  it('gives what the function gives, in IronCalc', async () => {
    const { host } = await workbook();
    const reply = await host.read({ sheets: [{ by: 'all' }] });
    expect(differences(recalculateWithIronCalc(reply)).slice(0, 5)).toEqual([]);
  });

  it('gives what the function gives, in LibreOffice', async () => {
    const book = await workbook();
    const files = await recalculateWithLibreOffice([{ name: 'short', bytes: await book.save() }]);
    expect(differences(files.get('short')!).slice(0, 5)).toEqual([]);
  });
});
