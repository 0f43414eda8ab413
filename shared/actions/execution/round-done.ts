import { done, type Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import { plainNumber, textOf } from '#workbook/records/rows.ts';
import { appendedRow, changedRow, changeRecords, type WrittenRow } from './write-record.ts';

/** A step of a month's round: who does it, and the day on which it was done; null: it is open again. */
export interface RoundMark {
  /** '2026-03'. */
  readonly month: string;
  /** 1 to 8. */
  readonly step: number;
  readonly owner: string;
  /** ISO day. */
  readonly done: string | null;
}

/** Writes owner and day beside the step; a step that is not listed is put on the list. */
export const markRound = (
  host: Host,
  { month, step, owner, done: doneOn }: RoundMark,
  today: Day,
): Promise<Outcome<WrittenRow>> =>
  changeRecords(host, today, (reading) => {
    const index = reading.records.rows.round.findIndex(
      (row) => textOf(row, 'month') === month && plainNumber(row, 'step') === step,
    );
    const values = { owner, done: doneOn };
    if (index < 0) return done(appendedRow(reading, 'round', { month, step, ...values }));
    return changedRow(reading, 'round', index, values);
  });
