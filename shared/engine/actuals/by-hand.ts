import { logIssue } from '#engine/actuals/issues.ts';
import { personOf } from '#engine/actuals/judge.ts';
import { hundredth, isTooFine, MOST_AMOUNT } from '#engine/actuals/judge-figures.ts';
import { finderOf, type LogContext } from '#engine/actuals/roster.ts';
import { isUnreadable, type LogEntry, type Typed } from '#engine/actuals/row.ts';
import { addDays, type DaySpan, earlier } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import { sameName } from '#engine/plan/judge/keys.ts';

/** One row of the sheet of numbers by hand, as it stands there: what a person did of a goal, month by month. */
export interface HandRow {
  /** Key of the goal. */
  readonly goal: string;
  /** Key or name of a person. */
  readonly person: string;
  /** From the plan's first month on; null: nothing typed. */
  readonly months: readonly Typed<number>[];
}

/** What those rows are judged against. */
export interface HandContext extends LogContext {
  readonly goals: readonly { readonly key: string; readonly isByHand: boolean }[];
  readonly months: readonly (DaySpan & { readonly key: string })[];
}

/** A row after judging: what counts of it, and what is wrong with the rest. */
export interface JudgedHandRow {
  /** Place of the goal among the plan's; -1: none. */
  readonly goalAt: number;
  /** Key of the person; null: nothing counts. */
  readonly person: string | null;
  /** By month, to the hundredth; null: nothing that counts. */
  readonly counted: readonly (number | null)[];
  /** Nothing is typed in its months. */
  readonly isBlank: boolean;
  /** Errors say what does not count, warnings what counts otherwise than it is typed. */
  readonly issues: readonly Issue[];
}

/**
 * Every row with what counts of it; paths are `['byHand', index, field]`. A row of a goal that is tracked otherwise, or
 * of nobody, counts for nothing; else each month counts by itself: numbers to the hundredth, of months that have begun.
 */
export function judgeByHand(rows: readonly HandRow[], context: HandContext): JudgedHandRow[] {
  const find = finderOf(context);
  return rows.map(({ goal, person: typed, months }, index): JudgedHandRow => {
    const path = ['byHand', index] as const;
    const goalAt = context.goals.findIndex(({ key }) => sameName(key) === sameName(goal));
    const nothing = { goalAt, person: null, counted: months.map(() => null) };
    if (months.every((month) => month === null)) return { ...nothing, isBlank: true, issues: [] };
    if (!context.goals[goalAt]?.isByHand) {
      return {
        ...nothing,
        isBlank: false,
        issues: [logIssue('actuals.hand.goal', [...path, 'goal'], { goal })],
      };
    }
    const person = personOf({ person: typed }, find, null, path);
    if (person.value === null) return { ...nothing, isBlank: false, issues: person.issues };
    const judged = months.map((month, at) => judgeMonth(month, at, context, [...path, 'months', at]));
    return {
      goalAt,
      person: person.value,
      counted: judged.map(({ counts }) => counts),
      isBlank: false,
      issues: [...person.issues, ...judged.flatMap(({ issue }) => (issue ? [issue] : []))],
    };
  });
}

interface JudgedMonth {
  readonly counts: number | null;
  readonly issue?: Issue;
}

function judgeMonth(
  typed: Typed<number>,
  at: number,
  { months, today }: HandContext,
  path: Issue['path'],
): JudgedMonth {
  if (typed === null) return { counts: null };
  const period = months[at];
  const none = (issue: Issue): JudgedMonth => ({ counts: null, issue });
  if (!period) return none(logIssue('actuals.hand.outside', path, { month: at + 1, months: months.length }));
  const month = period.key;
  if (isUnreadable(typed))
    return none(logIssue('actuals.hand.unreadable', path, { month, typed: typed.typed }));
  if (!(Math.abs(typed) <= MOST_AMOUNT)) {
    return none(logIssue('actuals.hand.tooLarge', path, { month, value: typed, most: MOST_AMOUNT }));
  }
  if (period.first > today) return none(logIssue('actuals.hand.future', path, { month, today }));
  const counts = hundredth(typed);
  if (!isTooFine(typed)) return { counts };
  const params = { amount: typed, rounded: counts };
  return { counts, issue: logIssue('actuals.amount.rounded', path, params, 'warning') };
}

/** The day on which a month's number counts: its last one, today while it is running. */
const countingDay = (month: DaySpan, today: Day): Day => earlier(month.last, today);

/**
 * What counts of each goal, by its place among the plan's, as entries dated on the {@link countingDay}: their amount is
 * the number.
 */
export const handEntries = (
  rows: readonly JudgedHandRow[],
  { goals, months, today }: Pick<HandContext, 'goals' | 'months' | 'today'>,
): readonly (readonly LogEntry[])[] =>
  goals.map((_, goal) =>
    rows.flatMap(({ goalAt, person, counted }) =>
      goalAt !== goal || person === null
        ? []
        : counted.flatMap((amount, month): LogEntry[] => {
            const period = months[month];
            if (amount === null || !period) return [];
            const date = countingDay(period, today);
            return [
              { date, person, counts: [], amount, figures: [], product: null, channel: null, customer: '' },
            ];
          }),
    ),
  );

/**
 * The days that the numbers have come to, each month's its last one, or yesterday while it is running: by them a plan
 * without any row of the log is judged.
 */
export const handDays = (
  rows: readonly JudgedHandRow[],
  { months, today }: Pick<HandContext, 'months' | 'today'>,
): readonly Day[] =>
  months.flatMap((month, at) =>
    rows.some(({ counted }) => (counted[at] ?? null) !== null)
      ? [earlier(month.last, addDays(today, -1))]
      : [],
  );
