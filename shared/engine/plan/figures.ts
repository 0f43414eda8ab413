import type { Tree } from '#engine/organisation/tree.ts';
/** A number of the decomposition: whose (a row of the tree), and over which months. */
export interface Figure {
  readonly row: number;
  /** First month, and one past the last. */
  readonly from: number;
  readonly to: number;
}

/** Whether one figure is a part of another: of somebody in its branch, within its months. */
const isWithin = ({ rows }: Tree, part: Figure, whole: Figure): boolean =>
  part.row >= whole.row &&
  part.row < (rows[whole.row]?.end ?? whole.row) &&
  part.from >= whole.from &&
  part.to <= whole.to;

const isSame = (one: Figure, other: Figure): boolean =>
  one.row === other.row && one.from === other.from && one.to === other.to;

/** Figures without those that are a part of another of them: what can be added up. */
export const wholes = <T extends Figure>(tree: Tree, figures: readonly T[]): readonly T[] =>
  figures.filter(
    (part) => !figures.some((whole) => whole !== part && !isSame(whole, part) && isWithin(tree, part, whole)),
  );

/** Figures without those that others of them are a part of. */
export const parts = <T extends Figure>(tree: Tree, figures: readonly T[]): readonly T[] =>
  figures.filter(
    (whole) => !figures.some((part) => whole !== part && !isSame(whole, part) && isWithin(tree, part, whole)),
  );

/** Two figures that share months of somebody, while neither is a part of the other. */
export const crossing = <T extends Figure>(tree: Tree, figures: readonly T[]): readonly [T, T] | null => {
  for (const [index, one] of figures.entries()) {
    for (const other of figures.slice(index + 1)) {
      const [above, below] = one.row <= other.row ? [one, other] : [other, one];
      const isBranch = below.row < (tree.rows[above.row]?.end ?? above.row);
      if (isBranch && one.from < other.to && other.from < one.to) return [one, other];
    }
  }
  return null;
};

/**
 * Figures that are together all of another one, put together: all directly below somebody, over the same months; all
 * months of somebody's year. `merge` makes one of the figures' values. `months`: how many the plan has.
 */
export function together<T extends Figure>(
  tree: Tree,
  figures: readonly T[],
  months: number,
  merge: (whole: Figure, parts: readonly T[]) => T,
): readonly T[] {
  const year = yearOf(figures, months) ?? branchOf(tree, figures);
  if (!year) return figures;
  const { whole, parts } = year;
  const rest = figures.filter((figure) => !parts.includes(figure));
  return together(tree, [...rest, merge(whole, parts)], months, merge);
}

interface Put<T> {
  readonly whole: Figure;
  readonly parts: readonly T[];
}

function yearOf<T extends Figure>(figures: readonly T[], months: number): Put<T> | null {
  for (const { row, from, to } of figures) {
    if (from === 0 && to === months) continue;
    const parts = figures.filter((figure) => figure.row === row);
    const covered = parts.reduce((sum, part) => sum + part.to - part.from, 0);
    if (covered === months) return { whole: { row, from: 0, to: months }, parts };
  }
  return null;
}

function branchOf<T extends Figure>({ rows }: Tree, figures: readonly T[]): Put<T> | null {
  for (const { row, from, to } of figures) {
    const parent = rows[row]?.parent ?? -1;
    const children = rows[parent]?.children ?? [];
    if (parent < 0) continue;
    const parts = figures.filter(
      (figure) => figure.from === from && figure.to === to && children.includes(figure.row),
    );
    if (parts.length === children.length) return { whole: { row: parent, from, to }, parts };
  }
  return null;
}
