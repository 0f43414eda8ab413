import type { FunctionId } from '../catalogue/index.ts';

/** The names of all functions without what they do, for code that only has to know them in a formula. */
const names: Readonly<Record<FunctionId, true>> = {
  FUNNEL_DEALS: true,
  FUNNEL_CALLS: true,
  FUNNEL_STAGES: true,
  FUNNEL_FORECAST: true,
  FUNNEL_RATES: true,
  FUNNEL_SOLVE: true,
  FUNNEL_SENSITIVITY: true,
  FUNNEL_LAG: true,
  TARGET_SPLIT: true,
  TARGET_GRID: true,
  TARGET_SPREAD: true,
  TARGET_BY_RANK: true,
  TARGET_PEEL: true,
  PLAN_WORKDAYS: true,
  GOAL_PACE: true,
  GOAL_REQUIRED: true,
  GOAL_FORECAST: true,
  SMART_CHECK: true,
  SMART_SCORE: true,
};

/** The function that a name in a formula means, in any case; null: none of ours. */
export function functionNamed(text: string): FunctionId | null {
  const id = text.toUpperCase();
  return Object.hasOwn(names, id) ? (id as FunctionId) : null;
}

/** LAMBDA texts by function, each with its `=`; a host that calculates none has none. */
export type LambdaTexts = Readonly<Partial<Record<FunctionId, string>>>;
