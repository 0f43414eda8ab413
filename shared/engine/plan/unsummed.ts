import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import type { GoalPlan, LevelPlan, RatePlan } from '#engine/plan/goal-plan.ts';
import { planLevel } from '#engine/plan/levels.ts';
import { planRate } from '#engine/plan/rates.ts';
import { scheduleByRow } from '#engine/plan/schedule-by-row.ts';
import { basesOf, byMember, type Frame, shareGoal } from '#engine/plan/shared-goal.ts';

export interface UnsummedPlans {
  readonly levels: readonly LevelPlan[];
  readonly rates: readonly RatePlan[];
}

/** Levels, rates and averages; the last two may be weighted by a goal that adds up. */
export function planUnsummed(frame: Frame, goals: readonly GoalPlan[]): Result<UnsummedPlans> {
  const { inputs, tree, members, months } = frame;
  const levels: LevelPlan[] = [];
  const rates: RatePlan[] = [];
  const issues: Issue[] = [];
  for (const [index, goal] of inputs.unsummed.entries()) {
    const bases = byMember(basesOf(inputs, goal));
    if (goal.kind === 'level') {
      const shared = shareGoal(frame, goal);
      if (!shared.ok)
        issues.push(...shared.issues.map((each) => ({ ...each, path: ['unsummed', index, ...each.path] })));
      else levels.push(planLevel({ goal, tree, members, bases, shared: shared.value }));
    } else {
      const by = goals.find((each) => each.goal.key === goal.weightedBy);
      const denominators = by ? scheduleByRow(tree, by.schedule, months.length, by.goal.unit) : null;
      rates.push(planRate({ goal, tree, members, bases, denominators }));
    }
  }
  return issues.length > 0 ? failure(...issues) : success({ levels, rates });
}
