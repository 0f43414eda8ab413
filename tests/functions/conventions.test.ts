import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callFunction } from '#functions/call.ts';
import { catalogue, FUNCTION_IDS, type FunctionId } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import { type Parameter, takesRange } from '#functions/parameter.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import { call, messageOf } from './calling.ts';
import { parseCall } from './formula-text.ts';
import { serialOf } from './serials.ts';
import { SOUND } from './sound.ts';

const places = FUNCTION_IDS.flatMap((id) =>
  catalogue[id].parameters.map((parameter: Parameter, index) => ({
    id,
    name: parameter.name,
    parameter,
    index,
  })),
);
const replaced = (id: FunctionId, index: number, value: unknown): unknown[] =>
  SOUND[id].map((each, i) => (i === index ? value : each));

describe('Sound arguments', () => {
  it.each(FUNCTION_IDS)('give a value: %s', (id) => {
    expect(call(id, SOUND[id])).toMatchObject({ ok: true });
  });
});

describe('An optional argument', () => {
  const blanks = [undefined, null, '', [['']], [[null]], [[undefined]]];

  it.each(FUNCTION_IDS)('of %s means the same when left out, null, blank or an empty text', (id) => {
    const blank = fc.constantFrom(...blanks);
    const { parameters } = catalogue[id];
    const choices = parameters.map((parameter: Parameter) =>
      parameter.optional ? fc.constantFrom('kept', 'blank') : fc.constant('kept'),
    );
    fc.assert(
      fc.property(fc.tuple(...choices), fc.array(blank, { minLength: 7, maxLength: 7 }), (marks, chosen) => {
        const withBlanks = SOUND[id].map((arg, i) => (marks[i] === 'blank' ? chosen[i] : arg));
        const leftOut = SOUND[id].map((arg, i) => (marks[i] === 'blank' ? undefined : arg));
        expect(call(id, withBlanks)).toEqual(call(id, leftOut));
      }),
      { numRuns: 100 },
    );
  });

  it.each(FUNCTION_IDS)('of %s may simply not be passed', (id) => {
    const required = SOUND[id].filter((_, i) => !catalogue[id].parameters[i]?.optional);
    const filled = SOUND[id].map((arg, i) => (catalogue[id].parameters[i]?.optional ? null : arg));
    expect(call(id, required)).toEqual(call(id, filled));
  });

  it.each([
    ['FUNNEL_CALLS', [1000, 10, 0.1], [1000, 10, 0.1, 1]],
    ['TARGET_SPLIT', [100, [[1, 2]]], [100, [[1, 2]], 1, 'fair']],
    ['TARGET_SPREAD', [[[1, 2]], 4], [[[1, 2]], 4, 'proportional']],
    ['PLAN_WORKDAYS', [46_023, 46_053], [46_023, 46_053, 'weekdays']],
    [
      'FUNNEL_SOLVE',
      ['rates', 900, 10, [[0.1, 0.5]], 900, 5],
      ['rates', 900, 10, [[0.1, 0.5]], 900, 5, [[1, 2]]],
    ],
  ] as const)('of %s has the default of the contract', (id, without, stated) => {
    expect(call(id, without)).toEqual(call(id, stated));
  });
});

describe('A required argument', () => {
  const required = places.filter(({ parameter }) => !parameter.optional && !parameter.blank);

  it.each(required)('that is blank is asked for by name: $id $name', ({ id, name, index, parameter }) => {
    const blanks = parameter.kind === 'block' ? [undefined] : [undefined, null, '', [['']]];
    for (const blank of blanks) {
      expect(call(id, replaced(id, index, blank))).toMatchObject({ ok: false, error: '#VALUE!' });
      expect(messageOf(id, replaced(id, index, blank))).toMatch(new RegExp(`^${name}: there is no value`));
      expect(messageOf(id, replaced(id, index, blank), zhCN)).toMatch(new RegExp(`^${name}：没有数值`));
    }
  });
});

