import type { Goal, Language, PlanInputs } from '#engine/plan/inputs.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import { withPeople } from '../company.ts';

/** Two teams of two and somebody at the side, with three goals: an amount, a stage, and one that nothing tells of. */
export function team(language: Language): PlanInputs {
  const inputs = exampleInputs('mdrt', language);
  const [goal] = inputs.goals as readonly [Goal];
  const goals = [
    goal,
    { ...goal, key: 'G2', name: inputs.funnel.stages[1] ?? '', measure: '', total: 1200 },
    { ...goal, key: 'G3', name: 'Recruits', measure: '', total: 24 },
  ];
  return withPeople({ ...inputs, goals }, [
    ['C', 'Company', null],
    ['T1', 'North', 'C'],
    ['P1', 'Ann', 'T1'],
    ['P2', 'Bob', 'T1'],
    ['T2', 'South', 'C'],
    ['P3', 'Cid', 'T2'],
    ['P4', 'Dot', 'T2'],
    ['P5', 'Eve', 'C'],
  ]);
}

/** A log with people, a former member, equal completions, and rows that do not count. */
export const teamRecords: Pick<NewRecords, 'log' | 'formerMembers'> = {
  log: [
    { ...worked('2026-01-05', 'P1', [2, 8, 20, 90], 9000), 'figures.0': 3 },
    worked('2026-01-20', 'Bob', [1, 2, 9, 60], 4000),
    worked('2026-02-03', 'P3', [3, 5, 6, 40], 12000.5),
    worked('2026-02-27', 'P4', [1, 9, 30, 80], 4000),
    worked('2026-03-02', 'P1', [0, 3, 9, 45], 0),
    { ...worked('2026-03-30', 'P2', [1, 3, 8, 45], 4000.25), 'figures.0': -1, 'figures.1': 12.5 },
    worked('2026-03-31', 'P9', [2, 4, 4, 4], 7000),
    worked('2026-03-31', 'Nobody', [9, 9, 9, 9], 90000),
    worked('2026-04-01', 'P1', [9, 9, 9, 9], 90000),
  ],
  formerMembers: [{ key: 'P9', name: 'Zoe', team: 'North', leftOn: '2026-03-31' }],
};

function worked(date: string, person: string, counts: readonly number[], amount: number) {
  return {
    date,
    person,
    amount,
    ...Object.fromEntries(counts.map((count, stage) => [`counts.${stage}`, count])),
  };
}
