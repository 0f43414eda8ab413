import type { LeakRow } from '#engine/tracking/leaks.ts';
import { blockAt, formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { type ActionsLayout, actionMonths, memberRow } from '#workbook/sheets/action-goals/layout.ts';
import { type Column, keyAbove } from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type FigureColumn, figureColumn } from '#workbook/sheets/common/figure-column.ts';
import { byPerson, sumOfLog, withinDays } from '#workbook/sheets/common/log-sums.ts';
import { keyColumn, nameColumn, remarksColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { leakFacts } from './facts.ts';
import { leakRows } from './layout.ts';

/** A row of the organisation with what the engine says of it. */
export interface LeakedRow extends TreeRow {
  readonly known: LeakRow;
  /** A cell of the row by the key of its column (`D16`), or of the column in another row (`D$14`). */
  readonly cell: (key: string) => string;
  readonly inRow: (key: string, row: number) => string;
}
type LeakColumn = FigureColumn<LeakedRow>;

/** Deals to the tenth: they are no whole numbers at planned rates. */
const LOSS = '#,##0.0;-#,##0.0;0.0';

/**
 * Keys of the columns that follow from the stages of the log: what was done of each (deals first), the rate and the
 * loss of each step; `losses` ends with that of the activity, `volumes` with what was planned of the top stage.
 */
export function leakKeys({ execution }: ExecutionContext) {
  const counts = execution.context.stages.map((_, stage) => `count${stage + 1}`);
  const steps = counts.slice(1).map((_, step) => step + 1);
  return {
    counts,
    volumes: [...counts, 'plannedTop'],
    rates: steps.map((step) => `rate${step}`),
    losses: [...steps.map((step) => `loss${step}`), 'lossActivity'],
  } as const;
}

/** What was done of each stage, own rates, and where deals are lost. */
export function leakColumns(context: ExecutionContext, actions: ActionsLayout): readonly Column<LeakedRow>[] {
  const { messages } = context;
  const figures: readonly LeakColumn[] = [
    ...countColumns(context),
    plannedTopColumn(context, actions),
    ...rateColumns(context),
    ...lossColumns(context),
    {
      key: 'missing',
      header: messages.executionTables.leaks.missing,
      width: 11,
      format: LOSS,
      formula: (row) => `ROUND(${worth(row, 'plannedTop')}-${row.cell('count1')},6)`,
      value: ({ known }) => known.missing,
    },
  ];
  return [
    keyColumn(messages),
    { ...nameColumn(messages, 32), above: keyAbove('name') },
    ...figures.map((figure) => figureColumn(figure)),
    worstColumn(context),
    remarksColumn(messages, 28),
  ];
}

/** What a volume of the row is worth in deals at planned rates. */
const worth = ({ cell, inRow }: LeakedRow, key: string): string =>
  `${cell(key)}*${inRow(key, leakRows.worth)}`;

function countColumns(context: ExecutionContext): LeakColumn[] {
  const { stages } = context.execution.context;
  const within = withinDays(leakFacts.cell('first'), leakFacts.cell('last'));
  return leakKeys(context).counts.map((key, stage) => ({
    key,
    header: stages[stage] ?? '',
    width: 13,
    format: formats.count,
    formula: ({ isLeaf, at, below }, column) =>
      isLeaf
        ? sumOfLog(nameOf('log', `counts.${stage}`), `${byPerson(`$A${at + 1}`)},${within}`)
        : below(column),
    value: ({ known }) => known.counts[stage] ?? 0,
  }));
}

/** What was to be done of the top stage in the days that are gone. */
function plannedTopColumn(context: ExecutionContext, actions: ActionsLayout): LeakColumn {
  const { stages } = context.execution.context;
  const { name: sheet } = context.texts.sheets.leaks;
  const fx = formulasOn(sheet);
  const months = { row: leakRows.shares, column: 2, rows: 1, columns: actions.months.length };
  const shares = blockAt({ sheet, area: months });
  return {
    key: 'plannedTop',
    header: context.messages.executionTables.leaks.plannedTop(stages[stages.length - 1] ?? ''),
    width: 13,
    format: formats.perDay,
    formula: ({ row }) => {
      const planned = actionMonths(actions, memberRow(actions, row) + stages.length);
      return fx`SUMPRODUCT(${shares},${planned})`;
    },
    value: ({ known }) => known.plannedTop,
  };
}

function rateColumns(context: ExecutionContext): LeakColumn[] {
  const { stages } = context.execution.context;
  const { counts, rates } = leakKeys(context);
  return rates.map((key, step) => ({
    key,
    header: context.texts.funnel.rateOf(stages[step] ?? '', stages[step + 1] ?? ''),
    width: 14,
    format: formats.rate,
    formula: ({ cell }) => {
      const [result, activity] = [cell(counts[step] ?? ''), cell(counts[step + 1] ?? '')];
      return `IF(${activity}>0,${result}/${activity},"")`;
    },
    value: ({ known }) => known.losses[step]?.ownRate,
  }));
}

function lossColumns(context: ExecutionContext): LeakColumn[] {
  const { leaks } = context.messages.executionTables;
  const { stages } = context.execution.context;
  const { volumes, losses } = leakKeys(context);
  const headerOf = (step: number): string => {
    const [result, activity] = [stages[step] ?? '', stages[step + 1]];
    return activity === undefined ? leaks.activity(result) : leaks.step(activity, result);
  };
  return losses.map((key, step) => ({
    key,
    header: headerOf(step),
    width: 14,
    format: LOSS,
    formula: (row) => `ROUND(${worth(row, volumes[step + 1] ?? '')}-${worth(row, volumes[step] ?? '')},6)`,
    value: ({ known }) => known.losses[step]?.dealsLost ?? 0,
  }));
}

/** The header of the largest loss. */
function worstColumn(context: ExecutionContext): Column<LeakedRow> {
  const columns = lossColumns(context);
  const [first, last] = [columns[0], columns[columns.length - 1]].map((column) => column?.key ?? '');
  return {
    key: 'worst',
    header: context.messages.executionTables.leaks.worst,
    align: 'left',
    width: 22,
    above: keyAbove('worst'),
    cell: ({ cell, inRow, known, label }) => {
      const losses = `${cell(first!)}:${cell(last!)}`;
      const headers = `$${inRow(first!, leakRows.header)}:$${inRow(last!, leakRows.header)}`;
      const worst = known.worst && columns[known.losses.indexOf(known.worst)]?.header;
      return {
        formula: `IF(MAX(${losses})>0,INDEX(${headers},1,MATCH(MAX(${losses}),${losses},0)),"")`,
        value: typeof worst === 'string' ? worst : '',
        style: namedStyle(label, '', 1),
      };
    },
  };
}
