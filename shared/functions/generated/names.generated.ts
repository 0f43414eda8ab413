// Written by tools/generate-functions.ts from the catalogue of functions. Do not edit.
import type { FunctionId } from '../catalogue/index.ts';

export const functionNames: readonly FunctionId[] = ["FUNNEL_DEALS","FUNNEL_CALLS","FUNNEL_STAGES","FUNNEL_FORECAST","FUNNEL_RATES","FUNNEL_SOLVE","FUNNEL_SENSITIVITY","FUNNEL_LAG","TARGET_SPLIT","TARGET_GRID","TARGET_SPREAD","TARGET_BY_RANK","TARGET_PEEL","PLAN_WORKDAYS","GOAL_PACE","GOAL_REQUIRED","GOAL_FORECAST","SMART_CHECK","SMART_SCORE"];
