import type { Scenario } from '#engine/funnel/scenario.ts';

/** The first of the worked case of an agent's million: 400 calls a day. */
export const workedScenario: Scenario = {
  target: 1_000_000,
  averageDeal: 2000,
  rates: [0.1, 0.5, 0.1],
  workingDays: 5,
  workingWeeks: 50,
  capacityPerDay: 60,
};
