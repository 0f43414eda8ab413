import { formulasOn } from '#formula/fx.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type FormLine, formGoal, personLines } from '#workbook/sheets/common/form-lines.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block, BlockColumn, BlockRow } from './block.ts';
import { type FormKey, type FormRow, formColumns, formName, type PeriodFormulas } from './form-columns.ts';
import { workingsNames } from './names.ts';
import type { PlanChoice } from './plan-choice.ts';
import { planNames } from './plan-names.ts';

/** The chosen period by the names of what follows from the choice. */
const chosenPeriod: PeriodFormulas = {
  key: planNames.key,
  first: planNames.first,
  last: planNames.last,
  workdaysInTask: planNames.workdaysInTask,
  workdaysLeft: planNames.workdaysLeft,
  beyondAt: planNames.beyondAt,
  beyondDays: planNames.beyondDays,
  taskFirst: planNames.taskFirst,
  taskLast: planNames.taskLast,
  taskAt: planNames.taskAt,
  beforeKey: planNames.beforeKey,
  beforeFirst: planNames.beforeFirst,
  beforeLast: planNames.beforeLast,
  months: { isWeek: `${planNames.isWeek}=1`, ownAt: planNames.ownAt, beforeAt: planNames.beforeAt },
};

/** Names of the columns that the form sums. */
const namesOf: Readonly<Partial<Record<FormKey, `GS_${string}`>>> = {
  task: planNames.lineTask,
  done: planNames.lineDone,
  lastPlan: planNames.lineLastPlan,
  lastActual: planNames.lineLastActual,
  plan: planNames.linePlan,
  now: planNames.lineNow,
};

/** A line of somebody's form. */
interface PersonLine {
  /** Row of the organisation, and place among its people. */
  readonly row: number;
  readonly leaf: number;
  /** Place on the form. */
  readonly number: number;
  readonly line: FormLine;
}

/** A row per person and line: their numbers for the chosen period if they are among those chosen, else nothing. */
export function lineBlock(context: ExecutionContext, choice: PlanChoice): Block<PersonLine> {
  const { plan, messages, texts } = context;
  const { formLines, executionPlan } = messages.executionTables;
  const { workings } = executionPlan;
  const { name: sheet } = texts.sheets.executionWorkings;
  const fx = formulasOn(sheet);
  const lines = personLines(context, choice.period);
  const { end } = plan.tree.rows[choice.row] ?? { end: 1 };
  const isInside = ({ row }: PersonLine): boolean => row >= choice.row && row < end;
  const amounts = namedStyle('calculation', amountFormat(formGoal(plan).goal.unit));
  const formRow = ({ item, cell }: BlockRow<PersonLine>): FormRow => ({
    ...item,
    context,
    sheet,
    period: chosenPeriod,
    cell,
  });
  return {
    title: workings.lines,
    items: plan.tree.leaves.flatMap((row, leaf) =>
      (lines.get(row) ?? []).map((line, number) => ({ row, leaf, number, line })),
    ),
    columns: [
      {
        key: 'person',
        header: texts.key,
        style: namedStyle('link'),
        formula: ({ item }) => `INDEX(${workingsNames.rosterKeys},${item.leaf + 1})`,
        value: ({ row }) => plan.members[row]?.key ?? '',
      },
      {
        key: 'name',
        header: formLines.line,
        style: namedStyle('link'),
        formula: ({ item }) => formName(context, sheet, item.line),
        value: ({ line }) => line.name,
      },
      { key: 'order', header: workings.order, value: ({ row }) => row + 1 },
      {
        key: 'number',
        header: formLines.lineNumber,
        name: planNames.lineNumbers,
        value: ({ number }) => number,
      },
      {
        key: 'inside',
        header: workings.inside,
        name: planNames.lineInside,
        formula: ({ cell }) =>
          fx`IF(AND(${cell('order')}>=${planNames.whoAt},${cell('order')}<=${planNames.whoTo}),1,0)`,
        value: (line) => (isInside(line) ? 1 : 0),
      },
      ...formColumns.map(({ key, formula, value }): BlockColumn<PersonLine> => {
        const name = namesOf[key];
        return {
          key,
          header: formLines[key],
          ...(name ? { name } : {}),
          style: amounts,
          formula: (row) => fx`IF(${row.cell('inside')}=1,${formula(formRow(row))},"")`,
          value: (line) => (isInside(line) ? (value(line.line) ?? '') : ''),
        };
      }),
    ],
  };
}
