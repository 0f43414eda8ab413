import { chosen } from '#workbook/sheets/common/choices.ts';
import {
  type ColumnPlaces,
  cellsInRow,
  drawHeader,
  drawRows,
  placesInOrder,
  tableCell,
} from '#workbook/sheets/common/column-table.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { personLines } from '#workbook/sheets/common/form-lines.ts';
import { type PlanPeriod, periodBefore, planPeriods } from '#workbook/sheets/common/plan-periods.ts';
import { drawChoices } from '#workbook/sheets/execution-workings/choice-line.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type WeekFormRow, weekFormColumns } from './columns.ts';
import { drawWeekFacts } from './facts.ts';

const HEADER_ROW = 8;
const FIRST_ROW = HEADER_ROW + 1;

/** The weekly forms 周目标 of all people in one list: a line per person and goal or stage, for the chosen week. */
export function drawWeekForms(context: ExecutionSheetContext): SheetDraft {
  const { plan } = context;
  const draft = startSheet(context, 'weekForms');
  const periods = planPeriods(plan);
  drawChoices(context, draft, 'weekForms');
  const { at: chosenWeek } = chosen(context, 'formWeek');
  const week = periods.find(({ kind, index }) => kind === 'week' && index === chosenWeek) as PlanPeriod;
  const period = drawWeekFacts(context, draft, week, periodBefore(periods, week));
  const columns = weekFormColumns(context);
  const places = placesInOrder(columns);
  drawHeader(draft, HEADER_ROW, columns);
  draft.rowHeights.push({ row: HEADER_ROW, height: 32 });
  const lines = personLines(context, week);
  const formLines = plan.tree.leaves.flatMap((row) =>
    (lines.get(row) ?? []).map((line, index) => ({ row, line, index })),
  );
  const table = { sheet: draft.name, columns: places };
  const rows = formLines.map((line, index): WeekFormRow => {
    const at = FIRST_ROW + index;
    // The person is told by the key, the line by its name.
    const keys: Readonly<Record<string, string>> = { person: 'key', name: 'line' };
    const cell: WeekFormRow['cell'] = (key) => tableCell(table, at, keys[key] ?? key);
    const style = line.index === 0 ? 'subtotal' : 'calculation';
    return { ...line, at, style, context, sheet: draft.name, period, cell };
  });
  drawRows(draft, rows, columns);
  marks(draft, places, rows.length);
  draft.filter = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: places.end };
  draft.freeze = { rows: FIRST_ROW, columns: places.at('number') };
  draft.print = { ...draft.print, titleRows: FIRST_ROW };
  return draft;
}

/** Last week's gaps, plans below the suggestion, and what is reached. */
function marks(draft: SheetDraft, places: ColumnPlaces, rows: number): void {
  const cell = cellsInRow(places, FIRST_ROW);
  const down = (key: string) => ({ row: FIRST_ROW, column: places.at(key), rows, columns: 1 });
  draft.conditionalFormats.push(
    { area: down('lastGap'), formula: `N(${cell('lastGap')})>0`, style: signals.watch },
    {
      area: down('plan'),
      formula: `AND(${cell('typed')}<>"",N(${cell('typed')})<${cell('suggested')})`,
      style: signals.watch,
    },
    {
      area: down('now'),
      formula: `AND(${cell('plan')}>0,${cell('now')}>=${cell('plan')})`,
      style: signals.good,
    },
  );
}
