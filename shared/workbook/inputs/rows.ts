import { civilOf, type Day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { monthsOf } from '#engine/plan/judge.ts';
import { MOST_MONTHS, YEAR } from '#engine/plan/month-keys.ts';
import type { PlanTableKey } from '#language/plan/inputs.ts';
import { FORMAT_VERSION } from '#workbook/inputs/format-version.ts';
import type { InputRow, InputValue } from '#workbook/inputs/table.ts';
import { weekdays, weightOf } from '#workbook/sheets/calendar/tables.ts';

/** What each table shows: the rows of a list, or the one row of settings keyed by field. */
export type InputRows = Readonly<Record<PlanTableKey, readonly InputRow[]>>;

/** Months of the plan as its settings say; a year where they do not say it. */
export function monthsIn({ settings }: Readonly<Partial<Record<PlanTableKey, readonly InputRow[]>>>): number {
  const { start, end } = settings?.[0] ?? {};
  if (typeof start !== 'string' || typeof end !== 'string') return YEAR;
  const months = monthsOf(start as Day, end as Day);
  return months > 0 ? Math.min(MOST_MONTHS, months) : YEAR;
}

/** The inputs as rows of the tables. Its inverse is {@link assembleInputs}. */
export function inputRows(inputs: PlanInputs): InputRows {
  const { funnel, calendar } = inputs;
  return {
    settings: [
      {
        title: inputs.title,
        start: inputs.start,
        end: inputs.end,
        language: inputs.language,
        version: FORMAT_VERSION,
      },
    ],
    goals: [...inputs.goals, ...inputs.unsummed].map(({ months, quarters = [], ...goal }) => ({
      ...goal,
      ...numbered('months', months),
      ...numbered('quarters', quarters),
    })),
    members: inputs.members.map((member) => ({ ...member })),
    ranks: inputs.ranks.map((rank) => ({ ...rank })),
    ramp: inputs.ramp.map((share) => ({ share })),
    bases: inputs.bases.map(({ lastPeriod, ...basis }) => ({
      ...basis,
      ...numbered('lastPeriod', lastPeriod),
    })),
    offers: inputs.offers.map((offer) => ({ ...offer })),
    companyPlans: inputs.companyPlans.map((name) => ({ name })),
    funnelSettings: [
      {
        goal: funnel.goal,
        chosen: funnel.chosen,
        capacityPerDay: funnel.capacityPerDay,
        workingDays: funnel.workingDays,
        workingWeeks: funnel.workingWeeks,
      },
    ],
    stages: funnel.stages.map((name, stage) => ({
      name,
      lag: stage === 0 ? null : (funnel.lags[stage - 1] ?? null),
    })),
    scenarios: funnel.scenarios.map(({ rates, ...scenario }) => ({
      ...scenario,
      ...numbered('rates', rates),
    })),
    sensitivityDeals: funnel.sensitivityDeals.map((deal) => ({ deal })),
    sensitivityRates: funnel.sensitivityRates.map((rate) => ({ rate })),
    week: [
      {
        ...Object.fromEntries(
          weekdays.map((key, index) => [key, calendar.week[index] === true ? 'yes' : 'no']),
        ),
        yearStartsIn: calendar.yearStartsIn,
        ...Object.fromEntries(
          weekdays.map((key, index) => [weightOf(key), calendar.weekWeights?.[index] ?? null]),
        ),
        lastPeriodFrom: inputs.bases.some(({ lastPeriod }) => lastPeriod.some((month) => month !== null))
          ? civilOf(inputs.start).month
          : null,
      },
    ],
    weekStart: [{ day: calendar.weekStart }],
    holidays: calendar.holidays.map((holiday) => ({ ...holiday })),
    extraWorkdays: calendar.extraWorkdays.map((workday) => ({ ...workday, weight: workday.weight ?? null })),
  };
}

const numbered = (key: string, values: readonly InputValue[]): InputRow =>
  Object.fromEntries(values.map((value, index) => [`${key}.${index}`, value]));
