import { closedMonths } from '#engine/closing/record.ts';
import { toSerial } from '#engine/days/serial.ts';
import { weeksInMonth } from '#engine/periods/weeks.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { isOver } from '#engine/tracking/executed-plan.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import {
  type ColumnPlaces,
  cellsInRow,
  drawLine,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { scoredGoal } from '#workbook/sheets/common/scored-goal.ts';
import { drawTree, memberRows } from '#workbook/sheets/common/tree-rows.ts';
import { workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import { choiceColumns, drawChoices, shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { drawAsOf } from '#workbook/sheets/tracking/facts.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { isClosed, whileOpen } from './closed.ts';
import { evaluationColumns, weekColumnKeys } from './columns.ts';
import type { EvaluatedRow } from './evaluated-column.ts';
import { type EvaluationLine, evaluationTable } from './figures.ts';
import { monthDays, evaluationRows as rows } from './layout.ts';
import { floorKeys } from './pay.ts';

/** The evaluation of a chosen month: scores by week, completion, minimum standards, performance pay. */
export function drawEvaluation(context: ExecutionSheetContext): SheetDraft {
  const texts = context.messages.executionTables.evaluation;
  const draft = startSheet(context, 'evaluation');
  drawChoices(context, draft, 'evaluation');
  drawSpan(context, draft);
  drawBasePay(context, draft);
  drawState(context, draft);
  const columns = evaluationColumns(context);
  const places = placesInOrder(columns);
  drawTree(draft, context.plan.tree, { header: rows.header, columns, rows: evaluatedRows(context, places) });
  for (const [key, title] of [
    [weekColumnKeys[0], texts.weekScores],
    ['activity', texts.evidence],
    ['plan', texts.ofMonth],
    [floorKeys[0], texts.floors],
  ] as const) {
    draft.put(rows.blocks, places.at(key ?? ''), title, namedStyle('subtitle'));
  }
  drawWorkdays(context, draft, places);
  floorSignals(context, draft, places);
  // On one page its forty columns could not be read.
  draft.print = { ...draft.print, paper: 'a3', pagesWide: 3, titleColumns: 2 };
  return draft;
}

/** First and last day of the month, and the goal that is scored. */
function drawSpan(context: ExecutionContext, draft: SheetDraft): void {
  const { plan, messages } = context;
  const texts = messages.executionTables.evaluation;
  const fx = formulasOn(draft.name);
  const { label, choice, shown, note } = choiceColumns;
  const { first, last } = plan.months[chosen(context, 'evaluationMonth').at] as Plan['months'][number];
  const { periodKeys, periodFirst, periodLast } = workingsNames;
  const at = fx`MATCH(${shownCell(context, 'evaluationMonth')},${periodKeys},0)`;
  const days = aligned(namedStyle('calculation', formats.day), 'left');
  draft.put(rows.span, label, texts.span, namedStyle('label'));
  draft.put(rows.span, choice, { formula: `INDEX(${periodFirst},${at})`, value: toSerial(first) }, days);
  draft.put(rows.span, shown, { formula: `INDEX(${periodLast},${at})`, value: toSerial(last) }, days);
  const scored = scoredGoal(plan);
  const goal = scored && (plan.goals[scored.index] as GoalPlan).goal.name;
  draft.put(rows.span, note, goal === null ? texts.noGoal : texts.spanNote(goal), namedStyle('note'));
}

function drawBasePay(context: ExecutionContext, draft: SheetDraft): void {
  const { execution, messages } = context;
  const texts = messages.executionTables.evaluation;
  const { label, choice, note } = choiceColumns;
  const [base, value] = [nameOf('execution', 'basePay'), execution.settings.basePay];
  const pay = aligned(namedStyle('link', '#,##0.00'), 'left');
  const today = { formula: `IF(${base}="","",${base})`, value: typeof value === 'number' ? value : null };
  const shown = whileOpen(context, today);
  draft.put(rows.basePay, label, texts.basePay, namedStyle('label'));
  draft.put(rows.basePay, choice, { ...shown, value: shown.value ?? '' }, pay);
  draft.put(rows.basePay, note, texts.basePayNote, namedStyle('note'));
}

/** Whether the month is closed, or over, and what is provisional until then. */
function drawState(context: ExecutionContext, draft: SheetDraft): void {
  const { plan, execution, messages } = context;
  const { provisional, closed } = messages.executionTables.evaluation;
  const { periodKeys, periodOver } = workingsNames;
  const fx = formulasOn(draft.name);
  const month = plan.months[chosen(context, 'evaluationMonth').at] as Plan['months'][number];
  const over = fx`INDEX(${periodOver},MATCH(${shownCell(context, 'evaluationMonth')},${periodKeys},0))`;
  const first = fx`INDEX(${workingsNames.periodFirst},MATCH(${shownCell(context, 'evaluationMonth')},${periodKeys},0))`;
  const isSettled = isOver(executedPlan(plan, execution), month) || execution.today < month.first;
  const isKept = closedMonths(execution.closing).includes(month.key);
  const text = isKept ? closed : isSettled ? '' : provisional;
  const open = `IF(OR(${over}=1,${nameOf('execution', 'asOf')}<${first}),"",${textLiteral(provisional)})`;
  const condition = isClosed(context);
  drawAsOf(context, draft, choiceColumns.shown + 1);
  const { label } = choiceColumns;
  draft.conditionalFormats.push({
    area: { row: rows.state, column: label, rows: 1, columns: 1 },
    formula: `${columnName(label)}${rows.state + 1}=${textLiteral(provisional)}`,
    style: signals.watch,
  });
  draft.put(
    rows.state,
    label,
    {
      formula: condition === null ? open : `IF(${condition},${textLiteral(closed)},${open})`,
      value: text,
    },
    namedStyle('note'),
  );
}

/** Above the weeks their working days in the month. */
function drawWorkdays(context: ExecutionContext, draft: SheetDraft, { at }: ColumnPlaces): void {
  const { plan, messages } = context;
  const fx = formulasOn(draft.name);
  const { weekKeys, weekFirst, weekLast } = workingsNames;
  const [first, last] = monthDays(draft.name);
  const month = chosen(context, 'evaluationMonth').at;
  const weeks = weeksInMonth(plan.weeks, month);
  const columns = weekColumnKeys.map((key, index) => ({ column: at(key), week: weeks[index] }));
  const { workdays: label } = messages.executionTables.evaluation;
  draft.put(rows.workdays, at('name'), label, namedStyle('subtitle'));
  const cell = ({ column, week }: (typeof columns)[number]) => {
    const head = cellAt({ sheet: draft.name, row: rows.header, column }, 'row');
    const of = (days: string): string => fx`INDEX(${days},MATCH(${head},${weekKeys},0))`;
    const [from, to] = [fx`MAX(${first},${of(weekFirst)})`, fx`MIN(${last},${of(weekLast)})`];
    return {
      formula: fx`IF(${head}="","",${workdaysFormula(context, draft.name, from, to)})`,
      value: week?.workdays ?? '',
      style: namedStyle('subheader', '0'),
    };
  };
  drawLine(draft, rows.workdays, { key: 'workdays', cell }, columns);
}

function evaluatedRows(context: ExecutionContext, places: ColumnPlaces): EvaluatedRow[] {
  const { plan, execution } = context;
  const { tree } = plan;
  const lines = evaluationTable(plan, execution, chosen(context, 'evaluationMonth').at);
  return memberRows(plan, rows.first).map((row): EvaluatedRow => {
    const below = tree.leaves.filter((leaf) => leaf > row.row && leaf < row.node.end);
    return {
      ...row,
      line: lines[row.row] as EvaluationLine,
      unitAt: rows.first + Math.max(0, row.node.parent),
      people: below.map((leaf) => rows.first + leaf),
      places,
      cell: cellsInRow(places, row.at),
    };
  });
}

/** Missed floors red, met ones green. */
function floorSignals({ plan, messages }: ExecutionContext, draft: SheetDraft, { at }: ColumnPlaces): void {
  const { met, missed } = messages.executionTables.evaluation;
  const column = at(floorKeys[0] ?? '');
  const area = { row: rows.first, column, rows: plan.tree.rows.length, columns: floorKeys.length };
  const cell = `${columnName(column)}${rows.first + 1}`;
  draft.conditionalFormats.push(
    { area, formula: `${cell}=${textLiteral(missed)}`, style: signals.bad },
    { area, formula: `${cell}=${textLiteral(met)}`, style: signals.good },
  );
}
