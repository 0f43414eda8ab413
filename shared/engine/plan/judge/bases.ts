import { type Issue, issuesOf } from '#engine/issue.ts';
import type { DecomposeIssues } from '#engine/organisation/decompose.ts';
import { judgeIssue } from '#engine/plan/input-issues.ts';
import type { Basis, Goal, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { isUnit, repeated, wholeUnits } from '#engine/plan/judge/keys.ts';
import { suggestionFor } from '#engine/typed/nearest.ts';

const fixedIssue = issuesOf<DecomposeIssues>();

/** Growth from -100 % (nothing left) to 500 %: beyond it, somebody typed 10 for 10 %. */
const HIGHEST_GROWTH = 5;

export function judgeBases(inputs: PlanInputs): Issue[] {
  const { bases, members } = inputs;
  const goals = [...inputs.goals, ...inputs.unsummed];
  const goalOf = new Map(goals.map((goal) => [goal.key, goal]));
  const memberKeys = new Set(members.map(({ key }) => key));
  const unsummed = new Set(inputs.unsummed.map(({ key }) => key));
  const known = { goals, members, memberKeys, unsummed };
  return [
    ...repeated(bases.map(({ member, goal }) => JSON.stringify([member, goal]))).map(({ index }) => {
      const { member, goal } = bases[index]!;
      return judgeIssue('plan.basis.twice', ['bases', index, 'member'], { member, goal });
    }),
    ...bases.flatMap((basis, index) => judgeBasis(basis, index, goalOf.get(basis.goal), known)),
    ...methodsUnused(inputs),
    ...goals.flatMap((goal) => (isUnit(goal.unit) ? judgeFixed(goal, inputs) : [])),
    ...inputs.goals.flatMap((goal) => [...belowZero(goal, inputs), ...monthsBelowZero(goal, inputs)]),
  ];
}

function judgeBasis(
  basis: Basis,
  index: number,
  goal: Goal | undefined,
  known: Pick<PlanInputs, 'members'> & {
    readonly goals: readonly Goal[];
    readonly memberKeys: ReadonlySet<string>;
    /** Keys of goals that stand at or are something, and cannot be below 0. */
    readonly unsummed: ReadonlySet<string>;
  },
): Issue[] {
  const { member, fixed, growth, weight } = basis;
  const at = (...path: (string | number)[]) => ['bases', index, ...path];
  const issues: Issue[] = [];
  if (!known.memberKeys.has(member)) {
    const params = { member, ...suggestionFor(member, known.members) };
    issues.push(judgeIssue('plan.basis.unknownMember', at('member'), params));
  }
  if (!goal) {
    const params = { goal: basis.goal, ...suggestionFor(basis.goal, known.goals) };
    issues.push(judgeIssue('plan.basis.unknownGoal', at('goal'), params));
  }
  for (const field of ['fixed', 'average', 'potential'] as const) {
    issues.push(...notNegative(member, basis[field], at(field)));
  }
  if (known.unsummed.has(basis.goal)) {
    basis.lastPeriod.forEach((month, number) => {
      issues.push(...notNegative(member, month, at('lastPeriod', number)));
    });
  }
  if (weight !== null && weight < 0) {
    issues.push(
      judgeIssue('plan.weight.negative', at('weight'), { name: nameOf(known.members, member), weight }),
    );
  }
  if (growth !== null && !(growth >= -1 && growth <= HIGHEST_GROWTH)) {
    issues.push(judgeIssue('plan.growth.range', at('growth'), { member, growth }));
  }
  if (fixed !== null && goal && isUnit(goal.unit)) issues.push(...wholeUnits(fixed, goal.unit, at('fixed')));
  return issues;
}

/** Ways down from people who have nobody below them. */
function methodsUnused({ bases, members }: PlanInputs): Issue[] {
  const units = new Set(members.map(({ parent }) => parent));
  const leaves = new Map(members.flatMap(({ key, name }) => (units.has(key) ? [] : [[key, name] as const])));
  return bases.flatMap(({ member, method }, index) => {
    const name = leaves.get(member);
    if (method === null || name === undefined) return [];
    const path = ['bases', index, 'method'];
    return [judgeIssue('plan.basis.methodUnused', path, { member: name }, 'warning')];
  });
}

const nameOf = (members: readonly Member[], wanted: string): string =>
  members.find(({ key }) => key === wanted)?.name ?? wanted;

/** Who gave back more than was reached in the last period, and is split by it: counts as 0, which is said. */
function belowZero(goal: Goal, { bases, members }: PlanInputs): Issue[] {
  const memberOf = new Map(members.map((member) => [member.key, member]));
  return bases.flatMap((basis, index): Issue[] => {
    const member = memberOf.get(basis.member);
    const method = memberOf.get(member?.parent ?? '')?.method;
    const amount = tidy(basis.lastPeriod.reduce<number>((sum, month) => sum + (month ?? 0), 0));
    if (basis.goal !== goal.key || !member || amount >= 0 || basis.fixed !== null) return [];
    if (method !== 'lastPeriod' && method !== 'growth') return [];
    const params = { member: member.name, amount };
    return [judgeIssue('plan.basis.belowZero', ['bases', index, 'lastPeriod', 0], params, 'warning')];
  });
}

/** Months of the last period in which all together gave back more than was reached: their share of the whole is 0. */
function monthsBelowZero({ key, name, monthMethod }: Goal, { bases }: PlanInputs): Issue[] {
  if (monthMethod !== 'lastPeriod') return [];
  const own = bases.flatMap((basis, index) => (basis.goal === key ? [{ basis, index }] : []));
  return Array.from({ length: MOST_MONTHS }, (_, month): Issue[] => {
    const amount = tidy(own.reduce((sum, { basis }) => sum + (basis.lastPeriod[month] ?? 0), 0));
    if (amount >= 0) return [];
    const first = own.find(({ basis }) => (basis.lastPeriod[month] ?? 0) < 0)!;
    const path = ['bases', first.index, 'lastPeriod', month];
    return [judgeIssue('plan.months.belowZero', path, { goal: name, month: month + 1, amount }, 'warning')];
  }).flat();
}
const MOST_MONTHS = 12;

function notNegative(member: string, value: number | null, path: readonly (string | number)[]): Issue[] {
  return value === null || value >= 0 ? [] : [judgeIssue('plan.basis.negative', path, { member, value })];
}

/** Fixed targets against what is known above them: the goal's total at the top, another fixed target elsewhere. */
function judgeFixed(goal: Goal, { members, bases }: PlanInputs): Issue[] {
  const fixedAt = new Map<string, number>();
  bases.forEach((basis, index) => {
    if (basis.goal === goal.key && basis.fixed !== null) fixedAt.set(basis.member, index);
  });
  const fixedOf = (key: string): number | null => {
    const index = fixedAt.get(key);
    return index === undefined ? null : bases[index]!.fixed;
  };
  const childrenOf = new Map<string, Member[]>();
  for (const member of members) {
    if (member.parent === null) continue;
    childrenOf.set(member.parent, [...(childrenOf.get(member.parent) ?? []), member]);
  }
  return members.flatMap((parent): Issue[] => {
    const own = fixedOf(parent.key);
    const isTop = parent.parent === null;
    if (isTop && own !== null && own !== goal.total) {
      const path = ['bases', fixedAt.get(parent.key)!, 'fixed'];
      return [judgeIssue('plan.fixed.top', path, { member: parent.name, fixed: own, total: goal.total })];
    }
    // What is typed for one says nothing about others: it is weighed, not added up.
    if (goal.kind === 'rate' || goal.kind === 'average') return [];
    const target = isTop ? goal.total : own;
    const children = childrenOf.get(parent.key) ?? [];
    const fixedChildren = children.filter(({ key }) => fixedAt.has(key));
    if (target === null || fixedChildren.length === 0) return [];
    const sum = fixedChildren.reduce((all, { key }) => all + (fixedOf(key) ?? 0), 0);
    const left = Math.round((target - sum) / goal.unit);
    const path = ['bases', fixedAt.get(fixedChildren[0]!.key)!, 'fixed'];
    const amounts = { parent: parent.name, target, fixed: tidy(sum) };
    if (left < 0) {
      return [fixedIssue('plan.fixed.exceed', path, { ...amounts, excess: tidy(-left * goal.unit) })];
    }
    if (left > 0 && fixedChildren.length === children.length) {
      return [fixedIssue('plan.fixed.short', path, { ...amounts, missing: tidy(left * goal.unit) })];
    }
    return [];
  });
}

const tidy = (amount: number): number => Number(amount.toPrecision(14));
