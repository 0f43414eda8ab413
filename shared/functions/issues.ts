import { funnelNoAnswerCodes } from '#engine/funnel/issues.ts';
import { type Issue, issuesOf } from '#engine/issue.ts';
import type { ArgumentIssues } from '#language/functions/functions.ts';

export const argumentIssue = issuesOf<ArgumentIssues>();

/** The error that a cell shows. */
export type ErrorCode = '#VALUE!' | '#N/A';

/** Sound questions that have no answer. All other issues are mistakes in the arguments. */
const NO_ANSWER: ReadonlySet<string> = new Set([
  ...funnelNoAnswerCodes,
  'calendar.unpublished',
  'calendar.beyondPublished',
  'calendar.noWorkday',
  'periods.noWorkday',
  'pace.notBegun',
  'pace.noDayGone',
  'pace.nothingDue',
  'pace.noDayLeft',
]);

/** `#N/A` for a question without an answer and for a cell that passes on `#N/A`; else `#VALUE!`. */
export function errorCodeOf(issues: readonly Issue[]): ErrorCode {
  const isNotAvailable = ({ code, params }: Issue): boolean =>
    NO_ANSWER.has(code) || (code === 'argument.errorCell' && params.error === '#N/A');
  return issues.every(isNotAvailable) ? '#N/A' : '#VALUE!';
}
