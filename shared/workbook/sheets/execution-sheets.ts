import type { ExecutionSheetKey } from '#language/execution/execution-tables.ts';
import { drawAttendance } from '#workbook/sheets/attendance/attendance.ts';
import { drawClosedMonths } from '#workbook/sheets/closed-months/closed-months.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { drawEvaluation } from '#workbook/sheets/evaluation/evaluation.ts';
import { drawExecutionPlan } from '#workbook/sheets/execution-plan/execution-plan.ts';
import { drawExecutionWorkings } from '#workbook/sheets/execution-workings/execution-workings.ts';
import { drawLeaks } from '#workbook/sheets/leaks/leaks.ts';
import { drawProgress } from '#workbook/sheets/progress/progress.ts';
import { drawStanding } from '#workbook/sheets/standing/standing.ts';
import { drawSupervisorTable } from '#workbook/sheets/supervisor-table/supervisor-table.ts';
import { drawTracking } from '#workbook/sheets/tracking/tracking.ts';
import { drawWeekForms } from '#workbook/sheets/week-forms/week-forms.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/**
 * All sheets of a plan that is being carried out, in their order: the workings first, since an engine that calculates
 * from the first sheet to the last begins anew for lookups of what comes later.
 */
export function drawExecution(
  context: ExecutionContext,
): Readonly<Record<ExecutionSheetKey, SheetDraft | null>> {
  const workings = drawExecutionWorkings(context);
  const drawn = { ...context, workings };
  return {
    executionWorkings: workings,
    tracking: drawTracking(drawn),
    standing: drawStanding(drawn),
    leaks: drawLeaks(drawn),
    attendance: drawAttendance(drawn),
    progress: drawProgress(drawn),
    executionPlan: drawExecutionPlan(drawn),
    weekForms: drawWeekForms(drawn),
    evaluation: drawEvaluation(drawn),
    supervisorTable: drawSupervisorTable(drawn),
    closedMonths: drawClosedMonths(drawn),
  };
}
