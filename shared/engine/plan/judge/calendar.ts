import { CHINA_YEARS } from '#engine/calendar/china.ts';
import { isProvisional } from '#engine/calendar/china-rules.ts';
import { LEAST_WEIGHT, MOST_WEIGHT } from '#engine/calendar/day-weights.ts';
import { yearsBetween } from '#engine/days/arithmetic.ts';
import { civilOf } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import { judgeIssue } from '#engine/plan/input-issues.ts';
import type { CalendarInput, PlanInputs } from '#engine/plan/inputs.ts';
import { repeated } from '#engine/plan/judge/keys.ts';

/** What is wrong with the week, the lists of days, and what days count. */
export function judgeCalendar(inputs: PlanInputs): Issue[] {
  const { calendar } = inputs;
  return [
    ...judgeDays(calendar),
    ...judgeWeights(calendar),
    ...judgeProvisional(calendar),
    ...judgeYears(inputs),
  ];
}

function judgeDays({ week, holidays, extraWorkdays }: CalendarInput): Issue[] {
  const none = week.some((worked) => worked)
    ? []
    : [judgeIssue('plan.week.none', ['calendar', 'week', 0], {})];
  const twice = (['holidays', 'extraWorkdays'] as const).flatMap((list) => {
    const days = { holidays, extraWorkdays }[list].map(({ day }) => day);
    return repeated(days).map(({ index }) =>
      judgeIssue('plan.holiday.twice', ['calendar', list, index, 'day'], { day: days[index]! }),
    );
  });
  return [...none, ...twice];
}

/** What a worked day counts, a weekday's and a special day's own; one that counts nothing is off, and said to be. */
function judgeWeights({ week, weekWeights = [], extraWorkdays }: CalendarInput): Issue[] {
  const ofWeekdays = week.flatMap((worked, index) => {
    const weight = weekWeights[index] ?? null;
    const path = ['calendar', 'weekWeights', index];
    if (weight === null) return [];
    if (!isWeight(weight)) {
      return [judgeIssue('plan.week.weight', path, { weight, least: LEAST_WEIGHT, most: MOST_WEIGHT })];
    }
    return worked ? [] : [judgeIssue('plan.week.weightOff', path, { weight }, 'warning')];
  });
  const ofDays = extraWorkdays.flatMap(({ day, weight = null }, index) => {
    if (weight === null || isWeight(weight)) return [];
    const params = { day, weight, least: LEAST_WEIGHT, most: MOST_WEIGHT };
    return [judgeIssue('plan.day.weight', ['calendar', 'extraWorkdays', index, 'weight'], params)];
  });
  return [...ofWeekdays, ...ofDays];
}

const isWeight = (weight: number): boolean => weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT;

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
