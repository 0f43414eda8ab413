import { describe, expect, it } from 'vitest';
import type { FunctionId } from '#functions/catalogue/index.ts';
import { catalogue } from '#functions/catalogue/index.ts';
import { en } from '#language/en/index.ts';
import { zhCN } from '#language/zh-CN/index.ts';
import realCases from '../fixtures/real-cases.json';
import { call, messageOf, resultOf } from './calling.ts';
import { serialOf } from './serials.ts';

/** How hosts pass a blank cell: Excel as null or, some desktop versions, as 0; Google Sheets as an empty text. */
const blanks = [null, '', 0] as const;

const GOAL = 'Sign 20 customers in the east by 2026-12-31';
const march = [serialOf('2026-03-02'), serialOf('2026-03-13')] as const;
const B = null;

/** Calls with blank cells, and what each of them gives wherever it is calculated. */
const calls: readonly (readonly [FunctionId, readonly unknown[], unknown])[] = [
  ['PLAN_WORKDAYS', [46_054, 46_081, [[46_069], [B], [B]]], 19],
  ['PLAN_WORKDAYS', [46_054, 46_081, [['six-day'], [B], [46_069]], [[B]]], 23],
  ['PLAN_WORKDAYS', [46_054, 46_081, [[B]], [[B], [46_054], [B]]], 21],
  ['PLAN_WORKDAYS', [[[B]], 46_081], '#VALUE!'],
  ['FUNNEL_CALLS', [1_000_000, 2000, [[0.1], [0.5], [0.1], [B], [B]]], 100_000],
  ['FUNNEL_CALLS', [1_000_000, 2000, [[0.1, 0.5, 0.1, B]], [[B]]], 100_000],
  ['FUNNEL_STAGES', [14, 1, [[0.4], [0.5], [B]], [[B]]], [[14], [35], [70]]],
  ['FUNNEL_FORECAST', [1000, [[0.1], [0.5], [B]], [[B]]], 50],
  ['FUNNEL_RATES', [[[500], [5000], [B], [B]]], [[0.1]]],
  ['FUNNEL_SOLVE', ['target', [[B]], 2000, [[0.1], [0.5], [B]], 60, [[B]], [[B]]], 6000],
  [
    'FUNNEL_SOLVE',
    ['rates', 1_000_000, 4000, [[0.1, 0.5, 0.1]], 50, 250, [[1, B, 3]]],
    [[0.2], [0.5], [0.2]],
  ],
  [
    'FUNNEL_SENSITIVITY',
    [1_000_000, [[2000, B, 4000, B]], [[0.1], [0.5], [0.1], [B]], 1, [[0.1], [0.2], [B]], [[B]]],
    [
      [100_000, 50_000],
      [50_000, 25_000],
    ],
  ],
  [
    'FUNNEL_LAG',
    [[[4, B, 2]], [[0.5], [B]], [[1], [B]]],
    [
      [4, 0, 2],
      [8, 4, 0],
    ],
  ],
  ['TARGET_SPLIT', [1000, [[1], [1], [1]], [[B]], [[B]]], [[334], [333], [333]]],
  ['TARGET_SPLIT', [10, [[1, B, 1]]], [[5, 0, 5]]],
  [
    'TARGET_GRID',
    [[[4], [6]], [[5, B, 5]], [[B]], [[B]]],
    [
      [2, 0, 2],
      [3, 0, 3],
    ],
  ],
  [
    'TARGET_SPREAD',
    [[[10, 10, 10]], 60, 'proportional', [[B, B, B]], [[B, B, B]], [[15, B, B]]],
    [[15, 22.5, 22.5]],
  ],
  ['TARGET_SPREAD', [[[10, B, 10]], 60, [[B]], [[B]], [[B]], [[B]], [[B]]], [[30, 0, 30]]],
  [
    'TARGET_BY_RANK',
    [100, [[1], [B], [3]], [[1], [B], [3]], [[B]]],
    [
      [10, 1, 10],
      [30, 3, 90],
    ],
  ],
  [
    'TARGET_PEEL',
    [100, 46_083, 46_083, 'day', [[B]], [[B]], [[B]]],
    [['2026-03-02', 46_083, 46_083, 1, 100]],
  ],
  ['GOAL_PACE', [100, 40, ...march, serialOf('2026-03-06'), [[B]], [[B], [B]], [[B]]], 0.8],
  ['GOAL_PACE', [100, 40, ...march, [[B]]], '#VALUE!'],
  ['GOAL_FORECAST', [40, ...march, serialOf('2026-03-06'), [[B], [B]], [[B]], [[B]]], 80],
  ['GOAL_REQUIRED', [100, 40, march[1], serialOf('2026-03-06'), [[B]], [[B]]], 12],
  ['SMART_SCORE', [[[B]]], 0],
  ['SMART_SCORE', [GOAL, [[B]], [[B]], [[B], [B]], [[B]]], 3],
];

