// Written by tools/generate-functions.ts from the catalogue of functions. Do not edit.
import type { FunctionId } from '#functions/catalogue/index.ts';

/** What the spreadsheet calls: the arguments in order, the invocation last. */
export type Implementation = (...args: readonly unknown[]) => unknown;

/** Ties every function of the metadata to its implementation: `associate` is CustomFunctions.associate. */
export function associateFunctions(
  associate: (id: FunctionId, implementation: Implementation) => void,
  implement: (id: FunctionId) => Implementation,
): void {
  associate('FUNNEL_DEALS', implement('FUNNEL_DEALS'));
  associate('FUNNEL_CALLS', implement('FUNNEL_CALLS'));
  associate('FUNNEL_STAGES', implement('FUNNEL_STAGES'));
  associate('FUNNEL_FORECAST', implement('FUNNEL_FORECAST'));
  associate('FUNNEL_RATES', implement('FUNNEL_RATES'));
  associate('FUNNEL_SOLVE', implement('FUNNEL_SOLVE'));
  associate('FUNNEL_SENSITIVITY', implement('FUNNEL_SENSITIVITY'));
  associate('FUNNEL_LAG', implement('FUNNEL_LAG'));
  associate('TARGET_SPLIT', implement('TARGET_SPLIT'));
  associate('TARGET_GRID', implement('TARGET_GRID'));
  associate('TARGET_SPREAD', implement('TARGET_SPREAD'));
  associate('TARGET_BY_RANK', implement('TARGET_BY_RANK'));
  associate('TARGET_PEEL', implement('TARGET_PEEL'));
  associate('PLAN_WORKDAYS', implement('PLAN_WORKDAYS'));
  associate('GOAL_PACE', implement('GOAL_PACE'));
  associate('GOAL_REQUIRED', implement('GOAL_REQUIRED'));
  associate('GOAL_FORECAST', implement('GOAL_FORECAST'));
  associate('SMART_CHECK', implement('SMART_CHECK'));
  associate('SMART_SCORE', implement('SMART_SCORE'));
}
