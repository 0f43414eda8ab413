import type { Day } from '#engine/days/day.ts';
import { fromSerial } from '#engine/days/serial.ts';
import type { Seal } from '#engine/revision/locked-goals.ts';
import type { ReadReply } from '#host/host.ts';
import { contentAt, shown, shownText } from '#workbook/inputs/locate.ts';

/** Over the seals on the Checks sheet: one goal a row, its columns as in {@link sealColumns}. */
export const SEALS_NAME = 'GS_Seals';
export const sealColumns = ['goal', 'rows', 'total', 'end'] as const;

/** The seals that the last build has left in the workbook; null: there are none. Rows without a goal count for nothing. */
export function readSeals({ names, contents }: ReadReply): readonly Seal[] | null {
  const name = names.find((each) => each.name === SEALS_NAME);
  const content = contents.find((each) => each.name === name?.sheet);
  if (!name || !content) return null;
  const { row: first, column, rows } = name.area;
  const seals: Seal[] = [];
  for (let row = first; row < first + rows; row++) {
    const goal = shownText(contentAt(content, row, column)).trim();
    if (goal === '') continue;
    const [revisions, total, end] = [1, 2, 3].map((offset) => {
      const value = shown(contentAt(content, row, column + offset));
      return typeof value === 'number' ? value : 0;
    });
    seals.push({ goal, revisions: revisions ?? 0, total: total ?? 0, end: dayOf(end ?? 0) });
  }
  return seals.length > 0 ? seals : null;
}

/** A seal that is no day equals none that is on record. */
function dayOf(serial: number): Day {
  const day = fromSerial(serial);
  return day.ok ? day.value : ('' as Day);
}
