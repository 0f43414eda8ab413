import { toSerial } from '#engine/days/serial.ts';
import type { Period } from '#engine/periods/periods.ts';
import { weeksInMonth } from '#engine/periods/weeks.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { formulasOn } from '#formula/fx.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { weekGone } from '#workbook/sheets/common/kept-plans.ts';
import { monthSpan } from '#workbook/sheets/common/month-layout.ts';
import { workdaysFormula } from '#workbook/sheets/common/workday-formula.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block, BlockRow } from './block.ts';
import { shownMonth } from './choice-line.ts';
import { workingsNames } from './names.ts';

/** So many weeks touch a month at most. */
export const MOST_WEEKS = 6;

const [key, day, whole] = [
  namedStyle('key'),
  namedStyle('calculation', formats.day),
  namedStyle('calculation', '0'),
];

/** Per week how many of its working days are gone. */
export function weekGoneBlock(context: ExecutionContext): Block<Plan['weeks'][number]> {
  const { plan, execution, messages, texts } = context;
  const { workings } = messages.executionTables;
  const { weekFirst, weekLast, asOf } = workingsNames;
  const { name: sheet } = texts.sheets.executionWorkings;
  return {
    title: workings.gone,
    items: plan.weeks,
    columns: [
      {
        key: 'gone',
        header: workings.gone,
        name: workingsNames.weekGone,
        formula: ({ index }) => {
          const [first, last] = [weekFirst, weekLast].map((days) => `INDEX(${days},${index + 1})`);
          const gone = workdaysFormula(context, sheet, first!, `MIN(${last},${asOf})`);
          return `IF(${asOf}<${first},0,${gone})`;
        },
        value: ({ period }) => weekGone(plan, execution.asOf, period),
      },
    ],
  };
}

interface ScoredWeek {
  readonly period: Period;
  /** In the month. */
  readonly workdays: number;
}

/** The weeks that touch the evaluated month, with their working days in it; rows after the last one are empty. */
export function scoredWeekBlock(context: ExecutionContext): Block<ScoredWeek | null> {
  const { plan, messages, texts, layouts } = context;
  const { workings, evaluation } = messages.executionTables;
  const names = workingsNames;
  const { name: sheet } = texts.sheets.executionWorkings;
  const fx = formulasOn(sheet);
  const month = chosen(context, 'evaluationMonth').at;
  const weeks = weeksInMonth(plan.weeks, month).map((own) => ({
    ...own,
    period: plan.weeks[own.index]!.period,
  }));
  const period = `MATCH(${shownMonth(plan, 'evaluationMonth')},${names.periodKeys},0)`;
  const [monthFirst, monthLast] = [
    `INDEX(${names.periodFirst},${period})`,
    `INDEX(${names.periodLast},${period})`,
  ];
  const monthDays = monthSpan(layouts.months, layouts.months.calendar.at('firstDay'));
  const monthAt = (of: string): number => Math.max(1, plan.months.filter(({ first }) => first <= of).length);
  type Row = BlockRow<ScoredWeek | null>;
  const ofWeek =
    (values: string) =>
    ({ cell }: Row): string =>
      fx`IF(${cell('key')}="","",INDEX(${values},MATCH(${cell('key')},${names.weekKeys},0)))`;
  const monthOf =
    (key: string) =>
    ({ cell }: Row): string =>
      fx`IF(${cell('key')}="",1,IFERROR(MATCH(${cell(key)},${monthDays},1),1))`;
  return {
    title: evaluation.weekScores,
    items: Array.from({ length: MOST_WEEKS }, (_, index) => weeks[index] ?? null),
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: names.scoredWeeks,
        style: key,
        formula: ({ index }) => {
          const at = `MATCH(${monthFirst},${names.weekFirst},1)+${index}`;
          return `IFERROR(IF(INDEX(${names.weekFirst},${at})<=${monthLast},INDEX(${names.weekKeys},${at}),""),"")`;
        },
        value: (week) => week?.period.key ?? '',
      },
      {
        key: 'first',
        header: workings.firstDay,
        name: names.scoredFirst,
        style: day,
        formula: ofWeek(names.weekFirst),
        value: (week) => (week ? toSerial(week.period.first) : ''),
      },
      {
        key: 'last',
        header: workings.lastDay,
        name: names.scoredLast,
        style: day,
        formula: ofWeek(names.weekLast),
        value: (week) => (week ? toSerial(week.period.last) : ''),
      },
      {
        key: 'workdays',
        header: workings.workdays,
        name: names.scoredWorkdays,
        formula: ({ cell }) => {
          const [from, to] = [fx`MAX(${cell('first')},${monthFirst})`, fx`MIN(${cell('last')},${monthLast})`];
          return fx`IF(${cell('key')}="",0,${workdaysFormula(context, sheet, from, to)})`;
        },
        value: (week) => week?.workdays ?? 0,
      },
      {
        key: 'from',
        header: evaluation.monthFrom,
        name: names.scoredFrom,
        style: whole,
        formula: monthOf('first'),
        value: (week) => (week ? monthAt(week.period.first) : 1),
      },
      {
        key: 'to',
        header: evaluation.monthTo,
        name: names.scoredTo,
        style: whole,
        formula: monthOf('last'),
        value: (week) => (week ? monthAt(week.period.last) : 1),
      },
    ],
  };
}
