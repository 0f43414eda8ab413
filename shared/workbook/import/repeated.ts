import type { Identity, Known } from './identity.ts';
import type { SourceRow } from './source.ts';

/** How a row stands to earlier ones of its source with the same number. */
export type Repeated =
  /** It says the same as the row of the source at that place, from 0. */
  | { readonly how: 'same'; readonly row: number }
  /** Another line of the same deal: another product, person, day, or goods given back. */
  | { readonly how: 'line' }
  /** All is the same but its numbers: which of both counts, nobody can tell. */
  | { readonly how: 'other'; readonly row: number };

/**
 * Of rows that an earlier row of the source says already, where that is. With a number of its own a deal is the same by day,
 * person, numbers, kind and product; without one, two rows are one only where all their columns are, taken or not.
 */
export function firstsOf(
  rows: readonly SourceRow[],
  identities: readonly (Identity | null)[],
): readonly (number | undefined)[] {
  const first = new Map<string, number>();
  return identities.map((identity, at) => {
    if (!identity) return undefined;
    const { id, core, line } = identity;
    const whole = id === '' ? JSON.stringify(rows[at]!.cells) : `${id}\n\n${core}\n\n${line}`;
    const before = first.get(whole);
    if (before === undefined) first.set(whole, rows[at]!.row);
    return before;
  });
}

/**
 * Tells of rows that share their number with others what they are to these. Of rows that differ in nothing but their
 * numbers the one that the log has is the deal, else the first.
 */
export function repeatedIds(
  rows: readonly SourceRow[],
  identities: readonly (Identity | null)[],
  known: readonly (Known | null)[],
): readonly (Repeated | null)[] {
  const holders = new Map<string, number>();
  const firsts = new Map<string, number>();
  const keyed = identities.map((identity) =>
    identity && identity.id !== '' ? `${identity.id}\n\n${identity.line}` : null,
  );
  keyed.forEach((key, at) => {
    if (key === null) return;
    const holder = holders.get(key);
    const isLogged = known[at] !== null;
    if (holder === undefined || (isLogged && known[holder] === null)) holders.set(key, at);
    const { id } = identities[at]!;
    if (!firsts.has(id)) firsts.set(id, at);
  });
  return keyed.map((key, at): Repeated | null => {
    if (key === null) return null;
    const holder = holders.get(key)!;
    if (holder !== at) {
      const isSame = identities[holder]!.core === identities[at]!.core;
      return { how: isSame ? 'same' : 'other', row: rows[holder]!.row };
    }
    return firsts.get(identities[at]!.id) === at ? null : { how: 'line' };
  });
}
