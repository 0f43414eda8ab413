import type { ExecutionSheetKey } from '#language/execution-tables.ts';
import type { SheetDraft } from '#workbook/look/draft.ts';
import type { ExecutionContext } from './context.ts';
import { drawExecutionWorkings } from './workings.ts';

/** All sheets of a plan that is being carried out. */
export const drawExecution = (
  context: ExecutionContext,
): Readonly<Record<ExecutionSheetKey, SheetDraft | null>> => ({
  tracking: null,
  leaks: null,
  attendance: null,
  progress: null,
  executionPlan: null,
  weekForms: null,
  evaluation: null,
  supervisorTable: null,
  executionWorkings: drawExecutionWorkings(context),
});
