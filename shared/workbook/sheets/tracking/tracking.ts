import { toSerial } from '#engine/days/serial.ts';
import { toBasisPoint } from '#engine/tracking/level.ts';
import { type TrackingRow, trackingTable } from '#engine/tracking/table.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { chosenNumber, drawChoices, shownCell } from '#workbook/sheets/common/choice-line.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type TrackedPeriod, trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import { branchGroups, childrenSum, rowStyle } from '#workbook/sheets/common/tree-rows.ts';
import { metricFormula, metricText } from '#workbook/sheets/execution-settings/metrics-cells.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { StyleName } from '#workbook/style/styles.ts';
import { actualFormula, byPerson, levelFormats, lineFormulas, withinDays } from './formulas.ts';
import { fact, layOutTracking, type TrackingDrawing, trackingColumns, trackingFacts } from './layout.ts';
import { drawFormer, drawRanking } from './lists.ts';
import { carriedPlan } from './view.ts';

const columns = trackingColumns;

/** How everybody stands with the chosen goal in the chosen period, as far as the log has come. */
export function drawTracking(context: ExecutionContext): SheetDraft {
  const layout = layOutTracking(context);
  const draft = startSheet(context, 'tracking');
  drawChoices(context, draft, 'tracking');
  const goal = chosen(context, 'trackedGoal').at;
  const period = chosenPeriod(context, 'trackedPeriod');
  const table = trackingTable(carriedPlan(context.plan, context.execution), goal, period);
  const amount = amountFormat(Math.min(1, ...context.plan.goals.map((each) => each.goal.unit)));
  const drawing: TrackingDrawing = { context, layout, draft, table, amount };
  drawFacts(drawing, goal, period);
  drawHeader(drawing);
  drawMembers(drawing);
  drawCompany(drawing);
  drawFormer(drawing);
  drawRanking(drawing);
  const { tree } = context.plan;
  const rows = tree.rows.length;
  draft.rowGroups.push(...branchGroups(tree, layout.first));
  draft.filter = { row: layout.headerRow, column: 0, rows: rows + 1, columns: columns.remarks + 1 };
  draft.conditionalFormats.push(
    ...levelFormats(
      { row: layout.first, column: columns.level, rows: rows + 1, columns: 1 },
      context.messages,
    ),
  );
  draft.freeze = { rows: layout.headerRow + 1, columns: 2 };
  draft.print = { ...draft.print, titleRows: layout.headerRow + 1, titleColumns: 2 };
  return draft;
}

function drawFacts(
  { context, layout, draft, table }: TrackingDrawing,
  goal: number,
  period: TrackedPeriod,
): void {
  const { messages } = context;
  const texts = messages.executionTables.tracking;
  const fx = formulasOn(draft.name);
  const { row } = trackingFacts;
  const { days } = table;
  const put = (
    name: Exclude<keyof typeof trackingFacts, 'row'>,
    title: string,
    formula: string,
    value: number,
    style: Style,
  ): void => {
    draft.put(row - 1, trackingFacts[name], title, namedStyle('subheader'));
    draft.calculate(row, trackingFacts[name], formula, value, style);
  };
  const ofPeriod = (name: string): string => `INDEX(${name},${fact('period')})`;
  const day = namedStyle('calculation', formats.day);
  const whole = namedStyle('calculation', formats.count);
  put('first', texts.firstDay, ofPeriod(workingsNames.periodFirst), toSerial(period.first), day);
  put('last', texts.lastDay, ofPeriod(workingsNames.periodLast), toSerial(period.last), day);
  put('all', texts.workdays, ofPeriod(workingsNames.periodWorkdays), days.all, whole);
  put('gone', texts.gone, ofPeriod(workingsNames.periodGone), days.gone, whole);
  put('left', texts.left, ofPeriod(workingsNames.periodLeft), days.left, whole);
  const time = `IF(${fact('all')}=0,0,${fact('gone')}/${fact('all')})`;
  const share = days.all === 0 ? 0 : days.gone / days.all;
  put('time', texts.timeGone, time, share, namedStyle('calculation', formats.rate));
  const { goalMetrics, periodKeys } = workingsNames;
  put('goal', texts.goal, chosenNumber(context, 'trackedGoal'), goal + 1, namedStyle('key'));
  const shown = shownCell(context, 'trackedPeriod');
  const periodAt = trackedPeriods(context).findIndex(({ key }) => key === period.key) + 1;
  put('period', texts.period, fx`MATCH(${shown},${periodKeys},0)`, periodAt, namedStyle('key'));
  const code = metricCode(table.metric);
  const codeTitle = messages.executionTables.metrics.code;
  put('code', codeTitle, `INDEX(${goalMetrics},${fact('goal')})`, code, namedStyle('key'));

  const codeCell = cellAt({ sheet: draft.name, row, column: trackingFacts.code }, 'both');
  const formula = fx`IF(${codeCell}=0,${textLiteral(texts.notTracked)},${metricFormula(context, fx, codeCell)})`;
  const tracked = code === 0 ? texts.notTracked : metricText(context, code);
  draft.put(layout.trackedRow, 1, texts.trackedBy, namedStyle('label'));
  draft.calculate(layout.trackedRow, 2, formula, tracked, namedStyle('calculation'));
}

