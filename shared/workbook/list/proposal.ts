import { civilOf, type Day } from '#engine/days/day.ts';
import type { MonthMethod, SplitMethod } from '#engine/plan/inputs.ts';
import { LARGEST_TOTAL } from '#engine/plan/judge/goals.ts';
import { isMultiple } from '#engine/plan/judge/keys.ts';
import { nameKey } from '#engine/typed/fold.ts';
import type { GoalProposal, ListFigure, ListMember, ListProposal } from './reading.ts';
import { sumOf } from './values.ts';

/** From September on people plan the next year. */
const PLANNING_FROM = 9;

export const planYearOf = (today: Day): number => {
  const { year, month } = civilOf(today);
  return month >= PLANNING_FROM ? year + 1 : year;
};

export function proposalOf(
  figures: readonly ListFigure[],
  members: readonly ListMember[],
  today: Day,
): ListProposal {
  const planYear = planYearOf(today);
  const indexed = figures.map((figure, index): Indexed => ({ ...figure, index }));
  const targets = indexed.filter(({ kind }) => kind === 'target');
  const lasts = indexed.filter(({ kind }) => kind !== 'target');
  const coming = targets.filter(({ year }) => year === null || year >= planYear);
  // A list that only says what is to be reached this year is a plan for this year.
  const isRunning = lasts.length === 0 && coming.length === 0;
  const wanted = isRunning ? targets.filter(({ year }) => year === civilOf(today).year) : coming;
  const goals = subjectsOf(figures).flatMap((subject): GoalProposal[] => {
    const matching = (candidates: readonly Indexed[]) =>
      candidates.filter((figure) => subject === null || nameKey(figure.subject) === nameKey(subject));
    const target = best(matching(wanted));
    const last = best(matching(lasts)) ?? (target === null ? best(matching(targets)) : null);
    if (target === null && last === null) return [];
    const name = subject ?? figures.find((figure) => figure.subject !== '')?.subject ?? '';
    return [goalOf({ figures, members, last, target, name })];
  });
  const main = goals.reduce<GoalProposal | null>(
    (one, goal) => (one && !isMain(goal, one, figures) ? one : goal),
    null,
  );
  const method = main ? methodOf(figures, main) : 'equal';
  // Weights are the members' own, so they can stand for one goal only.
  const others = goals.filter(
    (goal) =>
      goal !== main &&
      says(goal, figures) &&
      methodOf(figures, goal) === method &&
      (method !== 'weights' || goal.target !== null),
  );
  return {
    year: wanted.find(({ year }) => year !== null)?.year ?? planYear,
    method,
    goals: main ? [main, ...others] : [],
  };
}

/** What is counted side by side; null: all figures count the same. */
function subjectsOf(figures: readonly ListFigure[]): readonly (string | null)[] {
  const said = figures.map(({ subject }) => subject).filter((subject) => subject !== '');
  const subjects = [...new Map(said.map((subject) => [nameKey(subject), subject])).values()];
  return subjects.length > 1 ? subjects : [null];
}

/** Months say more than a whole, "last year" more than a bare amount; else the larger one is meant. */
function isMain(goal: GoalProposal, than: GoalProposal, figures: readonly ListFigure[]): boolean {
  const rank = (each: GoalProposal): number => {
    const figure = figures[each.last ?? each.target ?? 0];
    return (figure?.grain === 'year' ? 0 : 2) + (says(each, figures) ? 1 : 0);
  };
  if (rank(goal) !== rank(than)) return rank(goal) > rank(than);
  return !says(goal, figures) && goal.total > than.total;
}

/** The list says when its amounts were, or are to be, reached. */
const says = ({ last, target }: GoalProposal, figures: readonly ListFigure[]): boolean =>
  target !== null || (last !== null && figures[last]?.kind !== 'amount');

const best = (candidates: readonly Indexed[]): number | null =>
  candidates.reduce<Indexed | null>((one, each) => (one && !isBetter(each, one) ? one : each), null)?.index ??
  null;

interface Indexed extends ListFigure {
  readonly index: number;
}

/** The later year is better, and months are better than a whole. */
function isBetter(figure: ListFigure, than: ListFigure): boolean {
  const [year, other] = [figure.year ?? 0, than.year ?? 0];
  return year === other ? figure.grain === 'month' && than.grain !== 'month' : year > other;
}

interface GoalQuestion {
  readonly figures: readonly ListFigure[];
  readonly members: readonly ListMember[];
  readonly last: number | null;
  readonly target: number | null;
  readonly name: string;
}

function goalOf({ figures, members, last, target, name }: GoalQuestion): GoalProposal {
  const from = figures[target ?? last ?? 0];
  const total = Math.max(0, from?.sum.read ?? 0);
  return {
    last,
    target,
    name,
    measure: from?.measure ?? null,
    total,
    unit: unitFor(total),
    monthMethod: monthMethodOf({ figures, members, last, target }),
  };
}

/** By last period where every month of it has something, else by the days that are worked. */
function monthMethodOf({ figures, members, last, target }: Omit<GoalQuestion, 'name'>): MonthMethod {
  const hasAll = (figure: number | null): boolean => {
    if (figure === null || figures[figure]?.grain !== 'month') return false;
    return Array.from({ length: 12 }, (_, month) =>
      sumOf(members.map(({ values }) => values[figure]?.months[month] ?? null)),
    ).every((sum) => sum > 0);
  };
  if (hasAll(target)) return 'fixed';
  return hasAll(last) ? 'lastPeriod' : 'workdays';
}

function methodOf(figures: readonly ListFigure[], goal: GoalProposal): SplitMethod {
  // Each person's own target says how it is shared.
  if (goal.target !== null) return 'weights';
  const last = goal.last === null ? undefined : figures[goal.last];
  if (!last) return 'equal';
  return last.kind === 'last' ? 'lastPeriod' : 'weights';
}

/** The smallest unit in which the total is a whole number that can be planned with; 0.01 at least. */
export function unitFor(total: number): number {
  const size = Math.abs(total);
  const fitting = [0.01, 0.1, 1, 10, 100, 1000, 1e4, 1e5, 1e6].filter((unit) => size / unit <= LARGEST_TOTAL);
  const whole = fitting.filter(
    (unit) => isMultiple(total, unit) && (unit >= 1 || !isMultiple(total, unit * 10)),
  );
  return whole[0] ?? fitting[0] ?? 1;
}
