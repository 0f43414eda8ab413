import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '#engine/organisation/decompose.ts';
import { branchSums, type Tree, treeOf } from '#engine/organisation/tree.ts';
import { memberWeights } from '#engine/organisation/weights.ts';
import type { Basis, Member } from '#engine/plan/inputs.ts';
import { plainBasis, plainMember } from '#engine/plan/plain-inputs.ts';
import { units } from '#engine/units.ts';

type Entry = { key: string; parent: string | null };

/** Lists in any order whose entries hang under one that was made before them. */
const lists = fc.array(fc.nat(), { maxLength: 40 }).chain((picks) => {
  const entries = [
    { key: 'm0', parent: null },
    ...picks.map((pick, index): Entry => ({ key: `m${index + 1}`, parent: `m${pick % (index + 1)}` })),
  ];
  return fc.shuffledSubarray(entries, { minLength: entries.length });
});

describe('the tree of an organisation', () => {
  it('has every entry once, parents first, each branch in one piece', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { rows, leaves } = treeOf(list);
        expect(rows.map(({ source }) => source).sort((a, b) => a - b)).toEqual(list.map((_, at) => at));
        const sizes = branchSums(
          { rows, leaves },
          rows.map(() => 1),
        );
        rows.forEach((node, row) => {
          expect(node.end - row).toBe(sizes[row]);
          expect(list[node.source]!.parent).toBe(node.parent < 0 ? null : rows[node.parent]!.key);
          expect(node.parent).toBeLessThan(row);
          for (const child of node.children) expect(rows[child]!.parent).toBe(row);
          expect(leaves.includes(row)).toBe(node.children.length === 0);
        });
      }),
    );
  });

  it('keeps siblings in the order of the list', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { rows } = treeOf(list);
        for (const { children } of rows) {
          const sources = children.map((child) => rows[child]!.source);
          expect(sources).toEqual([...sources].sort((a, b) => a - b));
        }
      }),
    );
  });

  it.each<[string, Entry[]]>([
    ['no top', [{ key: 'a', parent: 'b' }]],
    [
      'two tops',
      [
        { key: 'a', parent: null },
        { key: 'b', parent: null },
      ],
    ],
    [
      'an unknown parent',
      [
        { key: 'a', parent: null },
        { key: 'b', parent: 'x' },
      ],
    ],
    [
      'a circle',
      [
        { key: 'a', parent: null },
        { key: 'b', parent: 'c' },
        { key: 'c', parent: 'b' },
      ],
    ],
  ])('is a bug of ours with %s', (_, list) => {
    expect(() => treeOf(list)).toThrow();
  });
});

