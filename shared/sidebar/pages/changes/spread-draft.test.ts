import { describe, expect, it } from 'vitest';
import { emptySpread, requestOf, unitOf } from './spread-draft.ts';

describe('a spread as typed', () => {
  it('without a change only looks at the selection, whatever else is filled in', () => {
    const draft = { ...emptySpread, unit: '100', minimum: '5' };
    expect(requestOf(draft, 1)).toEqual({
      change: '+0',
      shape: { by: 'increment' },
      unit: null,
      minimum: null,
      maximum: null,
    });
  });

  it.each([
    [
      { way: 'growth', rate: '5' },
      { by: 'growth', rate: 0.05 },
    ],
    [
      { way: 'pattern', pattern: '1，2、3; 4' },
      { by: 'pattern', pattern: [1, 2, 3, 4] },
    ],
    [
      { way: 'straightLine', first: '10', last: '20' },
      { by: 'straightLine', first: 10, last: 20 },
    ],
    [{ way: 'equal' }, { by: 'equal' }],
  ] as const)('takes %j', (typed, shape) => {
    expect(requestOf({ ...emptySpread, change: '+10%', ...typed }, 1).shape).toEqual(shape);
  });
});

describe('the unit of numbers', () => {
  it.each([
    [[39_000, 21_700], 100],
    [[10, 250], 10],
    [[7, 250], 1],
    [[0.1, 0.3], 0.1],
    [[1.25, 3], 0.01],
    [[0, 0], 1],
    [[], 1],
  ])('of %j is %j', (values, unit) => {
    expect(unitOf(values)).toBe(unit);
  });

  it('gives way to a typed one', () => {
    expect(requestOf({ ...emptySpread, change: '9', unit: '5' }, 100).unit).toBe(5);
    expect(requestOf({ ...emptySpread, change: '9' }, 100).unit).toBe(100);
  });
});
