import { done, type Outcome, refused } from '#actions/outcome.ts';
import type { Built } from '#actions/plan/build.ts';
import { editionSteps } from '#actions/plan/generated-sheet-steps.ts';
import { carriedAnew, messagesFor, nextEdition } from '#actions/plan/generated-sheets.ts';
import { holdsPlan } from '#actions/plan/overview.ts';
import { planQueries, readPlan } from '#actions/plan/read-plan.ts';
import { followEdition } from '#actions/plan/update-user-references.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Host } from '#host/host.ts';
import type { LockedGoalIssues } from '#language/revision/revisions.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { initialRecords } from '#workbook/records/initial-records.ts';
import { setRows } from '#workbook/records/revisions.ts';

const issue = issuesOf<LockedGoalIssues & SidebarIssues>();

/** The real day, and whoever begins it; '' where nobody is known. */
export interface Beginning {
  readonly today: Day;
  readonly author: string;
}

/**
 * The plan of a workbook begins to be carried out: its record sheets are written, every goal goes on record as it
 * stands, and all generated sheets are built, in one batch. Refused without a plan, with mistakes in it, or where it
 * is carried out already.
 */
export async function startExecution(host: Host, { today, author }: Beginning): Promise<Outcome<Built>> {
  const found = await host.read(planQueries);
  if (!holdsPlan(found)) return refused([{ ...issue('execution.noPlan', ['workbook'], {}), place: null }]);
  const reading = readPlan(found, today);
  if (reading.kind === 'refused') return reading;
  const { reply, inputs, places, carried, broughtUp, repairs } = reading.value;
  if (carried) return refused([{ ...issue('execution.alreadyStarted', ['records'], {}), place: null }]);
  const messages = messagesFor(inputs);
  const rows = {
    ...initialRecords(inputs, messages),
    revisions: setRows(inputs, today, author.trim() || messages.revisions.author),
  };
  const edition = nextEdition(reply, inputs, places, carriedAnew(rows, places, today));
  if (edition.kind === 'refused') return refused([...reading.issues, ...edition.issues]);
  const followed = await followEdition(host, edition.value);
  const { written } = await host.write({
    steps: [...broughtUp, ...repairs, ...editionSteps(reply, edition.value), ...followed],
  });
  return done({ written }, [...reading.issues, ...edition.issues]);
}
