import { languages } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { InputTexts, PlanTableKey } from '#language/plan/inputs.ts';
import { cellRule, cellStyle } from '#workbook/inputs/cells.ts';
import { columnText, headerOf } from '#workbook/inputs/labels.ts';
import { locate } from '#workbook/inputs/locate.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { inputPlaces, type TablePlace, type TablePlaces } from '#workbook/inputs/places.ts';
import { planLanguage } from '#workbook/inputs/read.ts';
import type { TableDefinition } from '#workbook/inputs/table.ts';
import { planTables } from '#workbook/sheets/input-tables.ts';
import { amountFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/**
 * Optional columns that a list of the plan lacks, empty, to the right of all that stands beside it; its name reaches over
 * them. Months of another year follow from the plan's days: see `laterMonths`. `reply` holds the input sheets. A list that cannot be found gets none.
 */
export function optionalColumns(reply: ReadReply): readonly PlainStep[] {
  const texts = messagesIn[planLanguage(reply) ?? languages[0]].inputs;
  const tables = Object.values<TableDefinition<PlanTableKey>>(planTables);
  const placeOf = (definition: TableDefinition<PlanTableKey>) =>
    locate(definition, reply, texts).place ?? undefined;
  const isShort = tables.some(
    (definition) =>
      definition.columns.some(({ isOptional, from }) => isOptional && from === undefined) &&
      lackedBy(definition, placeOf(definition)).length > 0,
  );
  if (!isShort) return [];
  const places: TablePlaces = Object.fromEntries(
    tables.map((definition) => [definition.table, placeOf(definition)]),
  );
  return tables.flatMap((definition) => {
    const place = places[definition.table];
    const keys = lackedBy(definition, place).map(({ key }) => key);
    return place ? addColumns(reply, definition, { places, keys, texts }).steps : [];
  });
}

const lackedBy = ({ columns }: TableDefinition, place: TablePlace | undefined): TableDefinition['columns'] =>
  place
    ? columns.filter(
        ({ isOptional, key, from }) => isOptional && from === undefined && place.columns[key] === undefined,
      )
    : [];

interface Wanted {
  readonly places: TablePlaces;
  readonly keys: readonly string[];
  readonly texts: InputTexts;
}
interface AddedColumns {
  readonly steps: readonly PlainStep[];
  /** Where the list stands then. */
  readonly place: TablePlace;
}

/** The same of one list: of these columns those that it lacks. */
export function addColumns(
  reply: ReadReply,
  { table, columns }: TableDefinition,
  { places, keys, texts }: Wanted,
): AddedColumns {
  const place = places[table] as TablePlace;
  const content = reply.contents.find(({ name }) => name === place.sheet);
  const added = columns.filter(({ key }) => keys.includes(key) && place.columns[key] === undefined);
  if (!content || added.length === 0) return { steps: [], place };
  const { sheet, area } = place;
  let free = area.column + area.columns;
  for (const row of content.cells.slice(area.row - 1)) {
    for (let at = row.length; at > free; at -= 1) {
      if (row[at - 1] !== null) free = at;
    }
  }
  const steps = added.map((column, index): PlainStep => {
    const { header, help } = columnText(texts, table, column.key);
    const at = free + index;
    const body = { row: area.row + 1, column: at, rows: area.rows - 1, columns: 1 };
    const rule = cellRule(column.cell, inputPlaces(places), sheet, texts);
    return {
      step: 'cells',
      sheet,
      row: area.row,
      column: at,
      cells: [[headerOf(table, column, 0, texts)]],
      styles: [
        { area: { ...body, row: area.row, rows: 1 }, style: namedStyle('header') },
        { area: body, style: cellStyle(column.cell, amountFormat(1)) },
      ],
      validations: rule ? [{ area: body, rule, title: header, message: help }] : [],
    };
  });
  const whole = { ...area, columns: free + added.length - area.column };
  const where = Object.fromEntries(added.map(({ key }, index) => [key, free + index]));
  return {
    steps: [...steps, { step: 'name', name: { name: tableName(table), sheet, area: whole } }],
    place: { ...place, area: whole, columns: { ...place.columns, ...where } },
  };
}
