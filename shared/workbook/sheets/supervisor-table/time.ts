import { sumOf } from '#engine/sum.ts';
import { type TimeUse, timeUses } from '#engine/supervisor/uses.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import {
  type Cell,
  type Column,
  cellsInRow,
  drawHeader,
  drawRows,
  keyAbove,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { figureColumn } from '#workbook/sheets/common/figure-column.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { StyleName } from '#workbook/style/styles.ts';
import type { SupervisorWeek } from './figures.ts';
import { type SupervisorLayout, unusedColumn, weekDays, weekdayColumns } from './layout.ts';

type FigureKey = 'share' | 'budget' | 'planned' | 'spent' | 'planOverBudget' | 'spentOverPlan';

/** A use of the time, or all of it (null). */
interface TimeRow {
  readonly at: number;
  readonly use: TimeUse | null;
  readonly style: StyleName;
  /** Null: without shares. */
  readonly figures: Readonly<Record<FigureKey, number | null>>;
  /** A cell of the row by the key of its column: `$C8`. */
  readonly cell: (key: FigureKey) => string;
}

/** Hours of the week by use: what the shares give, what the blocks hold, what was spent. */
export function drawTime(
  context: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
  week: SupervisorWeek,
): void {
  const columns = timeColumns(context, layout);
  const places = placesInOrder(columns);
  const rowOf = (at: number, use: TimeUse | null, figures: TimeRow['figures']): TimeRow => ({
    at,
    use,
    style: use ? 'calculation' : 'total',
    figures,
    cell: cellsInRow(places, at),
  });
  const uses = timeUses.map((use, index) => rowOf(layout.time + index, use, figuresOf(week, index, use)));
  drawHeader(draft, layout.timeHeader, columns);
  draft.style({ row: layout.total, column: 0, rows: 1, columns: places.end }, namedStyle('total'));
  drawRows(draft, [...uses, rowOf(layout.total, null, totals(week))], columns);
}

const HOURS = '0.0;-0.0;"–"';

interface Figure {
  readonly key: FigureKey;
  readonly header: string;
  readonly format: string;
  readonly formula: (row: TimeRow) => string;
  /** Of all uses; absent: the sum. */
  readonly total?: (row: TimeRow) => string;
}

function timeColumns(context: ExecutionContext, layout: SupervisorLayout): readonly Column<TimeRow>[] {
  const { messages, texts } = context;
  const own = messages.executionTables.supervisor;
  const [share, shareUse] = [nameOf('timeShares', 'share'), nameOf('timeShares', 'use')];
  const less = (from: FigureKey, what: FigureKey) => (row: TimeRow) =>
    `ROUND(${row.cell(from)}-${row.cell(what)},6)`;
  const planOverBudget = less('planned', 'budget');
  const figures: readonly Figure[] = [
    {
      key: 'share',
      header: own.share,
      format: formats.rate,
      formula: ({ at }) => `IF(SUM(${share})>0,SUMIFS(${share},${shareUse},$B${at + 1})/SUM(${share}),"")`,
    },
    {
      key: 'budget',
      header: own.budget,
      format: HOURS,
      formula: ({ cell }) => `IF(${cell('share')}="","",${plannedInAll}*${cell('share')})`,
    },
    {
      key: 'planned',
      header: own.planned,
      format: HOURS,
      formula: ({ at }) => plannedHours(context, layout, at),
    },
    { key: 'spent', header: own.spent, format: HOURS, formula: ({ at }) => spentHours(layout, at) },
    {
      key: 'planOverBudget',
      header: own.planOverBudget,
      format: HOURS,
      formula: (row) => `IF(${row.cell('budget')}="","",${planOverBudget(row)})`,
      total: planOverBudget,
    },
    {
      key: 'spentOverPlan',
      header: own.spentOverPlan,
      format: HOURS,
      formula: less('spent', 'planned'),
      total: less('spent', 'planned'),
    },
  ];
  const columns: readonly Column<TimeRow>[] = [
    {
      key: 'use',
      header: texts.key,
      align: 'left',
      width: 15,
      cell: ({ use }) => ({
        value: use ?? 'Σ',
        style: use ? namedStyle('code', formats.hidden) : namedStyle('total'),
      }),
    },
    {
      key: 'name',
      header: own.use,
      align: 'left',
      width: 32,
      cell: ({ use }) =>
        use ? nameOfUse(context, layout, use) : { value: own.total, style: namedStyle('total') },
    },
    ...[...figures.map((figure) => timeColumn(figure, layout)), unusedColumn].map((column, index) => ({
      ...column,
      width: 19,
      above: keyAbove(`c${index + 1}`),
    })),
    {
      key: 'remarks',
      header: texts.remarks,
      align: 'left',
      width: 24,
      cell: ({ use }) => use && { value: null, style: namedStyle('remark') },
    },
  ];
  const plannedInAll = `$${columnName(placesInOrder(columns).at('planned'))}$${layout.total + 1}`;
  return columns;
}

