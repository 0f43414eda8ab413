import { describe, expect, it } from 'vitest';
import { MOST_MONTHS } from '#engine/plan/month-keys.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { InputSheetKey } from '#language/plan/inputs.ts';
import { inputSheetDefinitions, inputTables } from '#workbook/sheets/input-tables.ts';
import { layOut } from './layout.ts';
import { inputPlaces } from './places.ts';
import { columnKeys, type TableDefinition } from './table.ts';

const definitions = Object.values<TableDefinition>(inputTables);
const rows = Object.fromEntries(definitions.map(({ table }) => [table, [{}, {}, {}]]));
const sheets = Object.keys(inputSheetDefinitions) as InputSheetKey[];
const places = inputPlaces(layOut(sheets, rows, messagesIn.en.inputs, { months: MOST_MONTHS }));

describe.each(definitions.map((definition) => [definition.table, definition] as const))(
  'the table %s',
  (table, { path = [table], columns, fields }) => {
    const place = places.tables[table]!;
    const at = (row: number, key: string) => ({ sheet: place.sheet, row, column: place.columns[key] });

    it('has its settings and columns where the engine keeps them', () => {
      for (const { key, path: within = [key] } of fields) {
        expect(places.cell([...path, ...within])).toEqual(at(place.fields[key]!, 'value'));
      }
      const usual = columns.filter(({ isOnDemand }) => !isOnDemand);
      for (const key of fields.length > 0 ? [] : usual.flatMap(columnKeys)) {
        expect(places.cell([...path, 1, ...key.split('.')])).toEqual(at(place.rows[1]!, key));
      }
      for (const { key, entries } of columns) {
        if (!entries) continue;
        expect(places.cell([...entries.path, 0])).toEqual(at(place.rows[entries.firstRow]!, key));
      }
    });

    it('is named where none of its cells is', () => {
      if (path.length > 0) expect(places.nearest([...path, 'nothing'])).toMatchObject({ sheet: place.sheet });
    });
  },
);
