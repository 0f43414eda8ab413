import { type Built, buildChange, built, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { planQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { type FunnelAnswers, firstFunnel } from '#engine/funnel/first-funnel.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Host, ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { captionSteps } from '#workbook/inputs/captions.ts';
import { inputRows } from '#workbook/inputs/rows.ts';
import { tableSteps } from '#workbook/inputs/table-steps.ts';
import { readPlanForFunnel } from './plan-for-funnel.ts';

const issue = issuesOf<SidebarIssues>();

export type { FunnelAnswers };

/** The tables of the Funnel sheet that a first funnel fills. */
const tables = ['funnelSettings', 'stages', 'scenarios', 'sensitivityDeals', 'sensitivityRates'] as const;

/**
 * The answers become the funnel of a goal, and all sheets are built, in one batch. Refused without a plan, with mistakes
 * in it, for a goal that it does not have, or with answers that no funnel can have.
 */
export const addFunnel = (host: Host, answers: FunnelAnswers, today: Day): Promise<Outcome<Built>> =>
  changeWorkbook(host, {
    read: planQueries,
    decide: (reply) => {
      const reading = readPlanForFunnel(reply, today);
      if (reading.kind === 'refused') return reading;
      const { inputs, places, state } = reading.value;
      if (!inputs.goals.some(({ key }) => key === answers.goal)) {
        return refused([{ ...issue('goal.gone', ['goals'], { key: answers.goal }), place: null }]);
      }
      const messages = messagesFor(inputs);
      const funnel = firstFunnel(inputs.funnel, answers, messages.firstFunnel);
      const [before, after] = [inputRows(inputs), inputRows({ ...inputs, funnel })];
      const typed = [
        ...tables.flatMap((table) =>
          tableSteps(table, { before, after }, { places, texts: messages.inputs }),
        ),
        ...captionSteps(state?.records.places ?? places, after).filter((step) => isFormula(reply, step)),
      ];
      return done(buildChange({ today, typed, result: built }), reading.issues);
    },
  });

/** A caption that somebody typed over stays theirs. */
function isFormula({ contents }: ReadReply, step: PlainStep): boolean {
  if (step.step !== 'cells') return false;
  const cell = contents.find(({ name }) => name === step.sheet)?.cells[step.row]?.[step.column];
  return typeof cell === 'object' && cell !== null;
}
