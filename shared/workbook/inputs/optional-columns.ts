import { languages } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { addColumns } from '#workbook/inputs/add-columns.ts';
import { locate } from '#workbook/inputs/locate.ts';
import type { TablePlace, TablePlaces } from '#workbook/inputs/places.ts';
import { planLanguage } from '#workbook/inputs/read.ts';
import type { ColumnDefinition, TableDefinition } from '#workbook/inputs/table.ts';
import { planTables } from '#workbook/sheets/input-tables.ts';

/**
 * Optional columns that a list of the plan lacks, empty, to the right of all that stands beside it; its name reaches over
 * them. Months of another year follow from the plan's days: see `laterMonths`. `reply` holds the input sheets. A list
 * that cannot be found gets none.
 */
export function optionalColumns(reply: ReadReply): readonly PlainStep[] {
  const texts = messagesIn[planLanguage(reply) ?? languages[0]].inputs;
  const tables = Object.values<TableDefinition>(planTables);
  const placeOf = (definition: TableDefinition): TablePlace | undefined =>
    locate(definition, reply, texts).place ?? undefined;
  const isShort = tables.some((definition) => {
    const optional = optionalOf(definition);
    const place = optional.length > 0 ? placeOf(definition) : undefined;
    return place !== undefined && optional.some(({ key }) => place.columns[key] === undefined);
  });
  if (!isShort) return [];
  const places: TablePlaces = Object.fromEntries(
    tables.map((definition) => [definition.table, placeOf(definition)]),
  );
  return tables.flatMap(
    (definition) => addColumns(reply, definition, optionalOf(definition), { places, texts })?.steps ?? [],
  );
}

const optionalOf = ({ columns }: TableDefinition): readonly ColumnDefinition[] =>
  columns.filter(({ isOptional, from }) => isOptional && from === undefined);
