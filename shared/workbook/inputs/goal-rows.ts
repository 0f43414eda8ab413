import type { TablePlace, TablePlaces } from './places.ts';
import type { InputRow } from './table.ts';

/** Whether a goal's row says that it does not add up. */
export const isUnsummed = (row: InputRow | undefined): boolean =>
  (row?.kind ?? null) !== null && row?.kind !== 'sum';

/** Tables in which each goal is found by its kind; `rows`: of the goals, as they were read. */
export function goalsByKind(tables: TablePlaces, rows: readonly InputRow[]): TablePlaces {
  const { goals } = tables;
  if (!goals) return tables;
  const those = (unsummed: boolean): readonly number[] =>
    goals.rows.filter((_, index) => isUnsummed(rows[index]) === unsummed);
  const placed: TablePlace = { ...goals, byKind: { goals: those(false), unsummed: those(true) } };
  return { ...tables, goals: placed };
}
