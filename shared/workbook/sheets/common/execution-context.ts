import type { Execution } from '#workbook/records/execution.ts';
import type { Layouts } from '#workbook/sheets/layouts.ts';
import type { Context } from './context.ts';

/** What the sheets of the carrying out are drawn from. */
export interface ExecutionContext extends Context {
  readonly execution: Execution;
  /** Where the plan's own tables stand. */
  readonly layouts: Layouts;
  /** What people have chosen on generated sheets, by the defined name of the cell; absent: nothing yet. */
  readonly chosen: Chosen;
}

export type Chosen = ReadonlyMap<string, string | number>;
