import { type DayWeights, isWorked, type WorkCalendar } from '#engine/calendar/calendar.ts';
import { countWithin, countWorkdays, workdays } from '#engine/calendar/workdays.ts';
import { type DaySpan, weekdayOf, weekdayOfEpoch } from '#engine/days/arithmetic.ts';
import { type Day, toEpoch } from '#engine/days/day.ts';
import { type Result, success } from '#engine/issue.ts';

/** Day weights count to the hundredth, in whole hundredths, so that a sheet adds them up exactly. */
const HUNDREDTHS = 100;

/** The least and the largest weight of a worked day; one that counts nothing is a day off. */
export const LEAST_WEIGHT = 1 / HUNDREDTHS;
export const MOST_WEIGHT = 1000;

/** What one is in the numbers of {@link weightWithin}: 1 without day weights, else 100. */
export const weightScale = ({ weights }: WorkCalendar): number => (weights ? HUNDREDTHS : 1);

/**
 * What the days from `start` to `end` count together, both included: working days, each by its weight. Issues as
 * `workdays`.
 *
 * By hand: Tuesday to Saturday weigh 18, 19, 20, 22 and 21. August 2026 has four of each but five Saturdays:
 * 4 × (18 + 19 + 20 + 22) + 5 × 21 = 421.
 */
export function weightBetween(calendar: WorkCalendar, start: Day, end: Day): Result<number> {
  if (!calendar.weights) return workdays(calendar, start, end);
  const known = workdays(calendar, start, end);
  if (!known.ok) return known;
  return success(weightWithin(calendar, { first: start, last: end }) / HUNDREDTHS);
}

/**
 * What the days of a span count in whole numbers, the scale of which is {@link weightScale}: its working days, with day
 * weights hundredths of them. The calendar knows the span.
 */
export function weightWithin(calendar: WorkCalendar, { first, last }: DaySpan): number {
  if (!calendar.weights) return countWorkdays(calendar, { first, last });
  const { week, aWeek, days, sums } = weighed(calendar as Weighted);
  const [from, length] = [toEpoch(first), toEpoch(last) - toEpoch(first) + 1];
  const rest = Array.from({ length: length % 7 }, (_, at) => week[weekdayOfEpoch(from + at) - 1]!);
  const byWeekday = Math.floor(length / 7) * aWeek + rest.reduce((sum, weight) => sum + weight, 0);
  const before = countWithin(days, days[0] ?? first, last);
  return byWeekday + sums[before]! - sums[before - countWithin(days, first, last)]!;
}

type Weighted = WorkCalendar & { readonly weights: DayWeights };

/** A weighted calendar in hundredths: of each weekday, of a week, and running sums of what single days differ by. */
interface Weighed {
  readonly week: readonly number[];
  readonly aWeek: number;
  readonly days: readonly Day[];
  /** One more than the days: what those before the n-th differ by. */
  readonly sums: readonly number[];
}

const known = new WeakMap<WorkCalendar, Weighed>();

function weighed(calendar: Weighted): Weighed {
  const found = known.get(calendar);
  if (found) return found;
  const { weekdays, holidays, extraWorkdays, weights } = calendar;
  const usual = weekdays.map((_, at) => Math.round((weights.week[at] ?? 1) * HUNDREDTHS));
  const week = usual.map((weight, at) => (weekdays[at] ? weight : 0));
  const off = new Set(holidays);
  const extra = new Set(extraWorkdays);
  const single = new Map(weights.days.map(({ day, weight }) => [day, Math.round(weight * HUNDREDTHS)]));
  const changes = [...new Set([...holidays, ...extraWorkdays, ...single.keys()])].sort().map((day) => {
    const weekday = weekdayOf(day);
    const isOn = extra.has(day) || (isWorked(weekdays, weekday) && !off.has(day));
    const ofDay = isOn ? (single.get(day) ?? (usual[weekday - 1] || HUNDREDTHS)) : 0;
    return { day, by: ofDay - week[weekday - 1]! };
  });
  const sums = [0];
  for (const { by } of changes) sums.push(sums[sums.length - 1]! + by);
  const aWeek = week.reduce((sum, weight) => sum + weight, 0);
  const made = { week, aWeek, days: changes.map(({ day }) => day), sums };
  known.set(calendar, made);
  return made;
}
