import { appendRow, changedSince, changeRow, readCarried } from '#actions/execution/write-record.ts';
import { done, hasErrors, type Outcome, refused } from '#actions/outcome.ts';
import type { ActionKind } from '#engine/actuals/action.ts';
import { judgeActions } from '#engine/actuals/judge-actions.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import { actionRow } from '#workbook/records/actions.ts';

/** A dated action to be put on the list. */
export interface NewAction {
  readonly kind: ActionKind;
  readonly what: string;
  /** Key or name of a person or a unit. */
  readonly owner: string;
  readonly customer: string;
  /** ISO day. */
  readonly due: string;
}

/** Puts an action on the list; refused, with nothing written, where it would not count. */
export async function addAction(
  host: Host,
  action: NewAction,
  today: Day,
): Promise<Outcome<{ readonly row: number }>> {
  const read = await readCarried(host, today);
  if (read.kind === 'refused') return read;
  const row = { ...action };
  const [judged] = judgeActions([actionRow(row)], read.value.execution.context);
  const issues = (judged && judged.standing !== 'blank' ? judged.issues : []).map((issue) => ({
    ...issue,
    place: null,
  }));
  if (hasErrors(issues)) return refused(issues);
  const appended = await appendRow(host, read.value, 'actionList', row, today);
  return appended.kind === 'done' ? done(appended.value, issues) : appended;
}

/** How an action ended. `index` and `what`: where a person saw it on the list, and what it was called there. */
export interface ClosedAction {
  readonly index: number;
  readonly what: string;
  /** ISO day. */
  readonly closed: string;
  readonly result: string;
}

/** Writes the day and the result of an action; refused where the row is another one by now. */
export async function closeAction(
  host: Host,
  { index, what, closed, result }: ClosedAction,
  today: Day,
): Promise<Outcome<{ readonly row: number }>> {
  const read = await readCarried(host, today);
  if (read.kind === 'refused') return read;
  const row = read.value.records.rows.actionList[index];
  if (!row || actionRow(row).what !== what.trim()) return changedSince(read.value, 'actionList', index);
  const [judged] = judgeActions([actionRow({ ...row, closed, result })], read.value.execution.context);
  const issues =
    judged?.standing === 'leftOut' ? judged.issues.map((issue) => ({ ...issue, place: null })) : [];
  if (hasErrors(issues)) return refused(issues);
  return changeRow(host, read.value, 'actionList', index, { closed, result });
}
