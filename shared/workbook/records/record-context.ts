import { type LogContext, logContext, type Person } from '#engine/actuals/roster.ts';
import { MOST_FIGURES } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { LogMetric } from '#engine/tracking/metric.ts';
import type { Messages } from '#language/messages.ts';
import { metricChoice, metricsOf } from './metrics.ts';
import { plainDay, type RecordRows, textOf } from './rows.ts';

/** What records are judged against, and what each goal is tracked by; null: by hand. */
export interface RecordContext {
  readonly context: LogContext;
  readonly metrics: readonly (LogMetric | null)[];
}

export function recordContext(
  inputs: PlanInputs,
  rows: Pick<RecordRows, 'execution' | 'formerMembers' | 'measures'>,
  today: Day,
  messages: Messages,
): RecordContext {
  const former = rows.formerMembers.map(
    (row): Person => ({ key: textOf(row, 'key'), name: textOf(row, 'name'), start: null, end: null }),
  );
  const stages = inputs.funnel.goal === null ? 1 : inputs.funnel.stages.length;
  const metrics = metricsOf(inputs, rows.measures, stages);
  const seen = plainDay(rows.execution[0] ?? {}, 'today') ?? today;
  const figures = figureNames(inputs, metrics, messages);
  const { deals: dealStage } = messages.executionTables;
  return { context: logContext(inputs, seen, former, { dealStage, figures }), metrics };
}

/** What the further numbers of the log are called: as the goal that is tracked by each, else as its column. */
const figureNames = (
  { goals }: PlanInputs,
  metrics: readonly (LogMetric | null)[],
  { inputs }: Messages,
): string[] =>
  Array.from({ length: MOST_FIGURES }, (_, figure) => {
    const goal = metrics.findIndex((metric) => metric?.of === 'figure' && metric.figure === figure);
    return goals[goal]?.name ?? inputs.choices.measure[metricChoice({ of: 'figure', figure })];
  });
