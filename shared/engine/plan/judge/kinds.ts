import type { Issue } from '#engine/issue.ts';
import { guessedKind } from '#engine/plan/guessed-kind.ts';
import { judgeIssue } from '#engine/plan/input-issues.ts';
import type { Goal, UnsummedGoal } from '#engine/plan/inputs.ts';
import { isUnit, wholeUnits } from '#engine/plan/judge/keys.ts';
import { suggestionFor } from '#engine/typed/nearest.ts';

type Path = readonly (string | number)[];

/** A level at most, in units: its path multiplies it by the months of a plan, and formulas count in 15 digits. */
const MOST_UNITS = 75_000_000_000_000;

/** A goal that adds up: whether it looks as if it did not, and what it has no use for. */
export function judgeKind(goal: Goal, path: Path): Issue[] {
  const guess = goal.kind === null ? guessedKind(goal) : null;
  const asked =
    guess === null
      ? []
      : [judgeIssue('plan.kind.ask', [...path, 'kind'], { goal: goal.name, kind: guess }, 'warning')];
  return [...asked, ...unused(goal, path, ['opening', 'weightedBy', 'amountOf'])];
}

/** What a level, a rate or an average needs. `sums`: the goals that it may be weighted by. */
export function judgeUnsummed(goal: UnsummedGoal, path: Path, sums: readonly Goal[]): Issue[] {
  const { name, kind, unit, uplift, monthMethod, weightedBy, quarters } = goal;
  const issues: Issue[] = [];
  if (uplift !== 0) {
    issues.push(judgeIssue('plan.kind.uplift', [...path, 'uplift'], { goal: name, kind }));
  }
  if (monthMethod === 'weights' || monthMethod === 'lastPeriod') {
    issues.push(judgeIssue('plan.kind.monthMethod', [...path, 'monthMethod'], { goal: name, kind }));
  }
  const typedQuarter = quarters?.findIndex((quarter) => quarter !== null) ?? -1;
  if (typedQuarter >= 0) {
    const at = [...path, 'quarters', typedQuarter];
    issues.push(judgeIssue('plan.quarters.unused', at, { goal: name }, 'warning'));
  }
  issues.push(...unused(goal, path, kind === 'level' ? ['weightedBy', 'amountOf'] : ['opening']));
  if (goal.joiners !== undefined) {
    issues.push(judgeIssue('plan.joiners.unused', [...path, 'joiners'], { goal: name }, 'warning'));
  }
  if (kind !== 'level' && weightedBy !== null && !sums.some(({ key }) => key === weightedBy)) {
    const params = { goal: name, weightedBy, ...suggestionFor(weightedBy, sums) };
    issues.push(judgeIssue('plan.kind.weightedBy', [...path, 'weightedBy'], params));
  }
  if (kind !== 'level') issues.push(...judgeAmount(goal, path, sums));
  if (!isUnit(unit)) return issues;
  return [...issues, ...judgePath(goal, path), ...(kind === 'level' ? judgeLevel(goal, path) : [])];
}

/** What it makes up is another sum than the one it is weighted by, which is named too. */
function judgeAmount(
  { name, weightedBy, amountOf }: UnsummedGoal,
  path: Path,
  sums: readonly Goal[],
): Issue[] {
  if (amountOf === null) return [];
  const at = [...path, 'amountOf'];
  if (amountOf === weightedBy || !sums.some(({ key }) => key === amountOf)) {
    const params = { goal: name, amountOf, ...suggestionFor(amountOf, sums) };
    return [judgeIssue('plan.kind.amountOf', at, params)];
  }
  return weightedBy === null ? [judgeIssue('plan.kind.amountAlone', at, { goal: name, amountOf })] : [];
}

function unused(goal: Goal, path: Path, fields: readonly ('opening' | 'weightedBy' | 'amountOf')[]): Issue[] {
  return fields.flatMap((field) =>
    goal[field] === null
      ? []
      : [judgeIssue('plan.kind.unused', [...path, field], { goal: goal.name, field }, 'warning')],
  );
}

/** Months as they are typed. */
function judgePath({ name, months, monthMethod, unit }: UnsummedGoal, path: Path): Issue[] {
  const isTyped = months.some((month) => month !== null);
  if (monthMethod !== 'fixed') {
    return isTyped
      ? [judgeIssue('plan.months.unused', [...path, 'months', 0], { goal: name }, 'warning')]
      : [];
  }
  return months.flatMap((value, month): Issue[] => {
    const at = [...path, 'months', month];
    if (value === null) return [];
    if (value < 0) return [judgeIssue('plan.months.negative', at, { goal: name, value })];
    return wholeUnits(value, unit, at);
  });
}

/** A path that is typed has all its months, and ends at the target. */
function judgeLevel({ name, months, monthMethod, total, unit, opening }: UnsummedGoal, path: Path): Issue[] {
  const most = MOST_UNITS * unit;
  const issues: Issue[] = [];
  for (const [field, amount] of [
    ['total', total],
    ['opening', opening],
  ] as const) {
    if (amount !== null && amount > most) {
      issues.push(judgeIssue('plan.kind.tooLarge', [...path, field], { goal: name, amount, most }));
    }
  }
  if (opening !== null && opening < 0) {
    issues.push(judgeIssue('plan.opening.negative', [...path, 'opening'], { goal: name, opening }));
  }
  if (opening !== null) issues.push(...wholeUnits(opening, unit, [...path, 'opening']));
  if (monthMethod !== 'fixed') return issues;
  const missing = months.indexOf(null);
  if (missing >= 0) {
    issues.push(judgeIssue('plan.kind.pathGap', [...path, 'months', missing], { goal: name }));
  } else if (months.at(-1) !== total) {
    const params = { goal: name, last: months.at(-1)!, total };
    issues.push(judgeIssue('plan.kind.pathEnd', [...path, 'months', months.length - 1], params));
  }
  return issues;
}
