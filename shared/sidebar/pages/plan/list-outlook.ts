import type { ListReading } from '#actions/plan/start-list.ts';

/** One line of the preview: a unit or person of the list. */
interface OutlookLine {
  readonly name: string;
  readonly depth: number;
  readonly isUnit: boolean;
  /** People below it; of a person 1. */
  readonly people: number;
  /** Part of the total, before it is rounded to the unit of the plan. */
  readonly share: number;
}
export interface ListOutlook {
  readonly lines: readonly OutlookLine[];
  /** Part of the year's total for January to December; empty where months go by working days. */
  readonly months: readonly number[];
}

/** Who gets how much of one, by what the list says; equal parts where it says nothing. Units are their people's sum. */
export function outlookOf({ members, proposal }: ListReading): ListOutlook {
  const [goal] = proposal.goals;
  const figure = goal?.target ?? goal?.last ?? null;
  const isPerson = members.map(({ kind }) => kind === 'person');
  const own = members.map(({ values }, index) =>
    isPerson[index] && figure !== null ? Math.max(0, values[figure]?.total ?? 0) : 0,
  );
  const saysNothing = own.every((value) => value === 0) || proposal.method === 'equal';
  const weights = saysNothing ? isPerson.map(Number) : own;
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const [sums, people] = [[...weights], isPerson.map(Number)];
  // Units stand above those below them: from the last line up, each adds to the one above.
  for (let index = members.length - 1; index >= 0; index--) {
    const parent = members[index]!.parent;
    if (parent === null) continue;
    sums[parent] = sums[parent]! + sums[index]!;
    people[parent] = people[parent]! + people[index]!;
  }
  const depths: number[] = [];
  const lines = members.map(({ name, parent, kind }, index): OutlookLine => {
    const depth = parent === null ? 0 : depths[parent]! + 1;
    depths.push(depth);
    return { name, depth, isUnit: kind === 'unit', people: people[index]!, share: sums[index]! / all };
  });
  return { lines, months: monthsOf(members, goal) };
}

function monthsOf(
  members: ListReading['members'],
  goal: ListReading['proposal']['goals'][number] | undefined,
): readonly number[] {
  const figure =
    goal?.monthMethod === 'fixed' ? goal.target : goal?.monthMethod === 'lastPeriod' ? goal.last : null;
  if (figure === null || figure === undefined) return [];
  const sums = Array.from({ length: 12 }, (_, month) =>
    members.reduce((sum, { values }) => sum + (values[figure]?.months[month] ?? 0), 0),
  );
  const all = sums.reduce((sum, value) => sum + value, 0);
  return all > 0 ? sums.map((value) => value / all) : [];
}
