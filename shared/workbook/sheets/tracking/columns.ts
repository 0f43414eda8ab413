import { type Level, toBasisPoint } from '#engine/tracking/level.ts';
import { textLiteral } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import {
  type Column,
  type ColumnPlaces,
  keyAbove,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import { isWeighted } from '#workbook/sheets/common/day-weight.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type FigureColumn, figureColumn } from '#workbook/sheets/common/figure-column.ts';
import { keyColumn, nameColumn, remarksColumn } from '#workbook/sheets/common/tree-rows.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { trackingFacts } from './facts.ts';
import { toDateColumns } from './to-date-columns.ts';
import type { TrackedRow } from './tracked-row.ts';

/** Stands for people without a completion, which may be below 0. */
const UNRANKED = -1_000_000;
const RANKED_BY = '0.0%;"–"';

/** Amounts of all goals, as fine as the finest. */
export const trackedAmount = ({ plan }: ExecutionContext): string =>
  amountFormat(Math.min(1, ...plan.goals.map(({ goal }) => goal.unit)));

/** Plan, actual and what follows from them; all is empty where the actual is. */
export function trackingColumns(context: ExecutionContext): readonly Column<TrackedRow>[] {
  const { tracking: texts } = context.messages.executionTables;
  const { levels } = context.messages.execution;
  const fact = trackingFacts.cell;
  const amount = trackedAmount(context);
  const ifKnown =
    (formula: (cell: TrackedRow['cell']) => string) =>
    ({ cell }: TrackedRow): string =>
      `IF(${cell('actual')}="","",${formula(cell)})`;
  const ofPeople =
    (formula: (row: TrackedRow) => string) =>
    (row: TrackedRow): string | null =>
      row.isLeaf ? formula(row) : null;
  const figures: readonly FigureColumn<TrackedRow>[] = [
    {
      key: 'plan',
      header: texts.plan,
      width: 15,
      format: amount,
      style: ({ style }) => (style === 'calculation' ? 'link' : style),
      formula: ({ plan }) => plan,
      value: ({ known }) => known.plan,
    },
    {
      key: 'due',
      header: texts.due,
      width: 15,
      format: amount,
      formula: ({ cell }) => `ROUND(${cell('exactDue')},2)`,
      value: ({ known }) => known.toDate.due,
    },
    {
      key: 'actual',
      header: texts.actual,
      width: 15,
      format: amount,
      formula: ({ actual }) => actual,
      value: ({ known }) => known.line?.actual,
    },
    {
      key: 'gap',
      header: texts.gap,
      width: 14,
      format: amount,
      formula: ifKnown((cell) => `ROUND(${cell('plan')}-${cell('actual')},2)`),
      value: ({ known }) => known.line?.gap,
    },
    {
      key: 'owed',
      header: texts.owed,
      width: 14,
      format: amount,
      formula: ({ cell, summed }) =>
        `IF(${cell('actual')}="","",${summed ? `ROUND(${summed('owed')},2)` : `MAX(0,${cell('gap')})`})`,
      value: ({ known }) => known.owed,
    },
    {
      key: 'completion',
      header: texts.completion,
      width: 12,
      format: formats.rate,
      formula: ifKnown((cell) => `IF(${cell('plan')}>0,${cell('actual')}/${cell('plan')},"")`),
      value: ({ known }) => known.line?.completion,
    },
    {
      key: 'pace',
      header: texts.pace,
      width: 11,
      format: formats.rate,
      formula: ifKnown(
        (cell) =>
          `IF(AND(${cell('plan')}>0,${cell('due')}>0,OR(${fact('left')}=0,${cell('daysBehind')}>=${nameOf('execution', 'leastDays')})),${cell('actual')}/${cell('due')},"")`,
      ),
      value: ({ known }) => known.line?.pace,
    },
    {
      key: 'required',
      header: texts.required,
      width: 14,
      format: amount,
      formula: ifKnown((cell) => {
        const rest = `(${cell('plan')}-${cell('due')})`;
        const next = cell('nextDay');
        const raised = `IF(AND(${rest}>0,${next}>0),${cell('gap')}*${next}/${rest},${cell('gap')}/${fact('left')})`;
        return `IF(${cell('gap')}<=0,0,IF(${fact('left')}=0,"",${raised}))`;
      }),
      value: ({ known }) => known.line?.requiredPerDay,
    },
    {
      key: 'forecast',
      header: texts.forecast,
      width: 14,
      format: amount,
      formula: ifKnown((cell) => forecastFormula(cell, `${cell('pace')}=""`, cell('pace'))),
      value: ({ known }) => known.line?.forecast,
    },
    {
      key: 'recentForecast',
      header: texts.recentForecast,
      width: 14,
      format: amount,
      formula: ifKnown((cell) =>
        forecastFormula(
          cell,
          `OR(${cell('pace')}="",${cell('recentActual')}="",${cell('recentDue')}<=0)`,
          `${cell('recentActual')}/${cell('recentDue')}`,
        ),
      ),
      value: ({ known }) => known.line?.recentForecast,
    },
    {
      key: 'level',
      header: texts.level,
      width: 12,
      style: 'state',
      formula: ifKnown((cell) => levelFormula(cell, (level) => textLiteral(levels[level]))),
      value: ({ known }) => known.line && levels[known.line.level],
    },
    {
      key: 'rank',
      header: texts.rank,
      width: 8,
      style: 'state',
      formula: ofPeople(
        ({ cell, all }) =>
          `IF(${cell('rankedBy')}=${UNRANKED},"",COUNTIF(${all('rankedBy')},">"&${cell('rankedBy')})+1)`,
      ),
      value: ({ known }) => known.ranked?.rank,
    },
    {
      key: 'order',
      header: texts.order,
      width: 8,
      format: '0',
      style: 'key',
      formula: ofPeople(
        ({ cell, all, soFar }) =>
          `COUNTIF(${all('rankedBy')},">"&${cell('rankedBy')})+COUNTIF(${soFar('rankedBy')},${cell('rankedBy')})`,
      ),
      value: ({ known }) => known.ranked?.order ?? 0,
    },
    {
      // By completion to the hundredth of a per cent, those without one last.
      key: 'rankedBy',
      header: texts.rankedBy,
      width: 10,
      format: RANKED_BY,
      style: 'key',
      formula: ofPeople(
        ({ cell }) => `IF(${cell('completion')}="",${UNRANKED},ROUND(${cell('completion')},4))`,
      ),
      value: ({ known: { line } }) => (line?.completion == null ? UNRANKED : toBasisPoint(line.completion)),
    },
    ...toDateColumns(texts, amount, isWeighted(context.plan)),
  ];
  return [
    keyColumn(context.messages),
    { ...nameColumn(context.messages, 29), above: keyAbove('name') },
    ...figures.map((figure) => figureColumn(figure)),
    remarksColumn(context.messages, 28),
  ];
}

export const trackingPlaces = (context: ExecutionContext): ColumnPlaces =>
  placesInOrder(trackingColumns(context));

/** The actual and the rest of the plan at a pace; empty where that cannot be told, the actual when no day is left. */
function forecastFormula(cell: TrackedRow['cell'], isOpen: string, pace: string): string {
  const rest = `(${cell('plan')}-${cell('due')})`;
  return `IF(${trackingFacts.cell('left')}=0,${cell('actual')},IF(${isOpen},"",${cell('actual')}+${rest}*MAX(0,${pace})))`;
}

/** The early-warning level in words, as `levelOf` tells it. */
function levelFormula(cell: TrackedRow['cell'], name: (level: Level) => string): string {
  const [plan, due, gap, pace] = [cell('plan'), cell('due'), cell('gap'), cell('pace')];
  const over = trackingFacts.cell('over');
  const least = (field: string): string => nameOf('execution', field);
  const byPace = `IF(ROUND(${pace},4)>=${least('onPace')},${name('onPace')},IF(ROUND(${pace},4)>=${least('watch')},${name('watch')},IF(ROUND(${pace},4)>=${least('behind')},${name('behind')},${name('critical')})))`;
  const begun = `IF(${due}<=0,${name('notBegun')},IF(${pace}="",${name('tooEarly')},${byPace}))`;
  const open = `IF(${gap}<=0,${name('reached')},IF(${over}=1,${name('missed')},${begun}))`;
  return `IF(${plan}<=0,${name('unknown')},${open})`;
}
