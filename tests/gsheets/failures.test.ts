import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { type Host, HostFailure, type WriteBatch } from '#host/host.ts';
import { stylesOf } from '#simulators/gsheets/files.ts';
import type { SpreadsheetModel } from '#simulators/gsheets/spreadsheet-model.ts';
import type { StandIn } from '#simulators/gsheets/stand-in.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { TODAY } from '../today.ts';
import { peopleWorkbook } from '../tools/people-workbook.ts';
import { addOnIn, hostOf, openAddOn } from './add-on.ts';
import { newExample, recording } from './plans.ts';

/** Formulas are compared as they stand; their values are none of this suite's business. */
const withoutValues = () => new Map();

/** Typed by a person after the first build, none of them on an input sheet. */
const TYPED = ['ask Chen', '=my text', 'below the table', 'kept elsewhere'];

/** Every call in turn takes minutes: `EVERY_CALL=1 npx vitest run tests/gsheets/failures.test.ts`. */
const STRIDE = process.env.EVERY_CALL ? 1 : 13;

describe('a build that fails', () => {
  let before: SpreadsheetModel;
  let batch: WriteBatch;
  let readCalls: number;
  let writeCalls: number;
  let wanted: string;

  beforeAll(async () => {
    const addOn = await openAddOn(null, withoutValues);
    await newExample(addOn.host, 'mdrt', 'en');
    const cell = (sheet: string, row: number, column: number, ...line: (string | number)[]) =>
      ({ step: 'cells', sheet, row, column, cells: [line], styles: [] }) as const;
    await addOn.host.write({
      steps: [
        cell('Goals', 14, 0, 'G2', 'Customers', 'people', 250, 1, 0, 'Equal months'),
        cell('Organisation', 6, 0, 'A2', 'Helper', 'A1'),
        cell('Target decomposition', 6, 21, 'ask Chen'),
        cell('Target decomposition', 6, 23, '=my text'),
        cell('Target decomposition', 13, 2, 'below the table'),
        {
          step: 'sheet',
          previous: null,
          image: plainSheet('Mine', [
            ['kept elsewhere', { formula: "'Target decomposition'!D7*2", value: 0 }],
          ]),
          position: 0,
        },
      ],
    });
    const rule = {
      area: { row: 0, column: 0, rows: 9, columns: 9 },
      formula: 'A1="mine"',
      style: { fill: 'FF00FF' },
    };
    addOn.book.find('Target decomposition')!.rules.unshift(rule);
    before = addOn.book;
    const undisturbed = before.copy();
    const standIn = await addOnIn(undisturbed);
    const recorded = recording(hostOf(standIn));
    let calls = 0;
    const counting: Host = {
      read: (query) => recorded.host.read(query),
      write(steps) {
        calls = standIn.watch.total;
        return recorded.host.write(steps);
      },
    };
    expect((await buildPlan(counting, TODAY)).kind).toBe('done');
    [batch] = recorded.batches as [WriteBatch];
    readCalls = calls;
    writeCalls = standIn.watch.total - calls;
    wanted = stateOf(undisturbed);
  });

  it('takes hundreds of calls, not thousands, so that each can be tried', () => {
    expect(readCalls + writeCalls).toBeGreaterThan(300);
    expect(readCalls + writeCalls).toBeLessThan(1500);
  });

  it('changes nothing when it fails while reading', async () => {
    for (let failing = 1; failing <= readCalls; failing += STRIDE) {
      const book = before.copy();
      await expect(rebuild(book, failing)).rejects.toMatchObject({ code: 'host.interrupted' });
      expect(stateOf(book) === stateOf(before)).toBe(true);
    }
  });

  it.each([
    ['once', (call: number, failing: number) => call === failing],
    ['for good', (call: number, failing: number) => call >= failing],
  ])(
    'loses nothing typed, at whichever call of writing Google fails %s, and the next build repairs the rest',
    async (_, fails) => {
      const lost: string[] = [];
      const unrepaired: number[] = [];
      let last = '';
      for (let failing = 1; failing <= writeCalls; failing += STRIDE) {
        const book = before.copy();
        const standIn = await addOnIn(book);
        standIn.watch.onCall = (call) => {
          if (fails(call, failing)) throw new Error('Service Spreadsheets failed.');
        };
        await expect(hostOf(standIn).write(batch)).rejects.toMatchObject({ code: 'host.interrupted' });
        const texts = new Set(book.sheets.flatMap(({ cells }) => cells.flat()));
        lost.push(...TYPED.filter((text) => !texts.has(text)).map((text) => `${failing}: ${text}`));
        const state = stateOf(book);
        if (state === last) continue;
        last = state;
        await rebuild(book);
        if (stateOf(book) !== wanted) unrepaired.push(failing);
      }
      expect(lost).toEqual([]);
      expect(unrepaired).toEqual([]);
    },
  );
});

describe('a new plan that fails', () => {
  it('leaves none of its sheets behind, and can be made again', async () => {
    const { book } = await openAddOn(await peopleWorkbook(), withoutValues);
    const untouched = stateOf(book);
    const whole = book.copy();
    const standIn = await addOnIn(whole);
    await newExample(hostOf(standIn), 'mdrt', 'en');
    const wanted = stateOf(whole);
    const calls = standIn.watch.total;
    const left: number[] = [];
    const unlike: number[] = [];
    for (let failing = calls; failing >= 1; failing -= 4 * STRIDE) {
      const copy = book.copy();
      const disturbed = await addOnIn(copy);
      failAt(disturbed, failing);
      await expect(newExample(hostOf(disturbed), 'mdrt', 'en')).rejects.toBeInstanceOf(HostFailure);
      if (stateOf(copy) !== untouched) left.push(failing);
      await newExample(hostOf(await addOnIn(copy)), 'mdrt', 'en');
      if (stateOf(copy) !== wanted) unlike.push(failing);
    }
    expect({ left, unlike }).toEqual({ left: [], unlike: [] });
  });
});

/** Builds; `failing`: the number of the call that Google answers with an error. */
async function rebuild(book: SpreadsheetModel, failing?: number): Promise<StandIn> {
  const standIn = await addOnIn(book);
  if (failing !== undefined) failAt(standIn, failing);
  const outcome = await buildPlan(hostOf(standIn), TODAY);
  expect(outcome.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return standIn;
}

function failAt({ watch }: StandIn, failing: number): void {
  watch.onCall = (call, name) => {
    if (call === failing) throw new Error(`Service Spreadsheets failed while calling ${name}.`);
  };
}

/** All that a person sees or that a formula can mean. */
function stateOf(book: SpreadsheetModel): string {
  const sheets = book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.cells.map((row) => JSON.stringify(row).replace(/(,null)+]$/, ']')),
    styles: stylesOf(sheet),
    widths: [...sheet.widths].sort(),
    heights: [...sheet.heights].sort(),
    groups: [sheet.rowDepths, sheet.columnDepths].map((depths) => depths.map((depth) => depth ?? 0)),
    freeze: sheet.freeze,
    rules: sheet.rules,
    validations: sheet.validations,
    filter: sheet.filter,
    charts: sheet.charts.map(({ chart }) => chart),
  }));
  const names = book.names.map(({ name, sheet, area }) => [name.toLowerCase(), sheet.name, area]);
  return JSON.stringify({ sheets, names: names.sort(), active: book.active?.name });
}
