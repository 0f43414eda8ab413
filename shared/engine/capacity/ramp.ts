import { failure, type Issue, type Result, success } from '#engine/issue.ts';
import { share, wholeMonth } from './checks.ts';
import { capacityIssue } from './issues.ts';

/**
 * The productivity of a new person month by month: `ramp[0]` is the share of full productivity in the month of
 * the start, `ramp[1]` in the month after, and so on; after the last listed month the person is fully
 * productive. An empty ramp means productive from the first day.
 */
export type Ramp = readonly number[];

/**
 * The productivity share at each number of whole months since the start: 0 for a month before the start
 * (negative), the ramp from month 0, then 1.
 */
export function rampFactors(monthsSinceStart: readonly number[], ramp: Ramp): Result<readonly number[]> {
  const issues = [
    ...monthsSinceStart.flatMap((months, index) =>
      wholeMonth('months_since_start', months, ['months_since_start', index]),
    ),
    ...rampIssues(ramp),
  ];
  if (issues.length > 0) return failure(...issues);
  return success(monthsSinceStart.map((months) => factorAt(months, ramp)));
}

export interface Starter {
  /** The plan's month of the start, counted from 0; negative for who came before the plan began. */
  readonly startMonth: number;
  /** 1 for full time, 0.5 for half. */
  readonly fullTimeShare: number;
}

/** A plan of more months than this is a slip of the keyboard. */
const MOST_MONTHS = 1200;

/**
 * Head-equivalents of each of the plan's `months`: the sum of full-time share × productivity share over all
 * people. Nobody: 0 in every month.
 */
export function headEquivalents(
  people: readonly Starter[],
  months: number,
  ramp: Ramp,
): Result<readonly number[]> {
  const issues = [...people.flatMap(starterIssues), ...monthCountIssues(months), ...rampIssues(ramp)];
  if (issues.length > 0) return failure(...issues);
  const heads = new Array<number>(months).fill(0);
  return success(
    heads.map((_, month) =>
      people.reduce((sum, who) => sum + who.fullTimeShare * factorAt(month - who.startMonth, ramp), 0),
    ),
  );
}

const factorAt = (months: number, ramp: Ramp): number => (months < 0 ? 0 : (ramp[months] ?? 1));

const rampIssues = (ramp: Ramp): Issue[] =>
  ramp.flatMap((value, month) => share('ramp', value, ['ramp', month]));

const starterIssues = ({ startMonth, fullTimeShare }: Starter, index: number): Issue[] => [
  ...wholeMonth('start_month', startMonth, ['people', index, 'start_month']),
  ...share('full_time_share', fullTimeShare, ['people', index, 'full_time_share']),
];

function monthCountIssues(months: number): Issue[] {
  if (Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS) return [];
  return [capacityIssue('capacity.months.outside', ['months'], { value: months, limit: MOST_MONTHS })];
}
