import {
  type HandContext,
  type HandRow,
  handDays,
  handEntries,
  type JudgedHandRow,
  judgeByHand,
} from '#engine/actuals/by-hand.ts';
import { finderOf } from '#engine/actuals/roster.ts';
import type { LogEntry } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import { periodsOf, planSpan } from '#engine/periods/periods.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { sameName } from '#engine/plan/judge/keys.ts';
import { MOST_MONTHS } from '#engine/plan/month-keys.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import type { RecordContext } from './record-context.ts';
import { numberOf, type RecordRow, textOf } from './rows.ts';

/** The numbers that people type by hand, as they count. */
export interface ByHand {
  /** In the order of the list. */
  readonly rows: readonly JudgedHandRow[];
  /** By goal, in the order of the plan's. */
  readonly entries: readonly (readonly LogEntry[])[];
  /** The days that they have come to, see `handDays`. */
  readonly days: readonly Day[];
}

export function readByHand(
  rows: readonly RecordRow[],
  inputs: PlanInputs,
  { context, metrics }: RecordContext,
): ByHand {
  const span = planSpan(inputs.start, inputs.end);
  const periods = span.ok ? periodsOf(span.value, 'month', planCalendar(inputs)) : span;
  const all: HandContext = {
    ...context,
    goals: inputs.goals.map(({ key }, at) => ({ key, isByHand: metrics[at] === null })),
    months: periods.ok ? periods.value : [],
  };
  const judged = judgeByHand(rows.map(handRow), all);
  return { rows: judged, entries: handEntries(judged, all), days: handDays(judged, all) };
}

const handRow = (row: RecordRow): HandRow => ({
  goal: textOf(row, 'goal'),
  person: textOf(row, 'person'),
  months: Array.from({ length: MOST_MONTHS }, (_, month) => numberOf(row, `months.${month}`)),
});

/** A row for everybody who carries a target, of each goal that is tracked by hand and has none yet for them. */
export function lackingHandRows(
  { goals, members }: Pick<PlanInputs, 'goals' | 'members'>,
  rows: readonly RecordRow[],
  { context, metrics }: RecordContext,
): InputRow[] {
  const find = finderOf(context);
  const id = (goal: string, person: string): string => JSON.stringify([sameName(goal), person]);
  const listed = new Set(
    rows.flatMap((row) => {
      const meant = find(textOf(row, 'person'));
      return 'person' in meant ? [id(textOf(row, 'goal'), meant.person.key)] : [];
    }),
  );
  const { leaves, rows: branches } = treeOf(members);
  const people = leaves.flatMap((leaf) => members[branches[leaf]?.source ?? -1] ?? []);
  return goals
    .filter((_, at) => metrics[at] === null)
    .flatMap(({ key: goal }) =>
      people.filter(({ key }) => !listed.has(id(goal, key))).map(({ key: person }) => ({ goal, person })),
    );
}
