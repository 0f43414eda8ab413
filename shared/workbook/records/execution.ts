import { judgeLog } from '#engine/actuals/judge.ts';
import type { JudgedAction } from '#engine/actuals/judge-actions.ts';
import { judgeActions } from '#engine/actuals/judge-actions.ts';
import { type LogContext, logContext, type Person } from '#engine/actuals/roster.ts';
import { entriesOf, type JudgedRow, type LogEntry, MOST_FIGURES } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import type { Revision } from '#engine/revision/record.ts';
import { asOfDay } from '#engine/tracking/as-of.ts';
import type { Metric } from '#engine/tracking/metric.ts';
import { defaultLeastDays, type Thresholds } from '#engine/tracking/thresholds.ts';
import type { Messages } from '#language/messages.ts';
import { actionRow } from './actions.ts';
import { logRow } from './log.ts';
import { metricChoice, metricsOf } from './metrics.ts';
import { readRevisions } from './revisions.ts';
import { plainDay, plainNumber, type RecordRow, type RecordRows, textOf } from './rows.ts';
import { thresholdsOf } from './settings.ts';

/** A plan's carrying out as its records tell it, seen on a day. */
export interface Execution {
  /** The day on which everything is seen: as typed in the settings, else the real one. Rows after it do not count. */
  readonly today: Day;
  /** The day up to which the plan is judged, see `asOfDay`. */
  readonly asOf: Day;
  /** A person has set the day. */
  readonly isSet: boolean;
  /** With fewer working days behind it a running period has no level and no forecast. */
  readonly leastDays: number;
  readonly rows: RecordRows;
  readonly settings: RecordRow;
  /** Who and what the log is judged against: people, units, former people, stages. */
  readonly context: LogContext;
  /** Rows of the log in their order, and those of them that count. */
  readonly log: readonly JudgedRow[];
  readonly entries: readonly LogEntry[];
  readonly actions: readonly JudgedAction[];
  readonly thresholds: Thresholds;
  /** Which number of the log each goal is reached by, in the order of the goals; null: by hand. */
  readonly metrics: readonly (Metric | null)[];
  /** The record of the goals' revisions, in its order. */
  readonly revisions: readonly Revision[];
}

/** `today`: the real day, which a day typed in the settings replaces. */
export function executionOf(inputs: PlanInputs, rows: RecordRows, today: Day, messages: Messages): Execution {
  const settings = rows.execution[0] ?? {};
  const typed = plainDay(settings, 'today');
  const seen = typed ?? today;
  const former = rows.formerMembers.map(
    (row): Person => ({ key: textOf(row, 'key'), name: textOf(row, 'name'), start: null, end: null }),
  );
  const stages = inputs.funnel.goal === null ? 1 : inputs.funnel.stages.length;
  const metrics = metricsOf(inputs, rows.measures, stages);
  const context = logContext(inputs, seen, former, {
    dealStage: messages.executionTables.deals,
    figures: figureNames(inputs, metrics, messages),
  });
  const log = judgeLog(
    rows.log.map((row) => logRow(row, context.stages.length)),
    context,
  );
  const entries = entriesOf(log);
  return {
    today: seen,
    asOf: asOfDay({
      plan: { first: inputs.start, last: inputs.end },
      calendar: planCalendar(inputs),
      typed,
      today,
      dates: entries.map(({ date }) => date),
    }),
    isSet: typed !== null,
    leastDays: plainNumber(settings, 'leastDays') ?? defaultLeastDays,
    rows,
    settings,
    context,
    log,
    entries,
    actions: judgeActions(rows.actionList.map(actionRow), context),
    thresholds: thresholdsOf(settings),
    revisions: readRevisions(rows.revisions, messages.inputs).record,
    metrics,
  };
}

/** What the further numbers of the log are called: as the goal that is tracked by each, else as its column. */
const figureNames = (
  { goals }: PlanInputs,
  metrics: readonly (Metric | null)[],
  { inputs }: Messages,
): string[] =>
  Array.from({ length: MOST_FIGURES }, (_, figure) => {
    const goal = metrics.findIndex((metric) => metric?.of === 'figure' && metric.figure === figure);
    return goals[goal]?.name ?? inputs.choices.measure[metricChoice({ of: 'figure', figure })];
  });
