import { issuesOf } from '#engine/issue.ts';
import type { Suggestion } from '#engine/typed/nearest.ts';

/** What can be wrong with an entry of the log. An entry with an error stands, marked, and is in no total. */
export interface LogIssues {
  'actuals.date.missing': Record<string, never>;
  'actuals.date.unreadable': { typed: string };
  'actuals.date.outside': { date: string; start: string; end: string };
  'actuals.date.future': { date: string; today: string };
  'actuals.person.missing': Record<string, never>;
  'actuals.person.unknown': { person: string } & Suggestion;
  'actuals.person.ambiguous': { person: string; keys: string } & Suggestion;
  'actuals.person.isUnit': { person: string };
  'actuals.person.notInPost': { person: string; date: string };
  'actuals.person.former': { person: string };
  'actuals.count.unreadable': { stage: string; typed: string };
  'actuals.count.tooFine': { stage: string; value: number };
  'actuals.count.tooLarge': { stage: string; value: number; most: number };
  'actuals.amount.unreadable': { typed: string };
  'actuals.amount.rounded': { amount: number; rounded: number };
  'actuals.amount.tooLarge': { amount: number; most: number };
  'actuals.kind.unknown': { typed: string };
  'actuals.return.above': Record<string, never>;
  'actuals.deals.aboveMeetings': {
    dealStage: string;
    deals: number;
    meetingStage: string;
    meetings: number;
  };
  'actuals.amount.withoutDeal': { amount: number; dealStage: string };
  'actuals.deal.withoutAmount': { deals: number; dealStage: string };
  'actuals.product.unknown': { product: string };
  'actuals.channel.unknown': { channel: string };
  'actuals.offer.unknown': { product: string; channel: string };
  'actuals.row.repeated': { first: number };
  'actuals.hand.goal': { goal: string };
  'actuals.hand.outside': { month: number; months: number };
  'actuals.hand.unreadable': { month: string; typed: string };
  'actuals.hand.tooLarge': { month: string; value: number; most: number };
  'actuals.hand.future': { month: string; today: string };
  'actuals.reading.goal': { goal: string };
  'actuals.reading.built': { goal: string };
  'actuals.reading.number': { typed: string };
  'actuals.reading.of': { goal: string; typed: string };
  'actuals.reading.negative': { goal: string; typed: string };
  'actuals.reading.share': { goal: string; typed: string; of: number };
  'actuals.reading.ofLevel': { goal: string; typed: string };
  'actuals.log.tooLong': { rows: number; most: number; people: number; days: number };
}
export const logIssue = issuesOf<LogIssues>();

/** What can be wrong with a dated action of the execution plan. */
export interface ActionIssues {
  'actions.kind.missing': Record<string, never>;
  'actions.kind.unknown': { typed: string };
  'actions.what.missing': Record<string, never>;
  'actions.due.missing': Record<string, never>;
  'actions.due.unreadable': { typed: string };
  'actions.due.outside': { due: string; start: string; end: string };
  'actions.customer.missing': Record<string, never>;
  'actions.closed.unreadable': { typed: string };
  'actions.closed.future': { closed: string; today: string };
  'actions.closed.withoutResult': { closed: string };
  'actions.result.withoutDay': Record<string, never>;
}
export const actionIssue = issuesOf<ActionIssues>();
