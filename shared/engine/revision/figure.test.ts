import { describe, expect, it } from 'vitest';
import { changeOfSums, type MovedFigure } from './figure.ts';

const moved = (
  member: string | null,
  month: string | null,
  before: number | null,
  after: number | null,
): MovedFigure => ({ goal: 'G', member, month, before, after });

describe('by how much moved figures come to more', () => {
  it.each<[string, readonly MovedFigure[], number]>([
    ['one year against another', [moved('A', null, 100, 90), moved('B', null, 50, 60)], 0],
    [
      'a month of the goal, which makes up for nobody’s year',
      [moved(null, '2026-03', 10, 11), moved('A', null, 100, 99)],
      1,
    ],
    [
      'a person’s month, which makes up for no month of the goal',
      [moved('A', '2026-03', 9, 8), moved(null, '2026-03', 10, 11)],
      -1,
    ],
    ['a quarter against a month', [moved(null, '2026-Q1', 30, 31), moved(null, '2026-03', 10, 9)], 1],
    ['cents', [moved('A', null, 0.3, 0.1), moved('B', null, 0.1, 0.3)], 0],
    ['what was not on record', [moved('A', null, null, 90)], 0],
    ['what is fixed no more', [moved('A', null, 90, null)], -90],
  ])('%s', (_, figures, change) => {
    expect(changeOfSums(figures)).toBe(change);
  });

  it('goes by goals', () => {
    const other = { ...moved('A', null, 100, 90), goal: 'H' };
    expect(Math.abs(changeOfSums([other, moved('A', null, 90, 100)]))).toBe(10);
  });
});
