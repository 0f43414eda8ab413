import { judgeLog } from '#engine/actuals/judge.ts';
import type { JudgedAction } from '#engine/actuals/judge-actions.ts';
import { judgeActions } from '#engine/actuals/judge-actions.ts';
import type { LogContext } from '#engine/actuals/roster.ts';
import { entriesOf, type JudgedRow, type LogEntry } from '#engine/actuals/row.ts';
import { type CarriedCorrections, carriedCorrections } from '#engine/closing/carried.ts';
import type { ClosingRecord } from '#engine/closing/record.ts';
import type { Day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import type { Revision } from '#engine/revision/record.ts';
import { asOfDay } from '#engine/tracking/as-of.ts';
import type { Metric } from '#engine/tracking/metric.ts';
import { defaultLeastDays, type Thresholds } from '#engine/tracking/thresholds.ts';
import type { Messages } from '#language/messages.ts';
import { actionRow } from './actions.ts';
import { type ByHand, readByHand } from './by-hand.ts';
import { logRow } from './log.ts';
import type { RecordReading } from './read.ts';
import { type Readings, readReadings } from './readings.ts';
import { recordContext } from './record-context.ts';
import { readRevisions } from './revisions.ts';
import { plainDay, plainNumber, type RecordRow, type RecordRows } from './rows.ts';
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
  /** The numbers of the goals that are tracked by hand. */
  readonly byHand: ByHand;
  readonly readings: Readings;
  readonly actions: readonly JudgedAction[];
  readonly thresholds: Thresholds;
  /** What each goal is reached by, in the order of the goals; null: by hand, and nothing is typed yet. */
  readonly metrics: readonly (Metric | null)[];
  /** The record of the goals' revisions, in its order. */
  readonly revisions: readonly Revision[];
  /** Months that are closed, and what the log says of them that came later. */
  readonly closing: ClosingRecord;
  readonly carried: CarriedCorrections;
}

/** `today`: the real day, which a day typed in the settings replaces. */
export function executionOf(
  inputs: PlanInputs,
  { rows, closing }: Pick<RecordReading, 'rows' | 'closing'>,
  today: Day,
  messages: Messages,
): Execution {
  const settings = rows.execution[0] ?? {};
  const typed = plainDay(settings, 'today');
  const { context, metrics: listed } = recordContext(inputs, rows, today, messages);
  const log = judgeLog(
    rows.log.map((row) => logRow(row, context.stages.length)),
    context,
  );
  const entries = entriesOf(log);
  const byHand = readByHand(rows.byHand, inputs, { context, metrics: listed });
  const readings = readReadings(rows.readings, inputs, context);
  const metrics = listed.map(
    (metric, goal): Metric | null => metric ?? (byHand.entries[goal]?.length ? { of: 'hand' } : null),
  );
  return {
    today: context.today,
    asOf: asOfDay({
      plan: { first: inputs.start, last: inputs.end },
      calendar: planCalendar(inputs),
      typed,
      today,
      dates:
        entries.length > 0
          ? entries.map(({ date }) => date)
          : [...byHand.days, ...readings.counted.map(({ date }) => date)],
    }),
    isSet: typed !== null,
    leastDays: plainNumber(settings, 'leastDays') ?? defaultLeastDays,
    rows,
    settings,
    context,
    log,
    entries,
    byHand,
    readings,
    actions: judgeActions(rows.actionList.map(actionRow), context),
    thresholds: thresholdsOf(settings),
    revisions: readRevisions(rows.revisions, messages.inputs).record,
    metrics,
    closing,
    carried: carriedCorrections(closing, {
      months: monthKeys(inputs),
      goals: inputs.goals.map(({ key }) => key),
      entries,
      byHand: byHand.entries,
      stages: context.stages.length,
      metrics,
    }),
  };
}
