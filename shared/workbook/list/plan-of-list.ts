import { type Day, day } from '#engine/days/day.ts';
import type { Basis, Goal, Language, Member, PlanInputs } from '#engine/plan/inputs.ts';
import { isMultiple } from '#engine/plan/judge/keys.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { decimalSum } from '#engine/typed/decimal.ts';
import { blank } from '#workbook/examples/blank.ts';
import { usualCalendar } from '#workbook/inputs/usual-calendar.ts';
import { upTo } from './grid.ts';
import { unitFor } from './proposal.ts';
import type { GoalProposal, ListMember, ListProposal, ListReading, MemberValue } from './reading.ts';
import { evenly, isSame, sumOf } from './values.ts';

/** What to make of a list: the proposal, or what a person has made of it. */
export interface ListChoice extends Omit<ListProposal, 'goals'> {
  readonly title: string;
  readonly goals: readonly ChosenGoal[];
}
interface ChosenGoal extends Omit<GoalProposal, 'unit'> {
  readonly measure: string;
  /** Null: the finest one that the total allows. */
  readonly unit: number | null;
}

type CountedGoal = ChosenGoal & { readonly unit: number };

/**
 * The inputs of a plan for the people of a list. What they reached becomes their bases; their targets become fixed
 * ones where they add up to the goal's total, else weights. Units split as chosen where those below them have
 * something to go by, else equally.
 */
export function planOfList(reading: ListReading, choice: ListChoice, language: Language): PlanInputs {
  const base = blank(language);
  const places = placesOf(reading);
  const [main] = choice.goals;
  const weighed = choice.method === 'weights' ? (main?.target ?? main?.last) : (main?.last ?? main?.target);
  const sums = weighed === undefined || weighed === null ? null : branchSums(places, weighed);
  const goesByFigures = choice.method === 'weights' || choice.method === 'lastPeriod';
  const units = new Set(places.map(({ parent }) => parent));
  const members = places.map(({ key, parent, member }): Member => {
    const isLeaf = !units.has(key);
    const sum = Math.max(0, sums?.get(key) ?? 0);
    const method = goesByFigures && sum === 0 ? 'equal' : choice.method;
    return {
      key,
      name: member?.name ?? choice.title,
      parent,
      rank: member?.rank ?? null,
      headcount: isLeaf ? (member?.headcount ?? 1) : 1,
      start: isLeaf && member?.start ? (member.start as Day) : null,
      end: null,
      method: isLeaf ? null : method,
      weight: choice.method === 'weights' && sums !== null && parent !== null ? sum : null,
    };
  });
  const goals = choice.goals.map((goal, index) => ({
    goal: { ...goal, unit: goal.unit ?? unitFor(goal.total) },
    key: `G${index + 1}`,
  }));
  return {
    ...base,
    title: choice.title,
    start: day(`${choice.year}-01-01`),
    end: day(`${choice.year}-12-31`),
    calendar: usualCalendar(choice.year, language),
    goals: goals.map(({ goal, key }): Goal => ({ ...base.goals[0]!, key, ...goalOf(reading, goal) })),
    members,
    ranks: [...new Set(members.flatMap(({ rank }) => rank ?? []))].map((name) => ({ name, multiple: 1 })),
    bases: goals.flatMap(({ goal, key }) => basesOf(reading, places, goal, key)),
  };
}

interface MemberPlace {
  readonly key: string;
  readonly parent: string | null;
  /** Null: the top that we put above all. */
  readonly member: ListMember | null;
}

/** The members with their keys, those above before those below: under the list's own top, or one above all. */
function placesOf({ members }: ListReading): readonly MemberPlace[] {
  const tops = members.filter(({ parent }) => parent === null);
  const ownTop = tops.length === 1 && tops[0]?.kind === 'unit' ? tops[0] : null;
  let [units, people] = [0, 0];
  const keys = members.map((member) => {
    if (member === ownTop) return 'TOP';
    return member.kind === 'unit' ? `U${++units}` : `P${++people}`;
  });
  const places = members.map((member, index): MemberPlace => {
    const above = member.parent === null ? 'TOP' : keys[member.parent]!;
    return { key: keys[index]!, parent: member === ownTop ? null : above, member };
  });
  return ownTop ? places : [{ key: 'TOP', parent: null, member: null }, ...places];
}

/** A figure of all people at or below each member. */
function branchSums(places: readonly MemberPlace[], figure: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>(places.map(({ key }) => [key, 0]));
  const add = (key: string, amount: number): void =>
    void sums.set(key, decimalSum(sums.get(key) ?? 0, amount));
  // Those below stand behind those above, so going backwards every sum is complete when it is added.
  for (const { key, parent, member } of [...places].reverse()) {
    if (member) add(key, member.values[figure]?.total ?? 0);
    if (parent !== null) add(parent, sums.get(key) ?? 0);
  }
  return sums;
}

const monthsOf = ({ members }: ListReading, figure: number): readonly number[] =>
  upTo(12).map((month) => sumOf(members.map(({ values }) => values[figure]?.months[month] ?? null)));

/** Everybody's target is a number of units, and together they are the total. */
function isAsGiven({ members, figures }: ListReading, { target, total, unit }: CountedGoal): boolean {
  if (target === null || !isSame(figures[target]!.sum.read, total)) return false;
  return members.every(({ values }) => isMultiple(values[target]?.total ?? 0, unit));
}

function goalOf(reading: ListReading, goal: CountedGoal): Partial<Goal> {
  const { name, measure, total, unit, target } = goal;
  const named = { ...(name === '' ? {} : { name }), measure, total, unit };
  if (goal.monthMethod !== 'fixed' || target === null) return { ...named, monthMethod: goal.monthMethod };
  const months = monthsOf(reading, target);
  const fits = isAsGiven(reading, goal) && months.every((month) => isMultiple(month, unit));
  return { ...named, monthMethod: fits ? 'fixed' : 'weights', months };
}

function basesOf(
  reading: ListReading,
  places: readonly MemberPlace[],
  goal: CountedGoal,
  key: string,
): readonly Basis[] {
  const targets = isAsGiven(reading, goal) ? branchSums(places, goal.target ?? 0) : null;
  const isHistory = goal.last !== null && reading.figures[goal.last]!.kind === 'last';
  return places.flatMap(({ key: member, parent, member: person }): Basis[] => {
    const fixed = parent === null ? null : (targets?.get(member) ?? null);
    const months = isHistory && person ? history(person.values[goal.last ?? 0]!) : [];
    const hasHistory = months.some((month) => month !== null);
    if (fixed === null && !hasHistory) return [];
    const lastPeriod = upTo(12).map((month) => months[month] ?? null);
    return [plainBasis(member, key, { fixed, lastPeriod })];
  });
}

/** The last period by month, returns as they are; a whole year is spread evenly. */
function history({ months, total }: MemberValue): readonly (number | null)[] {
  return months.length > 0 || total === null ? months : evenly(total, 12);
}
