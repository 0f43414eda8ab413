import { holdsPlan } from '#actions/plan/overview.ts';
import { type Outcome, refused } from '#actions/protocol/outcome.ts';
import { type PlanReading, readPlan } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { ReadReply } from '#host/host.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';

const issue = issuesOf<SidebarIssues>();

export const noPlan = () => refused([{ ...issue('funnel.noPlan', ['funnel'], {}), place: null }]);

/** The plan whose funnel is changed, from a reply to `planQueries`; refused without one, and with mistakes in it. */
export const readPlanForFunnel = (reply: ReadReply, today: Day): Outcome<PlanReading> =>
  holdsPlan(reply) ? readPlan(reply, today) : noPlan();
