import type { Plan } from '#engine/plan/plan.ts';
import type { Messages } from '#language/messages.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { Execution } from './execution.ts';

/** What the computed cells of the records follow from. */
export interface RecordFrame {
  readonly plan: Plan;
  readonly execution: Execution;
  readonly places: InputPlaces;
  readonly messages: Messages;
}
