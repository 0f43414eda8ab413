import { BLOCK_MARK } from '#workbook/sheets/common/context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** The ruled title of a part of the form, from its first column to before `end`; the parts are numbered from 1. */
export function heading(
  draft: SheetDraft,
  row: number,
  part: { readonly number: number; readonly title: string; readonly end: number },
): void {
  draft.style({ row, column: 0, rows: 1, columns: part.end }, namedStyle('section'));
  draft.put(row, 0, `${BLOCK_MARK}${part.number}`, namedStyle('sectionCode', formats.hidden));
  draft.put(row, 1, part.title, namedStyle('section'));
}
