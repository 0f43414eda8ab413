import { messagesFor } from '#actions/protocol/messages-for.ts';
import type { Day } from '#engine/days/day.ts';
import type { MonthlyRoundRecord } from '#engine/monthly-round/monthly-round.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Level } from '#engine/tracking/level.ts';
import { trackingTable } from '#engine/tracking/table.ts';
import type { ReadReply } from '#host/host.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { executionOf } from '#workbook/records/execution.ts';
import { readRecords, rowsInReach } from '#workbook/records/read.ts';
import { startOf } from '#workbook/records/revisions.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import { roundRecord } from './month-round.ts';

/** How a plan's carrying out stands, in a few numbers. */
export interface ExecutionSummary {
  /** The day on which everything is seen, and the one up to which the plan is judged. */
  readonly today: Day;
  readonly asOf: Day;
  /** How each goal stands over its whole time, in their order; null: the log says nothing about it. */
  readonly goals: readonly (GoalStanding | null)[];
  readonly round: readonly MonthlyRoundRecord[];
  /** The day on which it began. */
  readonly started: Day | null;
}

/** Of everybody, former members among them. */
export interface GoalStanding {
  readonly actual: number;
  /** What the plan asks by the as-of day. */
  readonly due: number;
  readonly level: Level;
}

/** Null: the plan is not being carried out. */
export function executionSummary(
  reply: ReadReply,
  plan: Plan,
  places: InputPlaces,
  today: Day,
): ExecutionSummary | null {
  const { inputs, months, goals } = plan;
  const records = readRecords(reply, inputs, places);
  if (!records) return null;
  const execution = executionOf(
    inputs,
    { ...records, rows: rowsInReach(reply, records) },
    today,
    messagesFor(inputs),
  );
  const executed = executedPlan(plan, execution);
  const whole = { first: inputs.start, last: inputs.end, months: [0, months.length] } as const;
  return {
    today: execution.today,
    asOf: execution.asOf,
    goals: goals.map((_, at) => trackingTable(executed, at, whole).company.line),
    round: execution.rows.round.map(roundRecord),
    started: startOf(execution.revisions),
  };
}
