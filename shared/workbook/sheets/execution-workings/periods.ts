import { toSerial } from '#engine/days/serial.ts';
import { isCut } from '#engine/periods/part-months.ts';
import type { Period } from '#engine/periods/periods.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { WorkdayCount } from '#engine/tracking/days.ts';
import { daysOf, weightOf } from '#engine/tracking/executed-plan.ts';
import { formulasOn } from '#formula/fx.ts';
import { fitsInList } from '#host/sheet.ts';
import { inputCell } from '#workbook/sheets/common/context.ts';
import { isWeighted, weightFormula } from '#workbook/sheets/common/day-weight.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type TrackedPeriod, trackedPeriods } from '#workbook/sheets/common/tracked-periods.ts';
import { workdaysBetween, workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block, BlockColumn } from './block.ts';
import { workingsNames } from './names.ts';

const [keyText, label, day] = [
  namedStyle('key', formats.text),
  namedStyle('label'),
  namedStyle('calculation', formats.day),
];

interface CountedPeriod extends TrackedPeriod {
  readonly workdays: WorkdayCount;
  /** What its days and those gone count. */
  readonly weight: ReturnType<typeof weightOf>;
}

/** Whether the months are listed by themselves: else weeks tell them, and lists hold them. */
export const hasMonthList = ({ months, weeks }: Pick<Plan, 'months' | 'weeks'>): boolean =>
  !fitsInList(months.map(({ key }) => key)) ||
  !months.every((_, index) => weeks.some(({ month }) => month === index));

/** The name over all months of the plan. */
export const monthsName = (plan: Pick<Plan, 'months' | 'weeks'>): string =>
  hasMonthList(plan) ? workingsNames.monthKeys : workingsNames.weekMonths;

/** The months of a plan, as lists offer them. */
export function monthBlock({ plan, messages, texts }: ExecutionContext): Block<Period> {
  return {
    title: messages.executionTables.workings.months,
    items: plan.months,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: workingsNames.monthKeys,
        style: keyText,
        value: ({ key }) => key,
      },
    ],
  };
}

/** The year, its quarters and months, with their working days gone and left. */
export function periodBlock(context: ExecutionContext): Block<CountedPeriod> {
  const { plan, execution, messages, texts } = context;
  const { workings } = messages.executionTables;
  const { periodKeys, periodTitles, periodFirst, periodLast, periodWorkdays, periodGone, periodLeft } =
    workingsNames;
  const { asOf } = workingsNames;
  const { name: sheet } = texts.sheets.executionWorkings;
  const fx = formulasOn(sheet);
  const [start, end] = [inputCell(context, ['start']), inputCell(context, ['end'])];
  const hasCut = plan.months.some(isCut);
  const firstDay = (month: number): string => {
    if (!hasCut) return fx`EDATE(${start},${month})`;
    return month === 0 ? fx`${start}` : fx`EOMONTH(${start},${month - 1})+1`;
  };
  const lastDay = (month: number): string => {
    if (!hasCut) return fx`EDATE(${start},${month})-1`;
    return month === plan.months.length ? fx`${end}` : fx`EOMONTH(${start},${month - 1})`;
  };
  const executed = executedPlan(plan, execution);
  const items = trackedPeriods(context).map((period): CountedPeriod => {
    return { ...period, workdays: daysOf(executed, period), weight: weightOf(executed, period) };
  });
  return {
    title: workings.periods,
    items,
    columns: [
      { key: 'key', header: texts.key, name: periodKeys, style: keyText, value: ({ key }) => key },
      { key: 'title', header: texts.name, name: periodTitles, style: label, value: ({ title }) => title },
      {
        key: 'first',
        header: workings.firstDay,
        name: periodFirst,
        style: day,
        formula: ({ item: { months } }) => firstDay(months[0]),
        value: ({ first }) => toSerial(first),
      },
      {
        key: 'last',
        header: workings.lastDay,
        name: periodLast,
        style: day,
        formula: ({ item: { months } }) => lastDay(months[1]),
        value: ({ last }) => toSerial(last),
      },
      {
        key: 'workdays',
        header: workings.workdays,
        name: periodWorkdays,
        formula: ({ cell }) => workdaysBetween(context, sheet, cell('first'), cell('last')),
        value: ({ workdays }) => workdays.all,
      },
      {
        key: 'gone',
        header: workings.gone,
        name: periodGone,
        formula: ({ cell }) => {
          const first = fx`${cell('first')}`;
          const gone = workdaysFormula(context, sheet, first, fx`MIN(${asOf},${cell('last')})`);
          return `IF(${asOf}<${first},0,${gone})`;
        },
        value: ({ workdays }) => workdays.gone,
      },
      {
        key: 'left',
        header: workings.left,
        name: periodLeft,
        formula: ({ cell }) => fx`${cell('workdays')}-${cell('gone')}`,
        value: ({ workdays }) => workdays.left,
      },
      ...(isWeighted(plan) ? weightColumns(context) : []),
    ],
  };
}

function weightColumns(context: ExecutionContext): readonly BlockColumn<CountedPeriod>[] {
  const { texts, messages } = context;
  const { workings } = messages.executionTables;
  const { periodWeight, periodWeightGone, asOf } = workingsNames;
  const { name: sheet } = texts.sheets.executionWorkings;
  const fx = formulasOn(sheet);
  return [
    {
      key: 'weight',
      header: workings.weight,
      name: periodWeight,
      formula: ({ cell }) => weightFormula(context, sheet, fx`${cell('first')}`, fx`${cell('last')}`),
      value: ({ weight }) => weight.all,
    },
    {
      key: 'weightGone',
      header: workings.weightGone,
      name: periodWeightGone,
      formula: ({ cell }) =>
        weightFormula(context, sheet, fx`${cell('first')}`, fx`MIN(${asOf},${cell('last')})`),
      value: ({ weight }) => weight.gone,
    },
  ];
}
