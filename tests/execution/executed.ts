import { newPlan } from '#actions/plan/new-plan.ts';
import type { Day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { initialRecords, type NewRecords } from '#workbook/records/initial-records.ts';
import { TODAY } from '../today.ts';

/**
 * A new workbook whose plan is being carried out, seen on `TODAY`, with these records over those it begins with. `typed`:
 * the day that is set on the settings; null: none, so that it follows the clock.
 */
export async function executed(
  inputs: PlanInputs,
  records: Partial<NewRecords>,
  typed: Day | null = TODAY,
): Promise<LocalWorkbook> {
  const workbook = await openLocalWorkbook(null);
  const beginning = initialRecords(inputs, messagesIn[inputs.language]);
  const [settings] = records.execution ?? beginning.execution;
  const all = { ...beginning, ...records, execution: [{ ...settings, today: typed }] };
  const outcome = await newPlan(workbook.host, inputs, { records: all, today: TODAY });
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  return workbook;
}
