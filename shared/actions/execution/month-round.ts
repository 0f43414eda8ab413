import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Day } from '#engine/days/day.ts';
import { day } from '#engine/days/day.ts';
import { type MonthlyRoundRecord, monthlyRoundOf } from '#engine/monthly-round/monthly-round.ts';
import type { Host } from '#host/host.ts';
import { startOf } from '#workbook/records/revisions.ts';
import type { RecordRow } from '#workbook/records/rows.ts';
import { plainDay, plainNumber, textOf } from '#workbook/records/rows.ts';
import { monthOf } from './evaluation.ts';
import type { MonthRound, NotBegun } from './execution-types.ts';
import { viewExecution } from './execution-view.ts';

/** The eight steps of a month of the plan; null or another month: the one of today, else the nearest. */
export const readMonthRound = (
  host: Host,
  asked: string | null,
  today: Day,
): Promise<Outcome<MonthRound | NotBegun>> =>
  viewExecution(host, today, ({ plan, execution }): MonthRound => {
    const months = plan.months.map(({ key }) => key);
    const month = monthOf(months, asked, execution.today);
    const records = execution.rows.round.map(roundRecord);
    const steps = monthlyRoundOf(
      day(`${month}-01`),
      { today: execution.today, started: startOf(execution.revisions) },
      records,
      plan.calendar,
    );
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

/** A row of the round's list as the engine reads it. */
export const roundRecord = (row: RecordRow): MonthlyRoundRecord => ({
  month: textOf(row, 'month'),
  step: plainNumber(row, 'step') ?? 0,
  owner: textOf(row, 'owner'),
  done: plainDay(row, 'done'),
});
