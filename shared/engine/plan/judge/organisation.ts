import type { Issue } from '#engine/issue.ts';
import { judgeIssue } from '#engine/plan/input-issues.ts';
import type { Member, PlanInputs } from '#engine/plan/inputs.ts';
import { keyForm, nameForm, repeated, sameKey } from '#engine/plan/judge/keys.ts';
import { type Named, suggestionFor } from '#engine/typed/nearest.ts';

export function judgeOrganisation(inputs: PlanInputs): Issue[] {
  const { members, ranks, ramp } = inputs;
  if (members.length === 0) return [judgeIssue('plan.members.none', ['members'], {})];
  const rankNames = ranks.map(({ name }): Named => ({ key: name, name }));
  return [
    ...repeated(members.map(({ key }) => sameKey(key))).map(({ index, first }) =>
      judgeIssue('plan.member.twice', ['members', index, 'key'], {
        key: members[index]!.key,
        first: members[first]!.name,
        second: members[index]!.name,
      }),
    ),
    ...judgeTree(members),
    ...judgeWidth(members),
    ...members.flatMap((member, index) => judgeMember(member, index, inputs, rankNames)),
    ...repeated(ranks.map(({ name }) => sameKey(name))).map(({ index }) =>
      judgeIssue('plan.rank.twice', ['ranks', index, 'name'], { rank: ranks[index]!.name }),
    ),
    ...ranks.flatMap(({ name, multiple }, index) => [
      ...keyForm(name, ['ranks', index, 'name']),
      ...(multiple < 0
        ? [judgeIssue('plan.multiple.negative', ['ranks', index, 'multiple'], { rank: name, multiple })]
        : []),
    ]),
    ...ramp.flatMap((share, month) =>
      share >= 0 && share <= 1 ? [] : [judgeIssue('plan.ramp.range', ['ramp', month], { share })],
    ),
  ];
}

function judgeMember(
  member: Member,
  index: number,
  plan: Pick<PlanInputs, 'start' | 'end'>,
  ranks: readonly Named[],
): Issue[] {
  const { key, name, rank, headcount, weight, start, end } = member;
  const at = (field: keyof Member) => ['members', index, field];
  const issues = [...keyForm(key, at('key')), ...nameForm(name, at('name'))];
  if (rank !== null && !ranks.some((each) => each.key === rank)) {
    issues.push(
      judgeIssue('plan.rank.unknown', at('rank'), {
        member: name,
        rank,
        ...suggestionFor(rank, ranks),
      }),
    );
  }
  if (headcount < 0) {
    issues.push(judgeIssue('plan.headcount.negative', at('headcount'), { member: name, headcount }));
  }
  if (weight !== null && weight < 0) {
    issues.push(judgeIssue('plan.weight.negative', at('weight'), { name, weight }));
  }
  if (start !== null && end !== null && end < start) {
    issues.push(judgeIssue('plan.member.reversed', at('end'), { member: name, start, end }));
  } else if ((start !== null && start > plan.end) || (end !== null && end < plan.start)) {
    const span = { member: name, start: plan.start, end: plan.end };
    issues.push(judgeIssue('plan.member.outside', at(end !== null ? 'end' : 'start'), span, 'warning'));
  }
  return issues;
}

/** Units under one parent at most: formulas name each of them where the rows of their own members lie between. */
const MOST_UNITS_BELOW = 1000;

function judgeWidth(members: readonly Member[]): Issue[] {
  const parents = new Set(members.map(({ parent }) => parent));
  const below = new Map<string, number>();
  for (const { key, parent } of members) {
    if (parent !== null && parents.has(key)) below.set(parent, (below.get(parent) ?? 0) + 1);
  }
  return members.flatMap(({ key, name }, index) => {
    const count = below.get(key) ?? 0;
    const params = { member: name, count, most: MOST_UNITS_BELOW };
    return count > MOST_UNITS_BELOW
      ? [judgeIssue('plan.units.tooMany', ['members', index, 'name'], params)]
      : [];
  });
}

/** One top, no unknown parent, no circle. */
function judgeTree(members: readonly Member[]): Issue[] {
  const byKey = new Map(members.map((member) => [member.key, member]));
  const unknown = members.flatMap(({ name, parent }, index) =>
    parent === null || byKey.has(parent)
      ? []
      : [
          judgeIssue('plan.parent.unknown', ['members', index, 'parent'], {
            member: name,
            parent,
            ...suggestionFor(parent, members),
          }),
        ],
  );
  const tops = members.filter(({ parent }) => parent === null);
  const several = members.flatMap((member, index) =>
    member.parent === null && member !== tops[0]
      ? [
          judgeIssue('plan.top.several', ['members', index, 'parent'], {
            first: tops[0]!.name,
            second: member.name,
          }),
        ]
      : [],
  );
  return [...unknown, ...several, ...circles(members, byKey)];
}

/** Each circle once, at its member that comes first in the list. */
function circles(members: readonly Member[], byKey: ReadonlyMap<string, Member>): Issue[] {
  const settled = new Set<string>();
  return members.flatMap((start) => {
    const onTheWay: Member[] = [];
    let member: Member | undefined = start;
    while (member && !settled.has(member.key)) {
      settled.add(member.key);
      onTheWay.push(member);
      member = member.parent === null ? undefined : byKey.get(member.parent);
    }
    const entry = member ? onTheWay.indexOf(member) : -1;
    return entry < 0 ? [] : [circleIssue(onTheWay.slice(entry), members)];
  });
}

function circleIssue(circle: readonly Member[], members: readonly Member[]): Issue {
  const positions = circle.map((member) => members.indexOf(member));
  const first = positions.indexOf(Math.min(...positions));
  const fromFirst = [...circle.slice(first), ...circle.slice(0, first + 1)];
  const names = fromFirst.map(({ name }) => name).join(' → ');
  return judgeIssue('plan.parent.cycle', ['members', positions[first]!, 'parent'], { members: names });
}
