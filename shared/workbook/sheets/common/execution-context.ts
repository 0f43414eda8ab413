import type { Holds } from '#engine/plan/plan.ts';
import type { FixedFigure } from '#engine/revision/fixed-figures.ts';
import type { Execution } from '#workbook/records/execution.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** What the sheets of the carrying out are drawn from. */
export interface ExecutionContext extends PlanContext {
  readonly execution: Execution;
  /** What people have chosen on generated sheets, by the defined name of the cell; absent: nothing yet. */
  readonly chosen: Chosen;
  /** The fixed figures as they are on record, and what is held in the plan. */
  readonly fixed: readonly FixedFigure[];
  readonly holds: Holds;
}

/** The same with the sheet of workings, which is drawn before the others: they offer what is listed there. */
export interface ExecutionSheetContext extends ExecutionContext {
  readonly workings: SheetDraft;
}

export type Chosen = ReadonlyMap<string, string | number>;
