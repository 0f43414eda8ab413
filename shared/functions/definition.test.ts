import { describe, expect, expectTypeOf, it } from 'vitest';
import type { WorkCalendar } from '#engine/calendar/calendar.ts';
import type { Day } from '#engine/days/day.ts';
import { failure, type Issue, success } from '#engine/issue.ts';
import { defineFunction } from './definition.ts';
import { serialDates } from './marshal.ts';

const described = { id: 'TRY', result: 'cell', examples: [], portable: null } as const;

describe('defineFunction', () => {
  it('gives run each argument by name, read and typed as its parameter says', () => {
    const seen: unknown[] = [];
    const tried = defineFunction({
      ...described,
      parameters: [
        { name: 'amount', kind: 'number' },
        { name: 'rates', kind: 'numbers', optional: true },
        { name: 'day', kind: 'day' },
        {
          name: 'method',
          kind: 'choice',
          choices: ['one', 'two'],
          default: 'one',
          optional: true,
        },
        { name: 'held', kind: 'marks', optional: true },
        { name: 'calendar', kind: 'calendar', optional: true },
      ],
      run: (args) => {
        expectTypeOf(args.amount).toEqualTypeOf<number>();
        expectTypeOf(args.rates).toEqualTypeOf<readonly number[] | undefined>();
        expectTypeOf(args.day).toEqualTypeOf<Day>();
        expectTypeOf(args.method).toEqualTypeOf<'one' | 'two'>();
        expectTypeOf(args.calendar).toEqualTypeOf<WorkCalendar>();
        seen.push(args.amount, args.rates, args.day, args.method, args.held?.values);
        return success(1);
      },
    });
    tried.answer(['12', [[0.5, '', '10%']], 46_023, ' TWO ', [[1, '']]], serialDates);
    expect(seen).toEqual([12, [0.5, 0.1], '2026-01-01', 'two', [true, false]]);
    tried.answer([1, null, '2026-01-02'], serialDates);
    expect(seen.slice(5)).toEqual([1, undefined, '2026-01-02', 'one', undefined]);
  });

  it('tells all arguments that cannot be read at once, without running', () => {
    const tried = defineFunction({
      ...described,
      parameters: [
        { name: 'left', kind: 'number' },
        { name: 'right', kind: 'day' },
      ],
      run: () => {
        throw new Error('must not run');
      },
    });
    const result = tried.answer(['x', true], serialDates);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['argument.notNumber', 'left'],
      ['argument.notDate', 'right'],
    ]);
  });

  it('names the parameter where an issue of the engine names something else', () => {
    const issue: Issue = {
      code: 'unit.invalid',
      severity: 'error',
      path: ['amount', 2],
      params: { unit: 0 },
    };
    const tried = defineFunction({
      ...described,
      parameters: [],
      engineNames: { amount: 'total' },
      run: () => failure(issue),
    });
    expect(tried.answer([], serialDates)).toEqual(failure({ ...issue, path: ['total', 2] }));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('lets no %d out', (value) => {
    const tried = defineFunction({
      ...described,
      parameters: [{ name: 'amount', kind: 'number' }],
      run: () => success([[1, value]]),
    });
    expect(tried.answer([1], serialDates)).toMatchObject({
      ok: false,
      issues: [{ code: 'argument.result', path: ['amount'] }],
    });
  });
});
