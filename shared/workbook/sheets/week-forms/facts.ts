import { toSerial } from '#engine/days/serial.ts';
import { formulasOn } from '#formula/fx.ts';
import { isWeighted, weightFormula } from '#workbook/sheets/common/day-weight.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type Fact, factRow, helperFact } from '#workbook/sheets/common/fact-row.ts';
import type { PlanPeriod } from '#workbook/sheets/common/plan-periods.ts';
import { shownCell } from '#workbook/sheets/execution-workings/choice-line.ts';
import type { PeriodFormulas } from '#workbook/sheets/execution-workings/form-columns.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { beyondAt } from '#workbook/sheets/execution-workings/weeks.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** What follows from the chosen week, above the list: its days, the month in which it begins, the week before. */
const weekFacts = factRow(5, 4, [
  'at',
  'first',
  'last',
  'workdays',
  'workdaysLeft',
  'taskFirst',
  'taskLast',
  'taskAt',
  'beforeKey',
  'beforeFirst',
  'beforeLast',
]);
/** Beside them what of the week lies within its month, and what beyond. */
const endFacts = factRow(5, 1, ['workdaysInTask', 'beyondAt', 'beyondDays']);

export function drawWeekFacts(
  context: ExecutionContext,
  draft: SheetDraft,
  week: PlanPeriod,
  last: PlanPeriod | null,
): PeriodFormulas {
  const { weekForms: texts } = context.messages.executionTables;
  const fx = formulasOn(draft.name);
  const {
    periodKeys,
    periodFirst,
    periodLast,
    weekKeys,
    weekFirst,
    weekLast,
    weekWorkdays,
    weekMonths,
    weekBefore,
  } = workingsNames;
  const { cell } = weekFacts;
  const [at, taskAt, beforeKey] = [cell('at'), cell('taskAt'), cell('beforeKey')];
  const before = `INDEX(${weekBefore},${at})`;
  const shown = fx`${shownCell(context, 'formWeek')}`;
  const ofBefore = (values: string): string => `IF(${beforeKey}="","",INDEX(${values},${before}))`;
  const fact = (title: string, formula: string, value: string | number, format: string): Fact => ({
    title,
    formula,
    value,
    style: namedStyle('key', format),
  });
  /** Working days; hundredths of day weights are for formulas only. */
  const counted = (title: string, formula: string, value: number): Fact =>
    isWeighted(context.plan) ? helperFact(formula, value) : fact(title, formula, value, formats.count);
  const left = weightFormula(context, draft.name, cell('first'), cell('taskLast'));
  const { day, count } = formats;
  const { task, beyond: next } = week;
  const inTask = weightFormula(
    context,
    draft.name,
    cell('first'),
    `MIN(${cell('last')},${cell('taskLast')})`,
  );
  weekFacts.draw(draft, {
    at: helperFact(`MATCH(${shown},${weekKeys},0)`, week.index + 1),
    first: fact(texts.firstDay, `INDEX(${weekFirst},${at})`, toSerial(week.first), day),
    last: fact(texts.lastDay, `INDEX(${weekLast},${at})`, toSerial(week.last), day),
    workdays: fact(texts.workdays, `INDEX(${weekWorkdays},${at})`, week.workdays, count),
    workdaysLeft: counted(texts.workdaysLeft, left, week.weightLeft),
    taskFirst: fact(texts.taskFrom, `INDEX(${periodFirst},${taskAt})`, toSerial(task.first), day),
    taskLast: fact(texts.taskTo, `INDEX(${periodLast},${taskAt})`, toSerial(task.last), day),
    taskAt: helperFact(`MATCH(INDEX(${weekMonths},${at}),${periodKeys},0)`, placeOfMonth(context, task.key)),
    beforeKey: fact(texts.before, `IF(${before}=0,"",INDEX(${weekKeys},${before}))`, last?.key ?? '', ''),
    beforeFirst: fact(texts.beforeFrom, ofBefore(weekFirst), last ? toSerial(last.first) : '', day),
    beforeLast: fact(texts.beforeTo, ofBefore(weekLast), last ? toSerial(last.last) : '', day),
  });
  const end = endFacts.cell;
  const ofWeek = isWeighted(context.plan)
    ? weightFormula(context, draft.name, cell('first'), cell('last'))
    : cell('workdays');
  endFacts.draw(draft, {
    workdaysInTask: counted(texts.workdaysInTask, inTask, week.weightInTask),
    beyondAt: helperFact(
      beyondAt({ last: cell('last'), taskLast: cell('taskLast') }, periodKeys),
      next ? placeOfMonth(context, context.plan.months[next.month]?.key ?? '') : 0,
    ),
    beyondDays: counted(texts.beyondDays, `${ofWeek}-${end('workdaysInTask')}`, next?.weight ?? 0),
  });
  return {
    key: shown,
    first: cell('first'),
    last: cell('last'),
    workdaysInTask: end('workdaysInTask'),
    workdaysLeft: cell('workdaysLeft'),
    beyondAt: end('beyondAt'),
    beyondDays: end('beyondDays'),
    taskFirst: cell('taskFirst'),
    taskLast: cell('taskLast'),
    taskAt,
    beforeKey,
    beforeFirst: cell('beforeFirst'),
    beforeLast: cell('beforeLast'),
    months: null,
  };
}

/** Place of a month among year, quarters and months. */
const placeOfMonth = ({ layouts }: ExecutionContext, month: string): number =>
  layouts.decomposition.axis.findIndex(({ kind, key }) => kind === 'month' && key === month) + 1;
