import { toSerial } from '#engine/days/serial.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { type WorkdayCount, workdayCount } from '#engine/tracking/days.ts';
import { formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { inputCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type TrackedPeriod, trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import { workdaysBetween, workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block } from './block.ts';
import { workingsNames } from './names.ts';

const [key, day, count] = [
  namedStyle('key', formats.text),
  namedStyle('calculation', formats.day),
  namedStyle('calculation', formats.count),
];

interface CountedPeriod extends TrackedPeriod {
  readonly workdays: WorkdayCount;
}

/** The year, its quarters and months, with their working days gone and left. */
export function periodBlock(context: ExecutionContext): Block<CountedPeriod> {
  const { plan, execution, messages, texts } = context;
  const { workings } = messages.executionTables;
  const { name: sheet } = texts.sheets.executionWorkings;
  const fx = formulasOn(sheet);
  const today = nameOf('execution', 'asOf');
  const start = inputCell(context, ['start']);
  const items = trackedPeriods(context).map((period): CountedPeriod => {
    const workdays = workdayCount(period, execution.today, plan.calendar);
    if (!workdays.ok) throw new Error('the calendar of a plan knows its months');
    return { ...period, workdays: workdays.value };
  });
  return {
    title: workings.periods,
    items,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: workingsNames.periodKeys,
        style: key,
        cell: ({ item }) => ({ value: item.key }),
      },
      {
        key: 'title',
        header: texts.name,
        name: workingsNames.periodTitles,
        style: namedStyle('label'),
        cell: ({ item }) => ({ value: item.title }),
      },
      {
        key: 'first',
        header: workings.firstDay,
        name: workingsNames.periodFirst,
        style: day,
        cell: ({ item }) => ({
          formula: fx`EDATE(${start},${item.months[0]})`,
          value: toSerial(item.first),
        }),
      },
      {
        key: 'last',
        header: workings.lastDay,
        name: workingsNames.periodLast,
        style: day,
        cell: ({ item }) => ({
          formula: fx`EDATE(${start},${item.months[1]})-1`,
          value: toSerial(item.last),
        }),
      },
      {
        key: 'workdays',
        header: workings.workdays,
        name: workingsNames.periodWorkdays,
        style: count,
        cell: ({ item, cell }) => ({
          formula: workdaysBetween(context, sheet, cell('first'), cell('last')),
          value: item.workdays.all,
        }),
      },
      {
        key: 'gone',
        header: workings.gone,
        name: workingsNames.periodGone,
        style: count,
        cell: ({ item, cell }) => {
          const first = fx`${cell('first')}`;
          const gone = workdaysFormula(context, sheet, first, fx`MIN(${today},${cell('last')})`);
          return { formula: `IF(${today}<${first},0,${gone})`, value: item.workdays.gone };
        },
      },
      {
        key: 'left',
        header: workings.left,
        name: workingsNames.periodLeft,
        style: count,
        cell: ({ item, cell }) => ({
          formula: fx`${cell('workdays')}-${cell('gone')}`,
          value: item.workdays.left,
        }),
      },
    ],
  };
}

/** The weeks of the plan, cut at month ends, with their months. */
export function weekBlock(context: ExecutionContext): Block<Plan['weeks'][number]> {
  const { plan, messages, texts } = context;
  const { workings } = messages.executionTables;
  const { name: sheet } = texts.sheets.executionWorkings;
  const fx = formulasOn(sheet);
  const start = inputCell(context, ['start']);
  return {
    title: workings.weeks,
    items: plan.weeks,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: workingsNames.weekKeys,
        style: key,
        cell: ({ item }) => ({ value: item.period.key }),
      },
      {
        key: 'first',
        header: workings.firstDay,
        name: workingsNames.weekFirst,
        style: day,
        cell: ({ item, index, cell }) => ({
          formula: index === 0 ? fx`${start}` : fx`${cell('last', -1)}+1`,
          value: toSerial(item.period.first),
        }),
      },
      {
        key: 'last',
        header: workings.lastDay,
        name: workingsNames.weekLast,
        style: day,
        cell: ({ item, cell }) => {
          const first = fx`${cell('first')}`;
          return {
            formula: `MIN(${first}+7-WEEKDAY(${first},2),EOMONTH(${first},0))`,
            value: toSerial(item.period.last),
          };
        },
      },
      {
        key: 'workdays',
        header: workings.workdays,
        name: workingsNames.weekWorkdays,
        style: count,
        cell: ({ item, cell }) => ({
          formula: workdaysBetween(context, sheet, cell('first'), cell('last')),
          value: item.period.workdays,
        }),
      },
      {
        key: 'month',
        header: workings.periods,
        name: workingsNames.weekMonths,
        style: key,
        cell: ({ item }) => ({ value: plan.months[item.month]?.key ?? '' }),
      },
    ],
  };
}
