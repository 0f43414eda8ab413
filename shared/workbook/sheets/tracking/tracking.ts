import { type TrackingRow, type TrackingTable, trackingTable } from '#engine/tracking/table.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { type ColumnPlaces, cellsInRow, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { drawTree, memberRows } from '#workbook/sheets/common/tree-rows.ts';
import { decompositionRow } from '#workbook/sheets/decomposition/layout.ts';
import { drawChoices } from '#workbook/sheets/execution-workings/choice-line.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type TrackedRow, trackingColumns } from './columns.ts';
import { drawTrackedBy, drawTrackingFacts, trackingFacts } from './facts.ts';
import { actualBy, levelFormats } from './formulas.ts';
import { layOutTracking, type TrackingLayout } from './layout.ts';
import { drawFormer, drawRanking } from './lists.ts';
import { carriedPlan } from './view.ts';

const fact = trackingFacts.cell;

/** How everybody stands with the chosen goal in the chosen period, as far as the log has come. */
export function drawTracking(context: ExecutionSheetContext): SheetDraft {
  const { plan, execution, messages } = context;
  const layout = layOutTracking(context);
  const draft = startSheet(context, 'tracking');
  drawChoices(context, draft, 'tracking');
  const goal = chosen(context, 'trackedGoal').at;
  const table = trackingTable(carriedPlan(plan, execution), goal, chosenPeriod(context, 'trackedPeriod'));
  drawTrackingFacts(context, draft, table);
  const code = { cell: trackingFacts.reference(draft.name, 'code'), value: metricCode(table.metric) };
  drawTrackedBy(context, draft, layout.trackedBy, code);

  const columns = trackingColumns(context);
  const places = placesInOrder(columns);
  const source = { context, layout, places, table };
  const people = trackedRows(source);
  const rows = [...people, companyRow(source, people[0] as TrackedRow)];
  drawTree(draft, plan.tree, { header: layout.header, columns, rows });
  draft.filter = { row: layout.header, column: 0, rows: people.length + 1, columns: places.end };
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
}

function trackedRows({ context, layout, places, table }: Source): TrackedRow[] {
  return memberRows(context.plan, layout.first).map((row): TrackedRow => {
    const cells = rowCells(layout, places, row.at);
    const below = `IF(${fact('code')}=0,"",${row.below(places.at('actual'))})`;
    return {
      ...row,
      ...cells,
      known: table.rows[row.row] as TrackingRow,
      plan: planSource(context, row.row),
      actual: row.isLeaf ? actualBy(`$A${row.at + 1}`) : below,
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

/** The row's cell in the decomposition, by the chosen goal and period. */
function planSource({ layouts, texts }: ExecutionContext, row: number): string {
  const { decomposition } = layouts;
  const fx = formulasOn(texts.sheets.tracking.name);
  const blocks = decomposition.goals.map(
    (_, goal) => fx`INDEX(${decompositionRow(decomposition, goal, row)},1,${fact('period')})`,
  );
  return `CHOOSE(${fact('goal')},${blocks.join(',')})`;
}

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
  };
}
