import type { ExecutionSheetKey } from '#language/execution-tables.ts';
import type { SheetDraft } from '#workbook/look/draft.ts';
import { drawAttendance } from './attendance.ts';
import type { ExecutionContext } from './context.ts';
import { drawEvaluation } from './evaluation.ts';
import { drawExecutionPlan } from './execution-plan.ts';
import { drawLeaks } from './leaks.ts';
import { drawProgress } from './progress.ts';
import { drawSupervisorTable } from './supervisor.ts';
import { drawTracking } from './tracking.ts';
import { drawWeekForms } from './week-forms.ts';
import { drawExecutionWorkings } from './workings.ts';

/**
 * All sheets of a plan that is being carried out, in their order: the workings first, since an engine that calculates
 * from the first sheet to the last begins anew for lookups of what comes later.
 */
export function drawExecution(
  context: ExecutionContext,
): Readonly<Record<ExecutionSheetKey, SheetDraft | null>> {
  const workings = drawExecutionWorkings(context);
  return {
    executionWorkings: workings,
    tracking: drawTracking(context),
    leaks: drawLeaks(context),
    attendance: drawAttendance(context),
    progress: drawProgress(context),
    executionPlan: drawExecutionPlan(context, workings),
    weekForms: drawWeekForms(context),
    evaluation: drawEvaluation(context),
    supervisorTable: drawSupervisorTable(context),
  };
}
