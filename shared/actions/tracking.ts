import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import type { Messages } from '#language/messages.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { monthAxis } from '#workbook/tables/axis.ts';
import { type CarriedView, lookAt, placeOfSheet } from './carried-view.ts';
import type { LogHealth, NotBegun, Tracking, TrackingQuestion } from './execution-types.ts';
import type { Outcome } from './outcome.ts';
import { inWords } from './said.ts';
import { daysOf, type Stretch, trackingLines } from './tracking-lines.ts';

/** So many rows that do not count are named; the sheet marks them all. */
const MOST_REASONS = 5;

/** How everybody stands with a goal in a period, in the words of `messages`. */
export const readTracking = (
  host: Host,
  question: TrackingQuestion,
  today: Day,
  messages: Messages,
): Promise<Outcome<Tracking | NotBegun>> =>
  lookAt(host, today, (view): Tracking => {
    const { plan, execution } = view;
    const periods = stretchesOf(view, messages);
    const month = execution.today.slice(0, 7);
    const period =
      periods.find(({ key }) => key === question.period) ??
      periods.find(({ key }) => key === month) ??
      periods[0]!;
    const goal = plan.goals.find(({ goal: { key } }) => key === question.goal) ?? plan.goals[0]!;
    return {
      kind: 'tracking',
      today: execution.today,
      goals: plan.goals.map(({ goal: { key, name, measure } }) => ({ key, name, measure })),
      periods: periods.map(({ key, name }) => ({ key, name })),
      goal: goal.goal.key,
      period: period.key,
      days: daysOf(plan, execution, period),
      lines: trackingLines(plan, execution, goal, period),
      log: logHealth(view, messages),
      place: placeOfSheet(view, 'tracking'),
    };
  });

export interface NamedStretch extends Stretch {
  readonly key: string;
  readonly name: string;
}

/** The year, each quarter with its months, as the tables of the plan have them. */
export const stretchesOf = ({ plan }: CarriedView, { tables }: Messages): readonly NamedStretch[] =>
  monthAxis(plan, tables, 0).map(({ key, title, months }) => ({
    key,
    name: title,
    months,
    first: plan.months[months[0]]!.first,
    last: plan.months[months[1] - 1]!.last,
  }));

function logHealth({ execution, records }: CarriedView, messages: Messages): LogHealth {
  const left = execution.log.flatMap((row) => (row.standing === 'leftOut' ? [row] : []));
  const table = records.places.tables.log as TablePlace | undefined;
  return {
    counted: execution.entries.length,
    leftOut: left.length,
    reasons: left.slice(0, MOST_REASONS).flatMap(({ index, issues }) => {
      const row = table?.rows[index];
      const place =
        table && row !== undefined ? { sheet: table.sheet, row, column: table.area.column } : null;
      return issues.slice(0, 1).map((issue) => inWords({ ...issue, place }, messages));
    }),
  };
}
