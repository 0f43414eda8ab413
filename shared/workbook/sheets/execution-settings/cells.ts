import { toSerial } from '#engine/days/serial.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { FormulaCell } from '#host/sheet.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import type { RecordFrame } from '#workbook/records/row-frame.ts';

/** The day as of which everything is seen: the one typed above, else the real one. */
export function executionField({ execution, places }: RecordFrame, key: string): FormulaCell {
  if (key !== 'asOf') throw new Error(`no formula for ${key}`);
  const { sheet, fields, columns } = places.tables.execution as TablePlace;
  const typed = cellAt({ sheet, row: fields.today as number, column: columns.value as number }, 'both');
  return { formula: formulasOn(sheet)`IF(${typed}="",TODAY(),${typed})`, value: toSerial(execution.today) };
}
