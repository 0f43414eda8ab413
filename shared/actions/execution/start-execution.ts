import { holdsPlan } from '#actions/plan/overview.ts';
import { type Built, buildChange, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { planQueries, readPlan } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Host } from '#host/host.ts';
import type { LockedGoalIssues } from '#language/revision/revisions.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { initialRecords } from '#workbook/records/initial-records.ts';
import { setRows } from '#workbook/records/revisions.ts';
import type { ChosenMetrics } from './start-questions.ts';

const issue = issuesOf<LockedGoalIssues & SidebarIssues>();

/** The real day, and whoever begins it; '' where nobody is known. */
export interface Beginning {
  readonly today: Day;
  readonly author: string;
  readonly metrics?: ChosenMetrics;
}

/** What went on record as the plan began to be carried out. */
export interface Started extends Built {
  readonly author: string;
  readonly goals: readonly { readonly name: string; readonly total: number; readonly measure: string }[];
}

/**
 * The plan of a workbook begins to be carried out: its record sheets are written, every goal goes on record as it
 * stands, and all generated sheets are built, in one batch. Refused without a plan, with mistakes in it, or where it
 * is carried out already.
 */
export const startExecution = (
  host: Host,
  { today, author, metrics = {} }: Beginning,
): Promise<Outcome<Started>> =>
  changeWorkbook(host, {
    read: planQueries,
    decide: (reply) => {
      if (!holdsPlan(reply)) {
        return refused([{ ...issue('execution.noPlan', ['workbook'], {}), place: null }]);
      }
      const reading = readPlan(reply, today);
      if (reading.kind === 'refused') return reading;
      const { inputs, state } = reading.value;
      if (state) return refused([{ ...issue('execution.alreadyStarted', ['records'], {}), place: null }]);
      if (inputs.goals.length === 0) {
        return refused([{ ...issue('execution.nothingTracked', ['goals'], {}), place: null }]);
      }
      const messages = messagesFor(inputs);
      const records = initialRecords(inputs, messages);
      const by = author.trim() || messages.revisions.author;
      const beginning = {
        ...records,
        measures: records.measures.map(({ goal, measure }) => ({
          goal: goal ?? null,
          measure: metrics[`${goal}`] ?? measure ?? null,
        })),
        revisions: setRows(inputs, today, by),
      };
      const goals = inputs.goals.map(({ name, total, measure }) => ({ name, total, measure }));
      const result = (written: readonly string[]): Started => ({ author: by, goals, written });
      return done(buildChange({ today, beginning, result }));
    },
  });
