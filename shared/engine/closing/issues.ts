import { issuesOf } from '#engine/issue.ts';

export interface ClosingIssues {
  'closing.author.missing': Record<string, never>;
  'closing.reason.missing': Record<string, never>;
  'closing.unknownMonth': { month: string };
  'closing.notOver': { month: string; today: string };
  'closing.earlierFirst': { month: string; first: string };
  'closing.already': { month: string };
  'closing.allClosed': Record<string, never>;
  'closing.openRejects': { month: string; rows: number };
  'closing.notClosed': { month: string };
  'closing.laterFirst': { month: string; last: string };
  'closing.replanClosed': { month: string; first: string };
  'closing.record.altered': Record<string, never>;
  'closing.record.gone': Record<string, never>;
  'closing.record.order': { month: string };
  'closing.memberGone': { member: string; month: string };
  'closing.beyondYear': { member: string; target: number; held: number; excess: number };
  /** `quarter`: its number in the plan, 0: the months without a quarter's total; `left`: below 0 where there is too little. */
  'closing.noRoom': { goal: string; quarter: number; left: number };
  'closing.heldOver': { member: string; month: string; closed: number; held: number };
}
export const closingIssue = issuesOf<ClosingIssues>();
