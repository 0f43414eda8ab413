import type { Issue } from '#engine/issue.ts';
import { judgeIssue } from '#engine/plan/input-issues.ts';
import type { Goal, PlanInputs } from '#engine/plan/inputs.ts';
import { isUnit, wholeUnits } from '#engine/plan/judge/keys.ts';
import { monthKeys, quartersIn } from '#engine/plan/month-keys.ts';
import { fitsPool, monthShares, type TypedMonths, typedMonths } from '#engine/plan/month-shares.ts';
import { sumOf } from '#engine/sum.ts';
import { countOf, toAmount, units } from '#engine/units.ts';

type Path = readonly (string | number)[];

/** Whether the months and quarters that are typed for a goal go together, and with its total. */
export function judgeShares(goal: Goal, path: Path, inputs: PlanInputs): Issue[] {
  const { quarters = [], months, unit, total } = goal;
  if (!isUnit(unit) || !(inputs.start <= inputs.end)) return [];
  const planned = quartersIn(inputs);
  const issues = [...judgeQuarters(goal, path, planned.length), ...tooLarge(goal, path)];
  const isSound = [total, ...quarters, ...(goal.monthMethod === 'fixed' ? months : [])].every(
    (amount) =>
      amount === null ||
      (amount >= 0 && isCountable(amount, unit) && wholeUnits(amount, unit, path).length === 0),
  );
  if (issues.length > 0 || !isSound) return issues;
  const typed = typedMonths(goal, planned, monthKeys(inputs).length);
  return unshared(goal, path, typed);
}

/** Amounts that no program can count in units. */
function tooLarge({ name, monthMethod, months, quarters = [], unit, total }: Goal, path: Path): Issue[] {
  const typed = { months: monthMethod === 'fixed' ? months : [], quarters };
  return Object.entries(typed).flatMap(([field, amounts]) =>
    amounts.flatMap((value, at) =>
      value === null || isCountable(value, unit)
        ? []
        : [judgeIssue('plan.months.tooLarge', [...path, field, at], { goal: name, value, total })],
    ),
  );
}
const isCountable = (amount: number, unit: number): boolean =>
  countOf(amount, unit) <= Number.MAX_SAFE_INTEGER;

/** Totals of quarters by themselves. */
function judgeQuarters({ name, quarters = [], unit }: Goal, path: Path, planned: number): Issue[] {
  return quarters.flatMap((value, at): Issue[] => {
    if (value === null) return [];
    const [cell, params] = [[...path, 'quarters', at], { goal: name, quarter: at + 1 }];
    if (at >= planned) return [judgeIssue('plan.quarter.beyond', cell, { ...params, quarters: planned })];
    if (value < 0) return [judgeIssue('plan.quarter.negative', cell, { ...params, value })];
    return wholeUnits(value, unit, cell);
  });
}

/** What is typed and does not come to what it should. */
function unshared(goal: Goal, path: Path, typed: TypedMonths): Issue[] {
  const { name, unit, total } = goal;
  const amount = (count: number): number => toAmount(units(count), unit);
  const whole = units(Math.round(countOf(total, unit)));
  const { pools } = monthShares(
    whole,
    typed,
    typed.typed.map(() => 1),
  );
  const inQuarters = sumOf(typed.quarters.map((quarter) => quarter ?? 0));
  const rest = pools.find(({ quarter }) => quarter === null);
  if (inQuarters > whole || (!rest && inQuarters !== whole)) {
    const first = typed.quarters.findIndex((quarter) => quarter !== null);
    const difference = amount(Math.abs(inQuarters - whole));
    const params = { goal: name, sum: amount(inQuarters), total, difference };
    return [judgeIssue('plan.quarters.sum', [...path, 'quarters', first], params)];
  }
  const beyond = pools.filter((pool) => !fitsPool(pool, typed));
  return beyond.flatMap(({ quarter, months }): Issue[] => {
    const sum = sumOf(months.map((month) => typed.typed[month] ?? 0));
    const left = quarter === null ? whole - inQuarters : typed.quarters[quarter]!;
    if (quarter !== null) {
      const params = { goal: name, quarter: quarter + 1, sum: amount(sum), total: amount(left) };
      return [judgeIssue('plan.quarter.months', [...path, 'quarters', quarter], params)];
    }
    const at = [...path, 'months', months.find((month) => typed.typed[month] !== null)!];
    if (inQuarters > 0) {
      return [judgeIssue('plan.months.left', at, { goal: name, sum: amount(sum), left: amount(left) })];
    }
    const difference = amount(Math.abs(sum - left));
    return [judgeIssue('plan.months.sum', at, { goal: name, sum: amount(sum), total, difference })];
  });
}
