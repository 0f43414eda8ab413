import type { FunnelAnswers } from '#actions/funnel/add-funnel.ts';
import type { FunnelToAdd, GoalToExplain } from '#actions/funnel/funnel.ts';
import type { Formats } from '#sidebar/formats.ts';
import { typedNumber } from '#sidebar/typed-number.ts';

/** The answers as they are typed. */
export interface TypedAnswers {
  readonly averageDeal: string;
  /** Of ten of each stage, from the meetings upwards, how many reach the next. */
  readonly ofTen: readonly string[];
  readonly capacity: string;
}

export const fieldsOf = (
  { rates, capacityPerDay }: FunnelToAdd,
  { averageDeal }: GoalToExplain,
  formats: Pick<Formats, 'amount'>,
): TypedAnswers => ({
  averageDeal: formats.amount(averageDeal),
  ofTen: rates.map((rate) => formats.amount(Number((rate * 10).toPrecision(12)))),
  capacity: formats.amount(capacityPerDay),
});

/** What they mean for a goal; null where one of them is no answer, and which. */
export function answersOf(
  { averageDeal, ofTen, capacity }: TypedAnswers,
  goal: string,
): {
  readonly answers: FunnelAnswers | null;
  readonly wrong: {
    readonly averageDeal: boolean;
    readonly rates: readonly boolean[];
    readonly capacity: boolean;
  };
} {
  const [deal, day] = [positive(averageDeal), positive(capacity)];
  const rates = ofTen.map(rateOf);
  const known = rates.filter((rate) => rate !== null);
  const wrong = {
    averageDeal: deal === null,
    rates: rates.map((rate) => rate === null),
    capacity: day === null,
  };
  if (deal === null || day === null || known.length < rates.length) return { answers: null, wrong };
  return { answers: { goal, averageDeal: deal, rates: known, capacityPerDay: day }, wrong };
}

function positive(text: string): number | null {
  const number = typedNumber(text);
  return number !== null && number > 0 ? number : null;
}

/** 2 and 20% are 0.2. */
function rateOf(text: string): number | null {
  const number = positive(text);
  if (number === null) return null;
  const rate = /[%％]/.test(text) ? number : Number((number / 10).toPrecision(12));
  return rate <= 1 ? rate : null;
}
