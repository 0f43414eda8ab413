import { nameKey } from './fold.ts';

/** Somebody or something that is named; `key`: what it is known by where names are not unique. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

/** The one with that key, else the only one with that name; null: nobody, or several have it. */
export function byKeyOrName<T extends Named>(typed: string, all: readonly T[]): T | null {
  const keyed = all.find(({ key }) => key === typed);
  if (keyed) return keyed;
  const wanted = nameKey(typed);
  const named = all.filter(({ name }) => nameKey(name) === wanted);
  return named.length === 1 ? named[0]! : null;
}

/** More would be a list to read, not an answer. */
const MOST_OFFERED = 3;

/**
 * Those who were probably meant by something that is nobody's name or key, at most three: whose name or key contains what
 * was typed, else those that differ from it by the fewest signs, and by few. None: nobody is near, or too many are as near;
 * of these, those that begin alike are nearer.
 */
export function nearest<T extends Named>(typed: string, all: readonly T[]): readonly T[] {
  const wanted = nameKey(typed);
  const length = [...wanted].length;
  if (length < 2 || all.length > MOST_COMPARED) return [];
  const folded = foldedNames(all);
  const containing = all.filter((_, at) => folded[at]!.some((each) => each.includes(wanted)));
  if (containing.length > 0 && containing.length <= MOST_OFFERED) return containing;
  const most = length <= 4 ? 1 : length <= 8 ? 2 : 3;
  let found: T[] = [];
  let least = most;
  all.forEach((each, at) => {
    const gap = Math.min(...folded[at]!.map((text) => distance(wanted, text)));
    if (gap > least) return;
    found = gap < least ? [each] : [...found, each];
    least = gap;
  });
  if (found.length <= MOST_OFFERED) return found;
  const [first] = wanted;
  const alike = found.filter(({ name }) => nameKey(name).startsWith(first!));
  return alike.length <= MOST_OFFERED ? alike : [];
}

/** Lists may be judged with every name wrong. */
const MOST_COMPARED = 1000;

const folds = new WeakMap<readonly Named[], readonly (readonly string[])[]>();
function foldedNames(all: readonly Named[]): readonly (readonly string[])[] {
  const folded = folds.get(all) ?? all.map(({ key, name }) => [nameKey(key), nameKey(name)]);
  folds.set(all, folded);
  return folded;
}

/** Signs to add, leave out, replace, or exchange with their neighbour. */
function distance(one: string, other: string): number {
  const [from, to] = [[...one], [...other]];
  let before: number[] = [];
  let row = to.map((_, index) => index + 1);
  row.unshift(0);
  from.forEach((sign, at) => {
    const next = [at + 1];
    to.forEach((wanted, index) => {
      const isSame = sign === wanted;
      const replaced = row[index]! + (isSame ? 0 : 1);
      const swaps = at > 0 && index > 0 && sign === to[index - 1] && from[at - 1] === wanted;
      const swapped = swaps ? before[index - 1]! + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(row[index + 1]! + 1, next[index]! + 1, replaced, swapped));
    });
    before = row;
    row = next;
  });
  return row[to.length]!;
}

/**
 * In an issue about a name that is unknown, or that several have: what was typed, who were probably meant as people call
 * them, nearest first, and what is written instead of each. None: nobody can tell.
 */
export type Suggestion = {
  readonly typed: string;
  readonly suggested: readonly string[];
  readonly written: readonly string[];
};

/** Who was probably meant; written by the key, but where everything is known by its name alone. */
export const suggestionFor = (typed: string, all: readonly Named[]): Suggestion =>
  suggestionOf(typed, nearest(typed, all));

/** Each of these, told apart by their keys where they have one name; none where they are too many to choose from. */
export function suggestionOf(typed: string, meant: readonly Named[]): Suggestion {
  const few = meant.length <= MOST_OFFERED ? meant : [];
  const isSame = ({ name, key }: Named): boolean =>
    few.some((other) => other.key !== key && nameKey(other.name) === nameKey(name));
  return {
    typed,
    suggested: few.map((each) => (isSame(each) ? `${each.name} · ${each.key}` : each.name)),
    written: few.map(({ key }) => key),
  };
}
