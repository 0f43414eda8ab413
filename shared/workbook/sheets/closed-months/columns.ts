import type { ClosedFigure, ClosedPay, Closing } from '#engine/closing/record.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { activityKey, closedListColumns } from '#workbook/records/closing.ts';
import {
  type Cell,
  type Column,
  cellsInRow,
  keyAbove,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { byPerson, sumOfLog, withinDays } from '#workbook/sheets/common/log-sums.ts';
import { metricColumn } from '#workbook/sheets/common/metric-column.ts';
import { remarksColumn } from '#workbook/sheets/common/tree-rows.ts';
import { handSum } from '#workbook/sheets/execution-workings/hand-sum.ts';
import { EVERYBODY } from '#workbook/sheets/execution-workings/tracked.ts';
import { trackedAmount } from '#workbook/sheets/tracking/columns.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** A row of the list of figures. Without a plan: of somebody who had none, and has later rows in the log. */
export interface FigureRow {
  readonly at: number;
  readonly figure: Omit<ClosedFigure, 'plan'> & { readonly plan: number | null };
  /** What came later; null: the month is open, or the goal was not tracked. */
  readonly carried: number | null;
}
export interface ClosingRow extends Closing {
  readonly at: number;
  readonly number: number;
}
export interface PayRow extends ClosedPay {
  readonly at: number;
}

const text = (value: string | null): Cell => ({ value, style: namedStyle('label', formats.text) });
const number = (value: number | null, format: string): Cell => ({
  value,
  style: namedStyle('calculation', format),
});

/** What a build or a formula finds a row by: nobody has to read it, on screen or on paper. */
const helper = (value: string | number | null): Cell => ({
  value,
  style: namedStyle('code', formats.hidden),
});
const helperColumn = { header: { value: null }, width: 2 } as const;

/** The list of what was closed and opened again. */
export function closingColumns({ messages }: ExecutionContext): readonly Column<ClosingRow>[] {
  const { columns, steps } = messages.closing;
  const cells: Readonly<
    Record<(typeof closedListColumns.closings)[number], Omit<Column<ClosingRow>, 'key'>>
  > = {
    key: { header: '', cell: (row) => helper(`#${row.number}`) },
    month: { header: columns.month, cell: ({ month }) => text(month) },
    step: { header: columns.step, cell: ({ step }) => text(steps[step]) },
    date: { header: columns.date, cell: ({ date }) => number(toSerial(date), formats.day) },
    author: { header: columns.author, cell: ({ author }) => text(author) },
    reason: { header: columns.reason, align: 'left', cell: ({ reason }) => text(reason || null) },
  };
  return closedListColumns.closings.map((key) => ({ key, ...cells[key] }));
}

/** The list of scores and pay; the first day of the month is for formulas. */
export function payColumns({ messages, plan }: ExecutionContext): readonly Column<PayRow>[] {
  const { columns } = messages.closing;
  type Key = (typeof closedListColumns.pay)[number] | 'first';
  const cells: Readonly<Record<Key, Omit<Column<PayRow>, 'key'>>> = {
    key: { header: '', cell: (row) => helper(`${row.month}|${row.member}`) },
    month: { header: columns.month, cell: ({ month }) => text(month) },
    who: { header: columns.who, cell: ({ member }) => text(member) },
    name: { header: columns.name, cell: ({ name }) => text(name) },
    score: { header: columns.score, cell: ({ score }) => number(score, formats.score) },
    pay: { header: columns.pay, cell: ({ pay }) => number(pay, formats.cents) },
    behaviour: { header: columns.behaviour, cell: ({ behaviour }) => number(behaviour, formats.score) },
    first: { header: { value: null }, cell: ({ month }) => firstDay(plan, month) },
  };
  return [...closedListColumns.pay, 'first' as const].map((key) => ({ key, ...cells[key] }));
}

const firstDay = ({ months }: Plan, month: string): Cell => {
  const period = months.find(({ key }) => key === month);
  return helper(period ? toSerial(period.first) : null);
};

/** The stages of the funnel of which activities are on record, by the names that they have now. */
export function keptActivities({ plan, execution }: ExecutionContext): readonly string[] {
  const most = Math.max(0, ...execution.closing.figures.map(({ activities }) => activities.length));
  return Array.from({ length: most }, (_, stage) => plan.inputs.funnel.stages[stage] ?? `${stage + 1}`);
}

/** The list of figures: what is on record, what the log says more since, and what formulas find the rows by. */
export function figureColumns(context: ExecutionContext): readonly Column<FigureRow>[] {
  const { messages, plan, execution } = context;
  const { columns } = messages.closing;
  const amount = trackedAmount(context);
  const goalAt = ({ figure }: FigureRow): number =>
    plan.inputs.goals.findIndex(({ key }) => key === figure.goal);
  const leafAt = ({ figure: { member } }: FigureRow): number => {
    const leaf = plan.tree.leaves.findIndex((row) => plan.members[row]?.key === member);
    return leaf < 0 ? EVERYBODY - 1 : leaf + 1;
  };
  const day = ({ figure }: FigureRow, which: 'first' | 'last'): Cell => {
    const period = plan.months.find(({ key }) => key === figure.month);
    return helper(period ? toSerial(period[which]) : null);
  };
  const carriedCell = (row: FigureRow): Cell | null => {
    const metric = execution.metrics[goalAt(row)] ?? null;
    if (row.carried === null || !metric) return null;
    const cell = cellsInRow(placesInOrder(figureColumns(context)), row.at);
    const [who, days] = [cell('who'), [cell('first'), cell('last')] as const];
    const { byHand } = context.places.tables;
    const done =
      metric.of !== 'hand'
        ? sumOfLog(metricColumn(metric), `${byPerson(who)},${withinDays(...days)}`)
        : byHand
          ? handSum(byHand, context.texts.sheets.closedMonths.name, `${goalAt(row) + 1}`, { who, days })
          : '0';
    const style = namedStyle('calculation', amount);
    return { formula: `ROUND(${done}-${cell('actual')},2)`, value: row.carried, style };
  };
  const activities = keptActivities(context).map(
    (header, stage): Omit<Column<FigureRow>, 'blanks' | 'above'> => ({
      key: activityKey(stage),
      header,
      width: 14,
      cell: ({ figure }) => number(figure.activities[stage] ?? null, formats.count),
    }),
  );
  type Key = (typeof closedListColumns.figures)[number] | 'carried' | 'number' | 'first' | 'last' | 'at';
  const cells: Readonly<Record<Key, Omit<Column<FigureRow>, 'key'>>> = {
    key: {
      ...helperColumn,
      cell: ({ figure }) => helper(`${figure.month}|${figure.member}|${figure.goal}`),
    },
    month: { header: columns.month, width: 12, cell: ({ figure }) => text(figure.month) },
    who: { header: columns.who, width: 14, cell: ({ figure }) => text(figure.member) },
    name: { header: columns.name, width: 20, cell: ({ figure }) => text(figure.name) },
    goalKey: { header: messages.tables.key, width: 14, cell: ({ figure }) => text(figure.goal) },
    goal: {
      header: columns.goal,
      width: 20,
      cell: (row) => text(plan.inputs.goals[goalAt(row)]?.name ?? row.figure.goal),
    },
    plan: { header: columns.plan, width: 15, cell: ({ figure }) => number(figure.plan, amount) },
    actual: { header: columns.actual, width: 15, cell: ({ figure }) => number(figure.actual, amount) },
    carried: { header: columns.carried, width: 18, cell: carriedCell },
    number: { ...helperColumn, cell: (row) => helper(goalAt(row) + 1) },
    first: { ...helperColumn, cell: (row) => day(row, 'first') },
    last: { ...helperColumn, cell: (row) => day(row, 'last') },
    at: { ...helperColumn, cell: (row) => helper(leafAt(row)) },
  };
  const ours = (columns: readonly Omit<Column<FigureRow>, 'blanks' | 'above'>[]): Column<FigureRow>[] =>
    columns.map((column) => ({ blanks: 'ours', above: keyAbove(column.key), ...column }));
  const known = (keys: readonly Key[]) => keys.map((key) => ({ key, ...cells[key] }));
  return [
    ...ours([...known(closedListColumns.figures), ...activities, ...known(['carried'])]),
    remarksColumn(messages, 28),
    ...ours(known(['number', 'first', 'last', 'at'])),
  ];
}
