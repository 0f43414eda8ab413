import { describe, expect, it } from 'vitest';
import type { TableCells } from '#workbook/inputs/computed.ts';
import { planCells } from '#workbook/inputs/plan-cells.ts';
import { columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';
import { inputTables } from './input-tables.ts';
import { recordCells } from './record-cells.ts';

const cells: Readonly<Record<string, Pick<TableCells<never>, 'keys'>>> = { ...planCells, ...recordCells };

describe('the computed columns and settings', () => {
  it.each(Object.values<TableDefinition>(inputTables).map((definition) => [definition.table, definition]))(
    'of %s are those whose formulas are said',
    (table, { columns, fields }) => {
      const computed = [
        ...columns.filter(({ cell }) => cell.kind === 'computed').flatMap(columnKeys),
        ...fields.filter(({ cell }) => cell.kind === 'computed').map(({ key }) => key),
      ];
      expect([...(cells[table]?.keys ?? [])].sort()).toEqual(computed.sort());
    },
  );
});
