import { civilOf, type Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import type { Offer, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeBases } from '#engine/plan/judge/bases.ts';
import { judgeCalendar } from '#engine/plan/judge/calendar.ts';
import { judgeFunnel } from '#engine/plan/judge/funnel.ts';
import { judgeGoals } from '#engine/plan/judge/goals.ts';
import { repeated } from '#engine/plan/judge/keys.ts';
import { judgeOrganisation } from '#engine/plan/judge/organisation.ts';
import { MOST_MONTHS } from '#engine/plan/month-keys.ts';
import { judgeIssue } from './input-issues.ts';

/** Months of the plan, 1 to {@link MOST_MONTHS} in a sound one; the partial months at its ends count. 0 if it is reversed. */
export function monthsOf(start: Day, end: Day): number {
  const [first, last] = [civilOf(start), civilOf(end)];
  return Math.max(0, (last.year - first.year) * 12 + last.month - first.month + 1);
}

/**
 * All that is wrong with inputs that could be read, each with the path of its input. No error among them: the plan
 * can be made. Order: plan, goals, organisation, bases, offers, funnel, calendar.
 */
export function judgeInputs(inputs: PlanInputs): Issue[] {
  return [
    ...judgeSpan(inputs.start, inputs.end),
    ...judgeGoals(inputs),
    ...judgeOrganisation(inputs),
    ...judgeBases(inputs),
    ...judgeOffers(inputs.offers),
    ...judgeFunnel(inputs.funnel, inputs),
    ...judgeCalendar(inputs),
  ];
}

function judgeSpan(start: Day, end: Day): Issue[] {
  if (end < start) return [judgeIssue('plan.span.reversed', ['end'], { start, end })];
  const months = monthsOf(start, end);
  return months > MOST_MONTHS
    ? [judgeIssue('plan.span.tooLong', ['end'], { months, most: MOST_MONTHS })]
    : [];
}

function judgeOffers(offers: readonly Offer[]): Issue[] {
  return [
    ...repeated(offers.map(({ product, channel }) => JSON.stringify([product, channel]))).map(({ index }) => {
      const { product, channel } = offers[index]!;
      return judgeIssue('plan.offer.twice', ['offers', index, 'product'], { product, channel });
    }),
    ...offers.flatMap(({ product, channel, weight }, index) =>
      weight >= 0
        ? []
        : [
            judgeIssue('plan.weight.negative', ['offers', index, 'weight'], {
              name: `${product} / ${channel}`,
              weight,
            }),
          ],
    ),
  ];
}
