import { logIssue } from '#engine/actuals/issues.ts';
import { isUnreadable, type LogRow } from '#engine/actuals/row.ts';
import type { Issue } from '#engine/issue.ts';
import { toUnits } from '#engine/units.ts';

/**
 * The smallest part of an amount that the log tells apart. An amount x is too fine where
 * `ABS(x*100-ROUND(x*100,0))>MIN(1E-9*MAX(1,x*100),0.01)`.
 */
export const LOG_UNIT = 0.01;
/** The largest amount of one row: ninety thousand such rows still add up exactly to the hundredth. */
export const MOST_AMOUNT = 1e9;

export interface Figures {
  readonly counts: readonly number[];
  readonly amount: number;
  readonly issues: readonly Issue[];
}

type RowPath = readonly (string | number)[];

/** Counts and amount of a row, nothing being 0; what is wrong with them, 0 standing for what cannot be told. */
export function figuresOf(row: LogRow, stages: readonly string[], path: RowPath): Figures {
  const issues: Issue[] = [];
  const counts = stages.map((stage, index) => {
    const typed = row.counts[index] ?? null;
    const issue = countIssue(typed, stage, [...path, 'counts', index]);
    if (issue) issues.push(issue);
    return issue || typed === null || isUnreadable(typed) ? 0 : typed;
  });
  const wrong = amountIssue(row.amount, [...path, 'amount']);
  if (wrong) issues.push(wrong);
  const amount = wrong || row.amount === null || isUnreadable(row.amount) ? 0 : row.amount;
  if (issues.length === 0) issues.push(...doubtful(counts, amount, stages, path));
  return { counts, amount, issues };
}

function countIssue(typed: LogRow['counts'][number], stage: string, at: RowPath): Issue | undefined {
  if (typed === null) return undefined;
  if (isUnreadable(typed)) return logIssue('actuals.count.unreadable', at, { stage, typed: typed.typed });
  if (typed < 0) return logIssue('actuals.count.negative', at, { stage, value: typed });
  if (!Number.isSafeInteger(typed)) return logIssue('actuals.count.notWhole', at, { stage, value: typed });
  return undefined;
}

function amountIssue(amount: LogRow['amount'], at: RowPath): Issue | undefined {
  if (amount === null) return undefined;
  if (isUnreadable(amount)) return logIssue('actuals.amount.unreadable', at, { typed: amount.typed });
  if (amount < 0) return logIssue('actuals.amount.negative', at, { amount });
  if (!(amount <= MOST_AMOUNT)) {
    return logIssue('actuals.amount.tooLarge', at, { amount, most: MOST_AMOUNT });
  }
  return toUnits(amount, LOG_UNIT).ok ? undefined : logIssue('actuals.amount.tooFine', at, { amount });
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
