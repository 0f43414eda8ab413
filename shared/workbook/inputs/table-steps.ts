import { cellStep } from '#host/cell-step.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { PlanTableKey } from '#language/plan/inputs.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { cellContent } from './cells.ts';
import type { TablePlace } from './places.ts';
import type { InputRows } from './rows.ts';
import { columnKeys } from './table.ts';
import type { Writing } from './write.ts';

export interface RowsChange {
  readonly before: InputRows;
  readonly after: InputRows;
}

/**
 * The writes that bring a table of the input sheets from one state to another: only cells that become different. New
 * rows go below the last one that holds anything; rows that are left over become blank.
 */
export function tableSteps(
  table: PlanTableKey,
  { before, after }: RowsChange,
  { places, texts }: Pick<Writing, 'places' | 'texts'>,
): readonly PlainStep[] {
  const place = places.tables[table];
  if (!place) return [];
  const definition = inputTables[table];
  const cells = [
    ...definition.fields.map(({ key, cell }) => ({ key, cell, at: () => fieldPlace(place, key) })),
    ...definition.columns.flatMap((each) =>
      definition.fields.length > 0
        ? []
        : columnKeys(each).map((key) => ({
            key,
            cell: each.cell,
            at: (index: number) => rowPlace(place, index, key),
          })),
    ),
  ];
  const length = Math.max(before[table].length, after[table].length);
  return Array.from({ length }, (_, index) => index).flatMap((index) =>
    cells.flatMap(({ key, cell, at }): PlainStep[] => {
      const [old, now] = [before, after].map((rows) => rows[table][index]?.[key] ?? null);
      const target = at(index);
      if (cell.kind === 'computed' || old === now || !target) return [];
      const content = cellContent(now ?? null, cell, texts);
      return [cellStep({ sheet: place.sheet, ...target }, content)];
    }),
  );
}

interface At {
  readonly row: number;
  readonly column: number;
}

function fieldPlace({ fields, columns }: TablePlace, key: string): At | null {
  const [row, column] = [fields[key], columns.value];
  return row === undefined || column === undefined ? null : { row, column };
}

function rowPlace({ area, rows, columns }: TablePlace, index: number, key: string): At | null {
  const column = columns[key];
  if (column === undefined) return null;
  const last = Math.max(area.row, ...rows);
  return { row: rows[index] ?? last + 1 + index - rows.length, column };
}
