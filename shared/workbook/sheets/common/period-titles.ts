import { civilOf } from '#engine/days/day.ts';
import { civilMonth, type FiscalYear, fiscalYears, type Quarter, spanKind } from '#engine/periods/fiscal.ts';
import { isCut } from '#engine/periods/part-months.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { TableTexts } from '#language/plan/tables.ts';

type Time = Pick<Plan, 'months' | 'yearStartsIn' | 'quarters'>;

/** `Mar`; with its year where the plan has months of more than one, and with its days where the plan cuts it. */
export function monthTitle({ months }: Pick<Plan, 'months'>, index: number, texts: TableTexts): string {
  const own = months[index]!;
  const { year, month } = civilMonth(own.key);
  const [first, last] = [months[0]!, months[months.length - 1]!].map(({ key }) => civilMonth(key).year);
  const title = first === last ? texts.monthName(month) : texts.monthOfYear(month, year);
  if (!isCut(own)) return title;
  return texts.monthPart(title, civilOf(own.first).dayOfMonth, civilOf(own.last).dayOfMonth);
}

/** `Q1`; with its fiscal year where the plan has quarters of more than one, and marked where the plan cuts it. */
export function quarterTitle(
  { quarters, yearStartsIn, months }: Time,
  { number, year, months: [from, to] }: Quarter,
  texts: TableTexts,
): string {
  const isOnly = quarters.every((each) => each.year === year);
  const title = isOnly
    ? texts.quarterName(number)
    : texts.quarterOfYear(number, texts.fiscalYear(fiscalYears(year, yearStartsIn)));
  const isWhole = to - from === MONTHS_OF_QUARTER && !months.slice(from, to).some(isCut);
  return isWhole ? title : texts.quarterPart(title);
}
const MONTHS_OF_QUARTER = 3;

/** `2026`, `FY2026/27`: a year of a plan that has several. */
export const yearTitle = ({ yearStartsIn }: Time, { year }: FiscalYear, texts: TableTexts): string =>
  texts.fiscalYear(fiscalYears(year, yearStartsIn));

/** What the column over the whole plan is: the year, a fiscal year, a quarter, so many months, or days that are not whole ones. */
export function spanTitle({ months, yearStartsIn }: Time, texts: TableTexts): string {
  if (months.some(isCut)) return texts.spans.days;
  const span = spanKind(
    months.map(({ key }) => key),
    yearStartsIn,
  );
  switch (span.kind) {
    case 'year':
      return texts.year;
    case 'fiscalYear':
      return texts.fiscalYear(fiscalYears(span.year, yearStartsIn));
    case 'months':
      return texts.spans.months(span.count);
    default:
      return texts.spans[span.kind];
  }
}

/** The months of a plan from one to another (not included), as people call them together. */
export function stretchTitle(plan: Time, [from, to]: readonly [number, number], texts: TableTexts): string {
  if (from === 0 && to === plan.months.length) return spanTitle(plan, texts);
  if (to === from + 1) return monthTitle(plan, from, texts);
  const quarter = plan.quarters.find(({ months }) => months[0] === from && months[1] === to);
  return quarter ? quarterTitle(plan, quarter, texts) : texts.spans.months(to - from);
}
