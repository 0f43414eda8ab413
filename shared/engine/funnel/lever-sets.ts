import { type Result, success } from '#engine/issue.ts';
import { atMost, wholeUp } from '#engine/whole.ts';
import { checked } from './checks.ts';
import { evaluateScenario, type Scenario, scenarioIssues, workingDaysPerYear } from './scenario.ts';
import { topOf } from './volumes.ts';

/** One input and the value it moves to; `rate`: by its index. */
export type LeverMove =
  | { readonly input: 'averageDeal'; readonly from: number; readonly to: number }
  | { readonly input: 'rate'; readonly index: number; readonly from: number; readonly to: number };

/** What people can be asked to bring about in a year: none more than doubled, no rate above four of five. */
const MOST_FACTOR = 2;
const MOST_RATE = 0.8;
/** So many sets are proposed. */
const MOST_SETS = 3;

/**
 * Levers that together bring a scenario within its capacity, each moved by about the same factor and rounded up to a
 * plain value, the average deal to two digits and rates to whole per cent: pairs, or where no pair is realistic three
 * at a time, and so on. The mildest first. Empty: it is within capacity already, or nothing realistic is enough.
 */
export function leverSets(scenario: Scenario): Result<readonly (readonly LeverMove[])[]> {
  return checked(scenarioIssues(scenario), () => {
    const { target, averageDeal, rates, capacityPerDay } = scenario;
    const calls = topOf(wholeUp(target / averageDeal), rates);
    const needed = calls / workingDaysPerYear(scenario) / capacityPerDay;
    if (atMost(needed, 1)) return success([]);
    const levers = [-1, ...rates.keys()];
    for (let size = 2; size <= levers.length; size += 1) {
      const factor = needed ** (1 / size);
      if (factor > MOST_FACTOR) continue;
      const sets = subsets(levers, size)
        .map((chosen) => chosen.map((lever) => moved(scenario, lever, factor)))
        .filter((moves) => moves.every(isRealistic) && isWithin(scenario, moves));
      const mildest = sets.sort((one, other) => highestRate(one) - highestRate(other));
      if (mildest.length > 0) return success(mildest.slice(0, MOST_SETS));
    }
    return success([]);
  });
}

function moved({ averageDeal, rates }: Scenario, lever: number, factor: number): LeverMove {
  if (lever < 0) return { input: 'averageDeal', from: averageDeal, to: upToTwoDigits(averageDeal * factor) };
  const from = rates[lever]!;
  return { input: 'rate', index: lever, from, to: wholeUp(from * factor * 100) / 100 };
}

function upToTwoDigits(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((wholeUp(value / step) * step).toPrecision(12));
}

const isRealistic = ({ input, to }: LeverMove): boolean => input === 'averageDeal' || to <= MOST_RATE;

const highestRate = (moves: readonly LeverMove[]): number =>
  Math.max(0, ...moves.map(({ input, to }) => (input === 'rate' ? to : 0)));

/** Deals are whole: rounding may ask for a little more than the factor gives. */
function isWithin(scenario: Scenario, moves: readonly LeverMove[]): boolean {
  const outcome = evaluateScenario(withMoves(scenario, moves));
  return outcome.ok && outcome.value.verdict === 'within';
}

/** The scenario with these inputs moved. */
function withMoves(scenario: Scenario, moves: readonly LeverMove[]): Scenario {
  const deal = moves.find(({ input }) => input === 'averageDeal');
  return {
    ...scenario,
    averageDeal: deal?.to ?? scenario.averageDeal,
    rates: scenario.rates.map(
      (rate, index) => moves.find((move) => move.input === 'rate' && move.index === index)?.to ?? rate,
    ),
  };
}

function subsets(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, at) => subsets(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