function drawHeader({ context, layout, draft }: TrackingDrawing): void {
  const texts = context.messages.executionTables.tracking;
  const { key, name, remarks } = context.texts;
  const titles: readonly (readonly [keyof typeof columns, string, number])[] = [
    ['key', key, 9],
    ['name', name, 29],
    ['plan', texts.plan, 15],
    ['actual', texts.actual, 15],
    ['gap', texts.gap, 14],
    ['completion', texts.completion, 12],
    ['pace', texts.pace, 11],
    ['required', texts.required, 14],
    ['forecast', texts.forecast, 14],
    ['level', texts.level, 12],
    ['rank', texts.rank, 8],
    ['order', texts.order, 8],
    ['rankedBy', texts.rankedBy, 10],
    ['remarks', remarks, 28],
  ];
  for (const [column, title, width] of titles) {
    const at = columns[column];
    if (column !== 'key' && column !== 'remarks') draft.put(layout.keyRow, at, column, namedStyle('key'));
    const left = column === 'key' || column === 'name' || column === 'remarks';
    draft.put(layout.headerRow, at, title, namedStyle(left ? 'headerLeft' : 'header'));
    draft.columnWidths[at] = width;
  }
  draft.rowHeights.push({ row: layout.headerRow, height: 32 });
}

function drawMembers(drawing: TrackingDrawing): void {
  const { context, layout, draft, table } = drawing;
  const { plan } = context;
  const dates = withinDays(fact('first'), fact('last'));
  const sources = planSources(context);
  plan.tree.rows.forEach(({ key, children, depth }, row) => {
    const at = layout.first + row;
    const style = rowStyle(plan.tree, row);
    const label = style === 'calculation' ? 'label' : style;
    draft.style({ row: at, column: 0, rows: 1, columns: columns.remarks }, namedStyle(label));
    draft.put(at, columns.key, key, label === 'label' ? namedStyle('key') : namedStyle(label));
    draft.put(at, columns.name, plan.members[row]?.name ?? '', namedStyle(label, '', depth));
    const actual =
      children.length > 0
        ? `IF(${fact('code')}=0,"",${childrenSum(plan.tree, row, layout.first, columns.actual)})`
        : actualFormula(context, fact('code'), `${byPerson(`$A${at + 1}`)},${dates}`);
    drawLine(drawing, at, table.rows[row] as TrackingRow, sources(row), actual, style);
    if (children.length === 0) drawPlace(drawing, at, table.rows[row] as TrackingRow);
    draft.put(at, columns.remarks, null, namedStyle('remark'));
  });
}

/** The row's cell in the decomposition, by the chosen goal and period. */
function planSources({ layouts, texts }: ExecutionContext): (row: number) => string {
  const { sheet, axis, goals } = layouts.decomposition;
  const fx = formulasOn(texts.sheets.tracking.name);
  const span = axis.map(({ column }) => column);
  const [column, lastColumn] = [Math.min(...span), Math.max(...span)];
  return (row) => {
    const blocks = goals.map(({ first }) => {
      const line = { sheet, row: first + row, lastRow: first + row, column, lastColumn };
      return fx`INDEX(${{ ...line, anchor: 'column' }},1,${fact('period')})`;
    });
    return `CHOOSE(${fact('goal')},${blocks.join(',')})`;
  };
}

