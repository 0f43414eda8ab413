import { newPlan } from '#actions/plan/new-plan.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { Host } from '#host/host.ts';
import { type ExampleName, exampleInputs, exampleRecords } from '#workbook/examples/index.ts';

/** A new plan from an example, with what was carried out of it so far; `today`: the real day. */
export function startExample(
  host: Host,
  name: ExampleName,
  language: Language,
  today: Day,
): Promise<Outcome<Built>> {
  const records = exampleRecords(name, language);
  return newPlan(host, exampleInputs(name, language), records && { records, today });
}