/** What a use and all of them show; without a total of its own, a column's is the sum. */
const timeColumn = (
  { key, header, format, formula, total }: Figure,
  { time, total: totalRow }: SupervisorLayout,
): Column<TimeRow> =>
  figureColumn({
    key,
    header,
    format,
    formula: (row, column) => {
      if (row.use) return formula(row);
      const name = columnName(column);
      return total?.(row) ?? `SUM(${name}${time + 1}:${name}${totalRow})`;
    },
    value: ({ figures }) => figures[key],
  });

/** The use as it is called where its share stands, so that the other lists of that sheet are found by it. */
function nameOfUse(
  { places, execution, messages }: ExecutionContext,
  { sheet }: SupervisorLayout,
  use: TimeUse,
): Cell {
  const name = messages.execution.timeUses[use];
  const listed = execution.rows.timeShares.findIndex((each) => each.use === use);
  const place = listed < 0 ? null : places.cell(['shares', listed, 'use']);
  if (!place) return { value: name, style: namedStyle('label') };
  return { formula: formulasOn(sheet)`${cellAt(place, 'both')}`, value: name, style: namedStyle('link') };
}

/** Hours of the blocks of that use on the worked days of the week. */
function plannedHours(context: ExecutionContext, { sheet, worked }: SupervisorLayout, row: number): string {
  const fx = formulasOn(sheet);
  const [from, to] = [nameOf('blocks', 'from'), nameOf('blocks', 'to')];
  const [use, order] = [nameOf('blocks', 'use'), nameOf('blocks', 'order')];
  const days = weekdayColumns(context).map(({ weekday, column }) => {
    const isWorked = cellAt({ sheet, row: worked, column }, 'both');
    const where = `${use},$B${row + 1},${order},">=${weekday}00",${order},"<${weekday + 1}00"`;
    return fx`${isWorked}*(SUMIFS(${to},${where})-SUMIFS(${from},${where}))`;
  });
  return `24*(${days.join('+')})`;
}

function spentHours(layout: SupervisorLayout, row: number): string {
  const fx = formulasOn(layout.sheet);
  const [first, last] = weekDays(layout);
  const [day, use] = [nameOf('timeSpent', 'day'), nameOf('timeSpent', 'use')];
  return fx`SUMIFS(${nameOf('timeSpent', 'hours')},${use},$B${row + 1},${day},">="&${first},${day},"<="&${last})`;
}

function figuresOf(
  { time, planned, spent }: SupervisorWeek,
  index: number,
  use: TimeUse,
): TimeRow['figures'] {
  const line = time[index];
  return {
    share: line?.share ?? null,
    budget: line?.budget ?? null,
    planned: planned[use],
    spent: spent[use],
    planOverBudget: line ? rounded(line.planOverBudget) : null,
    spentOverPlan: rounded(spent[use] - planned[use]),
  };
}

function totals(week: SupervisorWeek): TimeRow['figures'] {
  const budget = sumOf(week.time.map((line) => line.budget));
  const planned = sumOf(Object.values(week.planned));
  const spent = sumOf(Object.values(week.spent));
  return {
    share: sumOf(week.time.map(({ share }) => share)),
    budget,
    planned,
    spent,
    planOverBudget: rounded(planned - budget),
    spentOverPlan: rounded(spent - planned),
  };
}

/** `ROUND(x,6)`: no minus from parts of hours that cannot be told exactly. */
const rounded = (hours: number): number => {
  const whole = Math.round(hours * 1e6) / 1e6;
  return whole === 0 ? 0 : whole;
};
