import { undoChange } from '#actions/protocol/change-workbook.ts';
import { changedSince, sinceQueries } from '#actions/protocol/changed-since.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { ChangeHistory } from '#actions/protocol/written-change.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Host } from '#host/host.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';

const issue = issuesOf<SidebarIssues>();

/** Which change is to be taken back; `anyway`: also over what was typed since. */
export interface TakeBack {
  readonly change: number;
  readonly anyway: boolean;
}
/** `asked`: nothing was written yet, since so many cells were changed meanwhile; the issues name some of them. */
export type TakenBack =
  | { readonly kind: 'undone'; readonly sheets: readonly string[] }
  | { readonly kind: 'asked'; readonly cells: number };

/** So many of the cells are named. */
const NAMED = 3;

/**
 * Puts the workbook back as it was before the newest change. Refused where it is not the newest any more: what came
 * later goes first.
 */
export async function takeBack(
  host: Host,
  history: ChangeHistory,
  { change: id, anyway }: TakeBack,
): Promise<Outcome<TakenBack>> {
  const newest = history.newest();
  if (newest?.id !== id) {
    const code = newest && newest.id > id ? 'undo.notNewest' : 'undo.forgotten';
    return refused([{ ...issue(code, ['change'], {}), place: null }]);
  }
  const { change } = newest;
  const now = await host.read(sinceQueries(change));
  const changed = changedSince(change, now);
  if (changed.length > 0 && !anyway) {
    const named = changed.slice(0, NAMED).map((place) => ({
      ...issue('undo.changedSince', ['change'], { sheet: place.sheet }, 'warning'),
      place,
    }));
    return done({ kind: 'asked', cells: changed.length }, named);
  }
  const { written } = await undoChange(host, change, now);
  history.forgetNewest();
  return done({ kind: 'undone', sheets: written });
}
