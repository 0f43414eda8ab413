import { done, type Outcome, refused } from '#actions/outcome.ts';
import { day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { Language, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { isMultiple } from '#engine/plan/judge/keys.ts';
import { cellName } from '#formula/address.ts';
import type { AreaContent, Host } from '#host/host.ts';
import type { RangeIssues } from '#language/changes/changes.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { blank } from '#workbook/examples/blank.ts';
import type { Built } from './build.ts';
import type { ListRole } from './choices.ts';
import { guessList, type ListGuess, numberOf, textOf } from './list.ts';
import { newPlan } from './new-plan.ts';

const issue = issuesOf<SidebarIssues & RangeIssues>();

/** A list as a person has confirmed it, and what it does not say. */
export interface ListChoice {
  readonly hasHeader: boolean;
  readonly roles: readonly ListRole[];
  readonly title: string;
  readonly goalName: string;
  readonly measure: string;
  readonly total: number;
  readonly year: number;
}

/** What the selected cells seem to be. Writes nothing. */
export async function readList(host: Host): Promise<Outcome<ListGuess>> {
  const selection = await selected(host);
  if (!selection) return nothingSelected;
  return done(guessList(selection, rangeOf(selection)));
}

/** A plan of the selected list, as the person understands its columns, behind the sheets that are there. */
export async function startFromList(
  host: Host,
  choice: ListChoice,
  language: Language,
): Promise<Outcome<Built>> {
  const selection = await selected(host);
  if (!selection) return nothingSelected;
  if (!choice.roles.includes('name')) {
    return refused([{ ...issue('list.noNames', ['selection'], {}), place: null }]);
  }
  if (!(choice.total > 0)) return refused([{ ...issue('list.noTotal', ['total'], {}), place: null }]);
  const people = peopleIn(selection, choice);
  if (people.length === 0) return refused([{ ...issue('list.noNames', ['selection'], {}), place: null }]);
  return newPlan(host, planOf(people, choice, language));
}

async function selected(host: Host): Promise<AreaContent | null> {
  return (await host.read({ sheets: [{ by: 'selection' }] })).areas[0] ?? null;
}
const nothingSelected = refused([{ ...issue('change.nothingSelected', ['selection'], {}), place: null }]);

const rangeOf = ({ area }: AreaContent): string =>
  `${cellName(area.row, area.column)}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;

interface Person {
  readonly name: string;
  readonly group: string;
  readonly amount: number | null;
  readonly headcount: number;
}

function peopleIn({ cells }: AreaContent, { hasHeader, roles }: ListChoice): readonly Person[] {
  const at = (role: ListRole): number => roles.indexOf(role);
  return cells
    .slice(hasHeader ? 1 : 0)
    .map((row) => ({
      name: textOf(row[at('name')] ?? null),
      group: textOf(row[at('group')] ?? null),
      amount: numberOf(row[at('amount')] ?? null),
      headcount: numberOf(row[at('headcount')] ?? null) ?? 1,
    }))
    .filter(({ name }) => name !== '');
}

/** People below their groups, the groups below one top; amounts become the weights of the split. */
function planOf(people: readonly Person[], choice: ListChoice, language: Language): PlanInputs {
  const base = blank(language);
  const groups = [...new Set(people.map(({ group }) => group).filter((group) => group !== ''))];
  const weighs = people.some(({ amount }) => (amount ?? 0) > 0);
  const weightOf = (members: readonly Person[]): number | null =>
    weighs ? members.reduce((sum, { amount }) => sum + Math.max(0, amount ?? 0), 0) : null;
  const member = (entries: Partial<Member> & Pick<Member, 'key' | 'name' | 'parent'>): Member => ({
    rank: null,
    headcount: 1,
    start: null,
    end: null,
    method: null,
    weight: null,
    ...entries,
  });
  const top = member({
    key: 'TOP',
    name: choice.title,
    parent: null,
    method: weighs ? 'weights' : 'headcountRank',
  });
  const below = groups.map((name, index) =>
    member({
      key: `U${index + 1}`,
      name,
      parent: top.key,
      method: weighs ? 'weights' : 'headcountRank',
      weight: weightOf(people.filter(({ group }) => group === name)),
    }),
  );
  const parentOf = ({ group }: Person): string => below[groups.indexOf(group)]?.key ?? top.key;
  return {
    ...base,
    title: choice.title,
    start: day(`${choice.year}-01-01`),
    end: day(`${choice.year}-12-31`),
    goals: base.goals.map((goal) => ({
      ...goal,
      name: choice.goalName,
      measure: choice.measure,
      total: choice.total,
      unit: unitOf(choice.total),
      monthMethod: 'workdays' as const,
    })),
    members: [
      top,
      ...below,
      ...people.map((person, index) =>
        member({
          key: `P${index + 1}`,
          name: person.name,
          parent: parentOf(person),
          headcount: person.headcount,
          weight: weightOf([person]),
        }),
      ),
    ],
  };
}

/** Hundreds where the total is one of at least a million of them, else ones, tenths or hundredths. */
function unitOf(total: number): number {
  if (total >= 1e8 && isMultiple(total, 100)) return 100;
  return [1, 0.1, 0.01].find((unit) => isMultiple(total, unit)) ?? 0.01;
}
