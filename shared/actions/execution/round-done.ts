import type { Outcome } from '#actions/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import { plainNumber, textOf } from '#workbook/records/rows.ts';
import { appendRow, changeRow, readCarried } from './write-record.ts';

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
export async function markRound(
  host: Host,
  { month, step, owner, done }: RoundMark,
  today: Day,
): Promise<Outcome<{ readonly row: number }>> {
  const read = await readCarried(host, today);
  if (read.kind === 'refused') return read;
  const index = read.value.records.rows.round.findIndex(
    (row) => textOf(row, 'month') === month && plainNumber(row, 'step') === step,
  );
  if (index < 0) return appendRow(host, read.value, 'round', { month, step, owner, done }, today);
  return changeRow(host, read.value, 'round', index, { owner, done });
}
