import type { FunctionId } from '#functions/catalogue/index.ts';

/** Sound arguments of each function, every parameter filled. */
export const SOUND: Readonly<Record<FunctionId, readonly unknown[]>> = {
  FUNNEL_DEALS: [1000, 10],
  FUNNEL_CALLS: [1000, 10, [[0.1, 0.5]], 5],
  FUNNEL_STAGES: [1000, 10, [[0.1, 0.5]], 5],
  FUNNEL_FORECAST: [400, [[0.1, 0.5]], 10],
  FUNNEL_RATES: [[[1, 10, 20]]],
  FUNNEL_SOLVE: ['rates', 1000, 10, [[0.1, 0.5]], 900, 5, [[1]]],
  FUNNEL_SENSITIVITY: [1000, [[10, 20]], [[0.1, 0.5]], 1, [[0.2], [0.3]], 5],
  FUNNEL_LAG: [[[1, 2, 3]], [[0.1, 0.5]], [[1, 0]]],
  TARGET_SPLIT: [100, [[1, 2, 4]], 1, 'ordered'],
  TARGET_GRID: [
    [[60], [40]],
    [[50, 50]],
    [
      [1, 2],
      [3, 1],
    ],
    1,
  ],
  TARGET_SPREAD: [[[10, 20, 30]], 90, 'equal', [[1, 0, 0]], [[0, 1, 2]], [[90, 80, 70]], 1],
  TARGET_BY_RANK: [1000, [[10], [5]], [[1], [2]], 10],
  TARGET_PEEL: [1000, 46_023, 46_112, 'month', 'six-day', 1, [[46_025]], 4],
  PLAN_WORKDAYS: [46_023, 46_112, 'six-day', [[46_025]]],
  GOAL_PACE: [100, 40, 46_023, 46_112, 46_050, 'six-day', [[20], [30], [50]], [[46_025]]],
  GOAL_REQUIRED: [100, 40, 46_112, 46_050, 'six-day', [[46_054]]],
  GOAL_FORECAST: [40, 46_023, 46_112, 46_050, 'six-day', [[20], [30], [50]], [[46_025]]],
  SMART_CHECK: ['Sign 20 customers in the east by 2026-12-31 for Alpha', 18, 5, [['Alpha']], 46_050],
  SMART_SCORE: ['Sign 20 customers in the east by 2026-12-31 for Alpha', 18, 5, [['Alpha']], 46_050],
};
