import type { FormulaTag, Reference } from '#formula/fx.ts';

/** What a fair running total follows from: the row's year, and the running and whole total of all. */
interface FairRunning {
  readonly year: Reference;
  readonly soFar: Reference;
  readonly all: Reference;
}

/** What a fair running total is at least: a unit less than the exact one rounded up. */
export const leastRunning = (fx: FormulaTag, { year, soFar, all }: FairRunning): string =>
  fx`INT((${year}*${soFar}-1)/${all})`;

/** The same cell in another row. */
export const inRow = (cell: Reference, row: number): Reference => ({ ...cell, row, lastRow: row });