describe('An error cell', () => {
  const forms = (error: string): unknown[] => [
    error,
    { code: error, message: '' },
    { type: 'Error', basicValue: error, errorType: 'x' },
    [[error]],
  ];

  it.each(places)('comes out as an error that names $name of $id', ({ id, name, index, parameter }) => {
    for (const error of ['#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!', '#N/A']) {
      const given = forms(error);
      if (takesRange(parameter)) given.push([['', error]], [[error, error]], [[error], ['']]);
      for (const raw of given) {
        const outcome = call(id, replaced(id, index, raw));
        expect(outcome).toMatchObject({ ok: false, error: error === '#N/A' ? '#N/A' : '#VALUE!' });
        const message = outcome.ok ? '' : outcome.message;
        expect(message).toContain(error);
        expect(message.startsWith(`${name}: `)).toBe(true);
      }
    }
  });

  it('is never 0, also as an Error object', () => {
    expect(call('TARGET_SPLIT', [100, [[1, new Error('x')]]])).toMatchObject({ ok: false, error: '#VALUE!' });
  });
});

describe('Every message in both languages', () => {
  const junk: readonly unknown[] = [
    'abc',
    true,
    -1,
    0,
    0.5,
    7,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '2026-02-30',
    '1899-01-01',
    'CN',
    [[1, 2]],
    [['x'], [2]],
    [[-5, 1e308]],
    [[0, 0, 0]],
    [[46_023], [99_999_999]],
    [[true, 'abc', -1, 3]],
    'x'.repeat(600),
  ];

  it.each(FUNCTION_IDS)('names a parameter of %s', (id) => {
    const names = catalogue[id].parameters.map(({ name }) => name);
    const anyArgument = (index: number) =>
      fc.oneof({ weight: 3, arbitrary: fc.constant(SOUND[id][index]) }, fc.constantFrom(...junk));
    fc.assert(
      fc.property(fc.tuple(...SOUND[id].map((_, index) => anyArgument(index))), (args) => {
        for (const messages of Object.values(messagesIn)) {
          const outcome = call(id, args, messages);
          if (outcome.ok) continue;
          for (const line of outcome.message.split('\n')) {
            expect(names.filter((name) => line.startsWith(name))).not.toEqual([]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(places)('speaks of $name of $id when its text is nonsense', ({ id, name, index, parameter }) => {
    if (parameter.kind === 'text' || parameter.kind === 'texts' || parameter.kind === 'marks') return;
    for (const messages of Object.values(messagesIn)) {
      expect(messageOf(id, replaced(id, index, 'nonsense'), messages).startsWith(name)).toBe(true);
    }
  });
});

describe('What a spreadsheet passes', () => {
  const day = (iso: string): Date => new Date(`${iso}T00:00:00`);

  it.each([
    ['a one-cell range as a scalar', [1000, 10, 0.5], [1000, 10, [[0.5]]]],
    ['a row as a column', [1000, 10, [[0.1, 0.5]]], [1000, 10, [[0.1], [0.5]]]],
    [
      'a block row by row',
      [
        1000,
        10,
        [
          [0.1, 0.5],
          [0.2, 0.3],
        ],
      ],
      [1000, 10, [[0.1, 0.5, 0.2, 0.3]]],
    ],
    ['a range without its blank cells', [1000, 10, [[0.1, '', 0.5, null]]], [1000, 10, [[0.1, 0.5]]]],
    ['a number as a text', ['1000', '10', '10%'], [1000, 10, 0.1]],
    ['a typed cell value', [{ type: 'Double', basicValue: 1000 }, 10, 0.5], [1000, 10, 0.5]],
  ])('counts %s', (_, given, same) => {
    expect(call('FUNNEL_STAGES', given)).toEqual(call('FUNNEL_STAGES', same));
  });

  it('a blank weight is 0, and keeps its place', () => {
    expect(call('TARGET_SPLIT', [10, [[1, '', 1]]])).toEqual({ ok: true, value: [[5, 0, 5]] });
    expect(call('TARGET_SPLIT', [10, ''])).toEqual({ ok: true, value: [[10]] });
    expect(call('TARGET_SPREAD', [[[1, null, 1]], 10])).toEqual({ ok: true, value: [[5, 0, 5]] });
    expect(call('FUNNEL_LAG', [[[4, '', 2]], 0.5, 1])).toEqual({
      ok: true,
      value: [
        [4, 0, 2],
        [8, 4, 0],
      ],
    });
    expect(call('TARGET_GRID', [[[4], [6]], [[5, '', 5]]])).toEqual({
      ok: true,
      value: [
        [2, 0, 2],
        [3, 0, 3],
      ],
    });
  });

  it('ranges whose cells belong together must be blank in the same cells', () => {
    expect(call('TARGET_BY_RANK', [100, [[1], [''], [3]], [[1], [''], [3]]])).toMatchObject({
      value: [
        [10, 1, 10],
        [30, 3, 90],
      ],
    });
    expect(messageOf('TARGET_BY_RANK', [100, [[1], [''], [3]], [[1], [2], ['']]])).toMatch(
      /^headcounts: cell 2/,
    );
    expect(messageOf('FUNNEL_LAG', [[[1, 2]], [[0.5, 0.5]], [[1, '']]])).toMatch(/^lags: cell 2 is blank/);
  });

  it.each([
    ['serial numbers', serialOf('2026-01-01'), serialOf('2026-01-31')],
    ['serial numbers with a time of day', serialOf('2026-01-01') + 0.5, serialOf('2026-01-31') + 0.9],
    ['ISO texts', '2026-01-01', '2026-01-31'],
    ['Date objects', day('2026-01-01'), day('2026-01-31')],
  ])('days as %s', (_, start, end) => {
    expect(call('PLAN_WORKDAYS', [start, end])).toEqual({ ok: true, value: 22 });
    expect(call('PLAN_WORKDAYS', [start, end, [[start], ['']]])).toEqual({ ok: true, value: 21 });
  });

  it('gives days back as Date objects where the spreadsheet wants them', () => {
    const dates = { ...serialDates, cellOf: (text: string) => day(text) };
    const args = [100, day('2026-03-02'), day('2026-03-03'), 'day'];
    expect(callFunction('TARGET_PEEL', args, dates)).toEqual({
      ok: true,
      value: [
        ['2026-03-02', day('2026-03-02'), day('2026-03-02'), 1, 50],
        ['2026-03-03', day('2026-03-03'), day('2026-03-03'), 1, 50],
      ],
    });
  });

  it.each([
    ['weekdays', 22],
    ['SIX-DAY', 27],
    ['everyday', 31],
    [' cn ', 21],
    [[[46_023], [46_024]], 20],
    [46_023, 21],
    ['2026-01-01', 21],
    [[['2026-01-01'], [46_024]], 20],
  ])('the calendar %j', (calendar, days) => {
    expect(call('PLAN_WORKDAYS', ['2026-01-01', '2026-01-31', calendar])).toEqual({ ok: true, value: days });
  });

  it.each([
    [true, true],
    ['x', true],
    [1, true],
    [-1, true],
    [false, false],
    [0, false],
    ['', false],
    ['0', false],
    [null, false],
  ])('a mark of %j as held: %j', (mark, isHeld) => {
    const values = isHeld ? [[1, 9]] : [[5, 5]];
    expect(call('TARGET_SPREAD', [[[1, 1]], 10, '', [[mark, '']]])).toEqual({ ok: true, value: values });
  });

  it('a range where one cell is wanted is refused by name', () => {
    expect(messageOf('FUNNEL_DEALS', [[[1, 2]], 10])).toBe(
      'target: a range of 1 × 2 cells is too much. Give a single cell.',
    );
  });
});

describe('A question without an answer', () => {
  it.each([
    '=FUNNEL_SOLVE("rates",1000000,2000,{0.1,0.5},1)',
    '=FUNNEL_RATES({0;0})',
    '=PLAN_WORKDAYS("2026-01-01","2099-01-31","CN")',
    '=TARGET_PEEL(100,"2026-01-03","2026-01-04","day")',
    '=GOAL_PACE(100,40,"2026-03-02","2026-03-13","2026-03-01")',
    '=GOAL_PACE(100,40,"2026-01-01","2026-02-28","2026-01-14",,{0;100})',
    '=GOAL_PACE(100,40,"2026-03-01","2026-03-13","2026-03-01")',
    '=GOAL_REQUIRED(100,40,"2026-03-13","2026-03-13")',
    '=GOAL_FORECAST(40,"2099-03-02","2099-03-13","2099-03-04","CN")',
  ])('is #N/A with a message: %s', (formula) => {
    const { id, args } = parseCall(formula);
    const outcome = call(id as FunctionId, args);
    expect(outcome).toMatchObject({
      ok: false,
      error: '#N/A',
      message: expect.stringMatching(/^[a-z_, ]+: /),
    });
  });
});
