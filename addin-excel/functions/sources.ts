import { FUNNEL_FORECAST, FUNNEL_RATES, FUNNEL_SENSITIVITY } from '#functions/catalogue/funnel-answers.ts';
import { FUNNEL_LAG } from '#functions/catalogue/funnel-lag.ts';
import { FUNNEL_CALLS, FUNNEL_DEALS, FUNNEL_STAGES } from '#functions/catalogue/funnel-needs.ts';
import { FUNNEL_SOLVE } from '#functions/catalogue/funnel-solve.ts';
import { GOAL_FORECAST, GOAL_PACE, GOAL_REQUIRED } from '#functions/catalogue/goal-progress.ts';
import type { FunctionId } from '#functions/catalogue/index.ts';
import { PLAN_WORKDAYS } from '#functions/catalogue/plan-workdays.ts';
import { TARGET_BY_RANK } from '#functions/catalogue/target-by-rank.ts';
import { TARGET_GRID } from '#functions/catalogue/target-grid.ts';
import { TARGET_PEEL } from '#functions/catalogue/target-peel.ts';
import { TARGET_SPLIT } from '#functions/catalogue/target-split.ts';
import { TARGET_SPREAD } from '#functions/catalogue/target-spread.ts';
import type { Source } from './implement.ts';

const smart = () => import('#functions/catalogue/smart.ts');

/**
 * Every function of the catalogue for this page. The reading of goals in two languages is larger than all the rest
 * together and comes when it is first called.
 */
export const sources: Readonly<Record<FunctionId, Source>> = {
  FUNNEL_DEALS,
  FUNNEL_CALLS,
  FUNNEL_STAGES,
  FUNNEL_FORECAST,
  FUNNEL_RATES,
  FUNNEL_SOLVE,
  FUNNEL_SENSITIVITY,
  FUNNEL_LAG,
  TARGET_SPLIT,
  TARGET_GRID,
  TARGET_SPREAD,
  TARGET_BY_RANK,
  TARGET_PEEL,
  PLAN_WORKDAYS,
  GOAL_PACE,
  GOAL_REQUIRED,
  GOAL_FORECAST,
  SMART_CHECK: async () => (await smart()).SMART_CHECK,
  SMART_SCORE: async () => (await smart()).SMART_SCORE,
};
