import type { Tree } from '#engine/organisation/tree.ts';
import { MOST_SHARES } from '#engine/split/as-formula.ts';

/** Units in all up to which every product of the rule has so few digits that formulas calculate it exactly. */
export const MOST_FAIR_UNITS = MOST_SHARES;

/** Above every claim: what is asked for where nobody gets a unit more. */
export const NO_CLAIM = 10 ** 15;

/** Those directly below a row of the tree who share its columns, in the order of the tree. */
export interface FairGroup {
  readonly row: number;
  readonly children: readonly number[];
}

/** Which rows share columns; rows with nobody below who does are left out. */
export interface FairFrame {
  readonly groups: readonly FairGroup[];
  /** A number above every place among siblings. */
  readonly places: number;
}

/** A table of whole numbers under a tree, step by step. Maps are by row of the tree, lists by column. */
export interface FairTable extends FairFrame {
  /** Each row's total. */
  readonly totals: ReadonlyMap<number, number>;
  /** How strongly a row claims to have its exact running total rounded up, not a unit less. */
  readonly claims: ReadonlyMap<number, readonly number[]>;
  /** Of a group: what its children have at least, summed; and the claim from which on they get one more. */
  readonly floors: ReadonlyMap<number, readonly number[]>;
  readonly limits: ReadonlyMap<number, readonly number[]>;
  readonly cells: ReadonlyMap<number, readonly number[]>;
}

export function fairFrame(tree: Tree, leaves: ReadonlySet<number>): FairFrame {
  const shares = tree.rows.map((_, row) => leaves.has(row));
  for (let row = tree.rows.length - 1; row > 0; row--) {
    if (shares[row]) shares[tree.rows[row]!.parent] = true;
  }
  const groups = tree.rows.flatMap(({ children }, row) => {
    const own = children.filter((child) => shares[child]);
    return own.length > 0 ? [{ row, children: own }] : [];
  });
  return { groups, places: Math.max(1, ...groups.map(({ children }) => children.length)) };
}

/**
 * A table of whole numbers in proportion to row total × column total under a tree: leaves add up to the columns and to
 * their totals exactly, and so does everybody above. Column by column, from the top down, each row's running total is its
 * exact one rounded up, or a unit less. Siblings' begin a unit less; what their parent has beyond that goes to the
 * strongest claims, a unit each. In this order:
 *
 * 3. whose column would else be less than its exact share rounded down,
 * 2. those with whom both is possible,
 * 1. whose column would be more than its exact share rounded up;
 *
 * among these first who would be the furthest behind at the next column's end: by the part of a unit that is due now, and
 * that of the next column. Ties to the earlier. What a unit must have or can take follows from those below it.
 *
 * It is a fair sequence as of turns (Pfair scheduling); almost never a cell is more than a unit off, which the tests count.
 *
 * `leaves`: the totals of those who share, by row. At most {@link MOST_FAIR_UNITS} in all.
 */
export function fairTable(
  tree: Tree,
  leaves: ReadonlyMap<number, number>,
  columns: readonly number[],
): FairTable {
  const frame = fairFrame(tree, new Set(leaves.keys()));
  const { groups, places } = frame;
  const upwards = [...groups].reverse();
  const groupOf = new Map(groups.map((group) => [group.row, group]));
  const totals = new Map(leaves);
  for (const { row, children } of upwards) {
    totals.set(
      row,
      sumOf(children, (child) => totals.get(child)!),
    );
  }
  const listOf = (rows: Iterable<number>) => new Map([...rows].map((row) => [row, [] as number[]]));
  const [claims, cells] = [listOf(totals.keys()), listOf(totals.keys())];
  const [floors, limits] = [listOf(groupOf.keys()), listOf(groupOf.keys())];
  const all = columns.reduce((sum, column) => sum + column, 0) || 1;
  const step = claimStep(all, places);
  const given = new Map([...totals.keys()].map((row) => [row, 0]));
  const isRaised = new Map([...totals.keys()].map((row) => [row, true]));
  let soFar = 0;
  columns.forEach((column, at) => {
    soFar += column;
    const next = columns[at + 1] ?? 0;
    const floorOf = (row: number): number => Math.floor((totals.get(row)! * soFar - 1) / all);
    const claiming = ({ children }: FairGroup, order: number): number =>
      children.filter((child) => claims.get(child)![at]! >= order * step).length;
    const claimOf = (row: number, place: number): number => {
      const total = totals.get(row)!;
      const due = positiveRest(total * soFar - 1, all);
      let order = 2 + (isRaised.get(row) ? 1 : 0) - (due < (total * column) % all ? 1 : 0);
      const group = groupOf.get(row);
      if (group) {
        const [least, most] = [3, 2].map((from) => floors.get(row)![at]! + claiming(group, from));
        if (least! > floorOf(row)) order = 3;
        else if (most! <= floorOf(row)) order = 1;
      }
      return order * step + (due + ((total * next) % all)) * places + places - 1 - place;
    };
    for (const { row, children } of upwards) {
      for (const [place, child] of children.entries()) claims.get(child)!.push(claimOf(child, place));
      floors.get(row)!.push(sumOf(children, floorOf));
    }

    const running = new Map([[0, soFar]]);
    for (const { row, children } of groups) {
      const more = running.get(row)! - floors.get(row)![at]!;
      const sorted = children.map((child) => claims.get(child)![at]!).sort((one, other) => other - one);
      const limit = more > 0 ? sorted[more - 1]! : NO_CLAIM;
      limits.get(row)!.push(limit);
      for (const child of children) {
        const raised = claims.get(child)![at]! >= limit;
        isRaised.set(child, raised);
        running.set(child, floorOf(child) + (raised ? 1 : 0));
      }
    }
    for (const [row, now] of running) {
      cells.get(row)!.push(now - given.get(row)!);
      given.set(row, now);
    }
  });
  claims.delete(0);
  return { ...frame, totals, claims, floors, limits, cells };
}

/** Between one order of claims and the next: more than two parts of a unit and a place can come to. */
const claimStep = (all: number, places: number): number => 2 * all * places;
const positiveRest = (value: number, divisor: number): number =>
  value < 0 ? value + divisor : value % divisor;
const sumOf = (rows: readonly number[], value: (row: number) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);
