import { MOST_FIGURES } from '#engine/actuals/row.ts';
import { MOST_STAGES } from '#engine/plan/judge/funnel.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

/** What each column of a source was taken for when it was imported last: one row a column. */
export const importColumnsTable: TableDefinition<'importColumns'> = {
  table: 'importColumns',
  sheet: 'imports',
  columns: [
    { key: 'of', cell: { kind: 'text' }, width: 24 },
    { key: 'header', cell: { kind: 'text' }, width: 26 },
    { key: 'field', cell: { kind: 'text' }, width: 18 },
    { key: 'detail', cell: { kind: 'text' }, width: 40 },
  ],
  fields: [],
  spareRows: 20,
};

/** Whom texts of sources mean: kept for the next import. */
export const importAliasesTable: TableDefinition<'importAliases'> = {
  table: 'importAliases',
  sheet: 'imports',
  columns: [
    { key: 'text', cell: { kind: 'text' }, width: 26 },
    { key: 'means', cell: { kind: 'text', names: true }, width: 18 },
  ],
  fields: [],
  spareRows: 20,
};

export const importsSheet: SheetDefinition = {
  above: [],
  beside: ['importColumns', 'importAliases'],
  frozen: { rows: 5, columns: 0 },
  paper: 'a4',
};

const text = { kind: 'text' } as const;

/**
 * Rows that were not taken into the log, with the reason and as their source has them. Their headers are those of the log,
 * so that the sheet is imported like any other once the rows are mended.
 */
export const importRejectsTable: TableDefinition<'importRejects'> = {
  table: 'importRejects',
  sheet: 'importRejects',
  columns: [
    { key: 'importedOn', cell: { kind: 'date' }, width: 12 },
    { key: 'of', cell: text, width: 20 },
    { key: 'row', cell: { kind: 'number', minimum: 1, maximum: 1e7, isPlain: true }, width: 9 },
    { key: 'reason', cell: text, width: 56 },
    { key: 'date', cell: text, width: 13 },
    { key: 'person', cell: text, width: 16 },
    { key: 'counts', cell: text, repeat: MOST_STAGES, width: 9 },
    { key: 'amount', cell: text, width: 13 },
    { key: 'figures', cell: text, repeat: MOST_FIGURES, width: 11 },
    { key: 'product', cell: text, width: 16 },
    { key: 'channel', cell: text, width: 16 },
    { key: 'kind', cell: text, width: 12 },
    { key: 'customer', cell: text, width: 16 },
    { key: 'note', cell: text, width: 26 },
    { key: 'source', cell: text, width: 18 },
    { key: 'status', cell: text, width: 14 },
    { key: 'rest', cell: text, width: 60 },
  ],
  fields: [],
  spareRows: 20,
};

export const importRejectsSheet: SheetDefinition = {
  above: [],
  beside: ['importRejects'],
  frozen: { rows: 5, columns: 4 },
  paper: 'a3',
  pagesWide: 2,
  isFiltered: true,
};
