import type { Tree } from '#engine/organisation/tree.ts';
import { sharesOf } from '#engine/split/as-formula.ts';
import type { Units } from '#engine/units.ts';

/** How a row's target comes about, in units; see `shareColumns`. */
export interface ShareStep {
  readonly weightsBelow: number;
  readonly sharesBelow: number;
  readonly toShare: number;
  readonly perShare: number;
  readonly rest: number;
  readonly leftOver: number;
  readonly share: number;
  readonly floor: number;
  readonly remainder: number;
  readonly order: number;
}

/** What is shared in a tree; all lists are by its rows. */
export interface Shared {
  readonly tree: Tree;
  readonly weights: readonly number[];
  readonly fixed: readonly (Units | null)[];
  readonly targets: readonly Units[];
}

/** The steps in numbers, for each row. */
export function shareSteps({ tree, weights, fixed, targets }: Shared): readonly ShareStep[] {
  const steps = tree.rows.map((): { -readonly [Field in keyof ShareStep]: number } => ({
    weightsBelow: 0,
    sharesBelow: 0,
    toShare: 0,
    perShare: 0,
    rest: 0,
    leftOver: 0,
    share: 0,
    floor: 0,
    remainder: 0,
    order: 0,
  }));
  tree.rows.forEach(({ children }, row) => {
    if (children.length === 0) return;
    const own = steps[row]!;
    own.weightsBelow = children.reduce((sum, child) => sum + weights[child]!, 0);
    const free = children.filter((child) => fixed[child] === null);
    const shares = sharesOf(free.map((child) => weights[child]!));
    free.forEach((child, at) => {
      steps[child]!.share = shares[at]!;
      own.sharesBelow += shares[at]!;
    });
    own.toShare = children.reduce((left, child) => left - (fixed[child] ?? 0), targets[row] as number);
    own.leftOver = own.toShare;
    own.perShare = own.sharesBelow === 0 ? 0 : Math.floor(own.toShare / own.sharesBelow);
    own.rest = own.toShare - own.perShare * own.sharesBelow;
    for (const child of children) {
      const step = steps[child]!;
      const product = own.rest * step.share;
      const beyond = own.sharesBelow === 0 ? 0 : Math.floor(product / own.sharesBelow);
      step.floor = own.perShare * step.share + beyond;
      step.remainder = product - beyond * own.sharesBelow;
      own.leftOver -= step.floor;
    }
    const byRemainder = [...children].sort(
      (one, other) => steps[other]!.remainder - steps[one]!.remainder || one - other,
    );
    byRemainder.forEach((child, index) => {
      steps[child]!.order = index + 1;
    });
  });
  return steps;
}
