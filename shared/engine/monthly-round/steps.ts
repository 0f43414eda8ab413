/** Who answers for a step unless somebody is named: the company's head, the first-line supervisor, each representative. */
export type MonthlyRoundRole = 'manager' | 'supervisor' | 'representative';

/** The nominal day of a step: the 20th, the 28th, the last day of the month ("the 31st" of the source). */
export type MonthlyRoundDue = 20 | 28 | 'lastDay';

export interface MonthlyRoundStep {
  /** 1 to 8, as the source counts them. */
  readonly number: number;
  readonly key: MonthlyRoundStepKey;
  readonly due: MonthlyRoundDue;
  readonly role: MonthlyRoundRole;
}
export type MonthlyRoundStepKey =
  | 'review'
  | 'setNext'
  | 'decompose'
  | 'reviewAgain'
  | 'adjust'
  | 'confirmPlans'
  | 'completeNumbers'
  | 'board';

/** The monthly round 月度目标分解流程 (domain §5). */
export const monthlyRoundSteps: readonly MonthlyRoundStep[] = [
  { number: 1, key: 'review', due: 20, role: 'supervisor' },
  { number: 2, key: 'setNext', due: 20, role: 'manager' },
  { number: 3, key: 'decompose', due: 20, role: 'supervisor' },
  { number: 4, key: 'reviewAgain', due: 28, role: 'supervisor' },
  { number: 5, key: 'adjust', due: 28, role: 'manager' },
  { number: 6, key: 'confirmPlans', due: 28, role: 'supervisor' },
  { number: 7, key: 'completeNumbers', due: 'lastDay', role: 'representative' },
  { number: 8, key: 'board', due: 'lastDay', role: 'supervisor' },
];
