import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { addColumns } from '#workbook/inputs/add-columns.ts';
import type { TablePlaces } from '#workbook/inputs/places.ts';
import { laterColumns, type TableDefinition } from '#workbook/inputs/table.ts';
import { planTables } from '#workbook/sheets/input-tables.ts';

interface LaterMonths {
  readonly steps: readonly PlainStep[];
  /** The tables as they are with them. */
  readonly places: TablePlaces;
}

/** Columns for the months of another year that the lists of a plan lack; the names of these lists reach over them. */
export function laterMonths(
  reply: ReadReply,
  places: TablePlaces,
  months: number,
  texts: InputTexts,
): LaterMonths {
  const added = Object.values<TableDefinition>(planTables).flatMap((definition) => {
    const columns = addColumns(reply, definition, laterColumns(definition, months), { places, texts });
    return columns ? [{ table: definition.table, ...columns }] : [];
  });
  return {
    steps: added.flatMap(({ steps }) => steps),
    places: { ...places, ...Object.fromEntries(added.map(({ table, place }) => [table, place])) },
  };
}
