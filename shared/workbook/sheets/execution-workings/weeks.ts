import { toSerial } from '#engine/days/serial.ts';
import { type WeekPiece, weekLabel } from '#engine/periods/weeks.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { formulasOn } from '#formula/fx.ts';
import { monthKeyFormula } from '#formula/month-key.ts';
import { inputCell } from '#workbook/sheets/common/context.ts';
import { isWeighted, weightFormula } from '#workbook/sheets/common/day-weight.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import type { PlanPeriod } from '#workbook/sheets/common/plan-periods.ts';
import { placeInWeekFormula } from '#workbook/sheets/common/week-days.ts';
import { workdaysBetween } from '#workbook/sheets/common/workday-formula.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block, BlockColumn } from './block.ts';
import { workingsNames } from './names.ts';
import type { PlanChoice } from './plan-choice.ts';
import { planNames } from './plan-names.ts';

const keyText = namedStyle('key', formats.text);
const label = namedStyle('label');

/** The weeks of the plan with the months in which they begin. */
export function weekBlock(context: ExecutionContext): Block<Plan['weeks'][number]> {
  const { plan, messages, texts } = context;
  const { workings } = messages.executionTables;
  const { weekKeys, weekFirst, weekLast, weekWorkdays, weekMonths } = workingsNames;
  const { name: sheet } = texts.sheets.executionWorkings;
  const fx = formulasOn(sheet);
  const [start, end] = [inputCell(context, ['start']), inputCell(context, ['end'])];
  const day = namedStyle('calculation', formats.day);
  const place = placeInWeekFormula[plan.inputs.calendar.weekStart];
  return {
    title: workings.weeks,
    items: plan.weeks,
    columns: [
      { key: 'key', header: texts.key, name: weekKeys, style: keyText, value: ({ period }) => period.key },
      {
        key: 'first',
        header: workings.firstDay,
        name: weekFirst,
        style: day,
        formula: ({ index, cell }) => (index === 0 ? fx`${start}` : fx`${cell('last', -1)}+1`),
        value: ({ period }) => toSerial(period.first),
      },
      {
        key: 'last',
        header: workings.lastDay,
        name: weekLast,
        style: day,
        formula: ({ cell }) => fx`MIN(${cell('first')}+7-${place(fx`${cell('first')}`)},${end})`,
        value: ({ period }) => toSerial(period.last),
      },
      {
        key: 'workdays',
        header: workings.workdays,
        name: weekWorkdays,
        formula: ({ cell }) => workdaysBetween(context, sheet, cell('first'), cell('last')),
        value: ({ period }) => period.workdays,
      },
      {
        key: 'month',
        header: workings.periods,
        name: weekMonths,
        style: keyText,
        value: ({ month }) => plan.months[month]?.key ?? '',
      },
    ],
  };
}

/** Each week as lists offer it, with its days. */
export function weekLabelBlock({ plan, messages }: ExecutionContext): Block<Plan['weeks'][number]> {
  const { workings } = messages.executionTables;
  return {
    title: workings.weekLabels,
    items: plan.weeks,
    columns: [
      {
        key: 'label',
        header: workings.weekLabels,
        name: workingsNames.weekLabels,
        style: label,
        formula: ({ index }) => weekLabelFormula(index),
        value: ({ period }) => weekLabel(period),
      },
    ],
  };
}

/** `2026-W14 (03-30 – 04-05)`, the week being told by its place from 0. */
function weekLabelFormula(index: number): string {
  const { weekKeys, weekFirst, weekLast } = workingsNames;
  const of = (values: string): string => `INDEX(${values},${index + 1})`;
  const two = (number: string): string => `RIGHT("0"&${number},2)`;
  const day = (values: string): string => `${two(`MONTH(${of(values)})`)}&"-"&${two(`DAY(${of(values)})`)}`;
  return `${of(weekKeys)}&" ("&${day(weekFirst)}&" – "&${day(weekLast)}&")"`;
}

/** What weeks were called when they were cut at month ends, and which week each piece lies in, by its place from 1. */
export function formerWeekBlock({
  plan,
  messages,
  texts,
}: ExecutionContext): Block<WeekPiece & { readonly at: number }> {
  const { workings } = messages.executionTables;
  const { formerKeys, formerWeeks } = workingsNames;
  return {
    title: workings.formerWeeks,
    items: plan.weeks.flatMap(({ pieces }, index) => pieces.map((piece) => ({ ...piece, at: index + 1 }))),
    columns: [
      { key: 'key', header: texts.key, name: formerKeys, style: keyText, value: ({ key }) => key },
      { key: 'week', header: workings.number, name: formerWeeks, value: ({ at }) => at },
    ],
  };
}

/** Weeks and months for which people plan, as the execution plan offers them. */
export function periodLabelBlock(
  { plan, messages }: ExecutionContext,
  { periods }: PlanChoice,
): Block<PlanPeriod> {
  const { workings } = messages.executionTables.executionPlan;
  return {
    title: workings.periods,
    items: periods,
    columns: [
      {
        key: 'label',
        header: workings.periods,
        name: planNames.periodLabels,
        style: label,
        formula: ({ item: { kind, index }, index: at }) =>
          kind === 'week'
            ? `INDEX(${workingsNames.weekLabels},${index + 1})`
            : `INDEX(${planNames.periodKeys},${at + 1})`,
        value: ({ kind, index, key }) => (kind === 'week' ? weekLabel(plan.weeks[index]!.period) : key),
      },
    ],
  };
}

/**
 * Of the chosen period the working days within its assessment period, and of a week that spans a month's end what lies
 * beyond: the month's place among the periods (0: none) and the days in it.
 */
export function beyondBlock(context: ExecutionContext, { period }: PlanChoice): Block<PlanPeriod> {
  const { plan, layouts, messages, texts } = context;
  const { weekForms } = messages.executionTables;
  const names = planNames;
  const { periodKeys } = workingsNames;
  const sheet = texts.sheets.executionWorkings.name;
  const inTask = weightFormula(context, sheet, names.first, `MIN(${names.last},${names.taskLast})`);
  const { beyond } = period;
  const month = beyond ? plan.months[beyond.month]?.key : null;
  const place = layouts.decomposition.axis.findIndex(({ key }) => key === month) + 1;
  const single = (
    name: 'workdaysInTask' | 'beyondAt' | 'beyondDays',
    header: string,
    formula: string,
    value: number,
  ): BlockColumn<PlanPeriod> => ({
    key: name,
    header,
    cellName: names[name],
    formula: () => formula,
    value: () => value,
  });
  return {
    title: weekForms.beyond,
    items: [period],
    columns: [
      single('workdaysInTask', weekForms.workdaysInTask, inTask, period.weightInTask),
      single('beyondAt', weekForms.beyondNumber, beyondAt(names, periodKeys), place),
      single(
        'beyondDays',
        weekForms.beyondDays,
        `${isWeighted(plan) ? weightFormula(context, sheet, names.first, names.last) : names.workdays}-${names.workdaysInTask}`,
        beyond?.weight ?? 0,
      ),
    ],
  };
}

/** Formula for the place among GS_PeriodKeys of the month that a week reaches into beyond its assessment period. */
export function beyondAt(
  { last, taskLast }: Readonly<Record<'last' | 'taskLast', string>>,
  periodKeys: string,
): string {
  const month = monthKeyFormula(last);
  return `IF(${last}>${taskLast},MATCH(${month},${periodKeys},0),0)`;
}
