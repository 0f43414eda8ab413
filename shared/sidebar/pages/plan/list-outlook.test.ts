import { describe, expect, it } from 'vitest';
import { conventionsOf } from '#engine/typed/conventions.ts';
import { recogniseList } from '#workbook/list/recognise.ts';
import { outlookOf } from './list-outlook.ts';

const read = (cells: readonly (readonly (string | number | null)[])[]) => {
  const columns = Math.max(...cells.map((row) => row.length));
  const area = { row: 0, column: 0, rows: cells.length, columns };
  const conventions = conventionsOf('en', 2026);
  const reading = recogniseList({
    block: { sheet: 'List', area, cells },
    today: '2026-11-28' as never,
    conventions,
    corrections: {},
  });
  if (!reading) throw new Error('nothing was recognised');
  return reading;
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

describe('what a list would become', () => {
  const team = read([
    ['Name', 'Team', ...months],
    ['Ann', 'North', ...months.map((_, month) => 100 + month)],
    ['Bob', 'North', ...months.map(() => 50)],
    ['Cy', 'South', ...months.map(() => 150)],
  ]);
  const { lines, months: shares } = outlookOf(team);

  it('people get what they had of all, units what their people get', () => {
    const of = (name: string) => lines.find((line) => line.name === name)!;
    // Ann had 12 x 100 + (0 + 1 + … + 11) = 1266, Bob 600, Cy 1800: 3666 in all.
    expect(of('Ann').share).toBeCloseTo(1266 / 3666, 12);
    expect(of('North')).toMatchObject({ isUnit: true, people: 2, depth: of('South').depth });
    expect(of('North').share).toBeCloseTo(1866 / 3666, 12);
  });
  it('months get what they had of the year', () => {
    expect(shares).toHaveLength(12);
    expect(shares[0]).toBeCloseTo(300 / 3666, 12);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
  it('a list without figures is shared equally, and by working days', () => {
    const plain = outlookOf(
      read([
        ['Name', 'Team'],
        ['Ann', 'North'],
        ['Bob', 'North'],
        ['Cy', 'South'],
      ]),
    );
    expect(plain.lines.filter(({ isUnit }) => !isUnit).map(({ share }) => share)).toEqual([
      1 / 3,
      1 / 3,
      1 / 3,
    ]);
    expect(plain.months).toEqual([]);
  });
});
