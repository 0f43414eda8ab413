import type { Member, PlanInputs } from '#engine/plan/inputs.ts';
import { plainMember } from '#engine/plan/plain-inputs.ts';

/** Key, name, key of the unit above (null: nobody), and what is not as with anybody else. */
export type Person = readonly [key: string, name: string, above: string | null, other?: Partial<Member>];

/** The plan with these units and people in place of its own, in this order. */
export const withPeople = (inputs: PlanInputs, people: readonly Person[]): PlanInputs => ({
  ...inputs,
  members: people.map(
    ([key, name, parent, other]): Member => ({
      ...plainMember(key, name, parent),
      ...other,
    }),
  ),
});
