import { failure, issuesOf, type Result, success } from '#engine/issue.ts';
import { sumOf } from '#engine/sum.ts';
import { type Units, units } from '#engine/units.ts';
import { roundedAsFormula } from './as-formula.ts';
import { LARGEST_DIVISOR } from './exact.ts';

export interface CrossedIssues {
  'split.crossed.totalsDiffer': { rows: number; columns: number; difference: number };
  'split.crossed.mixedSigns': Record<string, never>;
  'split.crossed.tooLarge': { total: number };
}
const issue = issuesOf<CrossedIssues>();

export interface Crossed {
  /** One row per row total, one column per column total. */
  readonly cells: readonly (readonly Units[])[];
  /** The smallest cell, or the largest where the totals are negative: −1 (or 1) tells that tiny cells overshot. */
  readonly smallest: Units;
}

/**
 * A table in proportion to row total × column total whose rows and columns add up to the totals exactly, by
 * running totals in two directions: cell(i, j) = R(i, j) − R(i−1, j) − R(i, j−1) + R(i−1, j−1) with
 * R(i, j) = round(rows up to i × columns up to j ÷ grand total), halves away from zero, as formulas calculate it. Every block that starts
 * at the first cell is at most half a unit off, a cell less than two units, so a tiny one can come out at −1.
 *
 * Different grand totals, totals of both signs, or more than 2^51 units in all: an issue.
 */
export function crossed(rowTotals: readonly Units[], columnTotals: readonly Units[]): Result<Crossed> {
  const rows = sumOf(rowTotals);
  const columns = sumOf(columnTotals);
  const all = [...rowTotals, ...columnTotals];
  const isNegative = all.some((total) => total < 0);
  if (isNegative && all.some((total) => total > 0)) {
    return failure(issue('split.crossed.mixedSigns', ['rowTotals'], {}));
  }
  const largest = Math.max(Math.abs(rows), Math.abs(columns));
  if (largest > LARGEST_DIVISOR) {
    return failure(issue('split.crossed.tooLarge', ['rowTotals'], { total: largest }));
  }
  if (rows !== columns) {
    const difference = Math.abs(rows - columns);
    return failure(issue('split.crossed.totalsDiffer', ['columnTotals'], { rows, columns, difference }));
  }
  const cells = cross(rowTotals, columnTotals, Math.abs(rows), isNegative ? -1 : 1);
  return success({ cells, smallest: smallestOf(cells, isNegative ? -1 : 1) });
}

type Sign = 1 | -1;

function cross(rowTotals: readonly Units[], columnTotals: readonly Units[], grand: number, sign: Sign) {
  const above = new Array<number>(columnTotals.length).fill(0);
  let rowsSoFar = 0;
  return rowTotals.map((rowTotal) => {
    rowsSoFar += Math.abs(rowTotal);
    let columnsSoFar = 0;
    let left = 0;
    let aboveLeft = 0;
    return columnTotals.map((columnTotal, j) => {
      columnsSoFar += Math.abs(columnTotal);
      const block = grand === 0 ? 0 : roundedAsFormula(rowsSoFar, columnsSoFar, grand);
      const cell = block - above[j]! - left + aboveLeft;
      aboveLeft = above[j]!;
      above[j] = block;
      left = block;
      return units(cell === 0 ? 0 : sign * cell);
    });
  });
}

function smallestOf(cells: readonly (readonly Units[])[], sign: Sign): Units {
  let smallest = Number.POSITIVE_INFINITY;
  for (const row of cells) for (const cell of row) smallest = Math.min(smallest, sign * cell);
  return units(smallest === Number.POSITIVE_INFINITY || smallest === 0 ? 0 : sign * smallest);
}
