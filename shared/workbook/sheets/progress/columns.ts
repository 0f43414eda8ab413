import { toSerial } from '#engine/days/serial.ts';
import type { ProgressLine } from '#engine/tracking/progress.ts';
import { formulasOn, type Reference } from '#formula/fx.ts';
import { carriedOfPlaces, carriedTerm } from '#workbook/sheets/common/carried.ts';
import {
  type Cell,
  type Column,
  type ColumnPlaces,
  caption,
  keyAbove,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type FigureColumn, figureColumn } from '#workbook/sheets/common/figure-column.ts';
import { remarksColumn } from '#workbook/sheets/common/tree-rows.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { trackedAmount } from '#workbook/sheets/tracking/columns.ts';
import { actualFormula } from '#workbook/sheets/tracking/formulas.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { progressFacts } from './facts.ts';

/** Where a block of periods gets its days from: names over their keys and over what stands beside these. */
export interface PeriodNames {
  readonly keys: string;
  readonly first: string;
  readonly last: string;
  readonly workdays: string;
}

/** A month or a week with what the engine says of it. */
export interface PeriodRow {
  readonly at: number;
  readonly title: string;
  readonly style: 'calculation';
  readonly line: ProgressLine;
  readonly names: PeriodNames;
  /** Per goal the column of the period over the organisation's rows, with the row above them. */
  readonly plans: readonly Reference[];
  /** A cell of the row by the key of its column; the sums of a column as far as the row, and of all the block. */
  readonly cell: (key: string) => string;
  readonly soFar: (key: string) => string;
  readonly total: (key: string) => string;
}

/** Days, plan and actual of a period, and the points of the chart of the running totals. */
export function progressColumns(context: ExecutionContext): readonly Column<PeriodRow>[] {
  const { progress, tracking } = context.messages.executionTables;
  const { name: sheet } = context.texts.sheets.progress;
  const fx = formulasOn(sheet);
  const fact = progressFacts.cell;
  const amount = trackedAmount(context);
  const money = namedStyle('calculation', amount);
  const { asOf } = workingsNames;
  const summed = { context, sheet, code: fact('code'), goal: fact('goal') };
  const find = ({ names, cell }: PeriodRow, of: 'first' | 'last' | 'workdays'): string =>
    `INDEX(${names[of]},MATCH($${cell('key')},${names.keys},0))`;
  const figures: readonly FigureColumn<PeriodRow>[] = [
    {
      key: 'first',
      header: progress.firstDay,
      width: 16,
      format: formats.day,
      formula: (row) => find(row, 'first'),
      value: ({ line }) => toSerial(line.period.first),
    },
    {
      key: 'last',
      header: progress.lastDay,
      width: 14,
      format: formats.day,
      formula: (row) => find(row, 'last'),
      value: ({ line }) => toSerial(line.period.last),
    },
    {
      key: 'workdays',
      header: progress.workdays,
      width: 13,
      format: formats.count,
      formula: (row) => find(row, 'workdays'),
      value: ({ line }) => line.period.workdays,
    },
    {
      key: 'plan',
      header: progress.plan,
      width: 14,
      format: amount,
      style: 'link',
      formula: ({ plans }) => {
        const ofGoals = plans.map((plan) => fx`INDEX(${plan},${fact('who')}+1)`);
        return `CHOOSE(${fact('goal')},${ofGoals.join(',')})`;
      },
      value: ({ line }) => line.plan,
    },
    {
      key: 'due',
      header: tracking.due,
      width: 14,
      format: amount,
      style: 'key',
      formula: ({ plans, cell, line }) => {
        if (line.due === null) return null;
        const { dueNow, duePerson } = workingsNames;
        const branch = `(${duePerson}>=${fact('who')})*(${duePerson}<=${fact('whoTo')})`;
        const ofGoals = plans.map((plan) => {
          const people = fx`${{ ...plan, row: plan.row + 1 }}`;
          return `SUMPRODUCT(${people}*${dueNow}*${branch})`;
        });
        const running = `CHOOSE(${fact('goal')},${ofGoals.join(',')})`;
        return `IF(${cell('last')}<=${asOf},${cell('plan')},IF(${cell('first')}>${asOf},0,${running}))`;
      },
      value: ({ line }) => line.due,
    },
    {
      key: 'actual',
      header: progress.actual,
      width: 14,
      format: amount,
      formula: ({ cell, line }) => {
        const [first, last] = [cell('first'), cell('last')];
        const people = [fact('firstPerson'), fact('lastPerson')] as const;
        const ofMonth = { goal: fact('goal'), first, last, who: carriedOfPlaces(...people) };
        // Weeks show what was done in them, whichever month it counts in.
        const more = line.due === null ? '' : carriedTerm(context.execution, ofMonth);
        return actualFormula(summed, { people, days: [first, last] }, more);
      },
      value: ({ line }) => line.own,
    },
    {
      key: 'planSoFar',
      header: progress.planSoFar,
      width: 15,
      format: amount,
      formula: ({ soFar }) => soFar('plan'),
      value: ({ line }) => line.planned,
    },
  ];
  return [
    {
      key: 'key',
      header: caption(context.messages, ({ tables }) => tables.key),
      align: 'left',
      width: 13,
      cell: ({ line }) => ({ value: line.key, style: namedStyle('key', formats.text) }),
    },
    {
      key: 'title',
      header: tracking.period,
      align: 'left',
      width: 18,
      above: keyAbove('title'),
      cell: ({ title }) => ({ value: title, style: namedStyle('label', formats.text) }),
    },
    ...figures.map((figure) => figureColumn(figure)),
    {
      key: 'actualSoFar',
      header: progress.actualSoFar,
      width: 15,
      above: keyAbove('actualSoFar'),
      cell: ({ cell, soFar, line }) => {
        const isOpen = `OR(${fact('code')}=0,${cell('first')}>${asOf})`;
        return { ...point(`IF(${isOpen},NA(),ROUND(${soFar('actual')},2))`, line.actual), style: money };
      },
    },
    {
      key: 'forecast',
      header: progress.forecast,
      width: 15,
      above: keyAbove('forecast'),
      cell: ({ cell, soFar, total, line }) => {
        const due = fact('due');
        const isAhead = `AND(${fact('code')}>0,${cell('last')}>=${asOf},N(${due})>0)`;
        const ahead = `${total('actual')}+MAX(0,${total('actual')})*(${soFar('plan')}-${due})/${due}`;
        return { ...point(`IF(${isAhead},${ahead},NA())`, line.forecast), style: money };
      },
    },
    remarksColumn(context.messages, 28),
  ];
}

export const progressPlaces = (context: ExecutionContext): ColumnPlaces =>
  placesInOrder(progressColumns(context));

/** A point of a chart; where there is none, #N/A, which charts leave out. */
const point = (formula: string, value: number | null): Cell =>
  value === null ? { formula, error: '#N/A' } : { formula, value };
