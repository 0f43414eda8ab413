import { addDays, type DaySpan } from '#engine/days/arithmetic.ts';
import { toSerial } from '#engine/days/serial.ts';
import { isOver } from '#engine/tracking/executed-plan.ts';
import { monthsAround, nextWeight, RECENT_DAYS } from '#engine/tracking/plan-to-date.ts';
import { formulasOn } from '#formula/fx.ts';
import { monthKeyFormula } from '#formula/month-key.ts';
import type { Style } from '#host/sheet.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { inputCell } from '#workbook/sheets/common/context.ts';
import { dayNames, isWeighted } from '#workbook/sheets/common/day-weight.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { ORDER_SCALE } from '#workbook/sheets/common/reading-order.ts';
import { trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import { workdayOnOrBeforeFormula } from '#workbook/sheets/common/workday-formula.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block, BlockColumn } from './block.ts';
import { handYears } from './hand-sum.ts';
import { ofYear, workingsNames } from './names.ts';

const [days, whole] = [namedStyle('calculation', formats.day), namedStyle('calculation', '0')];

type WorkingsName = (typeof workingsNames)[keyof typeof workingsNames];

/** How many counted rows of the log lie within these days. */
const countedRows = (from: string, to: string): string => {
  const date = nameOf('log', 'date');
  return `COUNTIFS(${date},">="&${from},${date},"<="&${to},${nameOf('log', 'counted')},1)`;
};

/** The last day that numbers by hand and readings have come to. */
function lastBesides({ places }: ExecutionContext): string {
  const { byHand, readings } = places.tables;
  const days = [
    ...(byHand ? handYears(byHand).map((from) => ofYear('come', from)) : []),
    ...(readings ? [`INT(MAX(${nameOf('readings', 'order')})/${ORDER_SCALE})`] : []),
  ];
  return days.length > 0 ? `MAX(${days.join(',')})` : '0';
}

/**
 * The day up to which the plan is judged, and the months around it: by their place among the periods, with their days
 * and how much of them is gone. Side by side in one row, each with a name of its own.
 */
export function asOfBlock(context: ExecutionContext): Block<null> {
  const { plan, execution, messages, texts } = context;
  const { asOf: headers } = messages.executionTables;
  const names = workingsNames;
  const sheet = texts.sheets.executionWorkings.name;
  const fx = formulasOn(sheet);
  const [start, end] = [fx`${inputCell(context, ['start'])}`, fx`${inputCell(context, ['end'])}`];
  const typed = fx`${inputCell(context, ['execution', 'today'])}`;
  const { asOf, nowAt, nowFirst, nowLast, beforeDay, beforeAt, beforeFirst, beforeLast, nextAt } = names;
  const around = monthsAround(executedPlan(plan, execution));
  const periods = trackedPeriods(context);
  const placeOf = (month: number): number =>
    periods.findIndex(
      ({ months: [from, to], key }) => from === month && to === month + 1 && key === plan.months[month]?.key,
    ) + 1;
  const monthOf = (day: string): string => `MATCH(${monthKeyFormula(day)},${names.periodKeys},0)`;
  const inPlan = (day: string): string => `MAX(${start},MIN(${end},${day}))`;
  const of = (list: string, at: string): string => `INDEX(${list},${at})`;
  const month = (at: number) => plan.months[at]!;
  const before = addDays(execution.asOf, -RECENT_DAYS);
  const rowDays = execution.entries.map(({ date }) => toSerial(date));
  const lastOf = (serials: readonly number[]): number =>
    serials.reduce((latest, day) => Math.max(latest, day), 0);
  const logged = lastOf(rowDays);
  const besides = [...execution.byHand.days, ...execution.readings.counted.map(({ date }) => date)];
  const lastRow = logged || lastOf(besides.map(toSerial));
  const lastWeek = plan.weeks.reduce((first, { period }) => {
    const serial = toSerial(period.first);
    return serial <= logged ? serial : first;
  }, 0);
  const onDay = (offset: number): string => {
    const day = `${names.lastRowWeek}+${offset}`;
    return `(${countedRows(`(${day})`, `(${day})`)}>0)*(${day})`;
  };
  const single =
    (style: Style) =>
    (name: WorkingsName, header: string, formula: string, value: number): BlockColumn<null> => ({
      key: name,
      header,
      cellName: name,
      style,
      formula: () => formula,
      value: () => value,
    });
  const [date, place] = [single(days), single(whole)];
  const worked = workdayOnOrBeforeFormula(context.places, sheet, names.lastRow);
  return {
    title: headers.title,
    items: [null],
    columns: [
      date(
        names.lastRowWeek,
        headers.lastRowWeek,
        `SUMPRODUCT(MAX((${names.weekRows}>0)*${names.weekFirst}))`,
        logged === 0 ? 0 : lastWeek,
      ),
      date(
        names.lastRow,
        headers.lastRow,
        `IF(${names.lastRowWeek}=0,${lastBesides(context)},MAX(${[0, 1, 2, 3, 4, 5, 6].map(onDay).join(',')}))`,
        lastRow,
      ),
      date(
        asOf,
        headers.asOf,
        `IF(${typed}<>"",${typed},IF(${nameOf('execution', 'asOf')}>${end},${end},IF(${names.lastRow}=0,${start}-1,MAX(${start}-1,${worked}))))`,
        toSerial(execution.asOf),
      ),
      place(nowAt, headers.nowAt, monthOf(inPlan(asOf)), placeOf(around.now)),
      date(nowFirst, headers.first, of(names.periodFirst, nowAt), toSerial(month(around.now).first)),
      date(nowLast, headers.last, of(names.periodLast, nowAt), toSerial(month(around.now).last)),
      date(beforeDay, headers.before, `${asOf}-${RECENT_DAYS}`, toSerial(before)),
      place(beforeAt, headers.beforeAt, monthOf(inPlan(beforeDay)), placeOf(around.before)),
      date(beforeFirst, headers.first, of(names.periodFirst, beforeAt), toSerial(month(around.before).first)),
      date(beforeLast, headers.last, of(names.periodLast, beforeAt), toSerial(month(around.before).last)),
      place(
        nextAt,
        headers.nextAt,
        `IF(OR(${of(names.periodLeft, nowAt)}>0,${nowLast}>=${end}),${nowAt},${monthOf(`(${nowLast}+1)`)})`,
        placeOf(around.next),
      ),
      ...(isWeighted(plan)
        ? [
            place(
              names.nextWeight,
              headers.nextWeight,
              `IFERROR(ROUND(100*INDEX(${dayNames.weight},MATCH(COUNTIFS(${dayNames.day},"<="&${asOf},${dayNames.weight},">0")+1,${dayNames.soFar},0)),0),0)`,
              nextWeight(executedPlan(plan, execution)),
            ),
          ]
        : []),
    ],
  };
}

/** Per week how many rows of the log count in it. */
export function reportedBlock({ plan, execution, messages }: ExecutionContext): Block<DaySpan> {
  const { asOf: headers } = messages.executionTables;
  const { weekFirst, weekLast, weekRows } = workingsNames;
  const of = (list: string, index: number): string => `INDEX(${list},${index + 1})`;
  return {
    title: headers.rowsTitle,
    items: plan.weeks.map(({ period }) => period),
    columns: [
      {
        key: 'rows',
        header: headers.rows,
        name: weekRows,
        formula: ({ index }) => countedRows(of(weekFirst, index), of(weekLast, index)),
        value: ({ first, last }) =>
          execution.entries.filter(({ date }) => date >= first && date <= last).length,
      },
    ],
  };
}

/** Per period whether nothing more can be done in it. */
export function overBlock(context: ExecutionContext): Block<DaySpan> {
  const { plan, execution, messages, texts } = context;
  const { asOf: headers } = messages.executionTables;
  const { periodLast, periodLeft, periodOver } = workingsNames;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const typed = inputCell(context, ['execution', 'today']);
  const executed = executedPlan(plan, execution);
  return {
    title: headers.overTitle,
    items: trackedPeriods(context),
    columns: [
      {
        key: 'over',
        header: headers.over,
        name: periodOver,
        formula: ({ index }) => {
          const [left, last] = [`INDEX(${periodLeft},${index + 1})`, `INDEX(${periodLast},${index + 1})`];
          const seen = nameOf('execution', 'asOf');
          return fx`IF(AND(${left}=0,OR(${typed}<>"",${seen}>${last})),1,0)`;
        },
        value: (period) => (isOver(executed, period) ? 1 : 0),
      },
    ],
  };
}