describe.each(blanks)('where a blank cell is passed as %j', (blank) => {
  const passed = (arg: unknown): unknown =>
    Array.isArray(arg) ? arg.map((row: readonly unknown[]) => row.map((cell) => cell ?? blank)) : arg;

  it.each(calls)('%s of %j is %j', (id, args, expected) => {
    const outcome = call(id, args.map(passed));
    expect(outcome.ok ? outcome.value : outcome.error).toEqual(expected);
  });

  it('a goal has no past, no potential and no plans', () => {
    const outcome = call('SMART_CHECK', [GOAL, blank, blank, blank, blank]);
    expect(outcome.ok && (outcome.value as string[][])[0]!.slice(0, 5)).toEqual(['✓', '✓', '?', '?', '✓']);
  });
});

it('every function is called with blank cells', () => {
  expect([...new Set(calls.map(([id]) => id)), 'FUNNEL_DEALS', 'SMART_CHECK'].sort()).toEqual(
    Object.keys(catalogue).sort(),
  );
});

describe('a 0 that somebody may mean', () => {
  it.each([
    [
      'FUNNEL_CALLS',
      [1000, 10, [[0.1], [0], [0.1]]],
      'rates: ',
      'cell 2; a blank cell can arrive as 0.',
      '第 2 个单元格',
    ],
    [
      'FUNNEL_DEALS',
      [1000, 0],
      'avg_premium: ',
      'A blank cell can arrive as 0.',
      '空白单元格也可能按 0 传来',
    ],
    [
      'GOAL_PACE',
      [0, 40, ...march, march[1]],
      'target: ',
      'a blank cell can arrive as 0',
      '空白单元格也可能按 0 传来',
    ],
    [
      'TARGET_SPREAD',
      [[[1, 9]], 2, 'increment', '', [[0, 0]]],
      'minimums: cell 1 ',
      'a blank cell can arrive as 0',
      '空白单元格也可能按 0 传来',
    ],
  ] as const)('is told by its cell: %s of %j', (id, args, opens, english, chinese) => {
    const message = messageOf(id, args, en);
    expect(message.startsWith(opens)).toBe(true);
    expect(message).toContain(english);
    expect(messageOf(id, args, zhCN)).toContain(chinese);
  });

  it('keeps its meaning where nothing else can be meant', () => {
    expect(resultOf('=TARGET_SPLIT(0,{1;2})')).toEqual([[0], [0]]);
    expect(resultOf('=FUNNEL_DEALS(0,10)')).toBe(0);
    expect(resultOf('=FUNNEL_RATES({0;10;100})')).toEqual([[0], [0.1]]);
    expect(resultOf('=TARGET_SPREAD({0;0},10,,,{0;0})')).toEqual([[5], [5]]);
    expect(resultOf('=GOAL_PACE(100,0,"2026-03-02","2026-03-13","2026-03-06")')).toBe(0);
  });
});

describe('calls from practice', () => {
  const practice = (id: string) => realCases.cases.find((each) => each.id === id)!;
  const rightOf = (id: string) => practice(id).right as readonly (string | number)[];
  const inputOf = (id: string) => practice(id).input as readonly string[];

  it.each(inputOf('24-goal-functions-closed-month').map((input, index) => [input, index] as const))(
    '%s',
    (input, index) => {
      expect(resultOf(`=${input}`)).toBe(rightOf('24-goal-functions-closed-month')[index]);
    },
  );

  it.each(
    inputOf('25-blank-cell-arrives-as-0')
      .slice(0, 4)
      .map((input, index) => [input, index] as const),
  )('%s', (input, index) => {
    const right = rightOf('25-blank-cell-arrives-as-0')[index];
    expect([resultOf(`=${input}`)].flat(2).join(',')).toBe(String(right));
  });

  it('a week of six days with days off and one worked', () => {
    const off = Array.from({ length: 8 }, (_, index) => [serialOf('2020-10-01') + index]);
    const args = ['2020-09-25', '2020-10-10', [['six-day'], ...off], [[serialOf('2020-09-27')]]];
    expect(call('PLAN_WORKDAYS', args)).toEqual({
      ok: true,
      value: practice('23-six-day-with-holidays').right,
    });
  });

  it.each([
    [-10_000, 1],
    [0, 2],
    [-20_000, 0],
  ])('a loss of 10,000 may be made, %d came: %d', (actual, pace) => {
    expect(resultOf(`=GOAL_PACE(-10000,${actual},"2026-10-01","2026-10-31","2026-11-28")`)).toBe(pace);
  });

  it.each([
    [[['six-day'], ['everyday']], 'calendar: it holds two calendars, six-day and everyday.'],
    [[['CN'], ['CN']], 'calendar: it holds two calendars, CN and CN.'],
    [
      [
        [46_069, 2],
        [46_070, 1001],
      ],
      'calendar: cell 4 holds 1001 as the weight of a day.',
    ],
    [
      [
        [46_069, 2],
        [46_070, -1],
      ],
      'calendar: cell 4 holds -1 as the weight of a day.',
    ],
    [
      [
        [46_069, 2],
        [46_069, 3],
      ],
      'calendar: 2026-02-16 has two weights.',
    ],
    [[['Saturday']], 'calendar: “Saturday” is not a calendar.'],
    [[['US'], [46_069]], 'calendar: “US” is not a calendar.'],
    [[['six-day'], ['soon']], 'calendar: “soon” is not a calendar.'],
  ])('a calendar of %j is refused', (calendar, says) => {
    expect(messageOf('PLAN_WORKDAYS', [46_054, 46_081, calendar])).toContain(says);
  });
});