describe('a total carried down a tree', () => {
  const cases = lists.chain((list) => {
    const tree = treeOf(list);
    const count = tree.rows.length;
    return fc.record({
      tree: fc.constant(tree),
      total: fc.oneof(fc.nat(200), fc.nat(10_000_000)),
      weights: fc.array(fc.oneof(fc.constant(0), fc.nat(50_000)), { minLength: count, maxLength: count }),
      fixed: fc.array(fc.option(fc.nat(60), { freq: 3 }), { minLength: count, maxLength: count }),
    });
  });
  const free = (tree: Tree) => tree.rows.map(() => null);

  it('adds up to the parent everywhere, nothing for a zero weight, at most one unit from the exact share', () => {
    fc.assert(
      fc.property(cases, ({ tree, total, weights }) => {
        const targets = decompose(tree, { total: units(total), weights, fixed: free(tree), unit: 1 });
        expect(targets.ok).toBe(true);
        if (!targets.ok) return;
        expect(targets.value[0]).toBe(total);
        tree.rows.forEach(({ children }, row) => {
          if (children.length === 0) return;
          const target = targets.value[row] as number;
          const sum = children.reduce((all, child) => all + (weights[child] as number), 0);
          expect(children.reduce((all, child) => all + (targets.value[child] as number), 0)).toBe(target);
          for (const child of children) {
            const exact = sum === 0 ? target / children.length : (target * weights[child]!) / sum;
            expect(Math.abs((targets.value[child] as number) - exact)).toBeLessThan(1 + 1e-9);
            if (sum > 0 && weights[child] === 0) expect(targets.value[child]).toBe(0);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is fixed and shares the rest, or says by how much it does not fit', () => {
    fc.assert(
      fc.property(cases, ({ tree, total, weights, fixed }) => {
        const asked = fixed.map((amount, row) => (amount === null || row === 0 ? null : units(amount)));
        const targets = decompose(tree, { total: units(total), weights, fixed: asked, unit: 1 });
        if (!targets.ok) {
          for (const { code, params } of targets.issues) {
            const { target, fixed: taken } = params as { target: number; fixed: number };
            expect(code === 'plan.fixed.exceed' ? taken > target : taken < target).toBe(true);
          }
          return;
        }
        tree.rows.forEach(({ children }, row) => {
          if (asked[row] !== null) expect(targets.value[row]).toBe(asked[row]);
          if (children.length === 0) return;
          expect(children.reduce((all, child) => all + (targets.value[child] as number), 0)).toBe(
            targets.value[row],
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  it('names the parent and the amounts in the goal\u2019s currency', () => {
    const tree = treeOf([
      { key: 'top', parent: null },
      { key: 'a', parent: 'top' },
      { key: 'b', parent: 'top' },
    ]);
    const question = { total: units(10), weights: [0, 1, 1], unit: 100 };
    const over = decompose(tree, { ...question, fixed: [null, units(7), units(5)] });
    expect(over).toMatchObject({
      issues: [
        {
          code: 'plan.fixed.exceed',
          path: ['rows', 0],
          params: { parent: 'top', target: 1000, fixed: 1200, excess: 200 },
        },
      ],
    });
    const short = decompose(tree, { ...question, fixed: [null, units(7), units(1)] });
    expect(short).toMatchObject({ issues: [{ code: 'plan.fixed.short', params: { missing: 200 } }] });
  });
});

describe('weights of members', () => {
  const member = (key: string, parent: string | null, more: Partial<Member> = {}): Member => ({
    ...plainMember(key, key, parent),
    ...more,
  });
  const basis = (key: string, more: Partial<Basis>): [string, Basis] => [
    key,
    plainBasis(key, 'G', { lastPeriod: [], ...more }),
  ];
  const members = [
    member('top', null),
    member('team', 'top', { weight: 1.5 }),
    member('a', 'team', { rank: 'senior', headcount: 0.5, weight: 0.12345 }),
    member('b', 'team', { rank: 'unknown' }),
    member('c', 'top', { rank: 'junior' }),
  ];
  const weights = memberWeights({
    headScale: 1,
    tree: treeOf(members),
    members,
    ranks: [
      { name: 'senior', multiple: 1.3 },
      { name: 'junior', multiple: 0.6 },
    ],
    bases: new Map([
      basis('a', { lastPeriod: [100, 250.4, null], growth: 0.1, average: 60 }),
      basis('b', { lastPeriod: [200], growth: null, potential: 40 }),
      basis('c', { lastPeriod: [1000], growth: -0.25, average: 300, potential: 55 }),
      basis('team', { growth: 0.5 }),
    ]),
    unit: 10,
    presence: [1, 1, 1, 1, 0.25].map((share) => ({ present: 100 * share, whole: 100 })),
  });

  it.each([
    ['equal', [1, 1, 1, 1, 1]],
    ['weights', [0, 15_000, 1235, 0, 0]],
    ['lastPeriod', [155, 55, 35, 20, 100]],
    // The team grows by its own 50 %: 55 × 1.5 = 82.5.
    ['growth', [158, 83, 39, 20, 75]],
    ['rank', [290, 230, 130, 100, 60]],
    // 50 heads × 130, 100 × 100, 100 × 60 for a quarter of the year.
    ['headcountRank', [18_000, 16_500, 6500, 10_000, 1500]],
    ['averagePotential', [46, 10, 6, 4, 36]],
  ] as const)('by %s are whole numbers', (method, expected) => {
    expect(weights[method]).toEqual(expected);
  });
});
