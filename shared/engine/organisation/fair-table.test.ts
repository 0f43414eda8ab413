import { describe, expect, it } from 'vitest';
import { decompose } from '#engine/organisation/decompose.ts';
import { fairTable } from '#engine/organisation/fair-table.ts';
import { type Tree, treeOf } from '#engine/organisation/tree.ts';
import { runningParts } from '#engine/split/as-formula.ts';
import { units } from '#engine/units.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const flat = (count: number): Tree =>
  treeOf([
    { key: 'top', parent: null },
    ...Array.from({ length: count }, (_, at) => ({ key: `m${at}`, parent: 'top' })),
  ]);
const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
const byYears = (years: readonly number[], columns: readonly number[]): number[][] => {
  const table = fairTable(flat(years.length), new Map(years.map((year, at) => [at + 1, year])), columns);
  return years.map((_, at) => [...table.cells.get(at + 1)!]);
};

describe('small numbers', () => {
  // By hand. January: 2/3 of a deal is due to each, the first two get one. February: 4/3, so one or two each; the third
  // comes to one, and of the other two, who both have one, the first gets its second. March: two each, so the second and
  // the third get one. Then the same again.
  it('give each of three people with 24 deals a year none or one a month, evenly', () => {
    const cells = byYears(
      [8, 8, 8],
      Array.from({ length: 12 }, () => 2),
    );
    expect(cells).toEqual([
      [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0],
      [1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1],
      [0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1],
    ]);
  });

  it.each([
    ['36 over 7', 36, 7],
    ['100 over 34', 100, 34],
    ['100 over 3', 100, 3],
  ])('%s people: nobody is off by more than the rounding of a share down or up', (_, total, people) => {
    const tree = flat(people);
    const years = targetsOf(tree, total, () => 1);
    const columns = runningParts(
      units(total),
      Array.from({ length: 12 }, () => 1),
    );
    byYears(years.slice(1), columns).forEach((cells, at) => {
      cells.forEach((cell, month) => {
        const share = (years[at + 1]! * columns[month]!) / total;
        expect([Math.floor(share), Math.ceil(share)]).toContain(cell);
      });
    });
  });
});

const targetsOf = (tree: Tree, total: number, weight: () => number): number[] =>
  unwrap(
    decompose(tree, {
      total: units(total),
      weights: tree.rows.map(weight),
      fixed: tree.rows.map(() => null),
      unit: 1,
    }),
  );

describe('tables under trees', () => {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  function randomTree(depth: number, most: number): Tree {
    const list: { key: string; parent: string | null }[] = [];
    const lay = (parent: string | null, level: number): void => {
      const key = String(list.length);
      list.push({ key, parent });
      if (level < depth) for (let left = whole(1, most); left > 0; left--) lay(key, level + 1);
    };
    lay(null, 0);
    return treeOf(list);
  }

  it.each([
    // Levels, most below one of them; of 100,000 cells so many may be more than a unit off.
    [1, 40, 1],
    [2, 25, 1],
    [3, 4, 3],
    [4, 3, 3],
  ])('of %i levels close in rows and columns at every level, cells within a unit', (depth, most, rare) => {
    const wrong = { off: 0, negative: 0, sums: 0 };
    let cells = 0;
    for (let run = 0; run < 300; run++) {
      const tree = randomTree(depth, most);
      const months = [1, 3, 12, 13, 36][whole(0, 4)]!;
      const total = whole(0, tree.leaves.length * months * [1, 2, 20][whole(0, 2)]!);
      const years = targetsOf(tree, total, () => whole(0, 9));
      const weights = Array.from({ length: months }, () => (run % 2 ? whole(18, 23) : whole(0, 9)));
      const columns = runningParts(units(total), weights);
      const table = fairTable(tree, new Map(tree.leaves.map((row) => [row, years[row]!])), columns);
      tree.rows.forEach(({ children }, row) => {
        const own = table.cells.get(row)!;
        if (sum(own) !== years[row]) wrong.sums++;
        own.forEach((cell, month) => {
          const below = sum(children.map((child) => table.cells.get(child)![month]!));
          if (children.length > 0 && below !== cell) wrong.sums++;
          if (Math.abs(cell * total - years[row]! * columns[month]!) > total) wrong.off++;
          if (cell < 0) wrong.negative++;
          cells++;
        });
      });
      expect(table.cells.get(0)).toEqual(columns);
    }
    expect(wrong.sums).toBe(0);
    expect(wrong.off).toBeLessThanOrEqual((cells * rare) / 100_000);
    expect(wrong.negative).toBeLessThanOrEqual((cells * rare) / 100_000);
  });

  it('leave out rows nobody of whom shares', () => {
    const tree = treeOf([
      { key: 'top', parent: null },
      { key: 'A', parent: 'top' },
      { key: 'a', parent: 'A' },
      { key: 'B', parent: 'top' },
      { key: 'b', parent: 'B' },
    ]);
    const { groups, cells } = fairTable(tree, new Map([[4, 3]]), [1, 2]);
    expect(groups).toEqual([
      { row: 0, children: [3] },
      { row: 3, children: [4] },
    ]);
    expect([...cells]).toEqual([
      [4, [1, 2]],
      [3, [1, 2]],
      [0, [1, 2]],
    ]);
  });
});
