import type { Member } from '#engine/plan/inputs.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import {
  type FormColumn,
  formColumns,
  formFormulas,
  formName,
  formValue,
  type PeriodFormulas,
} from '#workbook/sheets/common/form-formulas.ts';
import { formGoal, personLines } from '#workbook/sheets/common/form-lines.ts';
import type { PlanChoice } from '#workbook/sheets/execution-plan/plan-choices.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { type Column, constant, FIRST_ROW } from './block.ts';
import { workingsNames } from './names.ts';
import { planNames } from './plan-names.ts';

/** The chosen period by the names of what follows from the choice. */
const chosenPeriod: PeriodFormulas = {
  key: planNames.key,
  first: planNames.first,
  last: planNames.last,
  workdays: planNames.workdays,
  workdaysLeft: planNames.workdaysLeft,
  taskFirst: planNames.taskFirst,
  taskLast: planNames.taskLast,
  taskAt: planNames.taskAt,
  beforeKey: planNames.beforeKey,
  beforeFirst: planNames.beforeFirst,
  beforeLast: planNames.beforeLast,
  months: { isWeek: `${planNames.isWeek}=1`, ownAt: planNames.ownAt, beforeAt: planNames.beforeAt },
};

/** Names of the columns that the form sums. */
const namesOf: Readonly<Partial<Record<FormColumn, `GS_${string}`>>> = {
  task: planNames.lineTask,
  done: planNames.lineDone,
  lastPlan: planNames.lineLastPlan,
  lastActual: planNames.lineLastActual,
  plan: planNames.linePlan,
  now: planNames.lineNow,
};
const labels = ['person', 'name', 'order', 'number', 'inside'] as const;

/** A row per person and line: their numbers for the chosen period if they are among those chosen, else nothing. */
export function lineColumns(
  context: ExecutionContext,
  choice: PlanChoice,
  sheet: string,
  first: number,
): Column[] {
  const { plan, messages, texts } = context;
  const { formLines, executionPlan } = messages.executionTables;
  const { workings } = executionPlan;
  const fx = formulasOn(sheet);
  const lines = personLines(context, choice.period);
  const { end } = plan.tree.rows[choice.row] ?? { end: 1 };
  const rows = plan.tree.leaves.flatMap((row, leaf) =>
    (lines.get(row) ?? []).map((line, number) => ({ row, leaf, number, line })),
  );
  const cells = rows.map(({ row, leaf, number, line }, index) => {
    const at = (column: FormColumn | (typeof labels)[number]) => {
      const offset = labels.indexOf(column as (typeof labels)[number]);
      const place = offset >= 0 ? offset : labels.length + formColumns.indexOf(column as FormColumn);
      return cellAt({ sheet, row: FIRST_ROW + index, column: first + place }, 'column');
    };
    const place = { sheet, person: at('person'), name: at('name'), cell: at };
    const formulas = formFormulas(context, place, row, line.metric, chosenPeriod);
    const isInside = row >= choice.row && row < end;
    const inside = fx`IF(AND(${at('order')}>=${planNames.whoAt},${at('order')}<=${planNames.whoTo}),1,0)`;
    const values = formColumns.map((column) => ({
      formula: fx`IF(${at('inside')}=1,${formulas[column]},"")`,
      value: isInside ? formValue(line, column) : '',
    }));
    return [
      {
        formula: `INDEX(${workingsNames.rosterKeys},${leaf + 1})`,
        value: (plan.members[row] as Member).key,
      },
      { formula: formName(context, sheet, line.metric), value: line.name },
      constant(row + 1),
      constant(number),
      { formula: inside, value: isInside ? 1 : 0 },
      ...values,
    ];
  });
  const headers = [texts.key, formLines.line, workings.order, formLines.lineNumber, workings.inside];
  const names = [null, null, null, planNames.lineNumbers, planNames.lineInside];
  const amounts = namedStyle('calculation', amountFormat(formGoal(plan).goal.unit));
  const counts = namedStyle('calculation', formats.count);
  const columns = [
    ...headers.map((header, index) => ({
      header,
      name: names[index] ?? null,
      style: index < 2 ? namedStyle('link') : counts,
    })),
    ...formColumns.map((column) => ({
      header: formLines[column],
      name: namesOf[column] ?? null,
      style: amounts,
    })),
  ];
  return columns.map((column, index) => ({
    ...column,
    cells: cells.map((row) => row[index] as Column['cells'][number]),
  }));
}
