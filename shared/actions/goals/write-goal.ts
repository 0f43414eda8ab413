import { onRecordIssue, rangeIssue } from '#actions/changes/range.ts';
import type { NoticePlace } from '#actions/notices.ts';
import { type Change, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { issuesOf } from '#engine/issue.ts';
import { cellName, type Place } from '#formula/address.ts';
import { parseArea } from '#formula/reference.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host, ReadReply, SheetQuery } from '#host/host.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { isBlank } from '#workbook/inputs/locate.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { revisionRecordUnder } from '#workbook/records/locked-goals.ts';
import { textOf } from '#workbook/records/rows.ts';

const issue = issuesOf<SidebarIssues>();

/** A sentence that a person has accepted, and the one that it was made from. */
export interface AcceptedGoal {
  /** A goal of the plan; null: any sentence. */
  readonly key: string | null;
  /** Where a sentence of no plan stands; null: it was typed in the sidebar, and goes into the selected cell. */
  readonly place: NoticePlace | null;
  readonly before: string;
  readonly after: string;
}

/**
 * Writes one completed sentence into its cell; refused where the goal is gone or its sentence was changed since, and
 * where the selected cell is to take a new sentence and holds something.
 */
export const writeGoal = (host: Host, accepted: AcceptedGoal): Promise<Outcome<AcceptedGoal>> => {
  const { key } = accepted;
  return changeWorkbook(host, {
    read: key === null ? { sheets: [queryOf(accepted.place)] } : inputQueries,
    decide: (reply) => (key === null ? intoCell(reply, accepted) : intoPlan(reply, key, accepted)),
  });
};

function intoPlan(reply: ReadReply, key: string, accepted: AcceptedGoal): Outcome<Change<AcceptedGoal>> {
  const { rows, issues, places } = readInputs(reply);
  if (!rows.goals) return refused(issues);
  const index = rows.goals.findIndex((row) => textOf(row, 'key') === key);
  const goal = rows.goals[index];
  const place = places.cell(['goalRows', index, 'statement']);
  if (!goal || !place) return refused([{ ...issue('goal.gone', ['goals'], { key }), place: null }]);
  if (textOf(goal, 'statement') !== accepted.before) {
    const path = ['goals', index, 'statement'];
    return refused([{ ...issue('goal.changedSince', path, { name: textOf(goal, 'name') }), place }]);
  }
  return written(place, accepted);
}

const queryOf = (place: NoticePlace | null): SheetQuery => {
  const area = place && parseArea(place.cell);
  return place && area ? { by: 'area', sheet: place.sheet, area } : { by: 'selection' };
};

function intoCell(reply: ReadReply, accepted: AcceptedGoal): Outcome<Change<AcceptedGoal>> {
  const found = reply.areas[0];
  if (!found) return refused([{ ...rangeIssue('change.nothingSelected', ['selection'], {}), place: null }]);
  const { sheet, area } = found;
  const place = { sheet, row: area.row, column: area.column };
  const recorded = revisionRecordUnder(reply, sheet, { ...area, rows: 1, columns: 1 });
  if (recorded) return refused([onRecordIssue(recorded, ['selection'])]);
  const now = found.cells[0]?.[0] ?? null;
  const isAsBefore = accepted.place === null ? isBlank(now) : now === accepted.before;
  if (!isAsBefore) {
    const cell = `${sheet}!${cellName(place.row, place.column)}`;
    const code = accepted.place === null ? 'goal.cellTaken' : 'goal.cellChanged';
    return refused([{ ...issue(code, ['selection'], { cell }), place }]);
  }
  return written(place, accepted);
}

const written = (place: Place, accepted: AcceptedGoal): Outcome<Change<AcceptedGoal>> =>
  done({
    kind: 'cells',
    steps: [cellStep(place, accepted.after)],
    result: accepted,
  });
