import { done, hasErrors, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { judgeLog } from '#engine/actuals/judge.ts';
import type { LogKind } from '#engine/actuals/kind.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import { logRow } from '#workbook/records/log.ts';
import { appendedRow, changeRecords, type WrittenRow } from './write-record.ts';

/** A day's work of one person. Texts may be ''; null: none. */
export interface Work {
  /** ISO day. */
  readonly date: string;
  /** Key or name. */
  readonly person: string;
  /** One per stage, deals first. */
  readonly counts: readonly (number | null)[];
  readonly amount: number | null;
  readonly product: string;
  readonly channel: string;
  /** Absent: a day's work. */
  readonly kind?: LogKind;
  readonly customer: string;
  readonly note: string;
}

/** Appends a row to the log; refused, with nothing written, where it would not count. Warnings are told. */
export const logWork = (host: Host, work: Work, today: Day): Promise<Outcome<WrittenRow>> =>
  changeRecords(host, today, (reading) => {
    const { counts, ...rest } = work;
    const row = {
      ...rest,
      ...Object.fromEntries(counts.map((count, stage) => [`counts.${stage}`, count])),
    };
    const { context, log } = reading.execution;
    const [judged] = judgeLog([logRow(row, context.stages.length)], context);
    const issues = (judged && judged.standing !== 'blank' ? judged.issues : []).map(
      ({ path: [list, , ...field], ...issue }) => ({
        ...issue,
        path: [list!, log.length, ...field],
        place: null,
      }),
    );
    return hasErrors(issues) ? refused(issues) : done(appendedRow(reading, 'log', row), issues);
  });
