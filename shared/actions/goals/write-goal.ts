import { changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Host } from '#host/host.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { textOf } from '#workbook/records/rows.ts';

const issue = issuesOf<SidebarIssues>();

/** A sentence that a person has accepted, and the one that it was made from. */
export interface AcceptedGoal {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** Writes one completed sentence into its cell; refused where the goal is gone or its sentence was changed since. */
export const writeGoal = (host: Host, accepted: AcceptedGoal): Promise<Outcome<AcceptedGoal>> =>
  changeWorkbook(host, {
    read: inputQueries,
    decide: (reply) => {
      const { key, before, after } = accepted;
      const { rows, issues, places } = readInputs(reply);
      if (!rows.goals) return refused(issues);
      const goals = rows.goals.map((row) => ({
        key: textOf(row, 'key'),
        statement: textOf(row, 'statement'),
      }));
      const index = goals.findIndex((goal) => goal.key === key);
      const place = places.cell(['goals', index, 'statement']);
      if (index < 0 || !place) return refused([{ ...issue('goal.gone', ['goals'], { key }), place: null }]);
      if (goals[index]?.statement !== before) {
        return refused([{ ...issue('goal.changedSince', ['goals', index, 'statement'], { key }), place }]);
      }
      const { sheet, row, column } = place;
      const steps = [{ step: 'cells', sheet, row, column, cells: [[after]], styles: [] } as const];
      return done({ kind: 'cells', steps, result: accepted });
    },
  });
