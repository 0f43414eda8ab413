import type { Day } from '#engine/days/day.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Level } from '#engine/tracking/level.ts';
import { trackingTable } from '#engine/tracking/table.ts';
import type { ReadReply } from '#host/host.ts';
import { carriedPlan } from '#workbook/execution/tracking-view.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { executionOf } from '#workbook/records/execution.ts';
import { readRecords } from '#workbook/records/read.ts';
import { messagesFor } from './edition.ts';

/**
 * How far each goal of the plan is over its whole time, in their order, null where the log says nothing about it; null:
 * the plan is not being carried out.
 */
export function goalLevels(
  reply: ReadReply,
  plan: Plan,
  places: InputPlaces,
  today: Day,
): readonly (Level | null)[] | null {
  const { inputs, months, goals } = plan;
  const records = readRecords(reply, inputs, places);
  if (!records) return null;
  const carried = carriedPlan(plan, executionOf(inputs, records.rows, today, messagesFor(inputs)));
  const whole = { first: inputs.start, last: inputs.end, months: [0, months.length] } as const;
  return goals.map((_, at) => trackingTable(carried, at, whole).company.line?.level ?? null);
}
