import type { KeptPlan } from '#engine/plan/kept.ts';
import { makePlan } from '#engine/plan/plan.ts';
import type { PlannedFigures } from '#engine/revision/fixed-figures.ts';
import { heldIn } from './generate-sheets.ts';
import { done, hasErrors, type Outcome, refused } from './outcome.ts';
import type { PlanReading } from './read-plan.ts';

/**
 * The plan of a workbook with the months that people hold in it, and these. Refused with their cells where held months
 * cannot be read, or no plan can be made.
 */
export function plannedIn(
  { reply, inputs, places }: Pick<PlanReading, 'reply' | 'inputs' | 'places'>,
  kept: KeptPlan,
): Outcome<PlannedFigures> {
  const held = heldIn(reply, inputs);
  if (hasErrors(held.issues)) return refused(held.issues);
  const plan = makePlan(inputs, held.holds, kept);
  if (!plan.ok) return refused(plan.issues.map((each) => ({ ...each, place: places.nearest(each.path) })));
  return done({ plan: plan.value, holds: held.holds });
}
