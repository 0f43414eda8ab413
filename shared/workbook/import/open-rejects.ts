import { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
import { readDate } from '#engine/typed/date.ts';
import { type RecordRow, textOf } from '#workbook/records/rows.ts';

/** So many rejects still stand on their sheet with a day of this month (`2026-01`), or with none that can be read. */
export const openRejects = (rejects: readonly RecordRow[], month: string): number =>
  rejects.filter((row) => {
    const reading = readDate(textOf(row, 'date'), USUAL_CONVENTIONS);
    return reading.kind !== 'understood' || reading.value.day.startsWith(month);
  }).length;
