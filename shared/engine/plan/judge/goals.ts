import type { Issue } from '#engine/issue.ts';
import { judgeIssue } from '#engine/plan/input-issues.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import { isUnit, keyForm, nameForm, repeated, sameKey, wholeUnits } from '#engine/plan/judge/keys.ts';
import { judgeKind, judgeUnsummed } from '#engine/plan/judge/kinds.ts';
import { judgeShares } from '#engine/plan/judge/months.ts';
import { judgeOpening } from '#engine/plan/judge/openings.ts';

/** What a total may be at most, as an amount and in units: spreadsheets count in 15 digits. */
export const LARGEST_TOTAL = 900_000_000_000_000;

export function judgeGoals(inputs: PlanInputs): Issue[] {
  const { goals, unsummed } = inputs;
  const all = [
    ...goals.map((goal, index) => ({ goal, path: ['goals', index] })),
    ...unsummed.map((goal, index) => ({ goal, path: ['unsummed', index] })),
  ];
  if (all.length === 0) return [judgeIssue('plan.goals.none', ['goals'], {})];
  const twice = repeated(all.map(({ goal }) => sameKey(goal.key))).map(({ index }) => {
    const { goal, path } = all[index]!;
    return judgeIssue('plan.goal.twice', [...path, 'key'], { key: goal.key });
  });
  return [
    ...twice,
    ...all.flatMap(({ goal, path }) => judgeGoal(goal, path)),
    ...goals.flatMap((goal, index) => [
      ...judgeMonths(goal, ['goals', index, 'months']),
      ...judgeShares(goal, ['goals', index], inputs),
      ...judgeKind(goal, ['goals', index]),
    ]),
    ...unsummed.flatMap((goal, index) => [
      ...judgeUnsummed(goal, ['unsummed', index], goals),
      ...judgeOpening(goal, ['unsummed', index], inputs),
    ]),
  ];
}

function judgeGoal(goal: Goal, path: readonly (string | number)[]): Issue[] {
  const { key, name, total, unit, uplift } = goal;
  const at = (field: string) => [...path, field];
  const issues = [...keyForm(key, at('key')), ...nameForm(name, at('name'))];
  if (total < 0) issues.push(judgeIssue('plan.total.negative', at('total'), { total }));
  if (!(uplift >= 0 && uplift <= 1)) {
    issues.push(judgeIssue('plan.uplift.range', at('uplift'), { uplift }));
  }
  for (const field of ['importance', 'urgency'] as const) {
    const score = goal[field];
    if (score !== null && !(Number.isInteger(score) && score >= 1 && score <= 5)) {
      issues.push(judgeIssue('plan.score.range', at(field), { score }));
    }
  }
  if (!isUnit(unit)) {
    const suggested = Number.isInteger(total) ? 1 : 0.01;
    return [...issues, judgeIssue('plan.unit.invalid', at('unit'), { unit, suggested })];
  }
  if (total > LARGEST_TOTAL) {
    issues.push(judgeIssue('plan.total.tooLarge', at('total'), { total, most: LARGEST_TOTAL }));
  } else if (total / unit > LARGEST_TOTAL) {
    const suggested = 10 ** Math.ceil(Math.log10(total / LARGEST_TOTAL));
    issues.push(judgeIssue('plan.unit.tooSmall', at('unit'), { total, unit, suggested }));
  }
  return [...issues, ...wholeUnits(total, unit, at('total'))];
}

function judgeMonths(goal: Goal, path: readonly (string | number)[]): Issue[] {
  const { name, months, monthMethod, unit } = goal;
  if (!isUnit(unit)) return [];
  const inQuarters = (goal.quarters ?? []).some((quarter) => quarter !== null);
  if (goal.joiners === 'season' && (monthMethod === 'fixed' || inQuarters)) {
    return [judgeIssue('plan.joiners.fixed', [...path.slice(0, -1), 'joiners'], { goal: name })];
  }
  const typed = months.filter((month) => month !== null);
  if (monthMethod !== 'fixed' && monthMethod !== 'weights') {
    if (typed.length === 0) return [];
    return [judgeIssue('plan.months.unused', [...path, 0], { goal: name }, 'warning')];
  }
  const issues = months.flatMap((value, month): Issue[] => {
    if (value === null) return [];
    if (value < 0) return [judgeIssue('plan.months.negative', [...path, month], { goal: name, value })];
    return monthMethod === 'fixed' ? wholeUnits(value, unit, [...path, month]) : [];
  });
  if (issues.length > 0) return issues;
  if (monthMethod === 'fixed') return [];
  return typed.some((weight) => weight > 0)
    ? []
    : [judgeIssue('plan.months.noWeights', [...path, 0], { goal: name })];
}
