import { logIssue } from '#engine/actuals/issues.ts';
import { figuresOf } from '#engine/actuals/judge-figures.ts';
import { offerFinder } from '#engine/actuals/judge-offer.ts';
import { finderOf, type LogContext, type Meant } from '#engine/actuals/roster.ts';
import { isUnreadable, type JudgedRow, type LogEntry, type LogRow } from '#engine/actuals/row.ts';
import type { Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';

/**
 * Every row of the log with what is wrong with it; paths are `['log', index, field]`. Errors leave the row out of
 * all totals, warnings do not. The issues of a row are in the order in which its Reason formula asks: date,
 * person, counts, amount, kind, then the warnings. A row that repeats an earlier one is a warning that only the engine
 * gives (in a sheet each row would have to be held against all before it).
 */
export function judgeLog(rows: readonly LogRow[], context: LogContext): JudgedRow[] {
  const judgeRow = rowJudge(context);
  const firstAt = new Map<string, number>();
  return rows.map((row, index): JudgedRow => {
    if (isBlank(row)) return { standing: 'blank', index };
    const path = ['log', index] as const;
    const judged = judgeRow(row, path);
    if (!judged.entry) return { standing: 'leftOut', index, issues: judged.issues };
    const { entry } = judged;
    if (!hasFigures(entry)) return { standing: 'counted', index, entry, issues: judged.issues };
    const identity = JSON.stringify([entry, row.product, row.channel, row.kind, row.note]);
    const first = firstAt.get(identity);
    if (first === undefined) firstAt.set(identity, index);
    const repeated =
      first === undefined
        ? []
        : [logIssue('actuals.row.repeated', [...path, 'date'], { first: first + 1 }, 'warning')];
    return { standing: 'counted', index, entry, issues: [...judged.issues, ...repeated] };
  });
}

const isBlank = ({ date, person, product, channel, customer, note, ...row }: LogRow): boolean =>
  date === null &&
  row.amount === null &&
  row.kind === null &&
  [...row.counts, ...row.figures].every((figure) => figure === null) &&
  [person, product, channel, customer, note].every((text) => text === '');

const hasFigures = ({ counts, figures, amount }: LogEntry): boolean =>
  [amount, ...counts, ...figures].some((figure) => figure !== 0);

type RowPath = readonly (string | number)[];

interface RowJudgement {
  readonly entry: LogEntry | null;
  readonly issues: readonly Issue[];
}

function rowJudge(context: LogContext): (row: LogRow, path: RowPath) => RowJudgement {
  const find = finderOf(context);
  const findOffer = offerFinder(context.offers);
  return (row, path) => {
    const date = dateOf(row, context, path);
    const person = personOf(row, find, date.value, path);
    const figures = figuresOf(row, context, path);
    const kind = isUnreadable(row.kind)
      ? [logIssue('actuals.kind.unknown', [...path, 'kind'], { typed: row.kind.typed })]
      : [];
    const offer = findOffer(row, path);
    const found = [...date.issues, ...person.issues, ...figures.issues, ...kind, ...offer.issues];
    const errors = found.filter(({ severity }) => severity === 'error');
    const issues = [...errors, ...found.filter(({ severity }) => severity !== 'error')];
    if (errors.length > 0 || date.value === null || person.value === null) return { entry: null, issues };
    const entry = {
      date: date.value,
      person: person.value,
      counts: figures.counts,
      amount: figures.amount,
      figures: figures.figures,
      product: offer.product,
      channel: offer.channel,
      customer: row.customer,
    };
    return { entry, issues };
  };
}

/** A value, unless an error among the issues says why there is none. */
interface Found<T> {
  readonly value: T | null;
  readonly issues: readonly Issue[];
}
const wrong = (issue: Issue) => ({ value: null, issues: [issue] });

/** The day of a row; it lies in the plan and is not to come. */
export function dateOf(
  { date }: Pick<LogRow, 'date'>,
  { start, end, today }: Pick<LogContext, 'start' | 'end' | 'today'>,
  path: RowPath,
): Found<Day> {
  const at = [...path, 'date'];
  if (date === null) return wrong(logIssue('actuals.date.missing', at, {}));
  if (isUnreadable(date)) return wrong(logIssue('actuals.date.unreadable', at, { typed: date.typed }));
  if (date < start || date > end) return wrong(logIssue('actuals.date.outside', at, { date, start, end }));
  if (date > today) return wrong(logIssue('actuals.date.future', at, { date, today }));
  return { value: date, issues: [] };
}

/** Who is meant by what is typed; `date`: the day on which the person is to be in post. */
export function personOf(
  { person: typed }: Pick<LogRow, 'person'>,
  find: (typed: string) => Meant,
  date: Day | null,
  path: RowPath,
): Found<string> {
  const at = [...path, 'person'];
  if (typed === '') return wrong(logIssue('actuals.person.missing', at, {}));
  const meant = find(typed);
  switch (meant.who) {
    case 'nobody':
      return wrong(logIssue('actuals.person.unknown', at, { person: typed, ...meant.suggestion }));
    case 'several': {
      const keys = meant.keys.join(', ');
      return wrong(logIssue('actuals.person.ambiguous', at, { person: typed, keys, ...meant.suggestion }));
    }
    case 'unit':
      return wrong(logIssue('actuals.person.isUnit', at, { person: typed }));
    case 'former': {
      const former = logIssue('actuals.person.former', at, { person: typed }, 'warning');
      return { value: meant.person.key, issues: [former] };
    }
    case 'person': {
      const { key, start, end } = meant.person;
      const absent = date !== null && ((start !== null && date < start) || (end !== null && date > end));
      if (!absent) return { value: key, issues: [] };
      const params = { person: typed, date };
      return { value: key, issues: [logIssue('actuals.person.notInPost', at, params, 'warning')] };
    }
  }
}
