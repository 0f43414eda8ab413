import { CHINA_YEARS } from '#engine/calendar/china.ts';
import { isProvisional } from '#engine/calendar/china-rules.ts';
import { yearsBetween } from '#engine/days/arithmetic.ts';
import { civilOf, type Day } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import type { CalendarInput, Offer, PlanInputs } from '#engine/plan/inputs.ts';
import { judgeBases } from '#engine/plan/judge/bases.ts';
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
    ...judgeCalendar(inputs.calendar),
    ...judgeProvisional(inputs.calendar),
    ...judgeYears(inputs),
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

function judgeCalendar({ week, weekWeights = [], holidays, extraWorkdays }: CalendarInput): Issue[] {
  const none = week.some((worked) => worked)
    ? []
    : [judgeIssue('plan.week.none', ['calendar', 'week', 0], {})];
  const twice = (['holidays', 'extraWorkdays'] as const).flatMap((list) => {
    const days = { holidays, extraWorkdays }[list].map(({ day }) => day);
    return repeated(days).map(({ index }) =>
      judgeIssue('plan.holiday.twice', ['calendar', list, index, 'day'], { day: days[index]! }),
    );
  });
  const idle = week.flatMap((worked, index) => {
    const weight = weekWeights[index] ?? null;
    if (worked || weight === null) return [];
    return [judgeIssue('plan.week.weightOff', ['calendar', 'weekWeights', index], { weight }, 'warning')];
  });
  return [...none, ...twice, ...idle];
}

/** Days off that stand there by rule, until the published ones take their place. */
function judgeProvisional({ holidays }: CalendarInput): Issue[] {
  const years = new Map<number, number>();
  holidays.forEach(({ day, name }, index) => {
    const { year } = civilOf(day);
    if (isProvisional(name) && !years.has(year)) years.set(year, index);
  });
  return [...years].map(([year, index]) =>
    judgeIssue(
      year <= CHINA_YEARS.lastYear ? 'plan.holidays.published' : 'plan.holidays.provisional',
      ['calendar', 'holidays', index, 'name'],
      { year },
      'warning',
    ),
  );
}

/** Holidays change from year to year: a list that has some, but none in a year of the plan, was not brought up to date. */
function judgeYears({ start, end, calendar }: PlanInputs): Issue[] {
  const listed = [...new Set(calendar.holidays.map(({ day }) => civilOf(day).year))].sort();
  if (listed.length === 0) return [];
  return yearsBetween(start, end).flatMap((year) =>
    listed.includes(year)
      ? []
      : [
          judgeIssue(
            'plan.holidays.otherYears',
            ['calendar', 'holidays', 0, 'day'],
            { year, listed: listed.join(', ') },
            'warning',
          ),
        ],
  );
}
