import { type TrackingRow, type TrackingTable, trackingTable } from '#engine/tracking/table.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import type { Area } from '#host/sheet.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import {
  type ColumnPlaces,
  cellsInRow,
  keepBeside,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { drawTree, memberRows } from '#workbook/sheets/common/tree-rows.ts';
import { workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import { decompositionRow } from '#workbook/sheets/decomposition/layout.ts';
import { drawChoices } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { trackingColumns } from './columns.ts';
import { drawAsOf, drawMonthsOver, drawTrackedBy, drawTrackingFacts, trackingFacts } from './facts.ts';
import { actualBy, ifTold, levelFormats, recentActual } from './formulas.ts';
import { layOutTracking, type TrackingLayout } from './layout.ts';
import { drawFormer, drawRanking } from './lists.ts';
import type { TrackedRow } from './tracked-row.ts';

const fact = trackingFacts.cell;

/** How everybody stands with the chosen goal in the chosen period, as far as the log has come. */
export function drawTracking(context: ExecutionSheetContext): SheetDraft {
  const { plan, execution, messages } = context;
  const layout = layOutTracking(context);
  const draft = startSheet(context, 'tracking');
  drawChoices(context, draft, 'tracking');
  const goal = chosen(context, 'trackedGoal').at;
  const table = trackingTable(executedPlan(plan, execution), goal, chosenPeriod(context, 'trackedPeriod'));
  drawTrackingFacts(context, draft, table);
  const code = { cell: trackingFacts.reference(draft.name, 'code'), value: metricCode(table.metric) };
  drawTrackedBy(context, draft, layout.trackedBy, code);
  drawAsOf(context, draft, 3);
  const months = drawMonthsOver(context, draft, layout.monthsOver);

  const columns = trackingColumns(context);
  const places = placesInOrder(columns);
  const source = { context, layout, places, table, months };
  const people = trackedRows(source);
  const rows = [...people, companyRow(source, people[0] as TrackedRow)];
  drawTree(draft, plan.tree, { header: layout.header, columns, rows });
  keepBeside(draft, layout.header, [places.end, months.column + months.columns]);
  draft.filter = { row: layout.header, column: 0, rows: people.length + 1, columns: places.end };
  // The standing on one page, what it follows from on the next.
  draft.print = { ...draft.print, pagesWide: 2, titleRows: layout.header + 1, titleColumns: 2 };
  const levels = { row: layout.first, column: places.at('level'), rows: rows.length, columns: 1 };
  draft.conditionalFormats.push(...levelFormats(levels, messages));

  const drawing = { context, layout, draft, table, columns, rows: people };
  drawFormer(drawing);
  drawRanking(drawing);
  return draft;
}

/** What the rows of the table are drawn from. */
interface Source {
  readonly context: ExecutionContext;
  readonly layout: TrackingLayout;
  readonly places: ColumnPlaces;
  readonly table: TrackingTable;
  /** Ones above the months that are over, as wide as a row of the decomposition. */
  readonly months: Area;
}

function trackedRows({ context, layout, places, table, months }: Source): TrackedRow[] {
  const monthsOver = rangeText(months);
  return memberRows(context.plan, layout.first).map((row): TrackedRow => {
    const cells = rowCells(layout, places, row.at);
    const below = (key: string): string => row.below(places.at(key));
    const ofCode = (formula: string): string => `IF(${fact('code')}=0,"",${formula})`;
    const byGoal = planByGoal(context, row.row);
    return {
      ...row,
      ...cells,
      known: table.rows[row.row] as TrackingRow,
      plan: byGoal((plan) => `INDEX(${plan},1,${fact('period')})`),
      actual: row.isLeaf ? actualBy(context, `$A${row.at + 1}`) : ofCode(below('actual')),
      over: row.isLeaf ? byGoal((plan) => `SUMPRODUCT(${plan},${monthsOver})`) : null,
      month: row.isLeaf ? (at) => byGoal((plan) => `INDEX(${plan},1,${at})`) : null,
      recentActual: row.isLeaf
        ? recentActual(context, `$A${row.at + 1}`)
        : ifTold(context, below('recentActual')),
      daysBehind: row.isLeaf ? daysBehind(context, row.row) : fact('gone'),
      summed: row.isLeaf ? null : below,
    };
  });
}

function rowCells({ header, company }: TrackingLayout, places: ColumnPlaces, at: number) {
  const down = (key: string, last: string): string => `${columnName(places.at(key))}$${header + 1}:${last}`;
  const cell = cellsInRow(places, at, 'none');
  return {
    cell,
    all: (key: string) => down(key, `${columnName(places.at(key))}$${company}`),
    soFar: (key: string) => down(key, cell(key)),
  };
}

/** What `of` gives for the row's line in the decomposition, of the chosen goal. */
function planByGoal({ layouts, texts }: ExecutionContext, row: number) {
  const { decomposition } = layouts;
  const fx = formulasOn(texts.sheets.tracking.name);
  const lines = decomposition.goals.map((_, goal) => fx`${decompositionRow(decomposition, goal, row)}`);
  return (of: (line: string) => string): string => `CHOOSE(${fact('goal')},${lines.map(of).join(',')})`;
}

/** A person's own working days of the period up to the as-of day. */
function daysBehind(context: ExecutionContext, row: number): string {
  const { postFirst, postLast, asOf } = workingsNames;
  const from = `MAX(INDEX(${postFirst},${row + 1}),${fact('first')})`;
  const to = `MIN(INDEX(${postLast},${row + 1}),${fact('last')},${asOf})`;
  const days = workdaysFormula(context, context.texts.sheets.tracking.name, from, to);
  return `IF(${from}>${to},0,${days})`;
}

const rangeText = ({ row, column, columns }: Area): string =>
  `$${columnName(column)}$${row + 1}:$${columnName(column + columns - 1)}$${row + 1}`;

/** The top row and all who are no longer listed. */
function companyRow({ context, layout, places, table }: Source, top: TrackedRow): TrackedRow {
  const { company, former, formerCount } = layout;
  const name = columnName(places.at('actual'));
  const formers = former === null ? '' : `+SUM(${name}${former + 1}:${name}${former + formerCount})`;
  return {
    ...top,
    ...rowCells(layout, places, company),
    at: company,
    node: { ...top.node, key: 'Σ' },
    name: context.messages.executionTables.tracking.company,
    isLeaf: false,
    style: 'grand',
    label: 'grand',
    known: table.company,
    plan: top.cell('plan'),
    actual: `IF(${fact('code')}=0,"",ROUND(${top.cell('actual')}${formers},2))`,
    over: null,
    month: null,
    recentActual: recentActual(context),
    daysBehind: top.cell('daysBehind'),
    summed: (key) => top.cell(key),
  };
}
