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

/**
 * The one that was probably meant by something that is nobody's name or key: a name or key that differs by a few signs,
 * or the only one that contains what was typed. Null: none, or several are as near.
 */
export function nearest<T extends Named>(typed: string, all: readonly T[]): T | null {
  const wanted = nameKey(typed);
  const length = [...wanted].length;
  if (length < 2 || all.length > MOST_COMPARED) return null;
  const folded = foldedNames(all);
  const containing = all.filter((_, at) => folded[at]!.some((each) => each.includes(wanted)));
  if (containing.length === 1) return containing[0]!;
  const most = length <= 4 ? 1 : length <= 8 ? 2 : 3;
  let found: T[] = [];
  let least = most;
  all.forEach((each, at) => {
    const gap = Math.min(...folded[at]!.map((text) => distance(wanted, text)));
    if (gap > least) return;
    found = gap < least ? [each] : [...found, each];
    least = gap;
  });
  return found.length === 1 ? found[0]! : null;
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
 * In an issue about a name that is unknown: what was typed, who was probably meant as people call him, and what is written
 * instead. '' all but `typed`: nobody can tell.
 */
export type Suggestion = { readonly typed: string; readonly suggested: string; readonly written: string };

/** Who was probably meant; written by the key, but where everything is known by its name alone. */
export function suggestionFor(typed: string, all: readonly Named[]): Suggestion {
  const { name = '', key = '' } = nearest(typed, all) ?? {};
  return { typed, suggested: name, written: key };
}
