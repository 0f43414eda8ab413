import { issuesOf } from '#engine/issue.ts';
import type { Suggestion } from '#engine/typed/nearest.ts';

/** What can be wrong with one cell or table of the input sheets. `header`: the label the person sees there. */
export interface InputIssues {
  'input.version.newer': { version: number; known: number };
  'input.version.older': { version: number; known: number };
  'input.version.missing': { known: number };
  'input.table.missing': { table: string };
  'input.column.missing': { header: string; table: string };
  'input.field.missing': { header: string; table: string };
  'input.cell.typedOver': { header: string };
  'input.row.outside': { table: string };
  'input.rows.below': { table: string; rows: number };
  'input.cell.missing': { header: string };
  'input.cell.error': { header: string; error: string };
  'input.cell.notNumber': { header: string; value: string };
  'input.cell.notWhole': { header: string; value: number; minimum: number; maximum: number };
  'input.cell.notDate': { header: string; value: string };
  'input.cell.yearOnly': { header: string; value: string };
  'input.cell.ambiguous': { header: string; value: string; first: string; second: string };
  'input.cells.asText': { typed: string; normal: string; others: number };
  'input.cell.unknownChoice': { header: string; value: string; choices: string };
  'input.month.beyond': { header: string; months: number };
  'input.stage.lagOfDeal': { lag: number };
}
export const inputIssue = issuesOf<InputIssues>();

/** What can be wrong with inputs that are readable cell by cell. */
export interface JudgeIssues {
  'plan.span.reversed': { start: string; end: string };
  'plan.span.notMonths': { start: string; end: string };
  'plan.span.tooLong': { months: number };
  'plan.goals.none': Record<string, never>;
  'plan.members.none': Record<string, never>;
  'plan.units.tooMany': { member: string; count: number; most: number };
  'plan.key.form': { key: string };
  'plan.name.form': { name: string };
  'plan.goal.twice': { key: string };
  'plan.member.twice': { key: string; first: string; second: string };
  'plan.rank.twice': { rank: string };
  'plan.scenario.twice': { scenario: string };
  'plan.basis.twice': { member: string; goal: string };
  'plan.holiday.twice': { day: string };
  'plan.holidays.otherYears': { year: number; listed: string };
  'plan.unit.invalid': { unit: number };
  'plan.amount.notMultiple': { amount: number; unit: number; below: number; above: number };
  'plan.total.negative': { total: number };
  'plan.total.tooLarge': { total: number; most: number };
  'plan.unit.tooSmall': { total: number; unit: number; suggested: number };
  'plan.uplift.range': { uplift: number };
  'plan.score.range': { score: number };
  'plan.months.sum': { goal: string; sum: number; total: number; difference: number };
  'plan.months.negative': { goal: string; value: number };
  'plan.months.noWeights': { goal: string };
  'plan.months.unused': { goal: string };
  'plan.parent.unknown': { member: string; parent: string } & Suggestion;
  'plan.parent.cycle': { members: string };
  'plan.top.several': { first: string; second: string };
  'plan.rank.unknown': { member: string; rank: string } & Suggestion;
  'plan.headcount.negative': { member: string; headcount: number };
  'plan.weight.negative': { name: string; weight: number };
  'plan.multiple.negative': { rank: string; multiple: number };
  'plan.ramp.range': { share: number };
  'plan.member.reversed': { member: string; start: string; end: string };
  'plan.member.outside': { member: string; start: string; end: string };
  'plan.basis.unknownMember': { member: string } & Suggestion;
  'plan.basis.unknownGoal': { goal: string } & Suggestion;
  'plan.basis.negative': { member: string; value: number };
  'plan.growth.range': { member: string; growth: number };
  'plan.fixed.top': { member: string; fixed: number; total: number };
  'plan.offer.twice': { product: string; channel: string };
  'plan.funnel.unknownGoal': { goal: string } & Suggestion;
  'plan.funnel.noScenario': { chosen: string } & Suggestion;
  'plan.funnel.fewStages': { stages: number };
  'plan.funnel.manyStages': { stages: number; most: number };
  'plan.funnel.capacity': { capacity: number };
  'plan.funnel.days': { days: number; maximum: number };
  'plan.rate.range': { name: string; rate: number };
  'plan.rates.count': { scenario: string; rates: number; stages: number; needed: number };
  'plan.deal.notPositive': { name: string; averageDeal: number };
  'plan.lag.range': { stage: string; lag: number };
  'plan.week.none': Record<string, never>;
}
export const judgeIssue = issuesOf<JudgeIssues>();
