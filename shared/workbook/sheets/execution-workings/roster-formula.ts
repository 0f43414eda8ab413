import { sameName } from '#engine/plan/judge/keys.ts';
import { asTyped, type FormulaTag, type Reference, tidied } from '#formula/fx.ts';
import type { RowFrame } from '#workbook/inputs/computed.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { workingsNames } from './names.ts';

/** Where somebody stands in the roster of the workings (from 1): 0 nobody, -1 several of that name, '' not typed. */
export type RosterPosition = number | '';

/**
 * The position of what is typed: by key, else by a name that only one has; people before units before former members. A
 * former name of a person who is still listed is a former member of that key: the position is the person's own.
 * It only searches, once: counting in each row of a log is slow.
 */
export function rosterFormula(fx: FormulaTag, typed: Reference): string {
  const { spellings, spellingsMeant } = workingsNames;
  const wanted = asTyped(tidied(fx`${typed}`));
  return fx`IF(${typed}="","",IFERROR(INDEX(${spellingsMeant},MATCH(${wanted},${spellings},0)),0))`;
}

/** The key of the person at that position, which stands in the column `at`; a unit is nobody. */
export function personFormula({ fx, cell }: RowFrame): string {
  const { rosterKinds: kinds, rosterKeys: keys } = workingsNames;
  const at = cell('at');
  return fx`IF(N(${at})>0,IF(INDEX(${kinds},${at})=2,"",INDEX(${keys},${at})),"")`;
}

/** The position of what is typed, as {@link rosterFormula} gives it. */
export function rosterPositions({ context }: Execution): (typed: string) => RosterPosition {
  const { people, units, former } = context;
  const all = [...people, ...units, ...former];
  const current = people.length + units.length;
  const keys = new Map<string, number>();
  const names = new Map<string, { first: number; current: number }>();
  all.forEach(({ key, name }, index) => {
    if (!keys.has(sameName(key))) keys.set(sameName(key), index + 1);
    const own = keys.get(sameName(key)) ?? 0;
    const known = names.get(sameName(name)) ?? { first: own, current: 0 };
    names.set(sameName(name), { ...known, current: known.current + (index < current ? 1 : 0) });
  });
  return (typed) => {
    if (typed === '') return '';
    const keyed = keys.get(sameName(typed));
    if (keyed !== undefined) return keyed;
    const named = names.get(sameName(typed));
    if (!named) return 0;
    return named.current > 1 ? -1 : named.first;
  };
}

/**
 * Whom a cell of the records names, as {@link personFormula} gives it: the key of a person, present or former; '' for a
 * unit or nobody.
 */
export function personNamed(execution: Execution): (typed: string) => string {
  const position = rosterPositions(execution);
  const { people, units, former } = execution.context;
  const keys = [...people.map(({ key }) => key), ...units.map(() => ''), ...former.map(({ key }) => key)];
  return (typed) => {
    const at = position(typed);
    return typeof at === 'number' && at > 0 ? (keys[at - 1] ?? '') : '';
  };
}
