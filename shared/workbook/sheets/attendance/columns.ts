import { toSerial } from '#engine/days/serial.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choiceColumns, shownCell } from '#workbook/sheets/common/choice-line.ts';
import { memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { workdaysFormula } from '#workbook/sheets/months/calendar.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import type { Attendance, AttendanceFigures } from './figures.ts';
import { type AttendanceLayout, MOST_DAYS } from './layout.ts';

/** One column: what it shows of a person and of the engine's figures. */
export interface AttendanceColumn {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly format: string;
  /** A unit shows the same formula over its sums; else the sum of those directly below. */
  readonly isRatio: boolean;
  /** Formula for a row of the sheet; `treeRow`: the row of the organisation. */
  readonly formula: (row: number, treeRow: number) => string;
  readonly value: (figures: AttendanceFigures) => number | null;
}

const here = (row: number, column: number): string => `$${columnName(column)}${row + 1}`;

/** First and last day of the month as far as it has come. */
export const spanCells = ({ sheet, spanRow }: AttendanceLayout): readonly [Reference, Reference] => [
  cellAt({ sheet, row: spanRow, column: choiceColumns.choice }, 'both'),
  cellAt({ sheet, row: spanRow, column: choiceColumns.shown }, 'both'),
];

/** How much of the log a person's row sums: named columns of counted rows with the person's key and days. */
function sums(days: string) {
  const [who, counted] = [nameOf('log', 'who'), nameOf('log', 'counted')];
  const where = (row: number): string => `${who},$A${row + 1},${days}`;
  return {
    of: (key: string) => (row: number) => `SUMIFS(${nameOf('log', key)},${where(row)},${counted},1)`,
    rows: (row: number) => `SUMIFS(${counted},${where(row)})`,
  };
}

const plain = { isRatio: false, format: formats.count, width: 10 } as const;

/** The columns of the chosen day. */
export function dayColumns(context: ExecutionContext, layout: AttendanceLayout): AttendanceColumn[] {
  const { messages, execution } = context;
  const texts = messages.executionTables.attendance;
  const fx = formulasOn(layout.sheet);
  const day = shownCell(layout.sheet, layout.dayRow);
  const log = sums(fx`${nameOf('log', 'date')},${day}`);
  const deals = layout.onDay + 1 + layout.stages.length;
  const inPost = (_row: number, treeRow: number): string => {
    const [start, end] = [memberCell(context, treeRow, 'start'), memberCell(context, treeRow, 'end')];
    return fx`IF(AND(OR(${start}="",${start}<=${day}),OR(${end}="",${end}>=${day})),1,0)`;
  };
  return [
    {
      ...plain,
      key: 'd.people',
      header: texts.inPost,
      width: 13,
      formula: inPost,
      value: ({ people }) => people,
    },
    {
      ...plain,
      key: 'd.present',
      header: texts.present,
      width: 12,
      formula: (row) => `MIN(1,${log.rows(row)})`,
      value: ({ daysAttended }) => daysAttended,
    },
    ...layout.stages.map(
      (stage): AttendanceColumn => ({
        ...plain,
        key: `d.stage${stage + 1}`,
        header: execution.context.stages[stage] ?? '',
        width: stageWidth(execution.context.stages[stage]),
        formula: log.of(`counts.${stage}`),
        value: ({ counts }) => counts[stage] ?? 0,
      }),
    ),
    {
      ...plain,
      key: 'd.amount',
      header: texts.amount,
      width: 13,
      format: amounts(context),
      formula: log.of('amount'),
      value: ({ amount }) => amount,
    },
    {
      ...plain,
      key: 'd.result',
      header: texts.withResult,
      formula: (row) => `MIN(1,${here(row, deals)})`,
      value: ({ peopleWithResult }) => peopleWithResult,
    },
  ];
}

/** The columns of the chosen month as far as it has come. */
export function monthColumns(context: ExecutionContext, layout: AttendanceLayout): AttendanceColumn[] {
  const { messages, execution } = context;
  const { stages } = execution.context;
  const texts = messages.executionTables.attendance;
  const fx = formulasOn(layout.sheet);
  const [first, last] = spanCells(layout);
  const log = sums(fx`${nameOf('log', 'date')},">="&${first},${nameOf('log', 'date')},"<="&${last}`);
  const inPost = (treeRow: number) => {
    const [start, end] = [memberCell(context, treeRow, 'start'), memberCell(context, treeRow, 'end')];
    const from = fx`MAX(${first},${start})`;
    const to = fx`IF(${end}="",${last},MIN(${last},${end}))`;
    return { from, to };
  };
  const at = (key: string): number =>
    layout.inMonth + columns.findIndex((column) => column.key === `m.${key}`);
  const ratio = (over: string, under: string) => (row: number) =>
    `IF(${here(row, at(under))}>0,${here(row, at(over))}/${here(row, at(under))},"")`;
  const column = (
    key: string,
    header: string,
    formula: AttendanceColumn['formula'],
    value: AttendanceColumn['value'],
    rest: Partial<AttendanceColumn> = {},
  ): AttendanceColumn => ({ ...plain, key: `m.${key}`, header, formula, value, ...rest });
  const stage = (index: number): AttendanceColumn =>
    column(
      `stage${index + 1}`,
      stages[index] ?? '',
      log.of(`counts.${index}`),
      ({ counts }) => counts[index] ?? 0,
      { width: stageWidth(stages[index]) },
    );
  const activity = layout.stages.filter((index) => index > 0);
  const [visits, ...earlier] = activity;
  const grid = `$${columnName(layout.grid)}`;
  const gridEnd = `$${columnName(layout.grid + MOST_DAYS - 1)}`;
  const rate = { isRatio: true, format: formats.rate };

  const columns: AttendanceColumn[] = [
    column(
      'people',
      texts.inPost,
      (_row, treeRow) => `IF(${inPost(treeRow).from}>${inPost(treeRow).to},0,1)`,
      (line) => line.people,
    ),
    column(
      'due',
      texts.due,
      (_row, treeRow) => {
        const { from, to } = inPost(treeRow);
        return `IF(${from}>${to},0,${workdaysFormula(context, layout.sheet, from, to)})`;
      },
      (line) => line.daysDue,
    ),
    column(
      'attended',
      texts.attended,
      (row) => `SUM(${grid}${row + 1}:${gridEnd}${row + 1})`,
      (line) => line.daysAttended,
    ),
    column('rate', texts.rate, ratio('attended', 'due'), ({ rates }) => rates.attendance, {
      ...rate,
      width: 12,
    }),
    ...(visits === undefined
      ? []
      : [
          stage(visits),
          column(
            'visitsPerDay',
            texts.visitsPerDay(stages[visits] ?? ''),
            ratio(`stage${visits + 1}`, 'attended'),
            ({ rates }) => rates.visitsPerDay,
            {
              isRatio: true,
              format: formats.perDay,
              width: 9,
            },
          ),
        ]),
    ...earlier.map(stage),
    stage(0),
    column(
      'result',
      texts.withResult,
      (row) => `MIN(1,${here(row, at('stage1'))})`,
      (line) => line.peopleWithResult,
    ),
    column('resultRate', texts.resultRate, ratio('result', 'people'), ({ rates }) => rates.result, {
      ...rate,
      width: 9,
    }),
    column('amount', texts.amount, log.of('amount'), ({ amount }) => amount, {
      width: 13,
      format: amounts(context),
    }),
    column('averageDeal', texts.averageDeal, ratio('amount', 'stage1'), ({ rates }) => rates.averageDeal, {
      isRatio: true,
      width: 11,
      format: formats.count,
    }),
  ];
  return columns;
}

/** A stage's name on one line. */
const stageWidth = (name: string | undefined): number => Math.max(9, (name ?? '').length + 3);

/** Amounts of the log are in the measure of the goal that the funnel explains. */
function amounts({ plan }: ExecutionContext): string {
  const goal = plan.goals.find(({ goal: { key } }) => key === plan.inputs.funnel.goal);
  return amountFormat(goal?.goal.unit ?? 1);
}

/** The day of the month in a column of the grid, '' after its last one. */
export const gridDay = (layout: AttendanceLayout, index: number): { readonly formula: string } => {
  const fx = formulasOn(layout.sheet);
  const [first] = spanCells(layout);
  return { formula: fx`IF(MONTH(${first}+${index})=MONTH(${first}),${first}+${index},"")` };
};

/** What the grid's header shows. */
export function gridDays({ first }: Attendance): (number | '')[] {
  const serial = toSerial(first);
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? MOST_DAYS;
  return Array.from({ length: MOST_DAYS }, (_, index) => (index < days ? serial + index : ''));
}
