import { logIssue } from '#engine/actuals/issues.ts';
import { dateOf, personOf } from '#engine/actuals/judge.ts';
import { finderOf, type LogContext } from '#engine/actuals/roster.ts';
import { isUnreadable, type Typed } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import type { UnsummedGoal, UnsummedKind } from '#engine/plan/inputs.ts';
import { sameName } from '#engine/plan/judge/keys.ts';

/** The largest number of one reading, either way. */
export const MOST_READING = 1e12;

/** One row of the readings, as it stands there: what a level stood at, or what of how much a rate is. */
export interface ReadingRow {
  readonly date: Typed<Day>;
  /** Key or name of a person. */
  readonly person: string;
  /** Key or name of a level, a rate or an average. */
  readonly goal: string;
  /** Of a level what it stands at; of a rate what was reached (renewed), of an average the amount. */
  readonly number: Typed<number>;
  /** Of a rate how much that is a part of (due), of an average the number; a level has none. */
  readonly of: Typed<number>;
  readonly note: string;
}

/** A reading that counts. */
export interface Reading {
  /** Place of the row in the list. */
  readonly index: number;
  /** Place of the goal among the inputs' levels, rates and averages. */
  readonly goalAt: number;
  readonly date: Day;
  /** Key of the person. */
  readonly person: string;
  readonly number: number;
  /** 0 for a level. */
  readonly of: number;
}

/** A row after judging, at its index in the list. Nothing is dropped: what does not count says why. */
export type JudgedReading =
  | { readonly standing: 'blank'; readonly index: number }
  | { readonly standing: 'leftOut'; readonly index: number; readonly issues: readonly Issue[] }
  | {
      readonly standing: 'counted';
      readonly index: number;
      readonly reading: Reading;
      readonly issues: readonly Issue[];
    };

export interface ReadingContext extends LogContext {
  readonly goals: readonly Pick<UnsummedGoal, 'key' | 'name' | 'kind' | 'amountOf'>[];
}

/** The place of a goal by its key, else by its name; -1: no such level, rate or average. */
export function readGoalAt(goals: ReadingContext['goals'], typed: string): number {
  const wanted = sameName(typed);
  const byKey = goals.findIndex(({ key }) => sameName(key) === wanted);
  return byKey >= 0 ? byKey : goals.findIndex(({ name }) => sameName(name) === wanted);
}

/**
 * Every row with what is wrong with it; paths are `['readings', index, field]`. What is asked first is said first, as in
 * the row's formula: goal, date, person, number, of how much.
 */
export function judgeReadings(rows: readonly ReadingRow[], context: ReadingContext): JudgedReading[] {
  const find = finderOf(context);
  return rows.map((row, index): JudgedReading => {
    if (isBlank(row)) return { standing: 'blank', index };
    const path = ['readings', index] as const;
    const goalAt = row.goal === '' ? -1 : readGoalAt(context.goals, row.goal);
    const goal = context.goals[goalAt];
    if (!goal) {
      const unknown = logIssue('actuals.reading.goal', [...path, 'goal'], { goal: row.goal });
      return { standing: 'leftOut', index, issues: [unknown] };
    }
    if (goal.amountOf !== null) {
      const built = logIssue('actuals.reading.built', [...path, 'goal'], { goal: goal.name });
      return { standing: 'leftOut', index, issues: [built] };
    }
    const date = dateOf(row, context, path);
    const person = personOf(row, find, date.value, path);
    const issues = [...date.issues, ...person.issues, ...numberIssues(row, goal, path)];
    if (
      issues.some(({ severity }) => severity === 'error') ||
      date.value === null ||
      person.value === null ||
      typeof row.number !== 'number'
    ) {
      return { standing: 'leftOut', index, issues };
    }
    const of = typeof row.of === 'number' ? row.of : 0;
    const reading = { index, goalAt, date: date.value, person: person.value, number: row.number, of };
    return { standing: 'counted', index, reading, issues };
  });
}

/** The readings that count, in the order of the list. */
export const readingsOf = (rows: readonly JudgedReading[]): Reading[] =>
  rows.flatMap((row) => (row.standing === 'counted' ? [row.reading] : []));

const isBlank = ({ date, person, goal, number, of, note }: ReadingRow): boolean =>
  date === null && number === null && of === null && [person, goal, note].every((text) => text === '');

const typedText = (typed: Typed<number>): string => {
  if (typed === null) return '';
  return isUnreadable(typed) ? typed.typed : `${typed}`;
};

function numberIssues(
  { number, of }: ReadingRow,
  { name, kind }: { readonly name: string; readonly kind: UnsummedKind },
  path: Issue['path'],
): Issue[] {
  const issues: Issue[] = [];
  if (typeof number !== 'number' || !(Math.abs(number) <= MOST_READING)) {
    issues.push(logIssue('actuals.reading.number', [...path, 'number'], { typed: typedText(number) }));
  }
  if (kind === 'level') {
    if (of !== null) {
      const params = { goal: name, typed: typedText(of) };
      issues.push(logIssue('actuals.reading.ofLevel', [...path, 'of'], params));
    }
  } else if (typeof of !== 'number' || !(of >= 0 && of <= MOST_READING)) {
    issues.push(logIssue('actuals.reading.of', [...path, 'of'], { goal: name, typed: typedText(of) }));
  }
  return issues.length > 0 ? issues : doubts({ number, of }, { name, kind }, path);
}

/** What counts, and may not be meant: a share where the number is asked of which it is one, a level below 0. */
function doubts(
  { number, of }: Pick<ReadingRow, 'number' | 'of'>,
  { name, kind }: { readonly name: string; readonly kind: UnsummedKind },
  path: Issue['path'],
): Issue[] {
  if (typeof number !== 'number') return [];
  const at = [...path, 'number'];
  if (kind === 'level' && number < 0) {
    return [logIssue('actuals.reading.negative', at, { goal: name, typed: `${number}` }, 'warning')];
  }
  if (kind !== 'rate' || typeof of !== 'number' || !(number > 0 && number < 1 && of > 1)) return [];
  return [logIssue('actuals.reading.share', at, { goal: name, typed: `${number}`, of }, 'warning')];
}
