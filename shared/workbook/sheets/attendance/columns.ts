import { daysBetween, earlier, lastDayOfMonth } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { fromSerial, toSerial } from '#engine/days/serial.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import { aligned } from '#workbook/inputs/cells.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { type Column, keyAbove } from '#workbook/sheets/common/column-table.ts';
import { inputCell, memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { figureColumn } from '#workbook/sheets/common/figure-column.ts';
import type { TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import { shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Attendance, AttendanceFigures } from './figures.ts';
import { attendanceRows, MOST_DAYS, spanCells } from './layout.ts';

/** A row of the organisation with what the engine says of it. */
export interface AttendanceRow extends TreeRow {
  readonly figures: Attendance['rows'][number];
  /** A cell of the row by the key of its column, such as `$C12`. */
  readonly cell: (key: string) => string;
}

type AttendanceColumn = Column<AttendanceRow>;

/** What a column of figures says of a person; a unit has the same formula (`every`) or the sum of those below it. */
interface PersonColumn {
  readonly key: string;
  readonly header: string;
  readonly width?: number;
  readonly format?: string;
  readonly rows?: 'people' | 'every';
  readonly formula: (row: AttendanceRow) => string;
  readonly value: (figures: AttendanceFigures) => number | null;
}

const personColumn = (
  span: 'onDay' | 'inMonth',
  { key, header, width = 10, format = formats.count, rows = 'people', formula, value }: PersonColumn,
): AttendanceColumn =>
  figureColumn({
    key: `${span === 'onDay' ? 'd' : 'm'}.${key}`,
    header,
    width,
    format,
    formula: (row, column) => (row.isLeaf || rows === 'every' ? formula(row) : row.below(column)),
    value: ({ figures }) => value(figures[span]),
  });

/** How much of the log a person's row sums: named columns of counted rows with the person's key and days. */
function sums(days: string) {
  const [who, counted] = [nameOf('log', 'who'), nameOf('log', 'counted')];
  const where = ({ cell }: AttendanceRow): string => `${who},${cell('key')},${days}`;
  return {
    of: (key: string) => (row: AttendanceRow) => `SUMIFS(${nameOf('log', key)},${where(row)},${counted},1)`,
    rows: (row: AttendanceRow) => `SUMIFS(${counted},${where(row)})`,
  };
}

/** The columns of the chosen day. */
export function dayColumns(context: ExecutionContext, sheet: string): AttendanceColumn[] {
  const { messages, execution } = context;
  const { stages } = execution.context;
  const texts = messages.executionTables.attendance;
  const fx = formulasOn(sheet);
  const day = shownCell(context, 'attendanceDay');
  const log = sums(fx`${nameOf('log', 'date')},${day}`);
  const inPost = ({ row }: AttendanceRow): string => {
    const [start, end] = [memberCell(context, row, 'start'), memberCell(context, row, 'end')];
    return fx`IF(AND(OR(${start}="",${start}<=${day}),OR(${end}="",${end}>=${day})),1,0)`;
  };
  const columns: PersonColumn[] = [
    { key: 'people', header: texts.inPost, width: 13, formula: inPost, value: ({ people }) => people },
    {
      key: 'present',
      header: texts.present,
      width: 12,
      formula: (row) => `MIN(1,${log.rows(row)})`,
      value: ({ daysAttended }) => daysAttended,
    },
    ...[...stages.keys()].slice(1).map((stage) => stageColumn(context, stage, log.of)),
    stageColumn(context, 0, log.of),
    {
      key: 'amount',
      header: texts.amount,
      width: 13,
      format: amounts(context),
      formula: log.of('amountCounted'),
      value: ({ amount }) => amount,
    },
    {
      key: 'result',
      header: texts.withResult,
      formula: ({ cell }) => `MIN(1,${cell('d.stage1')})`,
      value: ({ peopleWithResult }) => peopleWithResult,
    },
  ];
  return columns.map((column) => personColumn('onDay', column));
}

/** The columns of the chosen month as far as it has come. */
export function monthColumns(context: ExecutionContext, sheet: string): AttendanceColumn[] {
  const { messages, execution } = context;
  const { stages } = execution.context;
  const texts = messages.executionTables.attendance;
  const fx = formulasOn(sheet);
  const [first, last] = spanCells(sheet);
  const log = sums(fx`${nameOf('log', 'date')},">="&${first},${nameOf('log', 'date')},"<="&${last}`);
  const inPost = ({ row }: AttendanceRow) => {
    const [start, end] = [memberCell(context, row, 'start'), memberCell(context, row, 'end')];
    const from = fx`MAX(${first},${start})`;
    const to = fx`IF(${end}="",${last},MIN(${last},${end}))`;
    return { from, to };
  };
  const ratio =
    (over: string, under: string): PersonColumn['formula'] =>
    ({ cell }) =>
      `IF(${cell(`m.${under}`)}>0,${cell(`m.${over}`)}/${cell(`m.${under}`)},"")`;
  const [, visits, ...earlier] = [...stages.keys()];
  const visitColumns = (stage: number): PersonColumn[] => [
    stageColumn(context, stage, log.of),
    {
      key: 'visitsPerDay',
      header: texts.visitsPerDay(stages[stage] ?? ''),
      width: 9,
      format: formats.perDay,
      rows: 'every',
      formula: ratio(`stage${stage + 1}`, 'attended'),
      value: ({ rates }) => rates.visitsPerDay,
    },
  ];
  const columns: PersonColumn[] = [
    {
      key: 'people',
      header: texts.inPost,
      formula: (row) => `IF(${inPost(row).from}>${inPost(row).to},0,1)`,
      value: ({ people }) => people,
    },
    {
      key: 'due',
      header: texts.due,
      formula: (row) => {
        const { from, to } = inPost(row);
        return `IF(${from}>${to},0,${workdaysFormula(context, sheet, from, to)})`;
      },
      value: ({ daysDue }) => daysDue,
    },
    {
      key: 'attended',
      header: texts.attended,
      formula: ({ cell }) => `SUM(${cell(dayKey(0))}:${cell(dayKey(MOST_DAYS - 1))})`,
      value: ({ daysAttended }) => daysAttended,
    },
    {
      key: 'rate',
      header: texts.rate,
      width: 12,
      format: formats.rate,
      rows: 'every',
      formula: ratio('attended', 'due'),
      value: ({ rates }) => rates.attendance,
    },
    ...(visits === undefined ? [] : visitColumns(visits)),
    ...earlier.map((stage) => stageColumn(context, stage, log.of)),
    stageColumn(context, 0, log.of),
    {
      key: 'result',
      header: texts.withResult,
      formula: ({ cell }) => `MIN(1,${cell('m.stage1')})`,
      value: ({ peopleWithResult }) => peopleWithResult,
    },
    {
      key: 'resultRate',
      header: texts.resultRate,
      width: 9,
      format: formats.rate,
      rows: 'every',
      formula: ratio('result', 'people'),
      value: ({ rates }) => rates.result,
    },
    {
      key: 'amount',
      header: texts.amount,
      width: 13,
      format: amounts(context),
      formula: log.of('amountCounted'),
      value: ({ amount }) => amount,
    },
    {
      key: 'averageDeal',
      header: texts.averageDeal,
      width: 11,
      rows: 'every',
      formula: ratio('amount', 'stage1'),
      value: ({ rates }) => rates.averageDeal,
    },
  ];
  return columns.map((column) => personColumn('inMonth', column));
}

function stageColumn(
  { execution }: ExecutionContext,
  stage: number,
  logged: (key: string) => PersonColumn['formula'],
): PersonColumn {
  const name = execution.context.stages[stage] ?? '';
  return {
    key: `stage${stage + 1}`,
    header: name,
    // The name stands on one line.
    width: Math.max(9, name.length + 3),
    formula: logged(`counts.${stage}`),
    value: ({ counts }) => counts[stage] ?? 0,
  };
}

/** Amounts of the log are in the measure of the goal that the funnel explains. */
function amounts({ plan }: ExecutionContext): string {
  const goal = plan.goals.find(({ goal: { key } }) => key === plan.inputs.funnel.goal);
  return amountFormat(goal?.goal.unit ?? 1);
}

/** The column of a day of the month, counted from 0. */
export const dayKey = (index: number): string => `D${index + 1}`;

/** Who was there on each day of the month as far as it has come. */
export function gridColumns(context: ExecutionContext, sheet: string, table: Attendance): AttendanceColumn[] {
  const { execution, plan } = context;
  const fx = formulasOn(sheet);
  const [first] = spanCells(sheet);
  const today = toSerial(execution.today);
  const [who, date, counted] = [nameOf('log', 'who'), nameOf('log', 'date'), nameOf('log', 'counted')];
  const { end } = plan.inputs;
  const lastOfPlan = fx`${inputCell(context, ['end'])}`;
  return gridDays(table, end).map((serial, index): AttendanceColumn => {
    const inMonth = fx`MONTH(${first}+${index})=MONTH(${first})`;
    // Only a plan that ends within a month asks for its end.
    const isInPlan =
      end === lastDayOfMonth(end) ? inMonth : fx`AND(${inMonth},${first}+${index}<=${lastOfPlan})`;
    const day = fx`IF(${isInPlan},${first}+${index},"")`;
    const isShown = serial !== '' && serial <= today;
    return {
      key: dayKey(index),
      header: { formula: day, value: serial, style: namedStyle('header', 'd') },
      width: 3.6,
      above: keyAbove(dayKey(index)),
      cell: ({ isLeaf, style, cell, below, figures }, column) => {
        const head = `${columnName(column)}$${attendanceRows.header + 1}`;
        const present = `MIN(1,SUMIFS(${counted},${date},${head},${who},${cell('key')}))`;
        // Days after the month, and days still to come.
        const isOver = `OR(${head}="",${head}>${nameOf('execution', 'asOf')})`;
        return {
          formula: `IF(${isOver},"",${isLeaf ? present : below(column)})`,
          value: isShown ? (figures.attended.get(dayOf(serial)) ?? 0) : '',
          style: aligned(namedStyle(style, isLeaf ? '"✓";;"·"' : '0;;"·"'), 'center'),
        };
      },
    };
  });
}

/** What the grid's header shows: the days of the month, '' after its last one or the plan's. */
export function gridDays({ first }: Attendance, end: Day): (number | '')[] {
  const serial = toSerial(first);
  const days = daysBetween(first, earlier(end, lastDayOfMonth(first))) + 1;
  return Array.from({ length: MOST_DAYS }, (_, index) => (index < days ? serial + index : ''));
}

export function dayOf(serial: number): Day {
  const day = fromSerial(serial);
  if (!day.ok) throw new Error(`no day ${serial}`);
  return day.value;
}
