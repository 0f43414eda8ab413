import { toSerial } from '#engine/days/serial.ts';
import { floors } from '#engine/evaluation/criteria.ts';
import type { TreeNode } from '#engine/organisation/tree.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choiceColumns, drawChoices, shownCell } from '#workbook/sheets/common/choice-line.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import { startSheet, sumOfRows } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { branchGroups, childrenSum, rowStyle } from '#workbook/sheets/common/tree-rows.ts';
import { decompositionRow } from '#workbook/sheets/decomposition/layout.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type StyleName, signals } from '#workbook/style/styles.ts';
import { type EvaluationLine, evaluationTable } from './figures.ts';
import { metricColumn, scoredGoal } from './goal.ts';
import { drawEvaluationHeader } from './header.ts';
import {
  evaluationColumns as columns,
  type EvaluationLayout,
  layOutEvaluation,
  MOST_WEEKS,
  monthDays,
} from './layout.ts';
import { type PersonCell, personPay, personScore, personWeeks } from './person.ts';

/** The evaluation of a chosen month: scores by week, completion, minimum standards, performance pay. */
export function drawEvaluation(context: ExecutionContext): SheetDraft {
  const { plan, execution } = context;
  const layout = layOutEvaluation(context);
  const draft = startSheet(context, 'evaluation');
  drawChoices(context, draft, 'evaluation');
  const month = chosen(context, 'evaluationMonth').at;
  drawSpan(context, layout, draft, month);
  drawEvaluationHeader(context, layout, draft, month);
  const lines = evaluationTable(plan, execution, month);
  plan.tree.rows.forEach((_, row) => {
    drawRow(context, layout, draft, row, lines[row] as EvaluationLine);
  });
  draft.rowGroups.push(...branchGroups(plan.tree, layout.firstRow));
  floorSignals(context, layout, draft);
  draft.freeze = { rows: layout.headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, paper: 'a3', titleRows: layout.headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawSpan(
  context: ExecutionContext,
  layout: EvaluationLayout,
  draft: SheetDraft,
  month: number,
): void {
  const { plan, execution, messages } = context;
  const texts = messages.executionTables.evaluation;
  const fx = formulasOn(layout.sheet);
  const { label, choice, shown, note } = choiceColumns;
  const { first, last } = plan.months[month] as Plan['months'][number];
  const at = fx`MATCH(${shownCell(context, 'evaluationMonth')},${workingsNames.periodKeys},0)`;
  const days = aligned(namedStyle('calculation', formats.day), 'left');
  draft.put(layout.spanRow, label, texts.span, namedStyle('label'));
  draft.calculate(layout.spanRow, choice, `INDEX(${workingsNames.periodFirst},${at})`, toSerial(first), days);
  draft.calculate(layout.spanRow, shown, `INDEX(${workingsNames.periodLast},${at})`, toSerial(last), days);
  const scored = scoredGoal(plan);
  const goal = scored && (plan.goals[scored.index] as GoalPlan).goal.name;
  draft.put(layout.spanRow, note, goal === null ? texts.noGoal : texts.spanNote(goal), namedStyle('note'));
  const [base, value] = [nameOf('execution', 'basePay'), execution.settings.basePay];
  draft.put(layout.baseRow, label, texts.basePay, namedStyle('label'));
  const pay = typeof value === 'number' ? value : '';
  draft.calculate(
    layout.baseRow,
    choice,
    `IF(${base}="","",${base})`,
    pay,
    aligned(namedStyle('link', '#,##0.00'), 'left'),
  );
  draft.put(layout.baseRow, note, texts.basePayNote, namedStyle('note'));
}

function drawRow(
  context: ExecutionContext,
  layout: EvaluationLayout,
  draft: SheetDraft,
  row: number,
  line: EvaluationLine,
): void {
  const { plan, messages } = context;
  const { tree } = plan;
  const at = layout.firstRow + row;
  const node = tree.rows[row] as TreeNode;
  const style = rowStyle(tree, row);
  const label = style === 'calculation' ? 'label' : style;
  const put = (cells: readonly PersonCell[]): void => {
    for (const { column, formula, value, format } of cells)
      draft.calculate(at, column, formula, value, styleOf(style, format));
  };
  draft.style({ row: at, column: 0, rows: 1, columns: columns.kind + 1 }, namedStyle(label));
  draft.put(at, columns.key, node.key, namedStyle(label === 'label' ? 'key' : label));
  draft.put(at, columns.name, plan.members[row]?.name ?? '', namedStyle(label, '', node.depth));
  draft.put(at, columns.kind, line.person ? 1 : 2, namedStyle('key'));
  draft.put(at, columns.remarks, null, namedStyle('remark'));
  put(completionCells(context, layout, row, line));
  if (line.person) {
    const person = { ...line, person: line.person };
    const unitRow = layout.firstRow + Math.max(0, node.parent);
    put([
      ...personWeeks(layout, at, person),
      ...personScore(layout, at, person),
      ...personPay(layout, at, unitRow, person, messages.executionTables.evaluation),
    ]);
  } else {
    put(unitCells(context, layout, row, line));
  }
}

/** Words stand in the middle of their cells. */
const styleOf = (style: StyleName, format: string): Style =>
  format === '' ? aligned(namedStyle(style), 'center') : namedStyle(style, format);

/** Target, actual and completion of a person or a unit. */
function completionCells(
  context: ExecutionContext,
  layout: EvaluationLayout,
  row: number,
  line: EvaluationLine,
): PersonCell[] {
  const { plan, layouts } = context;
  const scored = scoredGoal(plan);
  if (!scored) return [];
  const { sheet, firstRow } = layout;
  const at = firstRow + row;
  const fx = formulasOn(sheet);
  const { axis, keyRow, sheet: decomposition } = layouts.decomposition;
  const across = axis.map(({ column }) => column);
  const [from, to] = [Math.min(...across), Math.max(...across)];
  const keys = cellAt({ sheet: decomposition, row: keyRow, column: from }, 'both');
  const targets = decompositionRow(layouts.decomposition, scored.index, row);
  const shown = shownCell(context, 'evaluationMonth');
  const [first, last] = monthDays(layout);
  const date = nameOf('log', 'date');
  const isLeaf = (plan.tree.rows[row] as TreeNode).children.length === 0;
  const own = fx`SUMIFS(${metricColumn(scored.metric)},${nameOf('log', 'who')},$A${at + 1},${date},">="&${first},${date},"<="&${last},${nameOf('log', 'counted')},1)`;
  const [target, actual] = [columns.plan, columns.actual].map((column) => `$${columnName(column)}${at + 1}`);
  const unit = (plan.goals[scored.index] as GoalPlan).goal.unit;
  const format = scored.metric.of === 'amount' ? amountFormat(unit) : formats.count;
  return [
    {
      column: columns.plan,
      formula: fx`INDEX(${targets},MATCH(${shown},${{ ...keys, lastColumn: to }},0))`,
      value: line.plan ?? '',
      format,
    },
    {
      column: columns.actual,
      formula: isLeaf ? own : childrenSum(plan.tree, row, firstRow, columns.actual),
      value: line.actual ?? '',
      format,
    },
    {
      column: columns.completion,
      formula: `IF(ROUND(${target}*100,0)>0,ROUND(${actual}*100,0)/ROUND(${target}*100,0),"")`,
      value: line.completion ?? '',
      format: formats.rate,
    },
  ];
}

/** The means of all people below a unit, and the sum of their pay. */
function unitCells(
  { plan: { tree } }: ExecutionContext,
  { firstRow }: EvaluationLayout,
  row: number,
  line: EvaluationLine,
): PersonCell[] {
  const { end } = tree.rows[row] as TreeNode;
  const below = tree.leaves.filter((leaf) => leaf > row && leaf < end).map((leaf) => firstRow + leaf);
  const mean = (column: number): string => {
    const name = columnName(column);
    const sum = sumOfRows(below, (first, last) => `${name}${first + 1}:${name}${last + 1}`);
    const count = sum.replaceAll('SUM(', 'COUNT(');
    return `IF(${count}=0,"",ROUND(ROUND((${sum})*100,0)/(${count}),0)/100)`;
  };
  const pay = columnName(columns.pay);
  const paid = sumOfRows(below, (first, last) => `${pay}${first + 1}:${pay}${last + 1}`);
  const weeks = Array.from({ length: MOST_WEEKS }, (_, index): PersonCell => {
    const column = columns.firstWeek + index;
    return { column, formula: mean(column), value: line.weeks[index] ?? '', format: formats.score };
  });
  return [
    ...weeks,
    { column: columns.score, formula: mean(columns.score), value: line.score ?? '', format: formats.score },
    {
      column: columns.pay,
      formula: `IF(${paid.replaceAll('SUM(', 'COUNT(')}=0,"",${paid})`,
      value: line.pay ?? '',
      format: '#,##0.00',
    },
  ];
}

/** Missed floors red, met ones green. */
function floorSignals(
  { plan, messages }: ExecutionContext,
  layout: EvaluationLayout,
  draft: SheetDraft,
): void {
  const { met, missed } = messages.executionTables.evaluation;
  const { firstRow } = layout;
  const area = {
    row: firstRow,
    column: columns.firstFloor,
    rows: plan.tree.rows.length,
    columns: floors.length,
  };
  const cell = `${columnName(columns.firstFloor)}${firstRow + 1}`;
  draft.conditionalFormats.push(
    { area, formula: `${cell}=${textLiteral(missed)}`, style: signals.bad },
    { area, formula: `${cell}=${textLiteral(met)}`, style: signals.good },
  );
}
