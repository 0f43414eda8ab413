import { toSerial } from '#engine/days/serial.ts';
import type { ProgressLine } from '#engine/tracking/progress.ts';
import { formulasOn, type Reference } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import {
  type Cell,
  type Column,
  type ColumnPlaces,
  caption,
  keyAbove,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { remarksColumn } from '#workbook/sheets/common/tree-rows.ts';
import { trackedAmount } from '#workbook/sheets/tracking/columns.ts';
import { actualFormula, withinDays } from '#workbook/sheets/tracking/formulas.ts';
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
  const [day, money] = [
    namedStyle('calculation', formats.day),
    namedStyle('calculation', trackedAmount(context)),
  ];
  const today = nameOf('execution', 'asOf');
  const at = nameOf('log', 'at');
  const people = `${at},">="&${fact('firstPerson')},${at},"<="&${fact('lastPerson')}`;
  const find = ({ names, cell }: PeriodRow, of: 'first' | 'last' | 'workdays'): string =>
    `INDEX(${names[of]},MATCH($${cell('key')},${names.keys},0))`;
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
    {
      key: 'first',
      header: progress.firstDay,
      width: 16,
      above: keyAbove('first'),
      cell: (row) => ({ formula: find(row, 'first'), value: toSerial(row.line.period.first), style: day }),
    },
    {
      key: 'last',
      header: progress.lastDay,
      width: 14,
      above: keyAbove('last'),
      cell: (row) => ({ formula: find(row, 'last'), value: toSerial(row.line.period.last), style: day }),
    },
    {
      key: 'workdays',
      header: progress.workdays,
      width: 13,
      above: keyAbove('workdays'),
      cell: (row) => ({
        formula: find(row, 'workdays'),
        value: row.line.period.workdays,
        style: namedStyle('calculation', formats.count),
      }),
    },
    {
      key: 'plan',
      header: progress.plan,
      width: 14,
      above: keyAbove('plan'),
      cell: ({ plans, line }) => ({
        formula: `CHOOSE(${fact('goal')},${plans.map((plan) => fx`INDEX(${plan},${fact('who')}+1)`).join(',')})`,
        value: line.plan,
        style: namedStyle('link', trackedAmount(context)),
      }),
    },
    {
      key: 'actual',
      header: progress.actual,
      width: 14,
      above: keyAbove('actual'),
      cell: ({ cell, line }) => ({
        formula: actualFormula(context, fact('code'), `${people},${withinDays(cell('first'), cell('last'))}`),
        value: line.own ?? '',
        style: money,
      }),
    },
    {
      key: 'planSoFar',
      header: progress.planSoFar,
      width: 15,
      above: keyAbove('planSoFar'),
      cell: ({ soFar, line }) => ({ formula: soFar('plan'), value: line.planned, style: money }),
    },
    {
      key: 'actualSoFar',
      header: progress.actualSoFar,
      width: 15,
      above: keyAbove('actualSoFar'),
      cell: ({ cell, soFar, line }) => {
        const isOpen = `OR(${fact('code')}=0,${cell('first')}>${today})`;
        return { ...point(`IF(${isOpen},NA(),ROUND(${soFar('actual')},2))`, line.actual), style: money };
      },
    },
    {
      key: 'forecast',
      header: progress.forecast,
      width: 15,
      above: keyAbove('forecast'),
      cell: ({ cell, soFar, total, line }) => {
        const gone = fact('gone');
        const isAhead = `AND(${fact('code')}>0,${cell('last')}>=${today},${gone}>0)`;
        const ahead = `${total('actual')}+${total('actual')}*(${soFar('workdays')}-${gone})/${gone}`;
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
