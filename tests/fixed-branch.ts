import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { histories, seasonal } from '#workbook/examples/branch/history.ts';
import { exampleInputs } from '#workbook/examples/index.ts';

/** The branch with its premium fixed by month, by unit and by person: everything adds up on every level. */
export function fixedBranch(language: Language): PlanInputs {
  const inputs = exampleInputs('branch', language);
  const targetOf = (...teams: readonly number[]): number =>
    histories.reduce((sum, { team, premiumTarget }) => sum + (teams.includes(team) ? premiumTarget : 0), 0);
  const units: readonly (readonly [key: string, target: number])[] = [
    ['D1', targetOf(0, 1)],
    ['D2', targetOf(2, 3)],
    ...[0, 1, 2, 3].map((team) => [`T${team + 1}`, targetOf(team)] as const),
  ];
  return {
    ...inputs,
    goals: inputs.goals.map((goal) =>
      goal.key === 'G1'
        ? { ...goal, monthMethod: 'fixed' as const, months: seasonal(goal.total, 10_000) }
        : goal,
    ),
    bases: [
      ...units.map(([key, fixed]) => plainBasis(key, 'G1', { fixed })),
      ...histories.map(({ key, premium, premiumTarget }) =>
        plainBasis(key, 'G1', { fixed: premiumTarget, lastPeriod: premium }),
      ),
      ...inputs.bases.filter(({ goal }) => goal !== 'G1'),
    ],
  };
}
