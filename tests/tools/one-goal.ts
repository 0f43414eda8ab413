import { day } from '#engine/days/day.ts';
import type { Goal, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { nothingBesides, plainGoal, plainMember } from '#engine/plan/plain-inputs.ts';

/** So many months or quarters that nobody has typed. */
export const none = (count: number): null[] => Array<null>(count).fill(null);

/** A year of 1,200 premium in equal months, as far as nothing else is typed of it; of one person, or these members. */
export const oneGoal = (
  typed: Partial<Goal>,
  members: readonly Member[] = [plainMember('A', 'Ann')],
): PlanInputs => ({
  title: '',
  language: 'en',
  start: day('2026-01-01'),
  end: day('2026-12-31'),
  members,
  ...nothingBesides,
  goals: [{ ...plainGoal('G1', 'Premium', 1200), ...typed }],
});
