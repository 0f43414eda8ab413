import { type Person, rankMultiples, teams } from '#workbook/examples/branch/people.ts';
import { randomBetween } from '#workbook/examples/branch/random.ts';

/** How last year's business fell on the months, in hundredths of a mean month: a strong opening, a quiet summer. */
export const SEASON = [142, 78, 118, 92, 96, 112, 84, 86, 108, 88, 94, 102];

/** Figures of one person: last year by month, how much more this year, and what that comes to; null for who joins. */
export interface History {
  readonly key: string;
  readonly person: Person;
  readonly team: number;
  readonly premium: readonly (number | null)[];
  readonly customers: readonly (number | null)[];
  readonly recruits: readonly (number | null)[];
  /** A whole number of per cents, as a share; a starter has none. */
  readonly growth: number | null;
  /** A whole number of thousands. */
  readonly premiumTarget: number;
}

/** Invented, but the same each time. */
export const histories: readonly History[] = invent(20_260_101);

function invent(seed: number): History[] {
  const between = randomBetween(seed);
  let number = 0;
  return teams.flatMap((people, team) =>
    people.map((person): History => {
      number += 1;
      const key = `P${number < 10 ? '0' : ''}${number}`;
      const strength = rankMultiples[person.rank] * person.headcount * (between(85, 115) / 100);
      const monthly = (mean: number, unit: number): (number | null)[] =>
        SEASON.map((season) => {
          const value = (mean * strength * season * between(75, 125)) / 10_000;
          return person.joins ? null : Math.max(0, Math.round(value / unit)) * unit;
        });
      const premium = monthly(25_000, 100);
      const year = premium.reduce<number>((sum, month) => sum + (month ?? 0), 0);
      const percent = between(106, 118) - 100;
      const premiumTarget = person.joins ? 120_000 : Math.round((year * (100 + percent)) / 100_000) * 1000;
      return {
        key,
        person,
        team,
        premium,
        customers: monthly(5, 1),
        recruits: monthly(1.2, 1),
        growth: person.joins ? null : percent / 100,
        premiumTarget,
      };
    }),
  );
}

/** The year by month as last year fell, in multiples of `unit`; the last month takes what is left. */
export function seasonal(total: number, unit: number): number[] {
  const whole = SEASON.reduce((sum, share) => sum + share, 0);
  const months = SEASON.slice(0, -1).map((share) => Math.round((total * share) / whole / unit) * unit);
  return [...months, total - months.reduce((sum, month) => sum + month, 0)];
}
