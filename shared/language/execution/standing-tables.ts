import type { Standing } from '#engine/standing/read-plan.ts';

/** Texts of the sheet that says how levels, rates and averages stand. */
export interface StandingTexts {
  readonly period: string;
  readonly periodNote: string;
  readonly value: string;
  readonly target: string;
  readonly gap: string;
  readonly attainment: string;
  readonly forecast: string;
  readonly required: string;
  readonly standing: string;
  /** Behind the table: what it follows from. */
  readonly number: string;
  readonly of: string;
  readonly planned: string;
  readonly readAt: string;
  readonly readOn: string;
  readonly read: string;
  readonly needed: string;
  readonly opening: string;
  readonly ahead: string;
  readonly told: string;
  readonly over: string;
  /** Beside the title of a goal. */
  readonly ofLevel: string;
  readonly lowerIsBetter: string;
  readonly ofRate: string;
  readonly ofAverage: string;
  readonly unweighted: string;
  readonly built: (amount: string, number: string) => string;
  /** On the sheet of checks. */
  readonly identity: string;
  readonly identityNote: (amount: string, number: string) => string;
  readonly standings: Readonly<Record<Standing, string>>;
}
