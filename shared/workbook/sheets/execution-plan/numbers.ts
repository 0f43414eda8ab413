import { formulasOn } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import {
  type Column,
  cellsInRow,
  drawHeader,
  drawRows,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { figureColumn } from '#workbook/sheets/common/figure-column.ts';
import { branchLines, type FormLine, formGoal } from '#workbook/sheets/common/form-lines.ts';
import { TOLERANCE } from '#workbook/sheets/common/tolerance.ts';
import { formName } from '#workbook/sheets/execution-workings/form-columns.ts';
import type { PlanChoice } from '#workbook/sheets/execution-workings/plan-choice.ts';
import { planNames } from '#workbook/sheets/execution-workings/plan-names.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type StyleName, signals } from '#workbook/style/styles.ts';
import { heading } from './heading.ts';
import type { PlanLayout } from './layout.ts';

/** A line of the numbers: the amount of the goal, or a stage of its funnel. */
interface NumberRow {
  readonly at: number;
  readonly index: number;
  readonly line: FormLine;
  readonly style: StyleName;
  readonly format: string;
  /** A cell of the row by the key of its column: `$D9`. */
  readonly cell: (key: string) => string;
}

/** The numbers: what the assessment period asks for, what is done and missing, the last period, this one's plan. */
export function drawPlanNumbers(
  context: ExecutionContext,
  layout: PlanLayout,
  choice: PlanChoice,
  draft: SheetDraft,
): void {
  const { numbers: title } = context.messages.executionTables.executionPlan;
  const { numbersHeader, firstLine } = layout;
  const columns = numberColumns(context);
  const places = placesInOrder(columns);
  heading(draft, layout.numbers, { number: 1, title, end: places.end });
  drawHeader(draft, numbersHeader, columns);
  const amount = amountFormat(formGoal(context.plan).goal.unit);
  const rows = branchLines(context, choice.period, choice.row).map((line, index): NumberRow => {
    const at = firstLine + index;
    const isAmount = line.metric.of === 'amount';
    const style = isAmount ? 'subtotal' : 'calculation';
    draft.style({ row: at, column: 0, rows: 1, columns: places.end }, namedStyle(style));
    const cell = cellsInRow(places, at);
    return { at, index, line, style, format: isAmount ? amount : formats.count, cell };
  });
  drawRows(draft, rows, columns);
  const cell = cellsInRow(places, firstLine);
  const down = (key: string) => ({ row: firstLine, column: places.at(key), rows: rows.length, columns: 1 });
  draft.conditionalFormats.push(
    {
      area: down('lastActual'),
      formula: `AND(${cell('lastPlan')}<>"",N(${cell('lastActual')})<N(${cell('lastPlan')}))`,
      style: signals.watch,
    },
    {
      area: down('now'),
      formula: `AND(${cell('plan')}>0,${cell('now')}>=${cell('plan')})`,
      style: signals.good,
    },
  );
}

/** What a column of numbers shows, in the number format of the line. */
interface NumberColumn {
  readonly key: 'task' | 'done' | 'gap' | 'owed' | 'lastPlan' | 'lastActual' | 'plan' | 'now';
  readonly style?: StyleName;
  readonly formula: (row: NumberRow) => string;
  readonly value: (line: FormLine) => number | null;
}

/** The sum over the lines of all who are chosen; or nothing where none of them has a number. */
const sum =
  (values: string) =>
  ({ cell }: NumberRow): string =>
    `SUMIFS(${values},${planNames.lineNumbers},${cell('number')},${planNames.lineInside},1)`;
const known =
  (values: string) =>
  (row: NumberRow): string => {
    const where = `${planNames.lineNumbers},${row.cell('number')},${planNames.lineInside},1`;
    return `IF(COUNTIFS(${values},">-1E300",${where})=0,"",${sum(values)(row)})`;
  };

/** What each of them is missing of the task. Lines of others show nothing: such texts are added, not subtracted. */
function owed({ cell }: NumberRow): string {
  const { lineNumbers, lineInside, lineTask, lineDone } = planNames;
  const behind = `(${lineNumbers}=${cell('number')})*(${lineInside}=1)*(${lineTask}>${lineDone})`;
  return `ROUND(SUMPRODUCT(${behind},${lineTask})-SUMPRODUCT(${behind},${lineDone}),2)`;
}

const numbers: readonly NumberColumn[] = [
  { key: 'task', formula: sum(planNames.lineTask), value: ({ task }) => task },
  { key: 'done', formula: sum(planNames.lineDone), value: ({ done }) => done },
  { key: 'gap', formula: ({ cell }) => `ROUND(${cell('task')}-${cell('done')},2)`, value: ({ gap }) => gap },
  { key: 'owed', formula: owed, value: (line) => line.owed },
  { key: 'lastPlan', formula: known(planNames.lineLastPlan), value: ({ lastPlan }) => lastPlan },
  { key: 'lastActual', formula: known(planNames.lineLastActual), value: ({ lastActual }) => lastActual },
  { key: 'plan', style: 'total', formula: sum(planNames.linePlan), value: ({ planned }) => planned },
  { key: 'now', formula: sum(planNames.lineNow), value: ({ now }) => now },
];

const small = (style: Style): Style => ({ ...style, size: 6 });

/** They stand in the columns of the actions. */
function numberColumns(context: ExecutionContext): readonly Column<NumberRow>[] {
  const { messages, texts } = context;
  const { executionPlan, formLines } = messages.executionTables;
  const { name: sheet } = texts.sheets.executionPlan;
  const { fill } = namedStyle('header');
  // In the colour of its ground: a build finds the header by it.
  const hidden = { ...small(namedStyle('header')), ...(fill ? { color: fill } : {}) };
  const above = (key: string) => ({ value: key, style: small(namedStyle('key')) });
  return [
    {
      key: 'number',
      header: { value: texts.key, style: hidden },
      cell: ({ index }) => ({ value: index, style: { ...namedStyle('key'), align: 'center' } }),
    },
    {
      key: 'name',
      header: formLines.line,
      align: 'left',
      above: above('name'),
      cell: ({ line, style }) => ({
        formula: formName(context, sheet, line),
        value: line.name,
        style: namedStyle(style),
      }),
    },
    {
      key: 'progress',
      header: executionPlan.progress,
      above: above('progress'),
      cell: (row) => ({
        formula: progressFormula(sheet, row),
        value: progressOf(row.line),
        style: { ...namedStyle(row.style), color: '2F5597' },
      }),
    },
    ...numbers.map((column) => ({
      ...figureColumn<NumberRow>({
        ...column,
        header: formLines[column.key],
        format: ({ format }) => format,
        value: ({ line }) => column.value(line),
      }),
      above: above(column.key),
    })),
  ];
}

/** How many tenths of the bar are full; all of it is ten. */
const BAR = 10;

function progressFormula(sheet: string, { cell }: NumberRow): string {
  const fx = formulasOn(sheet);
  const part = `100*(${cell('done')}+${cell('now')})/${cell('task')}`;
  const percent = fx`INT(${part}+${TOLERANCE})`;
  const full = `MAX(0,MIN(${BAR},INT(${percent}/${BAR})))`;
  return `IF(${cell('task')}<=0,"–",REPT("█",${full})&REPT("░",${BAR}-${full})&"  "&${percent}&"%")`;
}

function progressOf({ task, done, now }: FormLine): string {
  if (task <= 0) return '–';
  const percent = Math.floor((100 * (done + now)) / task + 1e-9);
  const full = Math.max(0, Math.min(BAR, Math.floor(percent / BAR)));
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}  ${percent}%`;
}