/** The numbers of one line; `known` is what the engine says. */
function drawLine(
  { context, draft, amount }: TrackingDrawing,
  at: number,
  { plan, line }: TrackingRow,
  planFormula: string,
  actual: string,
  style: StyleName,
): void {
  const cell = (column: number): string => columnName(column) + (at + 1);
  const formulas = lineFormulas(
    {
      plan: cell(columns.plan),
      actual: cell(columns.actual),
      gap: cell(columns.gap),
      pace: cell(columns.pace),
      all: fact('all'),
      gone: fact('gone'),
      left: fact('left'),
    },
    context.messages,
  );
  const money = namedStyle(style, amount);
  const rate = namedStyle(style, formats.rate);
  const level = line ? context.messages.execution.levels[line.level] : '';
  draft.calculate(
    at,
    columns.plan,
    planFormula,
    plan,
    style === 'calculation' ? namedStyle('link', amount) : money,
  );
  draft.calculate(at, columns.actual, actual, line?.actual ?? '', money);
  draft.calculate(at, columns.gap, formulas.gap, line?.gap ?? '', money);
  draft.calculate(at, columns.completion, formulas.completion, line?.completion ?? '', rate);
  draft.calculate(at, columns.pace, formulas.pace, line?.pace ?? '', rate);
  draft.calculate(at, columns.required, formulas.required, line?.requiredPerDay ?? '', money);
  draft.calculate(at, columns.forecast, formulas.forecast, line?.forecast ?? '', money);
  draft.calculate(at, columns.level, formulas.level, level, namedStyle('state'));
}

/** -1 stands for people without a completion. */
const RANKED_BY = '0.0%;"–"';

/** Rank and order among people: by completion to the hundredth of a per cent, those without one last. */
function drawPlace({ context, layout, draft }: TrackingDrawing, at: number, row: TrackingRow): void {
  const name = columnName(columns.rankedBy);
  const lastRow = layout.first + context.plan.tree.rows.length;
  const all = `${name}$${layout.headerRow + 1}:${name}$${lastRow}`;
  const soFar = `${name}$${layout.headerRow + 1}:${name}${at + 1}`;
  const own = `${name}${at + 1}`;
  const completion = `${columnName(columns.completion)}${at + 1}`;
  const value = row.line?.completion ?? null;
  const grey = namedStyle('key', '0');
  draft.calculate(
    at,
    columns.rankedBy,
    `IF(${completion}="",-1,ROUND(${completion},4))`,
    value === null ? -1 : toBasisPoint(value),
    namedStyle('key', RANKED_BY),
  );
  const rank = `IF(${own}<0,"",COUNTIF(${all},">"&${own})+1)`;
  draft.calculate(at, columns.rank, rank, row.ranked?.rank ?? '', namedStyle('state'));
  const order = `COUNTIF(${all},">"&${own})+COUNTIF(${soFar},${own})`;
  draft.calculate(at, columns.order, order, row.ranked?.order ?? 0, grey);
}

/** The top row and all who are no longer listed. */
function drawCompany(drawing: TrackingDrawing): void {
  const { context, layout, draft, table } = drawing;
  const { company, first, former, formerCount } = layout;
  draft.style({ row: company, column: 0, rows: 1, columns: columns.remarks }, namedStyle('grand'));
  draft.put(company, columns.key, 'Σ', namedStyle('grand'));
  draft.put(company, columns.name, context.messages.executionTables.tracking.company, namedStyle('grand'));
  const name = columnName(columns.actual);
  const top = `${name}${first + 1}`;
  const formers = former === null ? '' : `+SUM(${name}${former + 1}:${name}${former + formerCount})`;
  const actual = `IF(${fact('code')}=0,"",ROUND(${top}${formers},2))`;
  drawLine(drawing, company, table.company, `${columnName(columns.plan)}${first + 1}`, actual, 'grand');
  draft.put(company, columns.remarks, null, namedStyle('remark'));
}
