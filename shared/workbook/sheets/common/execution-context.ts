import type { Execution } from '#workbook/records/execution.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';

/** What the sheets of the carrying out are drawn from. */
export interface ExecutionContext extends PlanContext {
  readonly execution: Execution;
  /** What people have chosen on generated sheets, by the defined name of the cell; absent: nothing yet. */
  readonly chosen: Chosen;
}

export type Chosen = ReadonlyMap<string, string | number>;
