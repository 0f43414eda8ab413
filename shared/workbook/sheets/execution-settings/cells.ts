import { toSerial } from '#engine/days/serial.ts';
import { cellAt } from '#formula/fx.ts';
import { tableCells } from '#workbook/inputs/computed.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import type { RecordFrame } from '#workbook/records/record-frame.ts';

export const executionCells = tableCells({
  state: (frame: RecordFrame) => frame,
  fields: {
    /** The day as of which everything is seen: the one typed above, else the real one. */
    asOf: {
      formula: (fx, { places }) => {
        const { sheet, fields, columns } = places.tables.execution as TablePlace;
        const typed = cellAt({ sheet, row: fields.today as number, column: columns.value as number }, 'both');
        return fx`IF(${typed}="",TODAY(),${typed})`;
      },
      value: ({ execution }) => toSerial(execution.today),
    },
  },
});
