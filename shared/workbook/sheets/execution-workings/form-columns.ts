import { formulasOn, type Reference } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { type ActionsLayout, actionMonths, memberRow } from '#workbook/sheets/action-goals/layout.ts';
import { goalIndex, inputCell, unitCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type FormLine, formGoal } from '#workbook/sheets/common/form-lines.ts';
import { metricColumn } from '#workbook/sheets/common/metric-column.ts';
import { monthSpan } from '#workbook/sheets/common/month-layout.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { decompositionRow } from '#workbook/sheets/decomposition/layout.ts';
import { workingsNames } from './names.ts';
import { weightNames } from './weight-names.ts';

/** The chosen period as formulas of one sheet. Days are serial numbers; what is not there is an empty text. */
export interface PeriodFormulas {
  readonly key: string;
  readonly first: string;
  readonly last: string;
  /** Within the assessment period: working days of it, and from its first day on. */
  readonly workdaysInTask: string;
  readonly workdaysLeft: string;
  /** Of a week that spans a month's end: the next month's place among GS_PeriodKeys (0: none), and days in it. */
  readonly beyondAt: string;
  readonly beyondDays: string;
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

/** A line of a form on its sheet. */
export interface FormRow {
  readonly context: ExecutionContext;
  readonly sheet: string;
  /** Of the organisation. */
  readonly row: number;
  readonly line: FormLine;
  readonly period: PeriodFormulas;
  /** Cells of the line's person and name, and of its columns. */
  readonly cell: (column: 'person' | 'name' | FormKey) => Reference;
}

export type FormKey =
  | 'task'
  | 'done'
  | 'gap'
  | 'lastPlan'
  | 'lastActual'
  | 'lastGap'
  | 'typed'
  | 'suggested'
  | 'plan'
  | 'now';

/** A number of a form: its formula, and what it must show; null: nothing. */
export interface FormColumn {
  readonly key: FormKey;
  readonly formula: (row: FormRow) => string;
  readonly value: (line: FormLine) => number | null;
}

/** What is calculated on each line of a form, in the order in which one follows from the other. */
export const formColumns: readonly FormColumn[] = [
  {
    key: 'task',
    formula: (row) => {
      const { taskAt, taskFirst, taskLast } = row.period;
      return planned(row, { at: taskAt, first: taskFirst, last: taskLast });
    },
    value: ({ task }) => task,
  },
  {
    key: 'done',
    formula: (row) => logged(row, row.period.taskFirst, `"<"&${row.period.first}`),
    value: ({ done }) => done,
  },
  {
    key: 'gap',
    formula: ({ sheet, cell }) => formulasOn(sheet)`ROUND(${cell('task')}-${cell('done')},2)`,
    value: ({ gap }) => gap,
  },
  { key: 'lastPlan', formula: lastPlanFormula, value: ({ lastPlan }) => lastPlan },
  {
    key: 'lastActual',
    formula: (row) => {
      const { beforeKey, beforeFirst, beforeLast } = row.period;
      return `IF(${beforeKey}="","",${logged(row, beforeFirst, `"<="&${beforeLast}`)})`;
    },
    value: ({ lastActual }) => lastActual,
  },
  {
    key: 'lastGap',
    formula: ({ sheet, cell }) => {
      const [plan, actual] = [cell('lastPlan'), cell('lastActual')];
      return formulasOn(sheet)`IF(${plan}="","",ROUND(${plan}-N(${actual}),2))`;
    },
    value: ({ lastGap }) => lastGap,
  },
  { key: 'typed', formula: typedFormula, value: ({ plan }) => plan },
  { key: 'suggested', formula: suggestedFormula, value: ({ suggested }) => suggested },
  {
    key: 'plan',
    formula: ({ sheet, cell }) =>
      formulasOn(sheet)`IF(${cell('typed')}="",${cell('suggested')},${cell('typed')})`,
    value: ({ planned }) => planned,
  },
  {
    key: 'now',
    formula: (row) => logged(row, row.period.first, `"<="&${row.period.last}`),
    value: ({ now }) => now,
  },
];

/** What the log holds of somebody from a day on up to another, which comes with its comparison. */
function logged({ sheet, line, cell }: FormRow, from: string, to: string): string {
  const { metric } = line;
  const [date, who, counted] = [nameOf('log', 'date'), nameOf('log', 'who'), nameOf('log', 'counted')];
  const value = metricColumn(metric);
  return formulasOn(
    sheet,
  )`SUMIFS(${value},${who},${cell('person')},${date},">="&${from},${date},${to},${counted},1)`;
}

/** What somebody wrote for the week of that key; empty where nothing is. */
function written({ sheet, cell }: FormRow, key: string): string {
  const fx = formulasOn(sheet);
  const [who, week] = [nameOf('weekPlans', 'who'), nameOf('weekPlans', 'weekFound')];
  const [line, plan] = [nameOf('weekPlans', 'line'), nameOf('weekPlans', 'plan')];
  const where = fx`${who},${cell('person')},${week},${key},${line},${cell('name')},${plan},">=0"`;
  return `IF(COUNTIFS(${where})=0,"",SUMIFS(${plan},${where}))`;
}

function lastPlanFormula(row: FormRow): string {
  const { months, beforeKey, beforeFirst, beforeLast } = row.period;
  const ofWeek = written(row, beforeKey);
  if (!months) return `IF(${beforeKey}="","",${ofWeek})`;
  const ofMonth = planned(row, { at: months.beforeAt, first: beforeFirst, last: beforeLast });
  return `IF(${beforeKey}="","",IF(${months.isWeek},${ofWeek},${ofMonth}))`;
}

/** Of a week what was written, of a month its number in the plan. */
function typedFormula(row: FormRow): string {
  const { months, key, first, last } = row.period;
  const ofWeek = written(row, key);
  if (!months) return ofWeek;
  return `IF(${months.isWeek},${ofWeek},${planned(row, { at: months.ownAt, first, last })})`;
}

/** The gap in proportion to the days, and the plan of days beyond the month, in whole units, never too little. */
function suggestedFormula(row: FormRow): string {
  const { context, sheet, line, period, cell } = row;
  const fx = formulasOn(sheet);
  const gap = fx`${cell('gap')}`;
  const unit = line.metric.of === 'amount' ? fx`${unitCell(context, formGoal(context.plan))}` : '1';
  const { workdaysInTask: days, workdaysLeft: left } = period;
  const missing = `MAX(0,${gap})`;
  const due = `IF(${left}>0,${missing}*${days}/${left},${missing})+${beyond(row)}`;
  const units = unit === '1' ? `(${due})` : `(${due})/${unit}`;
  const whole = fx`IF(${units}>500000000,ROUND(${units},0),ROUNDUP(${units}*(1-${TOLERANCE}),0))`;
  return `ROUND(${whole}*${unit},2)`;
}

/** What the next month asks for the days of a week in it. */
function beyond(row: FormRow): string {
  const { beyondAt: at, beyondDays } = row.period;
  const { periodFirst, periodLast } = workingsNames;
  const of = (values: string): string => `INDEX(${values},${at})`;
  const month = planned(row, { at, first: of(periodFirst), last: of(periodLast) });
  return `IF(${at}=0,0,${month}*${beyondDays}/MAX(1,${of(weightNames(row.context.plan).all)}))`;
}

/** The plan's number between two days, `at` being the place of that period among GS_PeriodKeys. */
function planned(
  { context, sheet, row, line }: FormRow,
  { at, first, last }: Readonly<Record<'at' | 'first' | 'last', string>>,
): string {
  const { plan, layouts } = context;
  const { metric } = line;
  const fx = formulasOn(sheet);
  if (metric.of === 'amount') {
    const goal = plan.goals.indexOf(formGoal(plan));
    return fx`INDEX(${decompositionRow(layouts.decomposition, goal, row)},${at})`;
  }
  const actions = layouts.actions as ActionsLayout;
  const months = actionMonths(actions, memberRow(actions, row) + 1 + metric.stage);
  const days = monthSpan(layouts.months, layouts.months.calendar.at('firstDay'));
  return fx`SUMPRODUCT((${days}>=${first})*(${days}<=${last})*${months})`;
}

/** The name of a line, live from where the goal or the stage is listed. */
export function formName(
  context: ExecutionContext,
  sheet: string,
  { metric }: Pick<FormLine, 'metric'>,
): string {
  const path =
    metric.of === 'amount'
      ? ['goals', goalIndex(context, formGoal(context.plan)), 'name']
      : ['funnel', 'stages', metric.stage];
  return formulasOn(sheet)`${inputCell(context, path)}&""`;
}
