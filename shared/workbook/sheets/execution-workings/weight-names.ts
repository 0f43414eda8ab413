import type { Plan } from '#engine/plan/plan.ts';
import { isWeighted } from '#workbook/sheets/common/day-weight.ts';
import { workingsNames } from './names.ts';

/** Names of what the days of each period count, and of those that are gone. */
export const weightNames = (plan: Plan) => {
  const { periodWeight, periodWeightGone, periodWorkdays, periodGone } = workingsNames;
  return isWeighted(plan)
    ? { all: periodWeight, gone: periodWeightGone }
    : { all: periodWorkdays, gone: periodGone };
};
