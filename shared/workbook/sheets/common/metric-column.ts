import type { LogMetric } from '#engine/tracking/metric.ts';
import { nameOf } from '#workbook/inputs/names.ts';

/** The named column of the log that the metric sums. */
export function metricColumn(metric: LogMetric): string {
  switch (metric.of) {
    case 'amount':
      return nameOf('log', 'amountCounted');
    case 'stage':
      return nameOf('log', `counts.${metric.stage}`);
    case 'figure':
      return nameOf('log', `figures.${metric.figure}`);
  }
}
