import type { Day } from '#engine/days/day.ts';
import { fromSerial } from '#engine/days/serial.ts';
import type { GoalBaseline } from '#engine/revision/locked-goals.ts';
import type { ReadReply } from '#host/host.ts';
import { contentAt, shown, shownText } from '#workbook/inputs/locate.ts';

/** Over the baseline on the Checks sheet: one goal a row, its columns as in {@link baselineColumns}. */
export const BASELINE_NAME = 'GS_Seals';
export const baselineColumns = ['goal', 'rows', 'total', 'end'] as const;

/** The baseline that the last build has left in the workbook; null: there are none. Rows without a goal count for nothing. */
export function readBaseline({ names, contents }: ReadReply): readonly GoalBaseline[] | null {
  const name = names.find((each) => each.name === BASELINE_NAME);
  const content = contents.find((each) => each.name === name?.sheet);
  if (!name || !content) return null;
  const { row: first, column, rows } = name.area;
  const baseline: GoalBaseline[] = [];
  for (let row = first; row < first + rows; row++) {
    const goal = shownText(contentAt(content, row, column)).trim();
    if (goal === '') continue;
    const [revisions, total, end] = [1, 2, 3].map((offset) => {
      const value = shown(contentAt(content, row, column + offset));
      return typeof value === 'number' ? value : 0;
    });
    baseline.push({ goal, revisions: revisions ?? 0, total: total ?? 0, end: dayOf(end ?? 0) });
  }
  return baseline.length > 0 ? baseline : null;
}

/** What is no day equals none that is on record. */
function dayOf(serial: number): Day {
  const day = fromSerial(serial);
  return day.ok ? day.value : ('' as Day);
}
