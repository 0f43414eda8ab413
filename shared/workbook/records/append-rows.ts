import type { PlanInputs } from '#engine/plan/inputs.ts';
import { cellsStep } from '#host/cell-step.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import { cellContent, cellStyle, typedAmounts } from '#workbook/inputs/cells.ts';
import { inputPlaces, type TablePlace } from '#workbook/inputs/places.ts';
import { rowHeights } from '#workbook/inputs/row-heights.ts';
import { columnKeys, type InputRow, type TableDefinition } from '#workbook/inputs/table.ts';
import { recordTables } from '#workbook/sheets/input-tables.ts';
import type { RecordReading } from './read.ts';

/** A reading with rows added to one of its lists, and the writes that add them. */
export interface Appended {
  readonly reading: RecordReading;
  readonly steps: readonly PlainStep[];
}

/** The row below the last of a list; of an empty one the row below its headers. */
export const rowBelow = ({ area, rows }: TablePlace): number => Math.max(area.row, ...rows.slice(-1)) + 1;

/** Adds rows below the last of a list; without its sheet, or rows, the reading stays as it is. */
export function appendRows(
  reading: RecordReading,
  table: RecordTableKey,
  added: readonly InputRow[],
  inputs: PlanInputs,
): Appended {
  const place = reading.places.tables[table];
  if (!place || added.length === 0) return { reading, steps: [] };
  const { sheet, area, columns, rows } = place;
  const first = rowBelow(place);
  const grown: TablePlace = {
    ...place,
    area: { ...area, rows: Math.max(area.rows, first + added.length - area.row) },
    rows: [...rows, ...added.map((_, index) => first + index)],
  };
  const amounts = typedAmounts(inputs);
  const texts = messagesIn[inputs.language].inputs;
  const definition: TableDefinition = recordTables[table];
  const steps = definition.columns.flatMap((column): PlainStep[] =>
    columnKeys(column).flatMap((key): PlainStep[] => {
      const at = columns[key];
      if (at === undefined || column.cell.kind === 'computed') return [];
      const cells = added.map((row) => [cellContent(row[key] ?? null, column.cell, texts)]);
      const styled = { row: first, column: at, rows: added.length, columns: 1 };
      const styles = [{ area: styled, style: cellStyle(column.cell, amounts) }];
      return [{ step: 'cells', sheet, row: first, column: at, cells, styles }];
    }),
  );
  const heights = rowHeights(definition.columns, added, first);
  const sized = { ...cellsStep({ sheet, row: first, column: area.column }, []), rowHeights: heights };
  return {
    steps: heights.length === 0 ? steps : [...steps, sized],
    reading: {
      ...reading,
      rows: { ...reading.rows, [table]: [...reading.rows[table], ...added] },
      places: inputPlaces({ ...reading.places.tables, [table]: grown }),
    },
  };
}
