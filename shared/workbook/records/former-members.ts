import type { Day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { sameKey } from '#engine/plan/judge/keys.ts';
import { cellStep } from '#host/cell-step.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { inputPlaces, type TablePlace } from '#workbook/inputs/places.ts';
import { appendRows } from './append-rows.ts';
import type { RecordReading } from './read.ts';
import { type RecordRow, textOf } from './rows.ts';

/** Somebody as the last build listed them: key, name, and the name of their unit ('' at the top). */
export interface KnownPerson {
  readonly key: string;
  readonly name: string;
  readonly team: string;
}

/** A reading with the list of former members brought up to date, and the writes that do so. */
export interface FormerMembersUpdate {
  readonly reading: RecordReading;
  readonly steps: readonly PlainStep[];
}

/**
 * Follows people who came, left or were renamed since the last build: whoever it knew and the list of members no longer
 * has becomes a former member, and so does the old name of a person who was renamed, so that what was written under it
 * still counts. Who is back under the same key and name leaves the list. `today` becomes the day of leaving.
 */
export function updateFormerMembers(
  reading: RecordReading,
  known: readonly KnownPerson[],
  inputs: PlanInputs,
  today: Day,
): FormerMembersUpdate {
  const identity = (key: string, name: string): string => `${sameKey(key)}\n${sameKey(name)}`;
  const current = new Set(inputs.members.map(({ key, name }) => identity(key, name)));
  const rowIdentity = (row: RecordRow): string => identity(textOf(row, 'key'), textOf(row, 'name'));
  const { formerMembers } = reading.rows;
  const back = formerMembers.flatMap((row, index) => (current.has(rowIdentity(row)) ? [index] : []));
  const kept = withoutRows(reading, back);
  const listed = new Set(kept.reading.rows.formerMembers.map(rowIdentity));
  const gone = known.filter(({ key, name }) => {
    const person = identity(key, name);
    return !current.has(person) && !listed.has(person);
  });
  const rows = gone.map(({ key, name, team }) => ({ key, name, team, leftOn: today }));
  const added = appendRows(kept.reading, 'formerMembers', rows, inputs);
  return { reading: added.reading, steps: [...kept.steps, ...added.steps] };
}

/** The reading without these former members, whose cells become blank. */
function withoutRows(reading: RecordReading, indexes: readonly number[]): FormerMembersUpdate {
  const place = reading.places.tables.formerMembers;
  if (!place || indexes.length === 0) return { reading, steps: [] };
  const isKept = (_: unknown, index: number): boolean => !indexes.includes(index);
  const rows: TablePlace = { ...place, rows: place.rows.filter(isKept) };
  const steps = indexes.flatMap((index): PlainStep[] =>
    Object.values(place.columns).map((column) =>
      cellStep({ sheet: place.sheet, row: place.rows[index] as number, column }, null),
    ),
  );
  return {
    steps,
    reading: {
      ...reading,
      rows: { ...reading.rows, formerMembers: reading.rows.formerMembers.filter(isKept) },
      places: inputPlaces({ ...reading.places.tables, formerMembers: rows }),
    },
  };
}
