import type { Day } from '#engine/days/day.ts';
import { day } from '#engine/days/day.ts';
import { type RoundRecord, roundOfMonth } from '#engine/round/round.ts';
import type { Host } from '#host/host.ts';
import type { RecordRow } from '#workbook/records/rows.ts';
import { plainDay, plainNumber, textOf } from '#workbook/records/rows.ts';
import { lookAt } from './carried-view.ts';
import type { MonthRound, NotBegun } from './execution-types.ts';
import type { Outcome } from './outcome.ts';

/** The eight steps of a month of the plan; null or another month: the one of today, else the nearest. */
export const readMonthRound = (
  host: Host,
  asked: string | null,
  today: Day,
): Promise<Outcome<MonthRound | NotBegun>> =>
  lookAt(host, today, ({ plan, execution }): MonthRound => {
    const months = plan.months.map(({ key }) => key);
    const now = execution.today.slice(0, 7);
    const nearest = months.filter((key) => key <= now).pop() ?? months[0]!;
    const month = months.find((key) => key === asked) ?? nearest;
    const records = execution.rows.round.map(roundRecord);
    const steps = roundOfMonth(day(`${month}-01`), execution.today, records, plan.calendar);
    if (!steps.ok) throw new Error('the calendar of a plan knows its months');
    return {
      kind: 'round',
      months,
      month,
      today: execution.today,
      steps: steps.value.map(({ step: { number, key, role }, ...entry }) => ({
        ...entry,
        number,
        key,
        role,
      })),
    };
  });

const roundRecord = (row: RecordRow): RoundRecord => ({
  month: textOf(row, 'month'),
  step: plainNumber(row, 'step') ?? 0,
  owner: textOf(row, 'owner'),
  done: plainDay(row, 'done'),
});
