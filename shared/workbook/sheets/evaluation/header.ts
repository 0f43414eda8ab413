import { cellAt, formulasOn } from '#formula/fx.ts';
import { shownCell } from '#workbook/sheets/common/choice-line.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { evaluationColumns as columns, type EvaluationLayout, MOST_WEEKS } from './layout.ts';

/** Headers, and above the weeks of the chosen month their working days. */
export function drawEvaluationHeader(
  context: ExecutionContext,
  layout: EvaluationLayout,
  draft: SheetDraft,
  month: number,
): void {
  const { messages, texts } = context;
  const own = messages.executionTables.evaluation;
  const { floors } = messages.execution;
  const { keyRow, headerRow, workdaysRow } = layout;
  const titles: readonly (readonly [number, string, string, number])[] = [
    [columns.score, 'score', own.score, 10],
    [columns.rank, 'rank', own.rank, 7],
    [columns.plan, 'plan', own.plan, 13],
    [columns.actual, 'actual', own.actual, 13],
    [columns.completion, 'completion', own.completion, 10],
    [columns.unit, 'ofUnit', own.unitCompletion, 10],
    [columns.company, 'ofCompany', own.companyCompletion, 10],
    [columns.firstFloor, 'floor1', floors.personal, 11],
    [columns.firstFloor + 1, 'floor2', floors.unit, 11],
    [columns.firstFloor + 2, 'floor3', floors.company, 11],
    [columns.floorFactor, 'floorFactor', own.floorFactor, 9],
    [columns.bandFactor, 'bandFactor', own.bandFactor, 9],
    [columns.pay, 'pay', own.pay, 13],
    [columns.kind, 'kind', messages.executionTables.workings.kind, 6],
  ];
  for (const [column, key, title, width] of titles) {
    draft.put(keyRow, column, key, namedStyle('key'));
    draft.put(headerRow, column, title, namedStyle('header'));
    draft.columnWidths[column] = width;
  }
  draft.put(headerRow, columns.key, texts.key, namedStyle('headerLeft'));
  draft.put(headerRow, columns.name, texts.name, namedStyle('headerLeft'));
  draft.put(headerRow, columns.remarks, texts.remarks, namedStyle('headerLeft'));
  draft.columnWidths[columns.key] = 9;
  draft.columnWidths[columns.name] = 22;
  draft.columnWidths[columns.remarks] = 26;
  draft.rowHeights.push({ row: headerRow, height: 32 });
  draft.put(workdaysRow - 1, columns.firstWeek, own.weekScores, namedStyle('subtitle'));
  draft.put(workdaysRow - 1, columns.plan, own.ofMonth, namedStyle('subtitle'));
  draft.put(workdaysRow - 1, columns.firstFloor, own.floors, namedStyle('subtitle'));
  draft.put(workdaysRow, columns.name, own.workdays, namedStyle('subtitle'));
  drawWeeks(context, layout, draft, month);
}

/** The keys of the month's weeks; empty after its last one. */
function drawWeeks(
  context: ExecutionContext,
  layout: EvaluationLayout,
  draft: SheetDraft,
  month: number,
): void {
  const { plan } = context;
  const { sheet, headerRow, workdaysRow, keyRow } = layout;
  const fx = formulasOn(sheet);
  const { weekKeys, weekMonths, weekWorkdays } = workingsNames;
  const shown = shownCell(context, 'evaluationMonth');
  const weeks = plan.weeks.filter((week) => week.month === month);
  for (let index = 0; index < MOST_WEEKS; index++) {
    const column = columns.firstWeek + index;
    const head = cellAt({ sheet, row: headerRow, column }, 'row');
    const at = fx`MATCH(${shown},${weekMonths},0)+${index}`;
    const key = fx`IFERROR(IF(INDEX(${weekMonths},${at})=${shown},INDEX(${weekKeys},${at}),""),"")`;
    const workdays = fx`IF(${head}="","",SUMIFS(${weekWorkdays},${weekKeys},${head}))`;
    const week = weeks[index]?.period;
    draft.put(keyRow, column, `W${index + 1}`, namedStyle('key'));
    draft.calculate(headerRow, column, key, week?.key ?? '', namedStyle('header'));
    draft.calculate(workdaysRow, column, workdays, week?.workdays ?? '', namedStyle('subheader', '0'));
    draft.columnWidths[column] = 12.5;
  }
}
