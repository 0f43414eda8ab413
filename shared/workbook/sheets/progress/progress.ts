import { civilOf, type Day } from '#engine/days/day.ts';
import { type ProgressLine, progressOf } from '#engine/tracking/progress.ts';
import { columnName } from '#formula/address.ts';
import { blockAt, type Reference } from '#formula/fx.ts';
import { monthColumn } from '#workbook/sheets/common/axis.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import {
  type ColumnPlaces,
  cellsInRow,
  drawHeader,
  drawRows,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import { goalSection, startSheet } from '#workbook/sheets/common/context.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { monthTitle } from '#workbook/sheets/common/period-titles.ts';
import { drawChoices } from '#workbook/sheets/execution-workings/choice-line.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { drawAsOf, drawTrackedBy } from '#workbook/sheets/tracking/facts.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { drawProgressCharts } from './charts.ts';
import { type PeriodNames, type PeriodRow, progressColumns } from './columns.ts';
import { drawProgressFacts, progressFacts } from './facts.ts';
import { layOutProgress } from './layout.ts';
import { drawProgressRanking } from './ranking.ts';

/** Running totals of the plan, the actual and the forecast of a goal and of whoever is chosen, and their charts. */
export function drawProgress(context: ExecutionSheetContext): SheetDraft {
  const { plan, execution, messages } = context;
  const layout = layOutProgress(context);
  const draft = startSheet(context, 'progress');
  drawChoices(context, draft, 'progress');
  const columns = progressColumns(context);
  const places = placesInOrder(columns);
  const dueColumn = columnName(places.at('due'));
  const dues = `${dueColumn}${layout.months + 1}:${dueColumn}${layout.months + plan.months.length}`;
  const code = drawProgressFacts(context, draft, dues);
  drawAsOf(context, draft, 3);
  const codeCell = { cell: progressFacts.reference(draft.name, 'code'), value: code };
  drawTrackedBy(context, draft, layout.trackedBy, codeCell);
  drawHeader(draft, layout.header, columns);
  const goal = chosen(context, 'progressGoal').at;
  const progress = progressOf(executedPlan(plan, execution), goal, chosen(context, 'progressWho').at);
  for (const block of [monthBlock(context, progress.months), weekBlock(context, progress.weeks)]) {
    const first = layout[block.key];
    const title = messages.executionTables.progress[block.key];
    goalSection(draft, { row: first - 1, end: places.at('remarks') + 1, key: block.key, title });
    drawRows(draft, periodRows(block, places, first), columns);
    const [from, to] = [places.at('actualSoFar'), places.at('forecast')];
    draft.conditionalFormats.push({
      area: { row: first, column: from, rows: block.lines.length, columns: to - from + 1 },
      formula: `ISNA(${columnName(from)}${first + 1})`,
      // Charts need #N/A where a line has not begun or is over; nobody needs to read it.
      style: { color: 'FFFFFF' },
    });
  }
  drawProgressRanking(context, layout, draft);
  drawProgressCharts(context, layout, draft);
  draft.print = { ...draft.print, titleRows: 0 };
  return draft;
}

/** The months or the weeks of the plan. */
interface PeriodBlock {
  readonly key: 'months' | 'weeks';
  readonly lines: readonly ProgressLine[];
  readonly names: PeriodNames;
  readonly title: (line: ProgressLine) => string;
  readonly plans: (index: number) => readonly Reference[];
}

function monthBlock({ plan, texts, layouts }: ExecutionContext, lines: readonly ProgressLine[]): PeriodBlock {
  const { decomposition } = layouts;
  const { periodKeys, periodFirst, periodLast, periodWorkdays } = workingsNames;
  return {
    key: 'months',
    lines,
    names: { keys: periodKeys, first: periodFirst, last: periodLast, workdays: periodWorkdays },
    title: ({ key }) =>
      monthTitle(
        plan,
        plan.months.findIndex((month) => month.key === key),
        texts,
      ),
    plans: (index) =>
      decomposition.goals.map(({ first }) =>
        planColumn(decomposition.sheet, first, plan.tree.rows.length, monthColumn(decomposition, index)),
      ),
  };
}

function weekBlock({ plan, layouts }: ExecutionContext, lines: readonly ProgressLine[]): PeriodBlock {
  const { weeks } = layouts;
  const { weekKeys, weekFirst, weekLast, weekWorkdays } = workingsNames;
  const columnsOfWeeks = weeks.axis.flatMap(({ kind, column }) => (kind === 'week' ? [column] : []));
  return {
    key: 'weeks',
    lines,
    names: { keys: weekKeys, first: weekFirst, last: weekLast, workdays: weekWorkdays },
    title: ({ period }) => shortDay(period.last),
    plans: (index) =>
      weeks.goals.map((first) =>
        planColumn(weeks.sheet, first, plan.tree.rows.length, columnsOfWeeks[index] ?? 0),
      ),
  };
}

/** `3/31`: short enough to stand below a line of weeks. */
function shortDay(day: Day): string {
  const { month, dayOfMonth } = civilOf(day);
  return `${month}/${dayOfMonth}`;
}

const planColumn = (sheet: string, first: number, rows: number, column: number): Reference =>
  blockAt({ sheet, area: { row: first - 1, column, rows: rows + 1, columns: 1 } });

function periodRows({ lines, names, title, plans }: PeriodBlock, places: ColumnPlaces, first: number) {
  const sum = (key: string, last: string): string => {
    const column = columnName(places.at(key));
    return `SUM(${column}$${first + 1}:${column}${last})`;
  };
  return lines.map(
    (line, index): PeriodRow => ({
      at: first + index,
      title: title(line),
      style: 'calculation',
      line,
      names,
      plans: plans(index),
      cell: cellsInRow(places, first + index, 'none'),
      soFar: (key) => sum(key, `${first + index + 1}`),
      total: (key) => sum(key, `$${first + lines.length}`),
    }),
  );
}
