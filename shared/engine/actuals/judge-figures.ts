import { logIssue } from '#engine/actuals/issues.ts';
import type { LogContext } from '#engine/actuals/roster.ts';
import { isUnreadable, type LogRow } from '#engine/actuals/row.ts';
import type { Issue } from '#engine/issue.ts';

/** The smallest part of a number that the log tells apart. */
export const LOG_UNIT = 0.01;
/** The largest amount or count of one row, either way: ninety thousand such rows add up exactly to the hundredth. */
export const MOST_AMOUNT = 1e9;

export interface Figures {
  readonly counts: readonly number[];
  readonly amount: number;
  readonly figures: readonly number[];
  readonly issues: readonly Issue[];
}

type RowPath = readonly (string | number)[];

/** The numbers of a row, nothing being 0; what is wrong with them, 0 standing for what cannot be told. */
export function figuresOf(
  row: LogRow,
  { stages, figures: names }: Pick<LogContext, 'stages' | 'figures'>,
  path: RowPath,
): Figures {
  const issues: Issue[] = [];
  const numbers = (typed: LogRow['counts'], called: readonly string[], field: string): number[] =>
    called.map((name, index) => {
      const one = typed[index] ?? null;
      const issue = countIssue(one, name, [...path, field, index]);
      if (issue) issues.push(issue);
      return issue || one === null || isUnreadable(one) ? 0 : hundredth(one);
    });
  const counts = numbers(row.counts, stages, 'counts');
  const figures = numbers(row.figures, names, 'figures');
  const wrong = amountIssue(row.amount, [...path, 'amount']);
  if (wrong) issues.push(wrong);
  const isAmount = wrong?.severity !== 'error' && row.amount !== null && !isUnreadable(row.amount);
  const amount = isAmount ? hundredth(row.amount) : 0;
  if (row.kind === 'return' && [...counts, ...figures, amount].some((figure) => figure > 0)) {
    issues.push(logIssue('actuals.return.above', [...path, 'kind'], {}));
  }
  if (issues.length === 0 && [...counts, ...figures, amount].every((figure) => figure >= 0)) {
    issues.push(...doubtful(counts, amount, stages, path));
  }
  return { counts, amount, figures, issues };
}

/** To the nearest hundredth, halves away from 0: `ROUND(x*100+SIGN(x)*1E-6,0)/100`. */
export const hundredth = (typed: number): number => {
  const size = Math.round(Math.abs(typed) * 100 + HALF_NOISE) / 100;
  return typed < 0 && size > 0 ? -size : size;
};

/** Halves of a hundredth are seldom exact doubles: so much below one half is still a half. */
export const HALF_NOISE = 1e-6;

/** A number has more than two decimals where `ABS(x*100-ROUND(x*100,0))>1E-4`. */
export const TOO_FINE = 1e-4;
export const isTooFine = (typed: number): boolean =>
  Math.abs(typed * 100 - Math.round(typed * 100)) > TOO_FINE;

function countIssue(typed: LogRow['counts'][number], stage: string, at: RowPath): Issue | undefined {
  if (typed === null) return undefined;
  if (isUnreadable(typed)) return logIssue('actuals.count.unreadable', at, { stage, typed: typed.typed });
  if (!(Math.abs(typed) <= MOST_AMOUNT)) {
    return logIssue('actuals.count.tooLarge', at, { stage, value: typed, most: MOST_AMOUNT });
  }
  return isTooFine(typed) ? logIssue('actuals.count.tooFine', at, { stage, value: typed }) : undefined;
}

function amountIssue(amount: LogRow['amount'], at: RowPath): Issue | undefined {
  if (amount === null) return undefined;
  if (isUnreadable(amount)) return logIssue('actuals.amount.unreadable', at, { typed: amount.typed });
  if (!(Math.abs(amount) <= MOST_AMOUNT)) {
    return logIssue('actuals.amount.tooLarge', at, { amount, most: MOST_AMOUNT });
  }
  if (!isTooFine(amount)) return undefined;
  return logIssue('actuals.amount.rounded', at, { amount, rounded: hundredth(amount) }, 'warning');
}

/** What is possible, and mostly a slip: the row counts. */
function doubtful(
  counts: readonly number[],
  amount: number,
  stages: readonly string[],
  path: RowPath,
): Issue[] {
  const [deals = 0, meetings = 0] = counts;
  const [dealStage = '', meetingStage] = stages;
  const issues: Issue[] = [];
  if (meetingStage !== undefined && deals > meetings) {
    const params = { dealStage, deals, meetingStage, meetings };
    issues.push(logIssue('actuals.deals.aboveMeetings', [...path, 'counts', 0], params, 'warning'));
  }
  if (amount > 0 && deals === 0) {
    issues.push(
      logIssue('actuals.amount.withoutDeal', [...path, 'amount'], { amount, dealStage }, 'warning'),
    );
  }
  if (deals > 0 && amount === 0) {
    issues.push(logIssue('actuals.deal.withoutAmount', [...path, 'amount'], { deals, dealStage }, 'warning'));
  }
  return issues;
}
