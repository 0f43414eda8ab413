import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formName } from '#workbook/sheets/common/form-formulas.ts';
import { branchLines, type FormLine, formGoal } from '#workbook/sheets/common/form-lines.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { planNames } from '#workbook/sheets/execution-workings/plan-names.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { heading } from './heading.ts';
import { LAST_COLUMN, type PlanLayout, planColumns } from './layout.ts';
import type { PlanChoice } from './plan-choices.ts';

/** Where each number stands; `name` and `progress` are texts. */
const numberColumns = {
  name: planColumns.kind,
  progress: planColumns.what,
  task: planColumns.owner,
  done: planColumns.customer,
  gap: planColumns.due,
  lastPlan: planColumns.carried,
  lastActual: planColumns.state,
  plan: planColumns.result,
  now: planColumns.remark,
} as const;

/** The numbers: what the assessment period asks for, what is done and missing, the last period, this one's plan. */
export function drawPlanNumbers(
  context: ExecutionContext,
  layout: PlanLayout,
  choice: PlanChoice,
  draft: SheetDraft,
): void {
  const { messages, texts } = context;
  const { executionPlan, formLines } = messages.executionTables;
  heading(draft, layout.numbers, '§1', executionPlan.numbers);
  const { numbersHeader: header, firstLine } = layout;
  const { fill } = namedStyle('header');
  draft.put(header, 0, texts.key, { ...namedStyle('header'), size: 6, ...(fill ? { color: fill } : {}) });
  const titles = {
    ...formLines,
    name: formLines.line,
    progress: executionPlan.progress,
  } as const;
  for (const key of Object.keys(numberColumns) as (keyof typeof numberColumns)[]) {
    draft.put(header - 1, numberColumns[key], key, { ...namedStyle('key'), size: 6 });
    draft.put(header, numberColumns[key], titles[key], namedStyle(key === 'name' ? 'headerLeft' : 'header'));
  }
  const lines = branchLines(context, choice.period, choice.row);
  lines.forEach((line, index) => {
    drawLine(context, draft, firstLine + index, index, line);
  });
  const cell = (column: number): string => `$${columnName(column)}${firstLine + 1}`;
  const area = { row: firstLine, rows: lines.length, columns: 1 };
  const { lastPlan, lastActual, plan, now } = numberColumns;
  draft.conditionalFormats.push(
    {
      area: { ...area, column: lastActual },
      formula: `AND(${cell(lastPlan)}<>"",N(${cell(lastActual)})<N(${cell(lastPlan)}))`,
      style: signals.watch,
    },
    {
      area: { ...area, column: now },
      formula: `AND(${cell(plan)}>0,${cell(now)}>=${cell(plan)})`,
      style: signals.good,
    },
  );
}

/** How many tenths of the bar are full; all of it is ten. */
const BAR = 10;

function drawLine(
  context: ExecutionContext,
  draft: SheetDraft,
  row: number,
  index: number,
  line: FormLine,
): void {
  const fx = formulasOn(draft.name);
  const at = (column: number) => cellAt({ sheet: draft.name, row, column }, 'column');
  const isAmount = line.metric.of === 'amount';
  const format = isAmount ? amountFormat(formGoal(context.plan).goal.unit) : formats.count;
  const base = isAmount ? 'subtotal' : 'calculation';
  draft.style({ row, column: 0, rows: 1, columns: LAST_COLUMN + 1 }, namedStyle(base));
  draft.put(row, 0, index, { ...namedStyle('key'), align: 'center' });
  draft.calculate(
    row,
    numberColumns.name,
    formName(context, draft.name, line.metric),
    line.name,
    namedStyle(base),
  );

  const number = at(0);
  const { lineNumbers, lineInside } = planNames;
  const sum = (values: string): string => fx`SUMIFS(${values},${lineNumbers},${number},${lineInside},1)`;
  const known = (values: string): string =>
    fx`IF(COUNTIFS(${values},">-1E300",${lineNumbers},${number},${lineInside},1)=0,"",${sum(values)})`;
  const { task, done, gap, lastPlan, lastActual, plan, now, progress } = numberColumns;
  const put = (
    column: number,
    formula: string,
    value: number | null,
    style = namedStyle(base, format),
  ): void => draft.calculate(row, column, formula, value ?? '', style);
  put(task, sum(planNames.lineTask), line.task);
  put(done, sum(planNames.lineDone), line.done);
  put(gap, fx`ROUND(${at(task)}-${at(done)},2)`, line.gap);
  put(lastPlan, known(planNames.lineLastPlan), line.lastPlan);
  put(lastActual, known(planNames.lineLastActual), line.lastActual);
  put(plan, sum(planNames.linePlan), line.planned, namedStyle('total', format));
  put(now, sum(planNames.lineNow), line.now);

  const part = fx`100*(${at(done)}+${at(now)})/${at(task)}`;
  const percent = fx`INT(${part}+${TOLERANCE})`;
  const full = fx`MAX(0,MIN(${BAR},INT(${percent}/${BAR})))`;
  draft.calculate(
    row,
    progress,
    fx`IF(${at(task)}<=0,"–",REPT("█",${full})&REPT("░",${BAR}-${full})&"  "&${percent}&"%")`,
    progressOf(line),
    { ...namedStyle(base), color: '2F5597' },
  );
}

function progressOf({ task, done, now }: FormLine): string {
  if (task <= 0) return '–';
  const percent = Math.floor((100 * (done + now)) / task + 1e-9);
  const full = Math.max(0, Math.min(BAR, Math.floor(percent / BAR)));
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}  ${percent}%`;
}
