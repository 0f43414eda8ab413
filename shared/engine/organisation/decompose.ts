import { failure, type Issue, issuesOf, type Result, success } from '#engine/issue.ts';
import type { Tree, TreeNode } from '#engine/organisation/tree.ts';
import { sharesOf } from '#engine/split/as-formula.ts';
import { split } from '#engine/split/split.ts';
import { type Units, units } from '#engine/units.ts';

export interface DecomposeIssues {
  'plan.fixed.exceed': { parent: string; target: number; fixed: number; excess: number };
  'plan.fixed.short': { parent: string; target: number; fixed: number; missing: number };
}
const issue = issuesOf<DecomposeIssues>();

/** What is decomposed: the top's total, and each row's weight among its siblings or its fixed target. */
export interface DecomposeQuestion {
  readonly total: Units;
  readonly weights: readonly number[];
  readonly fixed: readonly (Units | null)[];
  /** In which issues name amounts. */
  readonly unit: number;
}

/**
 * The top's total carried down a tree: every row's target in units. Those with a fixed target keep it, their
 * siblings share what is left by weight (largest remainder, ties to the earlier), so that children add up to
 * their parent everywhere. Fixed targets that exceed what there is to share, or that fall short where every
 * sibling is fixed: an issue at `['rows', row]`, in amounts. A negative total gives the negatives of the positive
 * one's targets.
 */
export function decompose(tree: Tree, { total, weights, fixed, unit }: DecomposeQuestion): Result<Units[]> {
  const targets = new Array<Units>(tree.rows.length).fill(units(0));
  const issues: Issue[] = [];
  targets[0] = total;
  tree.rows.forEach((node, row) => {
    if (node.children.length === 0) return;
    const target = targets[row] as Units;
    const { free, left } = toShare(node, target, fixed);
    for (const child of node.children) targets[child] = fixed[child] ?? units(0);
    const isBeyond = left * (target < 0 ? -1 : 1) < 0;
    if (isBeyond || (left !== 0 && free.length === 0)) {
      issues.push(misfit({ parent: node.key, row, target, left, isBeyond, unit }));
    }
    if (free.length === 0 || isBeyond) return;
    const parts = split(left, sharesOf(free.map((child) => weights[child] as number)), 'fair');
    if (!parts.ok) {
      issues.push(...parts.issues);
      return;
    }
    free.forEach((child, index) => {
      targets[child] = parts.value[index] as Units;
    });
  });
  return issues.length > 0 ? failure(...issues) : success(targets);
}

function toShare(node: TreeNode, target: Units, fixed: readonly (Units | null)[]) {
  const free = node.children.filter((child) => fixed[child] === null);
  const taken = node.children.reduce((sum, child) => sum + (fixed[child] ?? 0), 0);
  return { free, left: units(target - taken) };
}

interface Misfit {
  readonly parent: string;
  readonly row: number;
  readonly target: Units;
  readonly left: number;
  readonly isBeyond: boolean;
  readonly unit: number;
}

function misfit({ parent, row, target, left, isBeyond, unit }: Misfit): Issue {
  const amounts = { parent, target: target * unit, fixed: (target - left) * unit };
  const gap = Math.abs(left) * unit;
  return isBeyond
    ? issue('plan.fixed.exceed', ['rows', row], { ...amounts, excess: gap })
    : issue('plan.fixed.short', ['rows', row], { ...amounts, missing: gap });
}
