import type { Day } from '#engine/days/day.ts';
import type { Month } from '#engine/periods/month.ts';
import { type WeekStart, weekStarts } from '#engine/periods/week-start.ts';
import type { Basis, Goal, Holiday, Member, PlanInputs, UnsummedGoal } from '#engine/plan/inputs.ts';
import { YEAR } from '#engine/plan/month-keys.ts';
import type { InputRows } from '#workbook/inputs/rows.ts';
import { type InputRow, quarterColumnsOf } from '#workbook/inputs/table.ts';
import { weekdays, weightOf } from '#workbook/sheets/calendar/tables.ts';

/**
 * The inputs from rows whose cells have been read without an issue, so that each is of its column's kind. Blanks
 * that mean something: uplift 0, headcount 1, lag 0. `months`: how many the plan has.
 */
export function assembleInputs(rows: InputRows, months: number): PlanInputs {
  const settings = rows.settings[0] ?? {};
  const funnel = rows.funnelSettings[0] ?? {};
  const week = rows.week[0] ?? {};
  const goals = rows.goals.map((row) => goalOf(row, months));
  return {
    title: text(settings, 'title'),
    start: settings.start as Day,
    end: settings.end as Day,
    language: settings.language as PlanInputs['language'],
    goals: goals.filter((goal) => !isUnsummed(goal)),
    unsummed: goals.filter(isUnsummed),
    members: rows.members.map(
      (row): Member => ({
        key: text(row, 'key'),
        name: text(row, 'name'),
        parent: textOrNull(row, 'parent'),
        rank: textOrNull(row, 'rank'),
        headcount: number(row, 'headcount', 1),
        start: (row.start ?? null) as Day | null,
        end: (row.end ?? null) as Day | null,
        method: (row.method ?? null) as Member['method'],
        weight: numberOrNull(row, 'weight'),
      }),
    ),
    ranks: rows.ranks.map((row) => ({ name: text(row, 'name'), multiple: number(row, 'multiple', 0) })),
    ramp: rows.ramp.map((row) => number(row, 'share', 0)),
    bases: rows.bases.map(
      (row): Basis => ({
        member: text(row, 'member'),
        goal: text(row, 'goal'),
        fixed: numberOrNull(row, 'fixed'),
        growth: numberOrNull(row, 'growth'),
        average: numberOrNull(row, 'average'),
        potential: numberOrNull(row, 'potential'),
        method: (row.method ?? null) as Basis['method'],
        weight: numberOrNull(row, 'weight'),
        lastPeriod: numbered(row, 'lastPeriod', Math.min(YEAR, months)),
      }),
    ),
    offers: rows.offers.map((row) => ({
      product: text(row, 'product'),
      channel: text(row, 'channel'),
      weight: number(row, 'weight', 0),
    })),
    companyPlans: rows.companyPlans.map((row) => text(row, 'name')),
    funnel: {
      goal: textOrNull(funnel, 'goal'),
      stages: rows.stages.map((row) => text(row, 'name')),
      lags: rows.stages.slice(1).map((row) => number(row, 'lag', 0)),
      scenarios: rows.scenarios.map((row) => ({
        name: text(row, 'name'),
        averageDeal: number(row, 'averageDeal', 0),
        rates: filledRates(row),
      })),
      chosen: text(funnel, 'chosen'),
      capacityPerDay: number(funnel, 'capacityPerDay', 0),
      workingDays: numberOrNull(funnel, 'workingDays'),
      workingWeeks: numberOrNull(funnel, 'workingWeeks'),
      sensitivityDeals: rows.sensitivityDeals.map((row) => number(row, 'deal', 0)),
      sensitivityRates: rows.sensitivityRates.map((row) => number(row, 'rate', 0)),
    },
    calendar: {
      week: weekdays.map((key) => week[key] === 'yes'),
      weekStart: (rows.weekStart[0]?.day ?? weekStarts[0]) as WeekStart,
      ...weekWeightsOf(week),
      holidays: rows.holidays.map(holiday),
      extraWorkdays: rows.extraWorkdays.map((row) => {
        const weight = numberOrNull(row, 'weight');
        return weight === null ? holiday(row) : { ...holiday(row), weight };
      }),
      yearStartsIn: numberOrNull(week, 'yearStartsIn') as Month | null,
    },
  };
}

const goalOf = (row: InputRow, months: number): Goal => ({
  key: text(row, 'key'),
  name: text(row, 'name'),
  measure: text(row, 'measure'),
  total: number(row, 'total', 0),
  unit: number(row, 'unit', 1),
  uplift: number(row, 'uplift', 0),
  monthMethod: row.monthMethod as Goal['monthMethod'],
  months: numbered(row, 'months', months),
  ...quartersOf(row, months),
  setBy: (row.setBy ?? null) as Goal['setBy'],
  importance: numberOrNull(row, 'importance'),
  urgency: numberOrNull(row, 'urgency'),
  statement: text(row, 'statement'),
  kind: (row.kind ?? null) as Goal['kind'],
  opening: numberOrNull(row, 'opening'),
  weightedBy: textOrNull(row, 'weightedBy'),
  amountOf: textOrNull(row, 'amountOf'),
  ...(row.joiners === 'season' ? { joiners: row.joiners } : {}),
});

/** Totals of quarters, where somebody has typed one. */
function quartersOf(row: InputRow, months: number): Pick<Goal, 'quarters'> {
  const quarters = numbered(row, 'quarters', quarterColumnsOf(months));
  return quarters.every((quarter) => quarter === null) ? {} : { quarters };
}

const isUnsummed = (goal: Goal): goal is UnsummedGoal => goal.kind !== null && goal.kind !== 'sum';

const holiday = (row: InputRow): Holiday => ({ day: row.day as Day, name: text(row, 'name') });

/** What the weekdays count, where somebody has said so of one. */
function weekWeightsOf(week: InputRow): Pick<PlanInputs['calendar'], 'weekWeights'> {
  const weekWeights = weekdays.map((key) => numberOrNull(week, weightOf(key)));
  return weekWeights.every((weight) => weight === null) ? {} : { weekWeights };
}

const text = (row: InputRow, key: string): string => textOrNull(row, key) ?? '';
const textOrNull = (row: InputRow, key: string): string | null => {
  const value = row[key] ?? null;
  return value === null ? null : String(value);
};
const numberOrNull = (row: InputRow, key: string): number | null => {
  const value = row[key];
  return typeof value === 'number' ? value : null;
};
const number = (row: InputRow, key: string, blank: number): number => numberOrNull(row, key) ?? blank;
const numbered = (row: InputRow, key: string, count: number): (number | null)[] =>
  Array.from({ length: count }, (_, index) => numberOrNull(row, `${key}.${index}`));

/** The rates from the first on; gaps among them have been refused. */
const filledRates = (row: InputRow): number[] =>
  Object.keys(row).flatMap((key) => (key.startsWith('rates.') ? (numberOrNull(row, key) ?? []) : []));
