import { formulasOn, type Reference } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { type ActionsLayout, actionMonths, memberRow } from '#workbook/sheets/action-goals/layout.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { decompositionRow } from '#workbook/sheets/decomposition/layout.ts';
import { monthSpan } from '#workbook/sheets/months/layout.ts';
import { goalIndex, inputCell, unitCell } from './context.ts';
import type { ExecutionContext } from './execution-context.ts';
import { type FormLine, type FormMetric, formGoal } from './form-lines.ts';

/** What is calculated on each line of a form, in the order in which one follows from the other. */
export const formColumns = [
  'task',
  'done',
  'gap',
  'lastPlan',
  'lastActual',
  'lastGap',
  'typed',
  'suggested',
  'plan',
  'now',
] as const;
export type FormColumn = (typeof formColumns)[number];

/** The chosen period as formulas of one sheet. Days are serial numbers; what is not there is an empty text. */
export interface PeriodFormulas {
  readonly key: string;
  readonly first: string;
  readonly last: string;
  readonly workdays: string;
  readonly workdaysLeft: string;
  /** The assessment period, and its place among GS_PeriodKeys. */
  readonly taskFirst: string;
  readonly taskLast: string;
  readonly taskAt: string;
  /** The period of the same kind before it. */
  readonly beforeKey: string;
  readonly beforeFirst: string;
  readonly beforeLast: string;
  /** Null: weeks only. Else whether it is a week, and where its own number and that before it stand. */
  readonly months: { readonly isWeek: string; readonly ownAt: string; readonly beforeAt: string } | null;
}

/** A line of a form on its sheet: its person, its name, and the cells of its row. */
export interface FormPlace {
  readonly sheet: string;
  readonly person: Reference;
  readonly name: Reference;
  readonly cell: (column: FormColumn) => Reference;
}

/** The formulas of one line; `row`: of the organisation. */
export function formFormulas(
  context: ExecutionContext,
  { sheet, person, name, cell }: FormPlace,
  row: number,
  metric: FormMetric['metric'],
  period: PeriodFormulas,
): Readonly<Record<FormColumn, string>> {
  const fx = formulasOn(sheet);
  const number = numberOf(context, sheet, row, metric);
  const [date, who, counted] = ['date', 'who', 'counted'].map((key) => nameOf('log', key));
  const value = nameOf('log', metric.of === 'amount' ? 'amount' : `counts.${metric.stage}`);
  const logged = (from: string, to: string): string =>
    fx`SUMIFS(${value},${who!},${person},${date!},">="&${from},${date!},${to},${counted!},1)`;
  const written = (key: string): string => {
    const [of, week, line, plan] = ['who', 'week', 'line', 'plan'].map((each) => nameOf('weekPlans', each));
    const where = fx`${of!},${person},${week!},${key},${line!},${name},${plan!},">=0"`;
    return fx`IF(COUNTIFS(${where})=0,"",SUMIFS(${plan!},${where}))`;
  };
  const { months, beforeKey } = period;
  const lastPlan = months
    ? fx`IF(${months.isWeek},${written(beforeKey)},${number(months.beforeAt, period.beforeFirst, period.beforeLast)})`
    : written(beforeKey);
  const own = months && number(months.ownAt, period.first, period.last);
  const unit = metric.of === 'amount' ? fx`${unitCell(context, formGoal(context.plan))}` : '1';
  const gap = fx`${cell('gap')}`;
  const due = fx`IF(${period.workdaysLeft}>0,${gap}*${period.workdays}/${period.workdaysLeft},${gap})`;
  const units = unit === '1' ? due : fx`${due}/${unit}`;
  const whole = fx`IF(${units}>500000000,ROUND(${units},0),ROUNDUP(${units}*(1-${TOLERANCE}),0))`;
  const counts = fx`IF(${cell('typed')}="",${cell('suggested')},${cell('typed')})`;
  return {
    task: number(period.taskAt, period.taskFirst, period.taskLast),
    done: logged(period.taskFirst, fx`"<"&${period.first}`),
    gap: fx`ROUND(${cell('task')}-${cell('done')},2)`,
    lastPlan: fx`IF(${beforeKey}="","",${lastPlan})`,
    lastActual: fx`IF(${beforeKey}="","",${logged(period.beforeFirst, fx`"<="&${period.beforeLast}`)})`,
    lastGap: fx`IF(${cell('lastPlan')}="","",ROUND(${cell('lastPlan')}-N(${cell('lastActual')}),2))`,
    typed: months ? fx`IF(${months.isWeek},${written(period.key)},${own!})` : written(period.key),
    suggested: fx`IF(${gap}<=0,0,ROUND(${whole}*${unit},2))`,
    plan: counts,
    now: logged(period.first, fx`"<="&${period.last}`),
  };
}

/** The plan's number of a metric between two days, `at` being the place of that period among GS_PeriodKeys. */
function numberOf(
  context: ExecutionContext,
  sheet: string,
  row: number,
  metric: FormMetric['metric'],
): (at: string, first: string, last: string) => string {
  const { plan, layouts } = context;
  const fx = formulasOn(sheet);
  if (metric.of === 'amount') {
    const goal = plan.goals.indexOf(formGoal(plan));
    const span = decompositionRow(layouts.decomposition, goal, row);
    return (at) => fx`INDEX(${span},${at})`;
  }
  const actions = layouts.actions as ActionsLayout;
  const span = actionMonths(actions, memberRow(actions, row) + 1 + metric.stage);
  const days = monthSpan(layouts.months, layouts.months.calendar.at('firstDay'));
  return (_at, first, last) => fx`SUMPRODUCT((${days}>=${first})*(${days}<=${last})*${span})`;
}

/** The name of a line, live from where the goal or the stage is listed. */
export function formName(context: ExecutionContext, sheet: string, metric: FormMetric['metric']): string {
  const path =
    metric.of === 'amount'
      ? ['goals', goalIndex(context, formGoal(context.plan)), 'name']
      : ['funnel', 'stages', metric.stage];
  return formulasOn(sheet)`${inputCell(context, path)}&""`;
}

/** What a column of a line must show; empty where there is nothing to say. */
export function formValue(line: FormLine, column: FormColumn): number | '' {
  switch (column) {
    case 'typed':
      return line.plan ?? '';
    case 'plan':
      return line.planned;
    default:
      return line[column] ?? '';
  }
}
