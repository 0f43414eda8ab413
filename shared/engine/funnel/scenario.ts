import { type Issue, type Result, success } from '#engine/issue.ts';
import { atMost, wholeUp } from '#engine/whole.ts';
import { checked, countable, notNegative, positive, rates as ratesIssues } from './checks.ts';
import { type FunnelArgument, funnelIssue } from './issues.ts';
import { type Funnel, volumesOf } from './volumes.ts';

/**
 * One way to reach a year's target. Issues name its fields as people see them: target, avg_premium, rates,
 * working_days, working_weeks, capacity_per_day.
 */
export interface Scenario extends Funnel {
  /** Working days in a working week, at most 7. */
  readonly workingDays: number;
  /** Working weeks in the year, at most 53. */
  readonly workingWeeks: number;
  /** Activities at the top of the funnel (calls) that can be done in one working day. */
  readonly capacityPerDay: number;
}

export interface ScenarioOutcome {
  /** Whole customers, that is deals. */
  readonly customersPerYear: number;
  readonly customersPerWeek: number;
  readonly customersPerDay: number;
  /** The exact daily volume of each stage, deals first (= customersPerDay), calls last. */
  readonly stagesPerDay: readonly number[];
  /** Whole calls a day, rounded up once. */
  readonly callsPerDay: number;
  /** Exact calls a day ÷ capacity: 1 is exactly full. */
  readonly utilisation: number;
  /** `within` while the utilisation is at most 1. */
  readonly verdict: 'within' | 'beyond';
}

/** What a scenario asks of a year, a week and a day, and whether that can be done. */
export function evaluateScenario(scenario: Scenario): Result<ScenarioOutcome> {
  return checked(scenarioIssues(scenario), () => {
    const { target, averageDeal, rates, workingWeeks, capacityPerDay } = scenario;
    const customersPerYear = wholeUp(target / averageDeal);
    const days = workingDaysPerYear(scenario);
    const stagesPerDay = volumesOf(customersPerYear, rates).map((volume) => volume / days);
    const exactCalls = stagesPerDay[stagesPerDay.length - 1]!;
    const callsPerDay = countable(wholeUp(exactCalls));
    if (!callsPerDay.ok) return callsPerDay;
    return success({
      customersPerYear,
      customersPerWeek: customersPerYear / workingWeeks,
      customersPerDay: customersPerYear / days,
      stagesPerDay,
      callsPerDay: callsPerDay.value,
      utilisation: exactCalls / capacityPerDay,
      verdict: atMost(exactCalls, capacityPerDay) ? 'within' : 'beyond',
    });
  });
}

export const workingDaysPerYear = ({ workingDays, workingWeeks }: Scenario): number =>
  workingDays * workingWeeks;

export const scenarioIssues = (scenario: Scenario): Issue[] => [
  ...notNegative('target', scenario.target),
  ...positive('avg_premium', scenario.averageDeal),
  ...ratesIssues(scenario.rates),
  ...timeIssues('working_days', scenario.workingDays, 7),
  ...timeIssues('working_weeks', scenario.workingWeeks, 53),
  ...positive('capacity_per_day', scenario.capacityPerDay),
];

function timeIssues(argument: FunnelArgument, value: number, limit: number): Issue[] {
  if (!(value > limit)) return positive(argument, value);
  return [funnelIssue('funnel.time.aboveLimit', [argument], { argument, value, limit })];
}
