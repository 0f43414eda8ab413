import { buildChange, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { planQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host } from '#host/host.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { readPlanForFunnel } from './plan-for-funnel.ts';

const issue = issuesOf<SidebarIssues>();

/**
 * The plan goes by a scenario of the Funnel sheet, and all sheets are built, in one batch. Refused without a funnel,
 * where no scenario has that name, and while the plan is carried out: from then on a revision changes the plan.
 */
export const chooseScenario = (
  host: Host,
  name: string,
  today: Day,
): Promise<Outcome<{ readonly name: string }>> =>
  changeWorkbook(host, {
    read: planQueries,
    decide: (reply) => {
      const reading = readPlanForFunnel(reply, today);
      if (reading.kind === 'refused') return reading;
      const { inputs, places, state } = reading.value;
      const place = places.cell(['funnel', 'chosen']);
      if (!place || !inputs.funnel.scenarios.some((each) => each.name === name)) {
        return refused([{ ...issue('funnel.scenarioGone', ['funnel'], { name }), place }]);
      }
      if (state) return refused([{ ...issue('funnel.started', ['funnel', 'chosen'], {}), place }]);
      const typed = [cellStep(place, name)];
      return done(buildChange({ today, typed, result: () => ({ name }) }), reading.issues);
    },
  });
