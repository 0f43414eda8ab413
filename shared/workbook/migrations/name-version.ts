import { formatCell, VERSION_NAME } from '#workbook/inputs/format-version.ts';
import type { Migration } from './migration.ts';

/**
 * From 1 to 2: the version's cell gets a name of its own. In format 1 it is found by its label, so that a program could
 * not tell a workbook of a newer format, with other labels or in another language, from one that is damaged.
 */
export const nameVersion: Migration = (reply) => {
  const found = formatCell(reply);
  if (!found) return [];
  const { sheet, row, column } = found.place;
  return [{ step: 'name', name: { name: VERSION_NAME, sheet, area: { row, column, rows: 1, columns: 1 } } }];
};
