import { byDepth, type Node, nodeOf, type Tree } from './nodes.ts';
import type { BodyRow } from './rows.ts';
import type { Table } from './table.ts';
import { amountAt, isSame, rowValue, sumOf } from './values.ts';
import { isUnitName } from './words.ts';

/** Longer lists have a column for their units. */
const MOST_ROWS = 1000;

type Amounts = readonly (number | null)[];
interface Span {
  /** The first row behind it. */
  readonly end: number;
  /** Rows directly below. */
  readonly children: readonly number[];
}

/**
 * Units whose amounts are the sums of those below them. They are taken for units where every row belongs to one and
 * chance can be ruled out: several units, several columns that agree, or names that units have. One person whose
 * single amount is the sum of those below is only asked about.
 */
export function bySums(table: Table, carriers: readonly BodyRow[]): Tree {
  const flat = carriers.map((row) => nodeOf(row, null, 'own'));
  const nothing: Tree = { nodes: flat, subtotals: [], maybeUnits: [] };
  const amounts = carriers.map(({ row }) => amountsOf(table, row));
  const columns = amounts[0]?.length ?? 0;
  if (carriers.length < 3 || carriers.length > MOST_ROWS || columns === 0) return nothing;
  // One that is the same as the next is a unit of one person only where it is named like a unit.
  const fewest = carriers.map(({ label }) => (isUnitName(label.folded) ? 1 : 2));
  const spans = spansOf(amounts, fewest);
  const tops: number[] = [];
  for (let index = 0; index < carriers.length; index = spans[index]!.end) tops.push(index);
  if (!tops.every((index) => spans[index]!.children.length > 0)) return nothing;
  const isSure = tops.length > 1 || columns > 2 || isUnitName(carriers[tops[0]!]!.label.folded);
  if (!isSure) {
    const maybeUnits = tops.map((index) => ({
      node: flat[index] as Node,
      below: spans[index]!.end - index - 1,
    }));
    return { ...nothing, maybeUnits };
  }
  const depths = new Map<BodyRow, number>();
  const place = (index: number, depth: number): void => {
    depths.set(carriers[index]!, depth);
    for (const child of spans[index]!.children) place(child, depth + 1);
  };
  for (const index of tops) place(index, 0);
  return byDepth(carriers, (row) => depths.get(row) ?? 0);
}

/** For each row the rows below it that add up to it, in every column; from the last to the first. */
function spansOf(amounts: readonly Amounts[], fewest: readonly number[]): readonly Span[] {
  const spans = new Array<Span>(amounts.length);
  for (let index = amounts.length - 1; index >= 0; index--) {
    spans[index] = { end: index + 1, children: [] };
    const own = amounts[index]!;
    if (isNothing(own)) continue;
    const children: number[] = [];
    for (let next = index + 1; next < amounts.length; next = spans[next]!.end) {
      children.push(next);
      const below = children.map((child) => amounts[child]!).filter((row) => !isNothing(row));
      if (below.length >= fewest[index]! && addUp(own, below)) {
        spans[index] = { end: spans[next]!.end, children: [...children] };
        break;
      }
    }
  }
  return spans;
}

const isNothing = (amounts: Amounts): boolean => amounts.every((amount) => (amount ?? 0) === 0);
const addUp = (own: Amounts, below: readonly Amounts[]): boolean =>
  own.every((amount, column) => isSame(amount ?? 0, sumOf(below.map((row) => row[column] ?? null))));

const amountsOf = (table: Table, row: number): Amounts =>
  table.figures.flatMap((figure) =>
    figure.grain === 'year'
      ? [rowValue(table, row, figure).total]
      : figure.columns.map(({ column }) => amountAt(table, row, column)),
  );
