import { rangeIssue } from '#actions/changes/range.ts';
import { holdsPlan } from '#actions/plan/overview.ts';
import { type Outcome, refused } from '#actions/protocol/outcome.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Host } from '#host/host.ts';
import type { Messages } from '#language/messages.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import { shown } from '#workbook/inputs/locate.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { type CheckedGoal, checkSentences, contextOf, type Sentence } from './goals.ts';
import type { JudgeGoals } from './judge-goals.ts';

const issue = issuesOf<SidebarIssues>();

/** So many sentences are checked at a time. */
const MOST = 200;

/**
 * The texts of the selected cells, each as a goal; in a workbook with a plan they may name what the plan does. Refused:
 * nothing is selected, no cell holds a text, too many do, or one is too long.
 */
export async function checkSelection(
  host: Host,
  today: string,
  messages: Messages,
  judge: JudgeGoals,
): Promise<Outcome<readonly CheckedGoal[]>> {
  const reply = await host.read({ sheets: [...inputQueries.sheets, { by: 'selection' }] });
  const format = formatIssue(reply);
  if (format) return refused([format]);
  const selection = reply.areas[0];
  if (!selection)
    return refused([{ ...rangeIssue('change.nothingSelected', ['selection'], {}), place: null }]);
  const inputs = holdsPlan(reply) ? readInputs(reply).inputs : null;
  const context = contextOf(inputs, null, today);
  const { sheet, area, cells } = selection;
  const sentences = cells.flatMap((row, below) =>
    row.flatMap((cell, along): Sentence[] => {
      const statement = shown(cell);
      if (typeof statement !== 'string' || statement.trim() === '') return [];
      const place = { sheet, row: area.row + below, column: area.column + along };
      return [{ key: null, name: '', statement, place, context }];
    }),
  );
  if (sentences.length === 0) return refused([{ ...issue('goal.noText', ['selection'], {}), place: null }]);
  if (sentences.length > MOST) {
    const params = { cells: sentences.length, most: MOST };
    return refused([{ ...issue('goal.tooMany', ['selection'], params), place: null }]);
  }
  return checkSentences(sentences, messages, judge);
}
