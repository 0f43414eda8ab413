import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { Revision } from '#engine/revision/record.ts';
import type { WriteStep } from '#host/host.ts';
import type { InputTexts } from '#language/inputs.ts';
import { cellContent, cellStyle, typedAmounts } from '#workbook/inputs/cells.ts';
import { inputPlaces, type TablePlace } from '#workbook/inputs/places.ts';
import { recordTables } from '#workbook/inputs/tables/index.ts';
import type { RecordReading } from './read.ts';
import { revisionRow } from './revisions.ts';

/** A reading with rows added to the record of revisions, and the writes that add them. */
export interface Appended {
  readonly reading: RecordReading;
  readonly steps: readonly WriteStep[];
}

/** Adds rows below the last of the record. Its sheet must be there. */
export function appendRevisions(
  reading: RecordReading,
  revisions: readonly Revision[],
  inputs: PlanInputs,
  texts: InputTexts,
): Appended {
  const place = reading.places.tables.revisions;
  if (!place || revisions.length === 0) return { reading, steps: [] };
  const { sheet, area, columns, rows } = place;
  const first = Math.max(area.row, ...rows.slice(-1)) + 1;
  const added = revisions.map(revisionRow);
  const end = first + added.length;
  const grown: TablePlace = {
    ...place,
    area: { ...area, rows: Math.max(area.rows, end - area.row) },
    rows: [...rows, ...added.map((_, index) => first + index)],
  };
  const amounts = typedAmounts(inputs);
  // The record refuses whatever is typed; these rows are open until the build closes it again.
  const open: WriteStep = {
    step: 'cells',
    sheet,
    row: first,
    column: area.column,
    cells: [],
    styles: [],
    validations: [
      {
        area: { row: first, column: area.column, rows: added.length, columns: area.columns },
        rule: { kind: 'formula', formula: 'TRUE' },
        title: '',
        message: '',
      },
    ],
  };
  const cells = recordTables.revisions.columns.flatMap(({ key, cell }): WriteStep[] => {
    const column = columns[key];
    if (column === undefined) return [];
    const contents = added.map((row) => [cellContent(row[key] ?? null, cell, texts)]);
    const styled = { row: first, column, rows: added.length, columns: 1 };
    const styles = [{ area: styled, style: cellStyle(cell, amounts) }];
    return [{ step: 'cells', sheet, row: first, column, cells: contents, styles }];
  });
  return {
    steps: [open, ...cells],
    reading: {
      ...reading,
      rows: { ...reading.rows, revisions: [...reading.rows.revisions, ...added] },
      places: inputPlaces({ ...reading.places.tables, revisions: grown }),
    },
  };
}
