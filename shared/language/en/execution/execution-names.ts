import type { ExecutionNames } from '#language/execution/execution.ts';

export const executionNames: ExecutionNames = {
  actionKinds: {
    campaign: 'Campaign',
    training: 'Training',
    routine: 'Routine',
    special: 'Special',
    visit: 'Visit',
    call: 'Call',
    invitation: 'Invitation',
  },
  logKinds: { return: 'Return', correction: 'Correction' },
  actionStates: { open: 'Open', carried: 'Carried over', closed: 'Closed' },
  levels: {
    reached: 'Reached',
    onPace: 'On pace',
    watch: 'Watch',
    behind: 'Behind',
    critical: 'Critical',
    missed: 'Missed',
    tooEarly: 'Too early',
    notBegun: 'Not begun',
    unknown: '–',
  },
  floors: {
    personal: 'Personal minimum',
    unit: 'Unit minimum',
    company: 'Company minimum',
  },
  monthlyRoundSteps: {
    review: 'Review this month’s actuals and find the openings',
    setNext: 'Discuss next month’s openings and set its target',
    decompose: 'Complete the target decomposition together',
    reviewAgain: 'Review this month’s actuals again',
    adjust: 'Adjust next month’s target',
    confirmPlans: 'Confirm each representative’s execution plan',
    completeNumbers: 'Complete the numbers of the execution plan',
    board: 'Write next month’s targets on the performance board',
  },
  monthlyRoundRoles: { manager: 'Manager', supervisor: 'Supervisor', representative: 'Each representative' },
  monthlyRoundStates: { done: 'Done', overdue: 'Overdue', today: 'Today', ahead: 'Ahead' },
};
