import type { FunnelPlan } from '#engine/plan/funnel.ts';
import { columnName } from '#formula/address.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';

/** Where everything stands on the sheet of leaks. */
export interface LeaksLayout {
  readonly sheet: string;
  /** Titles and values of the period's first and last day and the scenario. */
  readonly factRow: number;
  /** Shares of the plan's months that are gone, under their names. */
  readonly shareRow: number;
  readonly keyRow: number;
  readonly headerRow: number;
  /** What one of each stage is worth in deals, and the planned rates. */
  readonly worthRow: number;
  readonly ratesRow: number;
  /** First row of the organisation. */
  readonly first: number;
  readonly columns: {
    readonly key: 0;
    readonly name: 1;
    /** One per stage, deals first. */
    readonly counts: readonly number[];
    readonly plannedTop: number;
    /** One per step, deals per meeting first. */
    readonly rates: readonly number[];
    /** As many, and one for the activity. */
    readonly losses: readonly number[];
    readonly missing: number;
    readonly worst: number;
    readonly remarks: number;
  };
}

/** Cells of the period's facts. */
export const leakFacts = { first: 2, last: 3, period: 4 } as const;

/** Null for a plan without a funnel. */
export function layOutLeaks({ plan, texts }: ExecutionContext): LeaksLayout | null {
  if (!plan.funnel) return null;
  const steps = (plan.funnel as FunnelPlan).scenario.rates.length;
  const range = (first: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => first + index);
  const plannedTop = 2 + steps + 1;
  const losses = plannedTop + 1 + steps;
  const missing = losses + steps + 1;
  const keyRow = 11;
  return {
    sheet: texts.sheets.leaks.name,
    factRow: 6,
    shareRow: 9,
    keyRow,
    headerRow: keyRow + 1,
    worthRow: keyRow + 2,
    ratesRow: keyRow + 3,
    first: keyRow + 4,
    columns: {
      key: 0,
      name: 1,
      counts: range(2, steps + 1),
      plannedTop,
      rates: range(plannedTop + 1, steps),
      losses: range(losses, steps + 1),
      missing,
      worst: missing + 1,
      remarks: missing + 2,
    },
  };
}

/** A cell with its row fixed: `D$14`. */
export const inRow = (column: number, row: number): string => `${columnName(column)}$${row + 1}`;
