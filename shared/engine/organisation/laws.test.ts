import { describe, expect, it } from 'vitest';
import { decompose } from '#engine/organisation/decompose.ts';
import { type Tree, treeOf } from '#engine/organisation/tree.ts';
import { sharesOf } from '#engine/split/as-formula.ts';
import { units } from '#engine/units.ts';

const TREES = 100_000;

/** Mulberry32: the same numbers on every machine. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

interface Case {
  readonly tree: Tree;
  readonly total: number;
  readonly unit: number;
  readonly weights: readonly number[];
}

function randomCase(below: (limit: number) => number): Case {
  const size = 1 + below(12);
  const list = Array.from({ length: size }, (_, index) => ({
    key: `m${index}`,
    parent: index === 0 ? null : `m${below(index)}`,
  }));
  const zeros = below(4);
  const largest = [10, 1000, 10_000_000][below(3)] as number;
  const weights = list.map(() => (below(4) < zeros ? 0 : below(largest)));
  const totals = [0, 1, below(100), below(1e9), Number.MAX_SAFE_INTEGER - below(1e6)];
  const total = totals[below(totals.length)] as number;
  const unit = [0.01, 1, 100][below(3)] as number;
  return { tree: treeOf(list), total: below(3) === 0 ? -total : total, unit, weights };
}

/** What is wrong with the targets of a case; exact, in whole numbers of any size. */
function wrongs({ tree, total, unit, weights }: Case): string | null {
  const result = decompose(tree, { total: units(total), weights, fixed: weights.map(() => null), unit });
  if (!result.ok) return 'no answer';
  const targets = result.value.map(BigInt);
  if (targets[0] !== BigInt(total)) return 'the top is not the total';
  for (const [row, { children }] of tree.rows.entries()) {
    if (children.length === 0) continue;
    const target = targets[row] as bigint;
    const sum = children.reduce((so, child) => so + (targets[child] as bigint), 0n);
    if (sum !== target) return 'children do not add up';
    // Of long weights the share to seven digits is what is shared by.
    const shares = sharesOf(children.map((child) => weights[child] as number)).map(BigInt);
    const all = children.reduce((so, child) => so + BigInt(weights[child] as number), 0n);
    const whole = shares.reduce((so, share) => so + share, 0n);
    for (const [at, child] of children.entries()) {
      const weight = shares[at] as bigint;
      const part = targets[child] as bigint;
      if (all !== 0n && weights[child] === 0 && part !== 0n) return 'a zero weight gets something';
      const off = part * whole - target * weight;
      if (off >= whole || off <= -whole) return 'a part is a unit or more from its exact share';
    }
  }
  return null;
}

describe('a target carried down random trees', () => {
  it(`adds up, leaves zero weights out and stays within a unit in ${TREES} of them`, () => {
    const below = numbersFrom(2026);
    for (let tree = 0; tree < TREES; tree++) {
      const each = randomCase(below);
      const wrong = wrongs(each);
      expect(wrong === null ? null : `${wrong}: ${JSON.stringify(each)}`).toBeNull();
    }
  });
});
