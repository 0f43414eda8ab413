import type { TrackingSheetTexts } from '#language/execution/tracking-tables.ts';
import type { FigureColumn } from '#workbook/sheets/common/figure-column.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { formats } from '#workbook/style/formats.ts';
import { trackingFacts } from './facts.ts';
import type { TrackedRow } from './tracked-row.ts';

/**
 * What due, pace and forecasts follow from, right of the table. `amount`: the format of amounts; `hasWeights`: whether days
 * count other than 1.
 */
export function toDateColumns(
  texts: TrackingSheetTexts['tracking'],
  amount: string,
  hasWeights: boolean,
): readonly FigureColumn<TrackedRow>[] {
  const fact = trackingFacts.cell;
  const names = workingsNames;
  return [
    {
      key: 'over',
      header: texts.over,
      width: 14,
      format: amount,
      style: 'key',
      formula: ({ over }) => over,
      value: ({ known }) => known.toDate.over,
    },
    {
      key: 'now',
      header: texts.now,
      width: 14,
      format: amount,
      style: 'key',
      formula: ({ month }) => month?.(names.nowAt) ?? null,
      value: ({ known }) => known.toDate.now,
    },
    {
      key: 'before',
      header: texts.before,
      width: 14,
      format: amount,
      style: 'key',
      formula: ({ month }) => month?.(names.beforeAt) ?? null,
      value: ({ known }) => known.toDate.before,
    },
    {
      key: 'exactDue',
      header: texts.exactDue,
      width: 14,
      format: amount,
      style: 'key',
      formula: ({ cell, row, summed }) =>
        summed?.('exactDue') ??
        `${cell('over')}+${cell('now')}*INDEX(${names.dueNow},${row + 1})*${fact('now')}`,
      value: ({ known }) => known.toDate.exactDue,
    },
    {
      key: 'nextDay',
      header: texts.nextDay,
      width: 14,
      format: amount,
      style: 'key',
      formula: ({ row, summed, month }) => {
        if (summed) return summed('nextDay');
        const days = `INDEX(${names.dueNextDays},${row + 1})`;
        const times = hasWeights ? `*${names.nextWeight}` : '';
        return (
          month && `IF(AND(${fact('next')}=1,${days}>0),${month(names.nextAt)}${times}/MAX(1,${days}),0)`
        );
      },
      value: ({ known }) => known.toDate.nextDay,
    },
    {
      key: 'recentDue',
      header: texts.recentDue,
      width: 14,
      format: amount,
      style: 'key',
      formula: ({ cell, row, summed }) => {
        const [now, before] = [`INDEX(${names.dueNow},${row + 1})`, `INDEX(${names.dueBefore},${row + 1})`];
        const inOne = `${cell('now')}*(${now}-${before})`;
        const inTwo = `${cell('now')}*${now}+${cell('before')}*(1-${before})`;
        return `ROUND(${summed?.('recentDue') ?? `IF(${names.nowAt}=${names.beforeAt},${inOne},${inTwo})`},2)`;
      },
      value: ({ known }) => known.toDate.recent,
    },
    {
      key: 'recentActual',
      header: texts.recentActual,
      width: 14,
      format: amount,
      style: 'key',
      formula: ({ recentActual }) => recentActual,
      value: ({ known }) => known.recent,
    },
    {
      key: 'daysBehind',
      header: texts.daysBehind,
      width: 9,
      format: formats.count,
      style: 'key',
      formula: ({ daysBehind }) => daysBehind,
      value: ({ known }) => known.toDate.daysBehind,
    },
  ];
}
