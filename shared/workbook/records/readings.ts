import {
  type JudgedReading,
  judgeReadings,
  type Reading,
  type ReadingRow,
  readGoalAt,
  readingsOf,
} from '#engine/actuals/readings.ts';
import type { LogContext } from '#engine/actuals/roster.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { dayOf, numberOf, type RecordRow, textOf } from './rows.ts';

/** The readings of levels, rates and averages, as they count. */
export interface Readings {
  /** In the order of the list. */
  readonly rows: readonly JudgedReading[];
  readonly counted: readonly Reading[];
  /** The place of the goal that is meant among the inputs' levels, rates and averages; -1: none. */
  readonly goalAt: (typed: string) => number;
}

export function readReadings(
  rows: readonly RecordRow[],
  { unsummed }: Pick<PlanInputs, 'unsummed'>,
  context: LogContext,
): Readings {
  const judged = judgeReadings(rows.map(readingRow), { ...context, goals: unsummed });
  return { rows: judged, counted: readingsOf(judged), goalAt: (typed) => readGoalAt(unsummed, typed) };
}

const readingRow = (row: RecordRow): ReadingRow => ({
  date: dayOf(row, 'date'),
  person: textOf(row, 'person'),
  goal: textOf(row, 'goal'),
  number: numberOf(row, 'number'),
  of: numberOf(row, 'of'),
  note: textOf(row, 'note'),
});
