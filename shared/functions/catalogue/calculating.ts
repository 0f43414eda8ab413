import type { CatalogueFunction } from '../definition.ts';
import { FUNNEL_FORECAST, FUNNEL_RATES, FUNNEL_SENSITIVITY } from './funnel-answers.ts';
import { FUNNEL_LAG } from './funnel-lag.ts';
import { FUNNEL_CALLS, FUNNEL_DEALS, FUNNEL_STAGES } from './funnel-needs.ts';
import { FUNNEL_SOLVE } from './funnel-solve.ts';
import { GOAL_FORECAST, GOAL_PACE, GOAL_REQUIRED } from './goal-progress.ts';
import { PLAN_WORKDAYS } from './plan-workdays.ts';
import { TARGET_BY_RANK } from './target-by-rank.ts';
import { TARGET_GRID } from './target-grid.ts';
import { TARGET_PEEL } from './target-peel.ts';
import { TARGET_SPLIT } from './target-split.ts';
import { TARGET_SPREAD } from './target-spread.ts';

/** All functions but those that read goals, which are larger than all of these together. */
export const calculating = {
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
} as const satisfies Readonly<Record<string, CatalogueFunction>>;
