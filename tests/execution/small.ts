import { day } from '#engine/days/day.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { withPeople } from '../company.ts';

/** A company of two teams with four people, one who came late and one who leaves: quick to calculate. */
export function smallCompany(language: Language): PlanInputs {
  const inputs = exampleInputs('mdrt', language);
  const name = inputs.members[0]?.name;
  return withPeople(inputs, [
    ['C', `${name} C`, null],
    ['T1', `${name} T1`, 'C'],
    ['P1', `${name} P1`, 'T1'],
    ['P2', `${name} P2`, 'T1', { start: day('2026-02-16') }],
    ['T2', `${name} T2`, 'C'],
    ['P3', `${name} P3`, 'T2'],
    ['P4', `${name} P4`, 'T2', { end: day('2026-11-13') }],
  ]);
}
