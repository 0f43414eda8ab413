import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { LAST_COLUMN, planColumns } from './layout.ts';

/** The ruled title of a part of the form; `mark` begins with § and tells its rows from those of the others. */
export function heading(draft: SheetDraft, row: number, mark: string, title: string): void {
  draft.style({ row, column: 0, rows: 1, columns: LAST_COLUMN + 1 }, namedStyle('section'));
  draft.put(row, 0, mark, { ...namedStyle('sectionKey'), size: 6, color: 'BFBFBF' });
  draft.put(row, planColumns.kind, title, namedStyle('section'));
}
