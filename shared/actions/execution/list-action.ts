import { done, hasErrors, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { ActionKind } from '#engine/actuals/action.ts';
import { judgeActions } from '#engine/actuals/judge-actions.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import { actionRow } from '#workbook/records/actions.ts';
import { appendedRow, changedRow, changedSince, changeRecords, type WrittenRow } from './write-record.ts';

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
export const addAction = (host: Host, action: NewAction, today: Day): Promise<Outcome<WrittenRow>> =>
  changeRecords(host, today, (reading) => {
    const row = { ...action };
    const [judged] = judgeActions([actionRow(row)], reading.execution.context);
    const issues = (judged && judged.standing !== 'blank' ? judged.issues : []).map((issue) => ({
      ...issue,
      place: null,
    }));
    return hasErrors(issues) ? refused(issues) : done(appendedRow(reading, 'actionList', row), issues);
  });

/** How an action ended. `index` and `what`: where a person saw it on the list, and what it was called there. */
export interface ClosedAction {
  readonly index: number;
  readonly what: string;
  /** ISO day. */
  readonly closed: string;
  readonly result: string;
}

/** Writes the day and the result of an action; refused where the row is another one by now. */
export const closeAction = (
  host: Host,
  { index, what, closed, result }: ClosedAction,
  today: Day,
): Promise<Outcome<WrittenRow>> =>
  changeRecords(host, today, (reading) => {
    const row = reading.records.rows.actionList[index];
    if (!row || actionRow(row).what !== what.trim()) return changedSince(reading, 'actionList', index);
    const [judged] = judgeActions([actionRow({ ...row, closed, result })], reading.execution.context);
    const issues =
      judged?.standing === 'leftOut' ? judged.issues.map((issue) => ({ ...issue, place: null })) : [];
    return hasErrors(issues) ? refused(issues) : changedRow(reading, 'actionList', index, { closed, result });
  });
