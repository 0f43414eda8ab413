import { type Level, toBasisPoint } from '#engine/tracking/level.ts';
import type { TrackingRow } from '#engine/tracking/table.ts';
import { textLiteral } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import {
  type Column,
  type ColumnPlaces,
  keyAbove,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type FigureColumn, figureColumn } from '#workbook/sheets/common/figure-column.ts';
import { keyColumn, nameColumn, remarksColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { trackingFacts } from './facts.ts';

/** A row of the organisation, or the company's with former members, with what the engine says of it. */
export interface TrackedRow extends TreeRow {
  readonly known: TrackingRow;
  /** Formulas for what is planned and done. */
  readonly plan: string;
  readonly actual: string;
  /** A cell of the row by the key of its column: `D12`. */
  readonly cell: (key: string) => string;
  /** A column over the organisation's rows with the one above them: `M$11:M$40`; or as far as this row: `M$11:M12`. */
  readonly all: (key: string) => string;
  readonly soFar: (key: string) => string;
}

/** -1 stands for people without a completion. */
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
          `IF(AND(${cell('plan')}>0,${fact('gone')}>0),${cell('actual')}*${fact('all')}/(${cell('plan')}*${fact('gone')}),"")`,
      ),
      value: ({ known }) => known.line?.pace,
    },
    {
      key: 'required',
      header: texts.required,
      width: 14,
      format: amount,
      formula: ifKnown(
        (cell) => `IF(${cell('gap')}<=0,0,IF(${fact('left')}>0,${cell('gap')}/${fact('left')},""))`,
      ),
      value: ({ known }) => known.line?.requiredPerDay,
    },
    {
      key: 'forecast',
      header: texts.forecast,
      width: 14,
      format: amount,
      formula: ifKnown((cell) => `IF(${fact('gone')}>0,${cell('actual')}*${fact('all')}/${fact('gone')},"")`),
      value: ({ known }) => known.line?.forecast,
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
          `IF(${cell('rankedBy')}<0,"",COUNTIF(${all('rankedBy')},">"&${cell('rankedBy')})+1)`,
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
      formula: ofPeople(({ cell }) => `IF(${cell('completion')}="",-1,ROUND(${cell('completion')},4))`),
      value: ({ known: { line } }) => (line?.completion == null ? -1 : toBasisPoint(line.completion)),
    },
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

/** The early-warning level in words, as `levelOf` tells it. */
function levelFormula(cell: TrackedRow['cell'], name: (level: Level) => string): string {
  const [plan, gap, pace] = [cell('plan'), cell('gap'), cell('pace')];
  const least = (field: string): string => nameOf('execution', field);
  const byPace = `IF(ROUND(${pace},4)>=${least('onPace')},${name('onPace')},IF(ROUND(${pace},4)>=${least('watch')},${name('watch')},IF(ROUND(${pace},4)>=${least('behind')},${name('behind')},${name('critical')})))`;
  const begun = `IF(${gap}<=0,${name('reached')},IF(${pace}="",${name('unknown')},IF(${trackingFacts.cell('left')}=0,${name('missed')},${byPace})))`;
  return `IF(${plan}<=0,${name('unknown')},${begun})`;
}
