import type { Day } from '#engine/days/day.ts';
import { treeOf } from '#engine/organisation/tree.ts';
import type { Member, PlanInputs } from '#engine/plan/inputs.ts';
import { sameName } from '#engine/plan/judge/keys.ts';
import { type Suggestion, suggestionFor, suggestionOf } from '#engine/typed/nearest.ts';

/** Somebody whose work is logged: a leaf of the organisation. First and last day in post; null: the plan's. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly start: Day | null;
  readonly end: Day | null;
}

/** What the log and the actions are judged against. */
export interface LogContext {
  /** First and last day of the plan. */
  readonly start: Day;
  readonly end: Day;
  readonly today: Day;
  readonly people: readonly Person[];
  /** Teams and departments: they own actions, but log no work. */
  readonly units: readonly { readonly key: string; readonly name: string }[];
  /** People who were in an earlier edition of the plan and are no longer listed. */
  readonly former: readonly Person[];
  /** Names of the stages, deals first; at least the deals. */
  readonly stages: readonly string[];
  /** What the further numbers are called. */
  readonly figures: readonly string[];
  readonly offers: readonly { readonly product: string; readonly channel: string }[];
}

/** The context that sound inputs make. Without a funnel there is one stage, named `dealStage`. */
export function logContext(
  inputs: PlanInputs,
  today: Day,
  former: readonly Person[],
  { dealStage, figures }: { readonly dealStage: string; readonly figures: readonly string[] },
): LogContext {
  const tree = treeOf(inputs.members);
  const memberAt = (row: number): Member => inputs.members[tree.rows[row]!.source]!;
  const leaves = new Set(tree.leaves);
  return {
    start: inputs.start,
    end: inputs.end,
    today,
    people: tree.leaves.map(memberAt).map(({ key, name, start, end }) => ({ key, name, start, end })),
    units: tree.rows
      .map((_, row) => row)
      .filter((row) => !leaves.has(row))
      .map(memberAt)
      .map(({ key, name }) => ({ key, name })),
    former,
    stages: inputs.funnel.goal === null ? [dealStage] : inputs.funnel.stages,
    figures,
    offers: inputs.offers,
  };
}

/** Who is meant by a key or a name. */
export type Meant =
  | { readonly who: 'person' | 'former'; readonly person: Person }
  | { readonly who: 'unit'; readonly key: string }
  | { readonly who: 'several'; readonly keys: readonly string[]; readonly suggestion: Suggestion }
  | { readonly who: 'nobody'; readonly suggestion: Suggestion };

/**
 * Finds people and units: by key first, else by a name that only one has; current people before units before
 * former ones. A former name of somebody who is listed under the same key means that person. Case and needless
 * spaces do not count, and 01 is 1, as in formulas: `IFERROR(MATCH(x,keys,0),INDEX(meant,MATCH(x,names,0)))`.
 */
export function finderOf({ people, units, former }: LogContext): (typed: string) => Meant {
  const all: readonly (Meant & { readonly key: string; readonly name: string })[] = [
    ...people.map((person) => ({ who: 'person' as const, person, key: person.key, name: person.name })),
    ...units.map(({ key, name }) => ({ who: 'unit' as const, key, name })),
    ...former.map((person) => ({ who: 'former' as const, person, key: person.key, name: person.name })),
  ];
  const byKey = new Map<string, Meant>();
  const byName = new Map<string, { readonly keys: string[]; readonly first: Meant }>();
  for (const meant of all) {
    const key = sameName(meant.key);
    const same = byKey.get(key);
    if (same && meant.who !== 'former') continue;
    if (!same) byKey.set(key, meant);
    const name = sameName(meant.name);
    const named = byName.get(name);
    if (!named) byName.set(name, { keys: [meant.key], first: same ?? meant });
    else if (meant.who !== 'former') named.keys.push(meant.key);
  }
  const suggestions = new Map<string, Suggestion>();
  const suggestion = (typed: string): Suggestion => {
    const known = suggestions.get(typed) ?? suggestionFor(typed, people);
    suggestions.set(typed, known);
    return known;
  };
  return (typed) => {
    const wanted = sameName(typed);
    const keyed = byKey.get(wanted);
    if (keyed) return keyed;
    const named = byName.get(wanted);
    if (!named) return { who: 'nobody', suggestion: suggestion(typed) };
    if (named.keys.length === 1) return named.first;
    const same = all.filter(({ who, key }) => who !== 'former' && named.keys.includes(key));
    return { who: 'several', keys: named.keys, suggestion: suggestionOf(typed, same) };
  };
}
