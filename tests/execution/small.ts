import { type Day, day } from '#engine/days/day.ts';
import type { Language, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { exampleInputs } from '#workbook/examples/index.ts';

/** A company of two teams with four people, one who came late and one who leaves: quick to calculate. */
export function smallCompany(language: Language): PlanInputs {
  const inputs = exampleInputs('mdrt', language);
  const [one] = inputs.members as readonly [Member];
  const member = (
    key: string,
    parent: string | null,
    start: Day | null = null,
    end: Day | null = null,
  ): Member => ({ ...one, key, name: `${one.name} ${key}`, parent, start, end });
  return {
    ...inputs,
    members: [
      member('C', null),
      member('T1', 'C'),
      member('P1', 'T1'),
      member('P2', 'T1', day('2026-02-16')),
      member('T2', 'C'),
      member('P3', 'T2'),
      member('P4', 'T2', null, day('2026-11-13')),
    ],
  };
}
